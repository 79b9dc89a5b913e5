import type { Run } from "./run.ts";

/** What is found out in each request before its statement can be written. */
export class Asked<Answer extends object> {
  readonly #place: number;
  readonly #find: (run: Run) => Answer | Promise<Answer>;
  readonly #isConstant: boolean;
  #kept: Answer | undefined;

  /**
   * Of what is constant, an answer that needs no waiting is found once. Others stand at a place in
   * their run, not in a map by run: that would cost more than most answers do.
   */
  constructor(place: number, find: (run: Run) => Answer | Promise<Answer>, isConstant: boolean) {
    this.#place = place;
    this.#find = find;
    this.#isConstant = isConstant;
  }

  /** Begins to find it out; a promise when that takes time. */
  begin(run: Run): Promise<void> | undefined {
    if (this.#kept) return undefined;
    const answer = this.#find(run);
    run.found[this.#place] = answer;
    if (answer instanceof Promise) {
      return answer.then((settled) => {
        run.found[this.#place] = settled;
      });
    }
    if (this.#isConstant) this.#kept = answer;
    return undefined;
  }

  /** The answer, when everything has been found out. */
  of(run: Run): Answer {
    const answer = this.#begun(run);
    if (answer instanceof Promise) throw new Error("This has not been found out yet.");
    return answer;
  }

  /** The answer as soon as it is there, for what is asked after it. */
  async soon(run: Run): Promise<Answer> {
    return this.#begun(run);
  }

  #begun(run: Run): Answer | Promise<Answer> {
    // Nobody else writes at this place.
    const answer = this.#kept ?? (run.found[this.#place] as Answer | Promise<Answer> | undefined);
    if (!answer) throw new Error("This was not asked.");
    return answer;
  }
}
