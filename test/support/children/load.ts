// load.ts FOLDER TEMPLATE: loads the seeds into a migrated embedded database, printing each file.
import { openDatabase } from "../../../src/database/client.ts";
import { loadSeeds } from "../../../src/load/load.ts";

const [dataDir = "", template] = process.argv.slice(2);
const { pool } = await openDatabase({ dataDir, template });
await loadSeeds(pool, undefined, ({ file }) => console.log(file));
process.exit();
