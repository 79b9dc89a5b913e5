import type { Context } from "../context.ts";

/** One request that carries a plan out. */
export interface Run {
  readonly context: Context;
  /** The variables of the operation, coerced. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** What was found out before the statement, or is being found out; each Asked has its place. */
  readonly answers: (object | undefined)[];
  /** Whether no text in the database's answer has a sign that is escaped in JSON. */
  isUnescaped: boolean;
}

/** Writes a value into the reply, as JSON. The value is as the database's JSON has it. */
export type Write = (value: unknown, run: Run) => string;

/** The plan cannot give what the plain path gives, or not for certain: that one answers instead. */
export class NotCompiled extends Error {
  override readonly name = "NotCompiled";
}
