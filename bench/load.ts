/**
 * `npm run bench:load`: how long the data of `npm run bench:data`, and the seeds, take to load,
 * beside plain COPY of the same rows into the same tables with the same indexes.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import pg from "pg";
import { migrate, readMigrations } from "../src/database/migrate.ts";
import { loadSeeds } from "../src/load/load.ts";
import { ensureDatabase, loadData } from "./data/load.ts";
import { phaseShower } from "./data/show-phase.ts";
import { isSizeName, SIZES } from "./data/size.ts";
import { putBack, takeDown } from "./data/structure.ts";
import { type CopyFile, readCopyFiles, writeCopyFiles } from "./load/copy-files.ts";
import { CleanUp } from "./run/clean-up.ts";
import { startServer } from "./run/data.ts";
import { number, table } from "./run/table.ts";

const USAGE = `npm run bench:load -- [--size ${Object.keys(SIZES).join("|")}] [--url postgresql://…]
The databases parley_load and parley_copy are made on the server of the address, and dropped.`;

const { values } = parseArgs({
  options: { size: { type: "string", default: "10k" }, url: { type: "string" } },
});
const { size } = values;
if (!isSizeName(size)) {
  console.error(`Usage: ${USAGE}`);
  process.exit(1);
}

const cleanUp = new CleanUp();

/** Seconds that some work took. */
async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return (performance.now() - startedAt) / 1000;
}

/** A new database with this name on the server; it is dropped at the end. */
async function makeDatabase(server: string, name: string): Promise<string> {
  const url = new URL(server);
  url.pathname = `/${name}`;
  await drop(server, name);
  await ensureDatabase(url.href);
  cleanUp.add(() => drop(server, name));
  return url.href;
}

async function drop(server: string, name: string): Promise<void> {
  const url = new URL(server);
  url.pathname = "/postgres";
  const client = new pg.Client(url.href);
  await client.connect();
  await client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
  await client.end();
}

async function withPool<Result>(url: string, work: (pool: pg.Pool) => Promise<Result>) {
  const pool = new pg.Pool({ connectionString: url, max: 4 });
  try {
    return await work(pool);
  } finally {
    await pool.end();
  }
}

/** Seconds of COPY into new tables: with all indexes on them, and with these made afterwards. */
async function copy(server: string, files: readonly CopyFile[]) {
  const seconds: number[] = [];
  for (const isBare of [false, true]) {
    const url = await makeDatabase(server, "parley_copy");
    await withPool(url, async (pool) => {
      await migrate(pool, readMigrations());
      await pool.query("DELETE FROM dataset");
      seconds.push(
        await timed(async () => {
          const structure = isBare ? await takeDown(pool) : undefined;
          await readCopyFiles(url, files);
          if (structure) await putBack(pool, structure, () => {});
          await pool.query("VACUUM (ANALYZE)");
        }),
      );
    });
  }
  const [indexed = 0, bare = 0] = seconds;
  return { indexed, bare };
}

/** Loads one way, copies what is there then, and says what both took. */
async function compare(
  name: string,
  server: string,
  load: (url: string, pool: pg.Pool) => Promise<unknown>,
): Promise<string[]> {
  const url = await makeDatabase(server, "parley_load");
  const seconds = await withPool(url, (pool) => timed(() => load(url, pool)));
  const folder = mkdtempSync(path.join(tmpdir(), "parley-copy-"));
  try {
    const files = await writeCopyFiles(url, folder);
    const rows = files.reduce((sum, file) => sum + file.rows, 0);
    const { indexed, bare } = await copy(server, files);
    return [
      name,
      String(rows),
      ...[seconds, indexed, bare].map((time) => number(time, " s")),
      ...[indexed, bare].map((time) => number(time / seconds, "×")),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

try {
  const server = values.url ?? (await startServer(cleanUp));
  const show = phaseShower(process.stdout);
  const seeds = await compare("seeds, by the loader of the server", server, async (_url, pool) => {
    await migrate(pool, readMigrations());
    await loadSeeds(pool);
    await pool.query("VACUUM (ANALYZE)");
  });
  const generated = await compare(`${size}, by bench:data`, server, (url, pool) =>
    loadData(url, pool, { size, seed: 1 }, show),
  );
  const head = ["", "rows", "loaded", "COPY", "bare COPY", "÷ COPY", "÷ bare COPY"];
  console.log(`\n${table(head, [seeds, generated])}\n`);
  console.log(`"rows" are those of all tables, with the derived ones. "loaded" is what Parley took: to
read, check and place what the seed files say, or to make the rows up, and to derive what it keeps
ready. COPY reads the same rows, derived ones too, from files into the migrated tables with all indexes
and keys on them; bare COPY makes these when the rows are there, as Parley's data loader does. All end
with VACUUM (ANALYZE). The last two columns are Parley's speed as a part of theirs.`);
} finally {
  await cleanUp.run();
}
