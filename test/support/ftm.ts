/**
 * Whether entities are what FollowTheMoney expects of them, by its own schema: see
 * `ftm-schema.json` for where that is from.
 */
import { readFileSync } from "node:fs";
import { z } from "zod";

const property = z.object({ type: z.string(), range: z.string().optional() });

type Property = z.infer<typeof property>;

const model = z
  .object({
    schemata: z.record(
      z.string(),
      z.object({
        abstract: z.boolean(),
        extends: z.array(z.string()),
        required: z.array(z.string()),
        properties: z.record(z.string(), property),
      }),
    ),
    countries: z.array(z.string()),
    languages: z.array(z.string()),
  })
  .parse(JSON.parse(readFileSync(new URL("ftm-schema.json", import.meta.url), "utf8")));

const entity = z.strictObject({
  id: z.string().regex(/^[0-9a-zA-Z]([0-9a-zA-Z.-]*[0-9a-zA-Z])?$/),
  schema: z.string(),
  properties: z.record(z.string(), z.array(z.string()).min(1)),
});

/** An entity of FollowTheMoney, as a line of the file. */
export type FtmLine = z.infer<typeof entity>;

/** The entities of a file. */
export const readFtm = (text: string): FtmLine[] =>
  text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => entity.parse(JSON.parse(line)));

/** What is wrong with a file, in sentences; empty when it is valid. */
export function ftmMistakes(entities: readonly FtmLine[]): string[] {
  const byId = new Map(entities.map((each) => [each.id, each]));
  const mistakes = entities.flatMap((each) => mistakesOf(each, byId));
  return byId.size === entities.length ? mistakes : [...mistakes, "An id stands twice."];
}

function mistakesOf(each: FtmLine, byId: ReadonlyMap<string, FtmLine>): string[] {
  const { id, schema, properties } = each;
  const known = model.schemata[schema];
  if (!known || known.abstract) return [`${id}: there is no schema ${schema}.`];
  const lineage = lineageOf(schema);
  const missing = lineage
    .flatMap((name) => model.schemata[name]?.required ?? [])
    .filter((name) => !Object.hasOwn(properties, name))
    .map((name) => `${id}: ${schema} requires ${name}.`);
  const wrong = Object.entries(properties).flatMap(([name, values]) => {
    const defined = lineage.map((each) => model.schemata[each]?.properties[name]).find(Boolean);
    if (!defined) return [`${id}: ${schema} has no ${name}.`];
    return values
      .filter((value) => !fits(value, defined, byId))
      .map((value) => `${id}: ${name} cannot be ${value}.`);
  });
  return [...missing, ...wrong];
}

/** The schema and all that it extends, nearest first. */
const lineageOf = (schema: string): string[] => [
  schema,
  ...(model.schemata[schema]?.extends ?? []).flatMap(lineageOf),
];

function fits(value: string, { type, range }: Property, byId: ReadonlyMap<string, FtmLine>) {
  switch (type) {
    case "entity": {
      const target = byId.get(value);
      return target !== undefined && lineageOf(target.schema).includes(range ?? "Thing");
    }
    case "date":
      return /^\d{4}(-\d{2}){0,2}$/.test(value);
    case "country":
      return model.countries.includes(value);
    case "language":
      return model.languages.includes(value);
    case "url":
      return URL.canParse(value);
    default:
      return value.trim() !== "";
  }
}
