import { timedOut } from "../errors.ts";

/** Why a statement is to be ended: its time is over, or all who asked have gone. */
export type EndReason = "late" | "forsaken";

/** One statement of requests, from when it waits for a connection until it is answered. */
export class RunningStatement {
  /** Under which the database keeps it prepared. */
  readonly name: string | undefined;
  /** How many may wait for its answer. */
  #waiting: number;
  #reason: Error | undefined;
  #onAbandoned: ((reason: Error) => void) | undefined;
  #interrupt: ((why: EndReason) => void) | undefined;

  constructor(waiting: number, name?: string, onAbandoned?: (reason: Error) => void) {
    this.#waiting = waiting;
    this.name = name;
    this.#onAbandoned = onAbandoned;
  }

  /** Why nobody waits for its answer any more. */
  get reason(): Error | undefined {
    return this.#reason;
  }

  /** It has its connection, and can be ended there. */
  begin(interrupt: (why: EndReason) => void): void {
    this.#interrupt = interrupt;
  }

  /** It was answered, or is not going to be. */
  end(): void {
    this.#interrupt = undefined;
    // The connection holds on to what was sent last, and through this to the whole answer.
    this.#onAbandoned = undefined;
  }

  /** One of those who waited for its answer does no more. */
  leave(reason: Error): void {
    this.#waiting -= 1;
    if (this.#waiting === 0) this.#abandon(reason, "forsaken");
  }

  /** It has taken the milliseconds that it may. */
  expire(limit: number): void {
    this.#abandon(
      timedOut(`A statement took longer than ${limit / 1000} s. Ask for less.`),
      "late",
    );
  }

  #abandon(reason: Error, why: EndReason): void {
    this.#reason ??= reason;
    this.#onAbandoned?.(this.#reason);
    this.#interrupt?.(why);
  }
}
