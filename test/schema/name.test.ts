import { describe, expect, it } from "vitest";
import { onSeededDatabase } from "../support/query.ts";

const { ask, costOf } = onSeededDatabase();

interface Name {
  value: string;
  language: string | null;
  script: string;
  kind: string;
}

const KINDS = ["PREFERRED", "ALIAS", "FORMER", "NATIVE", "TRANSLITERATION", "ACRONYM", "WEAK"];

const NAMED = "nodes { name names { value language script kind } }";

const LISTS = `{
  people(first: 100) { ${NAMED} }
  countries(first: 100) { ${NAMED} }
  organizations(first: 100) { ${NAMED} }
}`;

type Lists = Record<string, { nodes: { name: string; names: Name[] }[] }>;

describe("the names of a person, a country or an organization", () => {
  it("begin with the one preferred name, which is its name", async () => {
    for (const { nodes } of Object.values(await ask<Lists>(LISTS))) {
      for (const { name, names } of nodes) {
        expect(names[0]).toMatchObject({ value: name, kind: "PREFERRED" });
        expect(names.filter(({ kind }) => kind === "PREFERRED")).toHaveLength(1);
      }
    }
  });

  it("stand in a total order: by kind, then by spelling, each spelling once", async () => {
    for (const { nodes } of Object.values(await ask<Lists>(LISTS))) {
      for (const { names } of nodes) {
        const keys = names.map(
          ({ kind, value }) => [KINDS.indexOf(kind), Buffer.from(value)] as const,
        );
        const sorted = keys.toSorted(([a, x], [b, y]) => a - b || Buffer.compare(x, y));
        expect(keys).toEqual(sorted);
        expect(new Set(names.map(({ value }) => value)).size).toBe(names.length);
      }
    }
  });

  it("tell language and script of a spelling", async () => {
    const { person } = await ask<{ person: { names: Name[] } }>(
      `{ person(by: {slug: "vladimir-putin"}) { names { value language script kind } } }`,
    );
    expect(person.names).toEqual(
      expect.arrayContaining([
        { value: "Владимир Путин", language: "ru", script: "Cyrl", kind: "NATIVE" },
        { value: "Vladimir Poutine", language: "fr", script: "Latn", kind: "TRANSLITERATION" },
        { value: "ვლადიმერ პუტინი", language: "ka", script: "Geor", kind: "TRANSLITERATION" },
      ]),
    );
  });

  it("tell the acronym of an organization, which is one of them", async () => {
    const { organizations } = await ask<{
      organizations: { nodes: { acronym: string | null; names: Name[] }[] };
    }>("{ organizations(first: 100) { nodes { acronym names { value kind } } } }");
    for (const { acronym, names } of organizations.nodes) {
      if (acronym) expect(names.map(({ value }) => value)).toContain(acronym);
    }
  });

  it("cost no statement of their own", async () => {
    expect(await costOf(LISTS)).toBe(3);
  });
});

describe("identifiers", () => {
  it("tell the register and the key", async () => {
    const answer = await ask(`{
      person(by: {slug: "vladimir-putin"}) { identifiers { scheme value } }
      country(by: {code: "KZ"}) { identifiers { scheme value } }
      organization(by: {name: "CSTO"}) { identifiers { scheme value } }
    }`);
    expect(answer).toEqual({
      person: { identifiers: [{ scheme: "WIKIDATA", value: "Q7747" }] },
      country: { identifiers: [{ scheme: "ISO_3166_1_NUMERIC", value: "398" }] },
      organization: { identifiers: [{ scheme: "WIKIDATA", value: "Q318693" }] },
    });
  });
});
