import type pg from "pg";
import { ListeningSession, type Rhythm } from "./listening-session.ts";

export interface ListenerOptions extends Partial<Rhythm> {
  /** Changes cannot be heard; told once, not again while that lasts. */
  onError?: ((error: Error) => void) | undefined;
}

/** In milliseconds, before the next session: twice as long each time. */
const WAIT_MIN = 100;
const WAIT_MAX = 5_000;

/** Counts the changes that a server tells, with one session after the other. */
export class ChangeListener {
  readonly #stopped: Promise<void>;
  #isStopping = false;
  #session: ListeningSession | undefined;
  #generation = 0;
  /** Sessions in a row that never heard. */
  #failures = 0;
  #endWait = () => {};

  constructor(config: pg.ClientConfig, options: ListenerOptions) {
    this.#stopped = this.#keepListening(config, options);
  }

  get generation(): number | undefined {
    return this.#session?.hears ? this.#generation : undefined;
  }

  stop(): Promise<void> {
    this.#isStopping = true;
    this.#session?.end(new Error("It was stopped."));
    this.#endWait();
    return this.#stopped;
  }

  async #keepListening(
    config: pg.ClientConfig,
    { onError, pulse = 3_000, patience = 10_000 }: ListenerOptions,
  ): Promise<void> {
    const onChange = () => {
      this.#generation += 1;
    };
    const onReady = () => {
      this.#generation += 1; // what changed in between, nobody heard
      this.#failures = 0;
    };
    while (!this.#isStopping) {
      const reason = await this.#listen(config, { pulse, patience }, { onReady, onChange });
      if (this.#isStopping) return;
      if (this.#failures === 0) onError?.(reason);
      await this.#wait(Math.min(WAIT_MIN * 2 ** this.#failures, WAIT_MAX));
      this.#failures += 1;
    }
  }

  /** Why it could not listen, or can no more. */
  async #listen(...session: ConstructorParameters<typeof ListeningSession>): Promise<Error> {
    try {
      this.#session = new ListeningSession(...session);
    } catch (error) {
      // settings that cannot be used, such as the file of a certificate that is gone
      return error instanceof Error ? error : new Error(String(error));
    }
    return this.#session.ended;
  }

  #wait(time: number): Promise<void> {
    return new Promise((resolve) => {
      this.#endWait = resolve;
      setTimeout(resolve, time).unref();
    });
  }
}
