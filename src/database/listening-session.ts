import { Socket } from "node:net";
import { performance } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { LISTEN } from "./change-channel.ts";

/** In milliseconds. */
export interface Rhythm {
  /** From one answer of the server to the next question. */
  pulse: number;
  /** The longest that changes can go unnoticed, which is when a network is cut in silence. */
  patience: number;
}

interface Listeners {
  /** It hears from now on. */
  onReady(): void;
  onChange(): void;
}

interface Beat {
  /** Which process of the server answers. */
  pid: number;
  /** Of the data: another one is a change, also when whoever wrote it did not tell. */
  version: string | null;
}

/** In milliseconds: a server that is gone does not answer a goodbye either. */
const GOODBYE = 1_000;

/**
 * A connection of its own to a server, which hears of changes until it breaks. A network that is cut
 * looks like a database in which nothing happens: so the server is asked for its pulse.
 */
export class ListeningSession {
  /** Why it hears no more; never rejects. */
  readonly ended: Promise<Error>;
  #markEnded = (_reason: Error) => {};
  readonly #client: pg.Client;
  readonly #rhythm: Rhythm;
  readonly #listeners: Listeners;
  readonly #watchdog: NodeJS.Timeout;
  #isOver = false;
  #hearsUntil = Number.NEGATIVE_INFINITY;

  constructor(config: pg.ClientConfig, rhythm: Rhythm, listeners: Listeners) {
    this.ended = new Promise((resolve) => {
      this.#markEnded = resolve;
    });
    this.#rhythm = rhythm;
    this.#listeners = listeners;
    this.#client = new pg.Client(config);
    this.#client.on("notification", listeners.onChange);
    this.#client.on("error", (error) => this.end(error));
    this.#client.on("end", () => this.end(new Error("The server closed the connection.")));
    this.#watchdog = setTimeout(
      () => this.end(new Error("The server does not answer.")),
      rhythm.patience,
    ).unref();
    this.#run().catch((error: Error) => this.end(error));
  }

  /** Whether it has heard of every change but those that are still on their way. */
  get hears(): boolean {
    return !this.#isOver && performance.now() < this.#hearsUntil;
  }

  end(reason: Error): void {
    if (this.#isOver) return;
    this.#isOver = true;
    clearTimeout(this.#watchdog);
    const leave = () => {
      clearTimeout(timer);
      this.#client.connection.stream.destroy();
      this.#markEnded(reason);
    };
    const timer = setTimeout(leave, GOODBYE);
    this.#client.end(leave);
  }

  async #run(): Promise<void> {
    let told: number | undefined;
    this.#client.connection.once("backendKeyData", ({ processID }: { processID: number }) => {
      told = processID;
    });
    await this.#client.connect();
    const { stream } = this.#client.connection;
    if (stream instanceof Socket) stream.unref();
    await this.#client.query(LISTEN);
    for (let last: Beat | undefined; !this.#isOver; ) {
      const askedAt = performance.now();
      const beat = await this.#nextBeat();
      if (!beat || beat.pid !== told) throw new Error(POOLER);
      this.#watchdog.refresh();
      if (!last) this.#listeners.onReady();
      else if (beat.version !== last.version) this.#listeners.onChange();
      last = beat;
      this.#hearsUntil = askedAt + this.#rhythm.patience;
      await pause(this.#rhythm.pulse, undefined, { ref: false });
    }
  }

  async #nextBeat(): Promise<Beat | undefined> {
    const sql = "SELECT pg_backend_pid() AS pid, (SELECT version FROM dataset) AS version";
    const { rows } = await this.#client.query<Beat>(sql);
    return rows[0];
  }
}

/** It gives the connection to one process of PostgreSQL after the other, and tells a made-up one. */
const POOLER =
  "Changes of the data cannot be heard through a pooler such as PgBouncer: its connections are not " +
  "those of PostgreSQL. Connect to PostgreSQL itself.";
