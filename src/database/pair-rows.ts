import type { ClientBase } from "pg";

// Rows about two who met, derived from their encounters: those of some pairs are made anew together.

/** Two who met, as the columns of such rows have them. */
export interface PairKey {
  a_id: string;
  b_id: string;
}

/** Replaces the rows that a table has of these pairs. `insert` takes the condition on the pairs. */
export async function renewPairs(
  client: ClientBase,
  table: "dyad" | "pair_year",
  pairs: readonly PairKey[],
  insert: (condition: string) => string,
): Promise<void> {
  const distinct = [...new Map(pairs.map((pair) => [pair.a_id + pair.b_id, pair])).values()];
  const values = [distinct.map(({ a_id }) => a_id), distinct.map(({ b_id }) => b_id)];
  const these = "(a_id, b_id) IN (SELECT * FROM unnest($1::uuid[], $2::uuid[]))";
  await client.query(`DELETE FROM ${table} WHERE ${these}`, values);
  await client.query(insert(these), values);
}
