import { connect, createServer, type Server, type Socket } from "node:net";

// Stands between a server and PostgreSQL, and counts what the server lets it carry out: statements
// as they go over the wire, BEGIN and COMMIT among them.

const HEADER = 4;

/** Messages by which a client asks for something to be carried out. */
const EXECUTE = new Set(["Q", "E"].map((letter) => letter.charCodeAt(0)));

export class StatementCounter {
  readonly #target: URL;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  count = 0;

  constructor(url: string) {
    this.#target = new URL(url);
    this.#server = createServer((client) => this.#pass(client));
  }

  /** The address by which to reach the same database, counted. */
  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    const address = this.#server.address();
    const url = new URL(this.#target);
    url.host = `127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
    return url.href;
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #pass(client: Socket): void {
    const { hostname, port } = this.#target;
    const host = decodeURIComponent(hostname);
    const number = Number(port || 5432);
    const database = host.startsWith("/")
      ? connect(`${host}/.s.PGSQL.${number}`)
      : connect(number, host);
    const reader = new MessageReader(() => {
      this.count += 1;
    });
    for (const [socket, other] of [
      [client, database],
      [database, client],
    ] as const) {
      this.#sockets.add(socket);
      socket.setNoDelay(true);
      socket.on("error", () => other.destroy());
      socket.on("close", () => {
        this.#sockets.delete(socket);
        other.destroy();
      });
      socket.pipe(other);
    }
    client.on("data", (chunk) => reader.read(chunk));
  }
}

/** Finds the messages in what a client sends: a first one without a type, then a type and a length. */
class MessageReader {
  readonly #onExecute: () => void;
  #rest = Buffer.alloc(0);
  #isStarted = false;

  constructor(onExecute: () => void) {
    this.#onExecute = onExecute;
  }

  read(chunk: Buffer): void {
    let rest = Buffer.concat([this.#rest, chunk]);
    for (;;) {
      const type = this.#isStarted ? 1 : 0;
      if (rest.length < type + HEADER) break;
      const length = type + rest.readInt32BE(type);
      if (rest.length < length) break;
      if (type === 1 && EXECUTE.has(rest[0] ?? 0)) this.#onExecute();
      this.#isStarted = true;
      rest = rest.subarray(length);
    }
    this.#rest = rest;
  }
}
