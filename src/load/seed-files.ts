import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { errorCode } from "../database/error-code.ts";

/** The text of each seed file by its path below the seeds folder, like `people/kz.json`. */
export type SeedFiles = ReadonlyMap<string, string>;

const FILES = ["countries.json", "organizations.json", "places.json"];
const FOLDERS = ["articles", "people"];

/** Reads the seeds folder; what is missing is left out. The order does not depend on the machine. */
export async function readSeedFiles(folder: string): Promise<SeedFiles> {
  const below = await Promise.all(FOLDERS.map((name) => jsonFiles(folder, name)));
  const names = [...FILES, ...below.flat()].sort();
  const texts = await Promise.all(
    names.map((name) => readFile(path.join(folder, name), "utf8").catch(nothingIfMissing)),
  );
  return new Map(
    names.flatMap((name, index) => {
      const text = texts[index];
      return text === undefined ? [] : [[name, text] as const];
    }),
  );
}

async function jsonFiles(folder: string, below: string): Promise<string[]> {
  const names = (await readdir(path.join(folder, below)).catch(nothingIfMissing)) ?? [];
  return names.filter((name) => name.endsWith(".json")).map((name) => `${below}/${name}`);
}

function nothingIfMissing(error: unknown): undefined {
  if (errorCode(error) !== "ENOENT") throw error;
}
