import type { Database } from "../../src/database/client.ts";
import { loadSeeds } from "../../src/load/load.ts";

/**
 * Fills a migrated database for `openSeededDatabase`. It runs once on each kind of database in a
 * run of the tests; the tests get copies.
 */
export async function seed({ pool }: Database): Promise<void> {
  await loadSeeds(pool);
}
