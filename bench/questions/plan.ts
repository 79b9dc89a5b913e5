import type pg from "pg";
import type { Statement } from "./watch.ts";

const LINE_MAX = 160;
const LINES_MAX = 60;

/** How the database carries the statement out, with its times; runs it once. */
export async function planOf(pool: pg.Pool, { text, values }: Statement): Promise<string> {
  const plan = await pool.query<{ "QUERY PLAN": string }>(`EXPLAIN (ANALYZE, BUFFERS) ${text}`, [
    ...values,
  ]);
  return shortened(plan.rows.map((row) => row["QUERY PLAN"]));
}

/** The statement and its values, as far as somebody reads them. */
export const showStatement = ({ text, values }: Statement): string =>
  shortened([
    ...text
      .split("\n")
      .map((line) => line.trimEnd())
      .filter((line) => line !== ""),
    ...values.map((value, index) => `-- $${index + 1} = ${JSON.stringify(value)}`),
  ]);

function shortened(lines: readonly string[]): string {
  const cut = lines
    .slice(0, LINES_MAX)
    .map((line) => (line.length > LINE_MAX ? `${line.slice(0, LINE_MAX)}…` : line));
  const left = lines.length - cut.length;
  return [...cut, ...(left > 0 ? [`… and ${left} lines more`] : [])].join("\n");
}
