import { describe, expect, it } from "vitest";
import { testConnections } from "../support/connection-suite.ts";
import { onSeededDatabase } from "../support/query.ts";

const asking = onSeededDatabase();
const { ask, codeOf, costOf } = asking;

const ONE = "query ($by: PersonBy!) { person(by: $by) { id slug } }";
const LIST = `query ($where: PersonFilter, $orderBy: PersonOrder) {
  people(where: $where, orderBy: $orderBy, first: 100) { totalCount nodes { slug } }
}`;

interface Found {
  person: { id: string; slug: string } | null;
}

const find = async (by: object) => (await ask<Found>(ONE, { by })).person;

async function list(where: object, orderBy?: object): Promise<string[]> {
  const answer = await ask<{ people: { totalCount: number; nodes: { slug: string }[] } }>(LIST, {
    where,
    ...(orderBy && { orderBy }),
  });
  expect(answer.people.totalCount).toBe(answer.people.nodes.length);
  return answer.people.nodes.map(({ slug }) => slug);
}

describe("a person", () => {
  it("is found by id", async () => {
    const putin = await find({ slug: "vladimir-putin" });
    expect(await find({ id: putin?.id })).toEqual(putin);
  });

  it("is found by slug", async () => {
    expect(await find({ slug: "vladimir-putin" })).toHaveProperty("slug", "vladimir-putin");
  });

  it.each(["Vladimir Putin", "Путин", "putin", "Wladimir  Putin", "В. Путин"])(
    "is found by the name %s",
    async (name) => {
      expect(await find({ name })).toHaveProperty("slug", "vladimir-putin");
    },
  );

  it("is found by Wikidata item", async () => {
    expect(await find({ wikidataId: "Q7747" })).toHaveProperty("slug", "vladimir-putin");
  });

  it("is null when absent, and an error when a name is", async () => {
    expect(await find({ slug: "nobody" })).toBeNull();
    expect(await find({ wikidataId: "Q1" })).toBeNull();
    expect(await codeOf(ONE, { by: { name: "Nobody Whatever" } })).toBe("NAME_NOT_FOUND");
    expect(await codeOf(ONE, { by: { name: "Aliyev" } })).toBe("AMBIGUOUS_NAME");
  });

  it("refuses an id of another type", async () => {
    const { country } = await ask<{ country: { id: string } }>(
      `{ country(by: {code: "RU"}) { id } }`,
    );
    expect(await codeOf(ONE, { by: { id: country.id } })).toBe("BAD_USER_INPUT");
  });

  it("has all its fields", async () => {
    const { person } = await ask(`{ person(by: {slug: "heydar-aliyev"}) {
      slug name description
      names { value language script kind }
      birthDate { edtf precision earliest latest approximate }
      deathDate { edtf }
      identifiers { scheme value }
      tenures { nodes { title country { code } startDate { edtf } endDate { edtf } } }
    } }`);
    expect(person).toMatchObject({
      slug: "heydar-aliyev",
      name: "Heydar Aliyev",
      description: "President of Azerbaijan 1993–2003",
      names: expect.arrayContaining([
        { value: "Heydər Əliyev", language: "az", script: "Latn", kind: "NATIVE" },
        { value: "Гейдар Алиев", language: "ru", script: "Cyrl", kind: "TRANSLITERATION" },
      ]),
      birthDate: {
        edtf: "1923-05-10",
        precision: "DAY",
        earliest: "1923-05-10",
        latest: "1923-05-10",
        approximate: false,
      },
      deathDate: { edtf: "2003-12-12" },
      identifiers: [],
    });
    expect(person).toHaveProperty("names.0.value", "Heydar Aliyev");
    expect(person).toHaveProperty("tenures.nodes.1", {
      title: "President",
      country: { code: "AZ" },
      startDate: { edtf: "1993-10-10" },
      endDate: { edtf: "2003-10-31" },
    });
  });

  it("is a node", async () => {
    const putin = await find({ slug: "vladimir-putin" });
    const { node } = await ask("query ($id: ID!) { node(id: $id) { id ... on Person { slug } } }", {
      id: putin?.id,
    });
    expect(node).toEqual(putin);
  });

  it("costs one statement, with all to-one fields and lists of a row, and one more by name", async () => {
    const body = "{ slug names { value } tenures { totalCount nodes { title person { name } } } }";
    expect(await costOf(`{ person(by: {slug: "vladimir-putin"}) ${body} }`)).toBe(1);
    expect(await costOf(`{ person(by: {name: "Putin"}) ${body} }`)).toBe(2);
  });

  it("may have nothing known beyond its name", async () => {
    const { person } = await ask(`{ person(by: {slug: "john-macleod"}) {
      birthDate { edtf } deathDate { edtf } identifiers { value } meetings { totalCount nodes { id } }
      memberships { totalCount edges { cursor } pageInfo { hasNextPage endCursor } }
    } }`);
    expect(person).toEqual({
      birthDate: null,
      deathDate: null,
      identifiers: [],
      meetings: { totalCount: 0, nodes: [] },
      memberships: { totalCount: 0, edges: [], pageInfo: { hasNextPage: false, endCursor: null } },
    });
  });
});

