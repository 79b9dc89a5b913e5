import path from "node:path";
import type { z } from "zod";
import * as report from "./article-format.ts";
import type { Problem } from "./problem.ts";
import * as reference from "./reference-format.ts";
import type { SeedFiles } from "./seed-files.ts";
import { type Placed, slug } from "./seed-format.ts";

/** The records of one file. */
export interface SeedFile<Seed> {
  /** Path below the seeds folder, like `people/kz.json`. */
  name: string;
  records: Placed<Seed>[];
}

/** Everything in seeds/ that could be read, and what could not. */
export interface Seeds {
  countries: SeedFile<reference.CountrySeed>[];
  places: SeedFile<reference.PlaceSeed>[];
  organizations: SeedFile<reference.OrganizationSeed>[];
  people: SeedFile<reference.PersonSeed>[];
  articles: SeedFile<report.ArticleSeed>[];
  problems: Problem[];
}

/** Reads what the files hold. A bad record is left out with its reason, and the others are kept. */
export function readSeeds(texts: SeedFiles): Seeds {
  const problems: Problem[] = [];
  const below = (folder: string) => [...texts.keys()].filter((name) => name.startsWith(folder));
  const list = <Seed>(
    names: readonly string[],
    schema: z.ZodType<Seed>,
    keysOf: (seed: Seed) => string[],
  ) => {
    const taken = new Set<string>();
    return names.flatMap((name): SeedFile<Seed>[] => {
      const content = readJson(texts, name, problems);
      if (content === undefined) return [];
      if (!Array.isArray(content)) {
        problems.push({ file: name, place: "", reason: "a list of records was expected" });
        return [];
      }
      const records = readRecords(content, schema, name, "", problems);
      return [{ name, records: withoutRepeats(records, keysOf, taken, name, problems) }];
    });
  };
  const bySlug = (seed: { slug: string }) => [seed.slug];
  return {
    countries: list(["countries.json"], reference.country, (seed) => [seed.code, seed.code3]),
    places: list(["places.json"], reference.place, bySlug),
    organizations: list(["organizations.json"], reference.organization, bySlug),
    people: list(below("people/"), reference.person, bySlug),
    articles: below("articles/").flatMap((name) => readArticle(texts, name, problems)),
    problems,
  };
}

function readArticle(
  texts: SeedFiles,
  name: string,
  problems: Problem[],
): SeedFile<report.ArticleSeed>[] {
  const ownSlug = path.posix.basename(name, ".json");
  if (!slug.safeParse(ownSlug).success) {
    const reason = "the file's name is the slug: small letters, digits and hyphens were expected";
    problems.push({ file: name, place: "", reason });
    return [];
  }
  const content = readJson(texts, name, problems);
  if (content === undefined) return [];
  const parsed = report.article.safeParse(content);
  if (!parsed.success) {
    problems.push(...problemsOf(parsed.error, name, ""));
    return [];
  }
  const reports = <Seed>(key: keyof report.Reports, schema: z.ZodType<Seed>) =>
    readRecords(parsed.data[key], schema, name, key, problems);
  const seed = {
    ...parsed.data,
    slug: ownSlug,
    meetings: reports("meetings", report.meeting),
    agreements: reports("agreements", report.agreement),
    tenures: reports("tenures", report.tenure),
    memberships: reports("memberships", report.membership),
    quotes: reports("quotes", report.quote),
  };
  return [{ name, records: [{ at: "", seed }] }];
}

function readJson(texts: SeedFiles, name: string, problems: Problem[]): unknown {
  const text = texts.get(name);
  if (text === undefined) {
    problems.push({ file: name, place: "", reason: "the file is missing" });
    return undefined;
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    problems.push({
      file: name,
      place: "",
      reason: `no valid JSON: ${error instanceof Error ? error.message : error}`,
    });
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

/** The records whose keys are not taken yet; takes them. */
const withoutRepeats = <Seed>(
  records: readonly Placed<Seed>[],
  keysOf: (seed: Seed) => string[],
  taken: Set<string>,
  file: string,
  problems: Problem[],
) =>
  records.filter(({ at, seed }) => {
    const repeated = keysOf(seed).find((key) => taken.has(key));
    if (repeated === undefined) for (const key of keysOf(seed)) taken.add(key);
    else problems.push({ file, place: at, reason: `an earlier record has ${repeated}` });
    return repeated === undefined;
  });

const problemsOf = (error: z.ZodError, file: string, at: string): Problem[] =>
  error.issues.map(({ path: inside, message }) => ({
    file,
    place: inside.reduce<string>(
      (place, step) =>
        typeof step === "number" ? `${place}[${step}]` : `${place}${place && "."}${String(step)}`,
      at,
    ),
    reason: message,
  }));
