import { performance } from "node:perf_hooks";
import type pg from "pg";

/** A statement that ran, and for how many milliseconds, with the wait for a connection. */
export interface Statement {
  text: string;
  values: readonly unknown[];
  time: number;
}

/** Calls back with each statement that is sent through the pool outside of transactions. */
export function watchTimes(pool: pg.Pool, onStatement: (statement: Statement) => void): void {
  const original = pool.query;
  // Defined, not assigned: no function written here could have all the overloads of `query`.
  Object.defineProperty(pool, "query", {
    value(...args: unknown[]) {
      const startedAt = performance.now();
      const answer: unknown = Reflect.apply(original, pool, args);
      const asked = askedFor(args[0], args[1]);
      const tell = () => onStatement({ ...asked, time: performance.now() - startedAt });
      if (answer instanceof Promise) answer.then(tell, tell);
      return answer;
    },
  });
}

/** `query` takes a text, or an object that holds it; the values stand in either or beside. */
function askedFor(query: unknown, beside: unknown): Pick<Statement, "text" | "values"> {
  const held = typeof query === "object" && query !== null && "text" in query ? query : undefined;
  const inside = held && "values" in held ? held.values : undefined;
  const values = [beside, inside].find((list): list is unknown[] => Array.isArray(list)) ?? [];
  return { text: String(held?.text ?? query), values };
}
