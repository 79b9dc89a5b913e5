import type { Run } from "./run.ts";

/** What is found out in each request before its statement can be written. */
export class Asked<Answer extends object> {
  readonly #find: (run: Run) => Answer | Promise<Answer>;
  readonly #isConstant: boolean;
  readonly #answers = new WeakMap<Run, Answer>();
  readonly #awaited = new WeakMap<Run, Promise<void>>();
  #kept: Answer | undefined;

  /** Of what is constant, an answer that needs no waiting is found once. */
  constructor(find: (run: Run) => Answer | Promise<Answer>, isConstant: boolean) {
    this.#find = find;
    this.#isConstant = isConstant;
  }

  /** Begins to find it out; a promise when that takes time. */
  begin(run: Run): Promise<void> | undefined {
    if (this.#kept) return undefined;
    const answer = this.#find(run);
    if (answer instanceof Promise) {
      const awaited = answer.then((settled) => {
        this.#answers.set(run, settled);
      });
      this.#awaited.set(run, awaited);
      return awaited;
    }
    if (this.#isConstant) this.#kept = answer;
    else this.#answers.set(run, answer);
    return undefined;
  }

  /** The answer, when everything has been found out. */
  of(run: Run): Answer {
    const answer = this.#kept ?? this.#answers.get(run);
    if (!answer) throw new Error("This was not asked.");
    return answer;
  }

  /** The answer as soon as it is there, for what is asked after it. */
  async soon(run: Run): Promise<Answer> {
    await this.#awaited.get(run);
    return this.of(run);
  }
}
