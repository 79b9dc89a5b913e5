import { PRECISIONS } from "../floor/ask.ts";

// What answers say, however the schema that gave them nests it: two answers are equal when their
// facts are.

/** They differ from one schema to another, and say nothing. */
const SILENT = new Set(["cursor", "endCursor"]);

/** The order of these is part of the answer. */
const ORDERED = new Set(["edges", "byYear"]);

/** All values of an answer, in an order that does not depend on where they stand. */
export function factsOf(value: unknown, name = ""): string[] {
  if (value === null || value === undefined || SILENT.has(name)) return [];
  if (Array.isArray(value)) {
    const items = value.map((item) => factsOf(item));
    if (!ORDERED.has(name)) return items.flat().sort();
    // A year without meetings may be told or not.
    const told = items.filter((_, index) => !isZero(value[index]));
    return told.map((facts, index) => `${name} ${index}: ${facts.join(" | ")}`);
  }
  if (typeof value === "object") {
    return Object.entries(value)
      .flatMap(([key, inner]) => factsOf(inner, key))
      .sort();
  }
  return [name === "precision" && typeof value === "number" ? `${PRECISIONS[value]}` : `${value}`];
}

const isZero = (item: unknown) =>
  typeof item === "object" && item !== null && Reflect.get(item, "count") === 0;

/** What the first has and the second has not, in a few words; undefined when they are equal. */
export function differenceOf(one: readonly string[], other: readonly string[]): string | undefined {
  if (one.length === other.length && one.every((fact, index) => fact === other[index])) {
    return undefined;
  }
  const index = one.findIndex((fact, at) => fact !== other[at]);
  const at = index < 0 ? one.length : index;
  return differingPart(one[at] ?? "nothing", other[at] ?? "nothing");
}

/** Two long texts from where they part. */
function differingPart(one: string, other: string): string {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const from = Math.max(0, at - 60);
  return `…${one.slice(from, at + 120)}… against …${other.slice(from, at + 120)}…`;
}
