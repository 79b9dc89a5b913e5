import type pg from "pg";
import type { Database } from "./client.ts";
import { inTransaction } from "./transaction.ts";

// Several servers on one database, each of which brings it up to date when it starts, take turns.

/** Keys of locks. That of the schema `prisma migrate` takes, too, so that the two never run at once. */
const KEYS = { schema: 72707369, data: 72707370 } as const;

/**
 * Waits until nobody else is at it, and keeps others waiting until the end of the transaction: a lock
 * of the session would stay behind in a PgBouncer.
 */
export async function takeTurn(client: pg.ClientBase, at: keyof typeof KEYS): Promise<void> {
  await client.query("SELECT pg_advisory_xact_lock($1)", [KEYS[at]]);
}

/** Does work that writes all of the data, in transactions of its own, while no other process does. */
export function inTurn<T>(
  { kind, pool }: Pick<Database, "kind" | "pool">,
  work: () => Promise<T>,
): Promise<T> {
  // The one session of the embedded database is needed for the work, and no other process is there.
  if (kind === "embedded") return work();
  return inTransaction(pool, async (client) => {
    await takeTurn(client, "data");
    return work();
  });
}
