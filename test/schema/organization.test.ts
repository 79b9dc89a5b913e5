import { describe, expect, it } from "vitest";
import { testConnections } from "../support/connection-suite.ts";
import { onSeededDatabase } from "../support/query.ts";

const asking = onSeededDatabase();
const { ask, codeOf, costOf } = asking;

const CSTO = "collective-security-treaty-organization";
const ONE = "query ($by: OrganizationBy!) { organization(by: $by) { id slug } }";
const LIST = `query ($where: OrganizationFilter, $orderBy: OrganizationOrder) {
  organizations(where: $where, orderBy: $orderBy, first: 100) { totalCount nodes { slug } }
}`;

interface Found {
  organization: { id: string; slug: string } | null;
}

const find = async (by: object) => (await ask<Found>(ONE, { by })).organization;

async function list(where: object, orderBy?: object): Promise<string[]> {
  const { organizations } = await ask<{
    organizations: { totalCount: number; nodes: { slug: string }[] };
  }>(LIST, { where, ...(orderBy && { orderBy }) });
  expect(organizations.totalCount).toBe(organizations.nodes.length);
  return organizations.nodes.map(({ slug }) => slug);
}

describe("an organization", () => {
  it("is found by id", async () => {
    const csto = await find({ slug: CSTO });
    expect(await find({ id: csto?.id })).toEqual(csto);
  });

  it("is found by slug", async () => {
    expect(await find({ slug: CSTO })).toHaveProperty("slug", CSTO);
  });

  it.each(["CSTO", "csto", "ОДКБ", "Collective Security Treaty Organisation"])(
    "is found by the name %s",
    async (name) => {
      expect(await find({ name })).toHaveProperty("slug", CSTO);
    },
  );

  it("is null when absent, and an error when a name is", async () => {
    expect(await find({ slug: "nothing" })).toBeNull();
    expect(await codeOf(ONE, { by: { name: "No Such Organization" } })).toBe("NAME_NOT_FOUND");
    expect(await codeOf(ONE, { by: { name: "EPC" } })).toBe("AMBIGUOUS_NAME");
  });

  it("has all its fields", async () => {
    const { organization } = await ask(`{ organization(by: {name: "CSTO"}) {
      slug name acronym names { value language script kind } classification description
      foundedOn { edtf precision } dissolvedOn { edtf } predecessor { acronym } successor { slug }
      country { code } headquarters { slug } identifiers { scheme value }
    } }`);
    expect(organization).toEqual({
      slug: CSTO,
      name: "Collective Security Treaty Organization",
      acronym: "CSTO",
      names: expect.arrayContaining([
        { value: "CSTO", language: null, script: "Latn", kind: "ACRONYM" },
        { value: "ОДКБ", language: "ru", script: "Cyrl", kind: "ACRONYM" },
      ]),
      classification: "INTERGOVERNMENTAL",
      description: expect.stringContaining("alliance"),
      foundedOn: { edtf: "2002-10-07", precision: "DAY" },
      dissolvedOn: null,
      predecessor: { acronym: "CST" },
      successor: null,
      country: null,
      headquarters: { slug: "moscow" },
      identifiers: [{ scheme: "WIKIDATA", value: "Q318693" }],
    });
  });

  it("is a node", async () => {
    const csto = await find({ slug: CSTO });
    const query = "query ($id: ID!) { node(id: $id) { id ... on Organization { slug } } }";
    expect(await ask(query, { id: csto?.id })).toEqual({ node: csto });
  });

  it("leads to what it replaced and what replaced it", async () => {
    expect(
      await ask(`{ organization(by: {name: "EurAsEC"}) {
        dissolvedOn { edtf } predecessor { slug successor { acronym } }
        successor { acronym predecessor { acronym } }
      } }`),
    ).toEqual({
      organization: {
        dissolvedOn: { edtf: "2015-01-01" },
        predecessor: { slug: "customs-union-1995-2000", successor: { acronym: "EurAsEC" } },
        successor: { acronym: "EAEU", predecessor: { acronym: "EurAsEC" } },
      },
    });
  });

  it("has its members as of a day", async () => {
    const members = (at: string) =>
      ask<{ organization: { members: { nodes: { member: { code?: string } }[] } } }>(
        `query ($at: Date) { organization(by: {name: "CSTO"}) {
          members(at: $at) { nodes { member { ... on Country { code } } } } } }`,
        { at },
      ).then(({ organization }) =>
        organization.members.nodes.map(({ member }) => member.code).sort(),
      );
    expect(await members("2005-04-08")).toEqual(["AM", "BY", "KG", "KZ", "RU", "TJ"]);
    expect(await members("2007-01-01")).toEqual(["AM", "BY", "KG", "KZ", "RU", "TJ", "UZ"]);
    expect(await members("2002-10-06")).toEqual([]);
  });

  it("costs one statement, and one more by name", async () => {
    const body = "{ names { value } members { totalCount nodes { role } } headquarters { name } }";
    expect(await costOf(`{ organization(by: {slug: "${CSTO}"}) ${body} }`)).toBe(1);
    expect(await costOf(`{ organization(by: {name: "CSTO"}) ${body} }`)).toBe(2);
  });
});

describe("the list of organizations", () => {
  testConnections(asking, "Organization");

  it.each([
    [
      "name",
      { name: "osce" },
      ["organization-for-security-and-co-operation-in-europe", "osce-minsk-group"],
    ],
    ["classification", { classification: ["PARTY"] }, ["islamic-renaissance-party", "nur-otan"]],
    [
      "country",
      { country: "KZ", classification: ["THINK_TANK"] },
      ["kazakhstan-institute-for-strategic-studies"],
    ],
    [
      "member",
      { member: "Kazakhstan", name: "security treaty" },
      ["collective-security-treaty", CSTO],
    ],
    ["member on a day", { member: "UZ", name: "security treaty", at: "2000-01-01" }, []],
    [
      "two conditions together",
      { member: "UZ", name: "security treaty", at: "2007-01-01", match: "CERTAIN" },
      [CSTO],
    ],
  ])("is filtered by %s", async (_title, where, slugs) => {
    expect((await list(where)).toSorted()).toEqual(slugs.toSorted());
  });

  it("has a total order by name or founding, reversed whole", async () => {
    const where = { classification: ["INTERGOVERNMENTAL"], member: "KZ" };
    for (const field of ["NAME", "FOUNDED_ON"]) {
      const up = await list(where, { field });
      expect(up).toEqual((await list(where, { field, direction: "DESC" })).toReversed());
      expect(up.length).toBeGreaterThan(10);
    }
    expect(await list(where)).toEqual(await list(where, { field: "NAME", direction: "ASC" }));
  });

  it("costs one statement, one more for the count and one for all names", async () => {
    expect(await costOf("{ organizations { nodes { name } } }")).toBe(1);
    expect(await costOf("{ organizations { totalCount nodes { name } } }")).toBe(2);
    const where = `{member: "KZ", country: "RU"}`;
    expect(await costOf(`{ organizations(where: ${where}) { nodes { slug } } }`)).toBe(2);
  });
});
