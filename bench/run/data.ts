import pg from "pg";
import { findPostgres, startPostgres } from "../../test/support/postgres.ts";
import { ensureDatabase, loadData } from "../data/load.ts";
import { phaseShower } from "../data/show-phase.ts";
import type { CleanUp } from "./clean-up.ts";

/** The data set of a server of our own. */
const DATA_SET = { size: "10k", seed: 1 } as const;

/** The address of a new database server, which ends with the run. */
export async function startServer(cleanUp: CleanUp): Promise<string> {
  const programs = findPostgres();
  if (programs === undefined) {
    throw new Error("This machine has no PostgreSQL to start: install it, or give --url.");
  }
  const server = await startPostgres(programs);
  cleanUp.add(server.stop);
  return server.url;
}

/** The address of a new database on a server of its own, filled by the generator. */
export async function makeData(cleanUp: CleanUp): Promise<string> {
  const url = new URL(await startServer(cleanUp));
  url.pathname = "/parley_bench";
  await ensureDatabase(url.href);
  const pool = new pg.Pool({ connectionString: url.href, max: 4 });
  try {
    await loadData(url.href, pool, DATA_SET, phaseShower(process.stdout));
  } finally {
    await pool.end();
  }
  return url.href;
}
