/** What has to be undone at the end, however the bench ends. */
export class CleanUp {
  readonly #steps: (() => Promise<void>)[] = [];
  #running: Promise<void> | undefined;

  constructor() {
    for (const signal of ["SIGINT", "SIGTERM"] as const) {
      process.once(signal, () => this.run().finally(() => process.exit(1)));
    }
  }

  add(step: () => Promise<void>): void {
    this.#steps.push(step);
  }

  /** Undoes the last first. A step that fails does not keep the others from being done. */
  run(): Promise<void> {
    this.#running ??= this.#undo();
    return this.#running;
  }

  async #undo(): Promise<void> {
    for (const step of this.#steps.reverse()) {
      await step().catch((error) => process.stderr.write(`${error}\n`));
    }
  }
}
