import pg from "pg";
import { timedOut } from "../errors.ts";
import type { Interruption } from "./request-pool.ts";

/** In milliseconds: a connection that does not end its statement in this time is cut. */
const GRACE = 1_000;

/** The time that one statement has a connection, and waits for one before. */
export class RunningStatement {
  readonly #interruption: Interruption;
  #onAbandoned: ((reason: Error) => void) | undefined;
  /** How many may wait for its answer. */
  #waiting: number;
  #client: pg.PoolClient | undefined;
  #reason: Error | undefined;
  #interrupted: Promise<boolean> | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(interruption: Interruption, waiting: number, onAbandoned?: (reason: Error) => void) {
    this.#interruption = interruption;
    this.#waiting = waiting;
    this.#onAbandoned = onAbandoned;
  }

  /** Why nobody waits for its answer any more. */
  get reason(): Error | undefined {
    return this.#reason;
  }

  /** It has its connection; returns how to give that back. */
  begin(client: pg.PoolClient): pg.PoolClient["release"] {
    this.#client = client;
    const { limit } = this.#interruption;
    if (limit !== undefined) {
      this.#timer = setTimeout(() => {
        this.#abandon(timedOut(`A statement took longer than ${limit / 1000} s. Ask for less.`));
        this.#interrupt(client);
      }, limit);
    }
    const giveBack = client.release;
    client.release = (broken) => {
      clearTimeout(this.#timer);
      this.#client = undefined;
      // The connection holds this function until it is taken again, and through it the whole answer.
      this.#onAbandoned = undefined;
      if (broken && !isAnswer(broken)) giveBack(true);
      else if (!this.#interrupted) giveBack();
      // What is still on its way must not meet the next statement.
      else this.#interrupted.then((isOver) => giveBack(!isOver));
    };
    return client.release;
  }

  /** One of those who waited for its answer does no more. */
  leave(reason: Error): void {
    this.#waiting -= 1;
    if (this.#waiting !== 0) return;
    this.#abandon(reason);
    const client = this.#client;
    if (client && !this.#interruption.isDear) this.#interrupt(client);
  }

  #abandon(reason: Error): void {
    this.#reason ??= reason;
    this.#onAbandoned?.(this.#reason);
  }

  #interrupt(client: pg.PoolClient): void {
    if (this.#interrupted) return;
    this.#interrupted = this.#interruption.interrupt(client);
    this.#timer = setTimeout(() => client.connection.stream.destroy(), GRACE);
  }
}

/** Whether a statement failed, and not its connection. */
const isAnswer = (error: unknown) =>
  error instanceof pg.DatabaseError && error.severity === "ERROR";
