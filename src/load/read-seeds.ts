import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { z } from "zod";
import type { Problem } from "./problem.ts";
import type { ArticleSeed, Placed } from "./seed-format.ts";
import * as format from "./seed-format.ts";

/** The records of one file. */
export interface SeedFile<Seed> {
  /** Path below the seeds folder, like `people/kz.json`. */
  name: string;
  records: Placed<Seed>[];
}

/** Everything in seeds/ that could be read, and what could not. */
export interface Seeds {
  countries: SeedFile<format.CountrySeed>[];
  places: SeedFile<format.PlaceSeed>[];
  organizations: SeedFile<format.OrganizationSeed>[];
  people: SeedFile<format.PersonSeed>[];
  articles: SeedFile<ArticleSeed>[];
  problems: Problem[];
}

/** Reads the seeds folder. A bad record is left out with its reason, and the others are kept. */
export async function readSeeds(folder: string): Promise<Seeds> {
  const problems: Problem[] = [];
  const list = async <Seed>(names: Promise<string[]>, schema: z.ZodType<Seed>) => {
    const files: SeedFile<Seed>[] = [];
    for (const name of await names) {
      const content = await readJson(folder, name, problems);
      if (Array.isArray(content)) {
        files.push({ name, records: readRecords(content, schema, name, "", problems) });
      } else if (content !== undefined) {
        problems.push({ file: name, place: "", reason: "a list of records was expected" });
      }
    }
    return files;
  };
  return {
    countries: await list(Promise.resolve(["countries.json"]), format.country),
    places: await list(Promise.resolve(["places.json"]), format.place),
    organizations: await list(Promise.resolve(["organizations.json"]), format.organization),
    people: await list(jsonFiles(folder, "people"), format.person),
    articles: await readArticles(folder, problems),
    problems,
  };
}

async function readArticles(folder: string, problems: Problem[]): Promise<SeedFile<ArticleSeed>[]> {
  const files: SeedFile<ArticleSeed>[] = [];
  for (const name of await jsonFiles(folder, "articles")) {
    const content = await readJson(folder, name, problems);
    if (content === undefined) continue;
    const parsed = format.article.safeParse(content);
    if (!parsed.success) {
      problems.push(...problemsOf(parsed.error, name, ""));
      continue;
    }
    const reports = <Seed>(
      key: "meetings" | "tenures" | "memberships" | "quotes",
      schema: z.ZodType<Seed>,
    ) => readRecords(parsed.data[key], schema, name, key, problems);
    const seed = {
      ...parsed.data,
      slug: path.basename(name, ".json"),
      meetings: reports("meetings", format.meeting),
      tenures: reports("tenures", format.tenure),
      memberships: reports("memberships", format.membership),
      quotes: reports("quotes", format.quote),
    };
    files.push({ name, records: [{ at: "", seed }] });
  }
  return files;
}

/** The JSON files of a folder below seeds/, by name; none when the folder is missing. */
async function jsonFiles(folder: string, below: string): Promise<string[]> {
  const names = await readdir(path.join(folder, below)).catch(() => []);
  return names
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => `${below}/${name}`);
}

async function readJson(folder: string, name: string, problems: Problem[]): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path.join(folder, name), "utf8"));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    problems.push({ file: name, place: "", reason });
    return undefined;
  }
}

function readRecords<Seed>(
  values: readonly unknown[],
  schema: z.ZodType<Seed>,
  file: string,
  key: string,
  problems: Problem[],
): Placed<Seed>[] {
  return values.flatMap((value, index) => {
    const at = `${key}[${index}]`;
    const parsed = schema.safeParse(value);
    if (parsed.success) return [{ at, seed: parsed.data }];
    problems.push(...problemsOf(parsed.error, file, at));
    return [];
  });
}

const problemsOf = (error: z.ZodError, file: string, at: string): Problem[] =>
  error.issues.map(({ path: inside, message }) => ({
    file,
    place: inside.reduce<string>(
      (place, step) => place + (typeof step === "number" ? `[${step}]` : `.${String(step)}`),
      at,
    ),
    reason: message,
  }));
