import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { SeedFiles } from "./seed-files.ts";

/** What turns seeds into rows: the loader, the rules that it applies, and the packages of both. */
const CODE = [".", "../lib", "../../package.json"].map((place) =>
  fileURLToPath(new URL(place, import.meta.url)),
);

/** Changes with any character of the seeds and of the loader: equal ones give equal rows. */
export async function fingerprintOf(seeds: SeedFiles): Promise<string> {
  const code = await Promise.all(CODE.map(contentsOf));
  return createHash("sha256")
    .update(JSON.stringify([...seeds]))
    .update(JSON.stringify(code))
    .digest("hex");
}

/** The text of a file, or of the files of a folder in a fixed order. */
async function contentsOf(file: string): Promise<string[]> {
  if (path.extname(file) !== "") return [await readFile(file, "utf8")];
  const names = (await readdir(file)).sort();
  return Promise.all(names.map((name) => readFile(path.join(file, name), "utf8")));
}