describe("the list of people", () => {
  testConnections(asking, "Person");

  it.each([
    ["name", { name: "Назарб" }, ["nursultan-nazarbayev"]],
    [
      "certain birth",
      { born: { from: "1940-01-01", to: "1940-07-01", match: "CERTAIN" } },
      ["mircea-snegur", "petru-lucinschi", "saparmurat-niyazov"],
    ],
    [
      "office in a country on a day",
      { tenure: { office: ["HEAD_OF_STATE"], country: "RU", at: "2005-04-08" } },
      ["vladimir-putin"],
    ],
    [
      "office in an organization on a day",
      { tenure: { organization: "CSTO", at: "2005-04-08" } },
      ["nikolai-bordyuzha"],
    ],
    [
      "two conditions together",
      { name: "aliyev", tenure: { office: ["HEAD_OF_STATE"], at: "2003-01-01" } },
      ["heydar-aliyev"],
    ],
    ["two that nobody meets", { name: "aliyev", tenure: { country: "RU" } }, []],
  ])("is filtered by %s", async (_title, where, slugs) => {
    expect(await list(where)).toEqual(slugs);
  });

  it("keeps unknown births where they are possible", async () => {
    const born = { from: "1940-01-01", to: "1940-07-01" };
    const tenure = { office: ["HEAD_OF_STATE"] };
    const possible = await list({ tenure, born });
    const certain = await list({ tenure, born: { ...born, match: "CERTAIN" } });
    expect(possible).toEqual(expect.arrayContaining(["burhanuddin-rabbani", ...certain]));
    expect(certain).not.toContain("burhanuddin-rabbani");
  });

  it("gives a meeting the cursor that it has in any list of meetings by date", async () => {
    interface Edges {
      edges: { cursor: string; node: { id: string } }[];
    }
    const { person, meetings } = await ask<{ person: { meetings: Edges }; meetings: Edges }>(`
      fragment Page on MeetingConnection { edges { cursor node { id } } }
      { person(by: {name: "Putin"}) { meetings(first: 30) { ...Page } }
        meetings(first: 30, where: {participants: {any: ["Putin"]}}) { ...Page } }`);
    expect(person.meetings.edges).toHaveLength(30);
    expect(person.meetings.edges).toEqual(meetings.edges);
  });

  it("is filtered by whom they met, by what their meetings say", async () => {
    const met = await list({ met: ["Putin", "Kuchma"] });
    const { meetings } = await ask<{
      meetings: {
        nodes: { participants: { nodes: { attendance: string; person: { slug: string } }[] } }[];
      };
    }>(`{ meetings(where: {participants: {all: ["Kuchma"]}}, first: 100) {
      nodes { participants { nodes { attendance person { slug } } } } } }`);
    const withKuchma = meetings.nodes.flatMap(({ participants }) =>
      participants.nodes.map(({ person }) => person.slug),
    );
    expect(met.length).toBeGreaterThan(5);
    for (const slug of met) expect(withKuchma).toContain(slug);
    expect(met).not.toContain("vladimir-putin");
    expect(met).not.toContain("leonid-kuchma");
  });

  it("has a total order: unknown births first, equal ones by id, reversed whole", async () => {
    const where = { tenure: { office: ["SPOKESPERSON", "OPPOSITION_LEADER"] } };
    const up = await list(where, { field: "BIRTH_DATE", direction: "ASC" });
    expect(up).toEqual((await list(where, { field: "BIRTH_DATE", direction: "DESC" })).reverse());
    expect(up).not.toEqual(await list(where));
    expect(await list(where, { field: "NAME" })).toEqual(await list(where));
  });

  it("costs one statement, one more for the count and one for all names", async () => {
    expect(await costOf("{ people { nodes { name } } }")).toBe(1);
    expect(await costOf("{ people { totalCount nodes { name } } }")).toBe(2);
    expect(await costOf(`{ people(where: {met: ["Putin", "Kuchma"]}) { totalCount } }`)).toBe(2);
  });
});
