// commit.ts FOLDER: commits one row after the other and prints each number when it is committed.
import { openEmbedded } from "../../../src/database/embedded.ts";

const [dataDir = ""] = process.argv.slice(2);
const { pool } = await openEmbedded({ dataDir });
await pool.query("CREATE TABLE IF NOT EXISTS acknowledged (number int PRIMARY KEY)");
const { rows } = await pool.query("SELECT coalesce(max(number), 0) AS last FROM acknowledged");
for (let number = rows[0].last + 1; ; number += 1) {
  await pool.query("INSERT INTO acknowledged VALUES ($1)", [number]);
  console.log(number);
}
