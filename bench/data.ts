/**
 * `npm run bench:data`: fills a PostgreSQL server's database with the seeds and made-up meetings, the
 * same on every machine.
 */
import { parseArgs } from "node:util";
import pg from "pg";
import { readConfig, readEnvironment } from "../src/config.ts";
import { ensureDatabase, loadData } from "./data/load.ts";
import { stateOf } from "./data/load-state.ts";
import { phaseShower } from "./data/show-phase.ts";
import { isSizeName, SIZES } from "./data/size.ts";
import { lackOfRoom } from "./run/room.ts";

const USAGE = `npm run bench:data -- [--size ${Object.keys(SIZES).join("|")}] [--url postgresql://…] [--replace]`;

const { values } = parseArgs({
  options: {
    size: { type: "string", default: "1M" },
    seed: { type: "string", default: "1" },
    url: { type: "string" },
    replace: { type: "boolean", default: false },
  },
});
const { size, replace } = values;
const url = values.url ?? readConfig(readEnvironment()).DATABASE_URL;
const seed = Number(values.seed);

/** Says what is wrong, and ends with 1. */
function refuse(reason: string): never {
  console.error(reason);
  process.exit(1);
}

if (!isSizeName(size) || !Number.isSafeInteger(seed)) refuse(`Usage: ${USAGE}`);
if (!url) refuse(`No database: set DATABASE_URL or give --url.\nUsage: ${USAGE}`);

await ensureDatabase(url);
const pool = new pg.Pool({ connectionString: url, max: 4 });
try {
  const state = await stateOf(pool);
  const wanted = `the data set ${size} of seed ${seed}`;
  if (state === "foreign") {
    refuse("The database holds data of its own, and loading would replace it. Give an empty one.");
  }
  const isSame = state !== "empty" && state.size === size && state.seed === seed;
  if (state !== "empty" && state.complete && !replace) {
    if (!isSame) {
      refuse(
        `The database holds ${state.size} of seed ${state.seed}. Add --replace to replace it.`,
      );
    }
    console.log(`The database holds ${wanted} already. Add --replace to load it again.`);
  } else {
    const lack = await lackOfRoom(pool, size);
    if (lack) refuse(lack);
    if (state !== "empty" && !state.complete) {
      console.log("An earlier load did not come to its end: its rows are removed first.");
    }
    const { rows, seconds } = await loadData(
      url,
      pool,
      { size, seed },
      phaseShower(process.stdout),
    );
    const phases = Object.entries(seconds).map(([phase, time]) => `${phase} ${time.toFixed(1)} s`);
    console.log(`Loaded ${wanted}: ${rows} rows beside the seeds (${phases.join(", ")})`);
  }
} finally {
  await pool.end();
}
