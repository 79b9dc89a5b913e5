/**
 * What `pg` takes for the socket of a server: hands its messages to PGlite and the answers back.
 * PGlite is one session, so a connection begins when the one before has ended, and leaves the
 * session as a server would: no transaction, no prepared statement, no setting.
 */
import { Duplex } from "node:stream";
import { MessageGroups } from "./message-groups.ts";
import type { Pglite } from "./pglite.ts";

export class EmbeddedConnection extends Duplex {
  /** Settles when the session is free for the next connection; never rejects. */
  readonly ended: Promise<void>;
  #markEnded = () => {};
  readonly #open: () => Promise<Pglite>;
  #pglite: Pglite | undefined;
  readonly #groups = new MessageGroups();
  /** Everything asked so far, in order; rejected once PGlite has failed. */
  #work: Promise<void>;

  constructor(open: () => Promise<Pglite>, previousEnded: Promise<void>) {
    super();
    this.#open = open;
    this.#work = previousEnded;
    this.ended = new Promise((resolve) => {
      this.#markEnded = resolve;
    });
  }

  /** This and the next four are what `pg` calls of a socket besides a stream's methods. */
  connect(): this {
    this.#enqueue(async () => {
      this.#pglite = await this.#open();
      this.emit("connect");
    });
    return this;
  }
  setNoDelay(): this {
    return this;
  }
  setKeepAlive(): this {
    return this;
  }
  ref(): this {
    return this;
  }
  unref(): this {
    return this;
  }

  override _read(): void {}

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    for (const group of this.#groups.add(chunk)) {
      this.#enqueue(async () => {
        const answer = await this.#pglite?.send(group);
        if (answer && !this.destroyed) this.push(Buffer.from(answer.buffer));
      });
    }
    done();
  }

  override _final(done: () => void): void {
    this.#enqueue(async () => {
      this.push(null);
    });
    done();
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    void this.#work
      .then(() => this.#pglite?.send(query("ROLLBACK")))
      .then(() => this.#pglite?.send(query("DISCARD ALL")))
      .catch(() => {}) // PGlite has failed: there is no session to clean
      .then(this.#markEnded);
    done(error);
  }

  #enqueue(task: () => Promise<void>): void {
    this.#work = this.#work.then(() => (this.destroyed ? undefined : task()));
    this.#work.catch((error: Error) => this.destroy(error));
  }
}

/** A simple-query message. Each statement needs its own: DISCARD ALL runs in no transaction. */
function query(sql: string): Buffer {
  const text = Buffer.from(`${sql}\0`);
  const header = Buffer.alloc(5);
  header.write("Q");
  header.writeInt32BE(text.length + 4, 1);
  return Buffer.concat([header, text]);
}
