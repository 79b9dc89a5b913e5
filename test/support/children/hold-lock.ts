// hold-lock.ts FOLDER: says "ready", takes the lock at the time that it is told on its input, says
// "held" or why not, and stays until its input ends.
import { createInterface } from "node:readline";
import { lockFolder } from "../../../src/database/lock.ts";

const [folder = ""] = process.argv.slice(2);

function take(): void {
  try {
    lockFolder(folder);
    console.log("held");
  } catch (error) {
    console.log(error instanceof Error ? error.message : error);
  }
}

createInterface({ input: process.stdin })
  .on("line", (time) => setTimeout(take, Number(time) - Date.now()))
  .once("close", () => process.exit());
console.log("ready");
