import type { ClientBase } from "pg";

// Whoever writes what answers show calls `tellChange` in the same transaction.

const CHANNEL = "parley_changes";

/** The session that says this hears of every change that is told from then on. */
export const LISTEN = `LISTEN ${CHANNEL}`;

/** Tells all who watch, when the transaction is committed: once, however often it is called. */
export async function tellChange(client: ClientBase): Promise<void> {
  await client.query("SELECT pg_notify($1, '')", [CHANNEL]);
}
