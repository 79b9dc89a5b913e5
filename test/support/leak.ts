import { expect } from "vitest";

/**
 * Words that only the inside of a server says: of its libraries, its statements, its files, its
 * stacks and its hosts. None of them may stand in what the attacks send, for errors repeat that.
 */
const INNER =
  /node_modules|PrismaClient|invocation in|\bat \S+ \(|\bat (?:file|node):|file:\/\/|\.[jt]s:\d+|parley-production|syntax error at or near|violates \S+ constraint|relation "\w+" does not|\bP20\d\d\b|ECONN|Maximum call stack|0x[0-9a-f]{8}/;

/** Longer answers are data. */
const LENGTH_MAX = 100_000;

/** Watches answers for what should have stayed inside. */
export class LeakWatch {
  readonly #leaks: string[] = [];
  readonly #reading: Promise<void>[] = [];

  /** The same answer; what it says is read beside. */
  watch(response: Response): Response {
    const isText = /json|text/.test(response.headers.get("content-type") ?? "");
    if (isText && Number(response.headers.get("content-length")) < LENGTH_MAX) {
      const reading = response
        .clone()
        .text()
        .then((text) => this.read(text));
      this.#reading.push(reading.catch(() => {})); // broken off by the test
    }
    return response;
  }

  read(text: string): void {
    if (text.length < LENGTH_MAX && INNER.test(text)) this.#leaks.push(text);
  }

  /** Fails if anything was said that should not have been. */
  async expectNone(): Promise<void> {
    await Promise.all(this.#reading);
    expect(this.#leaks, "answers that tell of the inside").toEqual([]);
  }
}
