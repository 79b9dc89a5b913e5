// watch-changes.ts ADDRESS: says "watching" when changes are heard, and then has nothing more to do
// but to watch.
import { setTimeout as pause } from "node:timers/promises";
import { watchChanges } from "../../../src/database/changes.ts";
import { openDatabase } from "../../../src/database/client.ts";

const [url = ""] = process.argv.slice(2);
const database = await openDatabase({ url, dataDir: "" });
const changes = watchChanges(database);
while (changes.generation === undefined) await pause(5);
console.log("watching");
await database.close();
