import { afterAll, beforeAll } from "vitest";

/** The errors of promises that nobody waited for, which would end the server. For a whole file. */
export function noteUnhandled(): readonly unknown[] {
  const unhandled: unknown[] = [];
  const note = (error: unknown) => void unhandled.push(error);
  beforeAll(() => void process.on("unhandledRejection", note));
  afterAll(() => void process.off("unhandledRejection", note));
  return unhandled;
}
