import { describe, expect, it } from "vitest";
import { testConnections } from "../support/connection-suite.ts";
import { onSeededDatabase } from "../support/query.ts";

const asking = onSeededDatabase();
const { ask, codeOf, costOf } = asking;

interface Tenures {
  person: { tenures: { totalCount: number; nodes: { id: string; title: string }[] } };
}

const OF = `query ($slug: String!, $at: Date, $match: DateMatch! = POSSIBLE, $office: [Office!]) {
  person(by: {slug: $slug}) {
    tenures(at: $at, match: $match, office: $office, first: 100) { totalCount nodes { id title } }
  }
}`;

async function titles(slug: string, args: object = {}): Promise<string[]> {
  const { tenures } = (await ask<Tenures>(OF, { slug, ...args })).person;
  expect(tenures.totalCount).toBe(tenures.nodes.length);
  return tenures.nodes.map(({ title }) => title);
}

describe("a tenure", () => {
  it("is a node, with all its fields", async () => {
    const { person } = await ask<Tenures>(OF, { slug: "vladimir-putin", at: "2001-01-01" });
    const [tenure] = person.tenures.nodes;
    const { node } = await ask(
      `query ($id: ID!) { node(id: $id) { id ... on Tenure {
        person { slug } title office acting country { code } organization { slug }
        startDate { edtf precision } endDate { edtf } origin basis note
      } } }`,
      { id: tenure?.id },
    );
    expect(node).toEqual({
      id: tenure?.id,
      person: { slug: "vladimir-putin" },
      title: "President",
      office: "HEAD_OF_STATE",
      acting: false,
      country: { code: "RU" },
      organization: null,
      startDate: { edtf: "2000-05-07", precision: "DAY" },
      endDate: { edtf: "2008-05-07" },
      origin: "REFERENCE",
      basis: expect.stringMatching(/^http/),
      note: null,
    });
  });

  it("in an organization has no country, and one reported has its sentence", async () => {
    const { person } = await ask(`{ person(by: {name: "John McCloud"}) {
      tenures { nodes { title country { code } organization { slug } origin basis
        startDate { edtf precision earliest latest } endDate { edtf }
        evidence { totalCount nodes { stance article { slug } } } } }
    } }`);
    expect(person).toHaveProperty(
      "tenures.nodes",
      expect.arrayContaining([
        {
          title: "senior editor",
          country: null,
          organization: { slug: "institute-for-war-and-peace-reporting" },
          origin: "REPORTED",
          basis: null,
          startDate: {
            edtf: "[..2005-04-08]",
            precision: "RANGE",
            earliest: "0001-01-01",
            latest: "2005-04-08",
          },
          endDate: null,
          evidence: {
            totalCount: 1,
            nodes: [
              {
                stance: "SUPPORTS",
                article: { slug: "2005-04-08-rferl-kazakhstan-president-is-latest-cis-leader" },
              },
            ],
          },
        },
      ]),
    );
  });

  it("is reported at least once, unless it is reference data", async () => {
    const { countries } = await ask<{
      countries: {
        nodes: {
          tenures: {
            nodes: { origin: string; basis: string | null; evidence: { totalCount: number } }[];
          };
        }[];
      };
    }>(`{ countries(first: 100, where: {memberOf: "CIS"}) { nodes { tenures(first: 100) {
      nodes { origin basis evidence { totalCount } } } } } }`);
    const tenures = countries.nodes.flatMap(({ tenures }) => tenures.nodes);
    expect(tenures.length).toBeGreaterThan(300);
    for (const { origin, basis, evidence } of tenures) {
      if (origin === "REFERENCE") expect(basis).toEqual(expect.any(String));
      else expect(evidence.totalCount).toBeGreaterThan(0);
    }
  });
});

describe("a list of tenures", () => {
  testConnections(asking, "Tenure");

  it("is filtered by day and by sort of office", async () => {
    expect(await titles("vladimir-putin", { at: "2000-01-15" })).toEqual([
      "Prime Minister",
      "President",
    ]);
    expect(await titles("vladimir-putin", { office: ["HEAD_OF_GOVERNMENT"] })).toEqual([
      "Prime Minister",
      "Prime Minister",
    ]);
    expect(await titles("vladimir-putin", { at: "2000-01-15", office: ["HEAD_OF_STATE"] })).toEqual(
      ["President"],
    );
    expect(await titles("vladimir-putin", { office: [] })).toEqual([]);
    expect(await titles("vladimir-putin", { office: null })).toEqual(
      await titles("vladimir-putin"),
    );
  });

  it("no longer holds on its last day, and holds on its first", async () => {
    const office = ["HEAD_OF_STATE"];
    const on = (at: string, slug: string) => titles(slug, { at, office });
    expect(await on("2008-05-06", "vladimir-putin")).toEqual(["President"]);
    expect(await on("2008-05-07", "vladimir-putin")).toEqual([]);
    expect(await on("2008-05-07", "dmitry-medvedev")).toEqual(["President"]);
    expect(await on("2008-05-06", "dmitry-medvedev")).toEqual([]);
  });

  it("tells what may hold from what surely holds where the start is not known", async () => {
    const on = (at: string, match: string) => titles("john-macleod", { at, match });
    expect(await on("2000-01-01", "POSSIBLE")).toHaveLength(2);
    expect(await on("2000-01-01", "CERTAIN")).toEqual([]);
    expect(await on("2005-04-08", "CERTAIN")).toEqual(["senior editor"]);
    expect(await on("2010-01-01", "CERTAIN")).toHaveLength(2);
  });

  it("refuses what is no day, no office and no match", async () => {
    const text = (args: string) =>
      `{ person(by: {slug: "x"}) { tenures(${args}) { totalCount } } }`;
    for (const args of [
      `at: "2005-02-30"`,
      `at: "2005"`,
      "at: 2005",
      "office: [KING]",
      "match: null",
    ]) {
      await expect(codeOf(text(args))).resolves.toBeUndefined();
    }
  });

  it("costs no statement of its own, with to-one fields or without", async () => {
    const tenures = (fields: string) =>
      costOf(
        `{ people(first: 50) { nodes { tenures(at: "2005-04-08") { totalCount nodes { ${fields} } } } } }`,
      );
    expect(await tenures("title")).toBe(1);
    expect(await tenures("person { name } country { name } organization { name }")).toBe(1);
  });
});
