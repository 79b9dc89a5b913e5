import { quoted, tableOf } from "../database/model.ts";
import type { Row } from "./answer.ts";
import type { Plan } from "./plan.ts";
import type { Write } from "./run.ts";
import { Slots } from "./slots.ts";
import { sql, type Template } from "./template.ts";

/** Rows of a model in a statement: their name there, and what is read of them. */
export interface Rows {
  model: string;
  alias: string;
  slots: Slots;
}

/** Writes an object from the values that were read of its row. */
export type RowWrite = Write<Row>;

/** Rows of which nothing is read yet. */
export const rowsOf = (plan: Plan, model: string): Rows => ({
  model,
  alias: plan.alias(),
  slots: new Slots(),
});

/** The rows as a source: `"meeting" AS "t3"`. */
export const from = ({ model, alias }: Pick<Rows, "model" | "alias">): string =>
  `${tableOf(model)} AS ${quoted(alias)}`;

/** The SQL that reads the one row that meets a condition. */
export const one = (rows: Rows, where: Template): Template =>
  sql`(SELECT ${rows.slots.optionalRowSql} FROM ${from(rows)} WHERE ${where})`;
