import type { Context } from "../context.ts";
import type { Answer } from "./answer.ts";
import type { Reply } from "./reply.ts";

/** One request that carries a plan out. */
export interface Run {
  readonly context: Context;
  /** The variables of the operation, coerced. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** What was found out before the statement, or is being found out; each Asked has its place. */
  readonly found: (object | undefined)[];
  /** What the database answered, for as long as the reply is written. */
  readonly answer: Answer;
  readonly reply: Reply;
}

/** Writes a value into the reply of a run. */
export type Write<Value> = (value: Value, run: Run) => void;
