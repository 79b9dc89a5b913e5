import { performance } from "node:perf_hooks";
import type { Statements } from "../../src/database/statements.ts";

/** A statement that ran, and for how many milliseconds once it had a connection. */
export interface Statement {
  text: string;
  values: readonly unknown[];
  time: number;
}

/** Calls back with each statement that was answered. */
export function watchTimes(
  statements: Statements,
  onStatement: (statement: Statement) => void,
): void {
  statements.watch((text, values) => {
    const startedAt = performance.now();
    return () => onStatement({ text, values, time: performance.now() - startedAt });
  });
}
