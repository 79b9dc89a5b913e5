import { readFileSync } from "node:fs";

/** Of this server, as package.json has it; that lies above both the source and what is built of it. */
export const VERSION: string = JSON.parse(
  readFileSync(new URL("../package.json", import.meta.url), "utf8"),
).version;
