import pg from "pg";
import { rebuildEncounters } from "../../src/database/encounter.ts";
import { errorCode } from "../../src/database/error-code.ts";
import { rebuildMeetingCounts } from "../../src/database/meeting-count.ts";
import { migrate, readMigrations } from "../../src/database/migrate.ts";
import { inTransaction } from "../../src/database/transaction.ts";
import { loadSeeds } from "../../src/load/load.ts";
import { Copier } from "./copy.ts";
import { generateMeetings, generateWorld } from "./generate.ts";
import { begin, complete, type DataSet } from "./load-state.ts";
import { SIZES, type SizeName } from "./size.ts";
import { putBack, takeDown } from "./structure.ts";

type OnProgress = (phase: string, done: number, total: number) => void;

/** What a load did. */
export interface LoadFigures {
  rows: number;
  /** Seconds that the phases took. */
  seconds: Record<"seeds" | "copy" | "derived" | "structure" | "vacuum", number>;
}

/** Makes the database when the server does not have it. */
export async function ensureDatabase(url: string): Promise<void> {
  const client = new pg.Client(url);
  try {
    await client.connect();
    await client.end();
  } catch (error) {
    if (errorCode(error) !== "3D000") throw error;
    const address = new URL(url);
    const name = decodeURIComponent(address.pathname.slice(1));
    address.pathname = "/postgres";
    const server = new pg.Client(address.href);
    await server.connect();
    await server.query(`CREATE DATABASE ${pg.escapeIdentifier(name)}`);
    await server.end();
  }
}

/**
 * Fills the database with the seeds and the generated rows. Keys and indexes are made when the rows
 * are there, which takes a fraction of the time, and are compared with what the migrations made.
 */
export async function loadData(
  url: string,
  pool: pg.Pool,
  { size, seed }: DataSet & { size: SizeName },
  show: OnProgress,
): Promise<LoadFigures> {
  const wanted = SIZES[size];
  const seconds: LoadFigures["seconds"] = {
    seeds: 0,
    copy: 0,
    derived: 0,
    structure: 0,
    vacuum: 0,
  };
  const timed = async <Result>(phase: keyof typeof seconds, work: () => Promise<Result>) => {
    const startedAt = performance.now();
    const result = await work();
    seconds[phase] = (performance.now() - startedAt) / 1000;
    return result;
  };
  await begin(pool, { size, seed });
  await timed("seeds", async () => {
    await migrate(pool, readMigrations());
    await loadSeeds(pool, undefined, ({ done, total }) => show("Seed files", done, total));
  });
  const structure = await takeDown(pool);
  const copier = new Copier(url);
  await timed("copy", async () => {
    try {
      const world = await generateWorld(pool, wanted, seed, copier.put);
      await copier.end();
      await generateMeetings(world, wanted, seed, copier.put, async (done) => {
        await copier.flush();
        show("Meetings", done, wanted.meetings);
      });
      await copier.end();
    } catch (error) {
      await copier.abort();
      throw error;
    }
  });
  await timed("derived", async () => {
    show("Derived rows", 0, 1);
    await pool.query("ANALYZE");
    await inTransaction(pool, async (client) => {
      await rebuildEncounters(client);
      await rebuildMeetingCounts(client);
    });
    show("Derived rows", 1, 1);
  });
  await timed("structure", () =>
    putBack(pool, structure, (done, total) => show("Keys and indexes", done, total)),
  );
  await timed("vacuum", async () => {
    show("Statistics", 0, 1);
    await pool.query("VACUUM (ANALYZE)");
    show("Statistics", 1, 1);
  });
  await complete(pool);
  return { rows: copier.rows, seconds };
}
