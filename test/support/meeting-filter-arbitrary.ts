import fc from "fast-check";
import type { Filter, Ids } from "./meeting-oracle.ts";
import type { Asking } from "./query.ts";

// The names that filters use, in several spellings; somebody in each list took part somewhere.
const PEOPLE = ["Putin", "Назарбаев", "emomali-rahmon", "Islam Karimov", "Voronin", "Tymoshenko"];
const COUNTRIES = ["Russia", "KZ", "Узбекистан", "UKR"];
const ORGANIZATIONS = ["CSTO", "UN", "CIS", "Gazprom"];
const PUBLISHERS = ["RFE/RL", "Jamestown Foundation", "TASS"];

const arbitraries = fc.letrec<{ filter: Filter; plain: Filter; deep: Filter }>((tie) => {
  const some = (names: readonly string[]) =>
    fc.subarray([...names], { minLength: 1, maxLength: Math.min(3, names.length) });
  const set = (names: readonly string[]) =>
    fc.record(
      { all: some(names), any: some(names), none: some(names), only: some(names) },
      { requiredKeys: [] },
    );
  const day = fc.integer({ min: 1996, max: 2020 }).map((year) => `${year}-06-15`);
  const date = fc
    .record(
      { from: day, to: day, match: fc.constantFrom("POSSIBLE" as const, "CERTAIN" as const) },
      { requiredKeys: [] },
    )
    .filter(({ from, to }) => from === undefined || to === undefined || from < to);
  const condition: fc.Arbitrary<Filter> = fc.oneof(
    fc.record({ participants: set(PEOPLE) }),
    fc.record({ countries: set(COUNTRIES) }),
    fc.record({ organizations: set(ORGANIZATIONS) }),
    fc.record({ date }),
    fc.record({
      kind: fc.record({ in: some(["TALKS", "SUMMIT", "WORKING_VISIT", "CEREMONY"]) }),
    }),
    fc.record({ setting: fc.constantFrom("BILATERAL", "MULTILATERAL") }),
    fc.record({ format: fc.constantFrom("IN_PERSON", "PHONE", "VIDEO") }),
    fc.record({ place: fc.constantFrom("Moscow", "Астана", "st-petersburg", "Nowhere") }),
    fc.record({ hostCountry: fc.constantFrom(...COUNTRIES) }),
    fc.record({
      topic: fc.record({ in: some(["energy", "Caspian Sea", "afghanistan", "nothing"]) }),
    }),
    fc.record({ publisher: fc.constantFrom(...PUBLISHERS) }),
    fc.record({ minArticles: fc.integer({ min: -1, max: 4 }) }),
    fc.record({ minParticipants: fc.integer({ min: -1, max: 9 }) }),
    fc.record({ hasConflict: fc.boolean() }),
    fc.record({ name: fc.constantFrom("putin", "САММИТ", "summit", "nothing") }),
    fc.record({ text: fc.constantFrom("baikonur", "GAS", "Putin", "nothing of the kind") }),
  );
  const inner = fc.array(tie("deep"), { maxLength: 3 });
  return {
    plain: fc.array(condition, { maxLength: 3 }).map((parts) => Object.assign({}, ...parts)),
    deep: fc.oneof({ depthSize: "small", maxDepth: 2 }, tie("plain"), tie("filter")),
    filter: fc
      .tuple(
        tie("plain"),
        fc.record({ and: inner, or: inner, not: tie("deep") }, { requiredKeys: [] }),
      )
      .map(([plain, combined]) => ({ ...plain, ...combined })),
  };
});

/** Filters of all conditions, up to three deep inside one another. */
export const anyFilter: fc.Arbitrary<Filter> = arbitraries.filter;

/** The names by the field of the API that finds them. */
const NAMES = {
  person: PEOPLE,
  country: COUNTRIES,
  organization: [...ORGANIZATIONS, ...PUBLISHERS],
};

/** The global id behind each of the names. */
export async function idsOfNames({ ask }: Asking): Promise<Ids> {
  const looked = Object.entries(NAMES).flatMap(([field, list]) =>
    list.map((name) => ({ field, name })),
  );
  const fields = looked.map(
    ({ field, name }, index) => `n${index}: ${field}(by: {name: ${JSON.stringify(name)}}) { id }`,
  );
  const found = await ask<Record<string, { id: string }>>(`{ ${fields.join(" ")} }`);
  return new Map(looked.map(({ name }, index) => [name, found[`n${index}`]?.id ?? ""]));
}
