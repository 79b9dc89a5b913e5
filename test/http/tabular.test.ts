import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { onSeededDatabase } from "../support/query.ts";
import { ask as askServer, createTestServer, recordLog } from "./harness.ts";

const { database, ask } = onSeededDatabase();

interface Asking {
  accept?: string;
  variables?: Record<string, unknown>;
}

async function rows(query: string, { accept = "text/csv", variables = {} }: Asking = {}) {
  const response = await createTestServer(database()).fetch("http://parley.test/graphql", {
    method: "POST",
    headers: { "content-type": "application/json", accept },
    body: JSON.stringify({ query, variables }),
  });
  const text = await response.text();
  return { status: response.status, type: response.headers.get("content-type"), text };
}

/** Rows as objects, by the names of the columns. */
async function table(query: string, variables?: Record<string, unknown>) {
  const { text, status } = await rows(query, variables ? { variables } : {});
  expect(status).toBe(200);
  return parse<Record<string, string>>(text, { columns: true });
}

async function lines(query: string): Promise<Record<string, unknown>[]> {
  const { text } = await rows(query, { accept: "application/x-ndjson" });
  return text
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line));
}

async function mistake(query: string, variables = {}) {
  const { status, type, text } = await rows(query, { variables });
  const { message, extensions } = JSON.parse(text).errors[0];
  return { status, type, code: extensions.code, message };
}

const REFUSED = {
  status: 400,
  type: "application/graphql-response+json; charset=utf-8",
  code: "BAD_USER_INPUT",
};

describe("a query over one list", () => {
  test("answers as CSV with a row for each record of all pages", async () => {
    const { text, type } = await rows("{ people { nodes { slug name } } }");
    expect(type).toBe("text/csv; charset=utf-8; header=present");
    expect(text.slice(0, "slug,name\r\n".length)).toBe("slug,name\r\n");
    const people = await database().prisma.person.findMany({
      orderBy: [{ nameFolded: "asc" }, { id: "asc" }],
      select: { slug: true, name: true },
    });
    expect(people.length).toBeGreaterThan(300);
    expect(parse(text, { columns: true })).toEqual(people);
  });

  test("answers as NDJSON with the records as they are nested", async () => {
    const selection = "name date { edtf } topics { name } participants { nodes { role } }";
    const { meetings } = await ask<{ meetings: { nodes: unknown[] } }>(
      `{ meetings(first: 100, between: ["Putin", "Nazarbaev"]) { nodes { ${selection} } } }`,
    );
    expect(
      await lines(`{ meetings(between: ["Putin", "Nazarbaev"]) { nodes { ${selection} } } }`),
    ).toEqual(meetings.nodes);
  });

  test("names columns by their path, and lists without the words that only page", async () => {
    const { text } = await rows(`{
      meetings(first: 1) {
        nodes {
          title: name date { edtf } place { name }
          participants { totalCount nodes { person { name } } }
          evidence { edges { node { stance article { slug } } } }
          articles { edges { node { slug } } }
          topics { name }
        }
      }
    }`);
    expect(text.split("\r\n")[0]).toBe(
      "title,date.edtf,place.name,participants.totalCount,participants.person.name,evidence,articles.slug,topics.name",
    );
  });

  test("joins a list of single values, and writes other lists as JSON", async () => {
    const [row] = await table(`{
      meetings(between: ["Putin", "Nazarbaev"], first: 1) {
        nodes { topics { name } participants { nodes { role person { name } } } }
      }
    }`);
    expect(row?.["topics.name"]?.split("; ").length).toBeGreaterThan(2);
    expect(JSON.parse(row?.participants ?? "")).toContainEqual({
      role: expect.any(String),
      person: { name: "Vladimir Putin" },
    });
  });

  test("has the columns also when there are no rows", async () => {
    const { text, status } = await rows(
      `{ meetings(where: { date: { to: "1900-01-01" } }) { nodes { slug place { name } } } }`,
    );
    expect([status, text]).toEqual([200, "slug,place.name\r\n"]);
  });

  test("has no rows when there is nothing that could have the list", async () => {
    const { text } = await rows('{ person(by: {slug: "nobody"}) { meetings { nodes { slug } } } }');
    expect(text).toBe("slug\r\n");
  });

  test("may lie below one record, whose values stand in every row", async () => {
    const found = await table(
      '{ person(by: {slug: "heydar-aliyev"}) { name meetings { nodes { slug } } } }',
    );
    expect(found.length).toBeGreaterThan(3);
    for (const row of found) expect(row["person.name"]).toBe("Heydar Aliyev");
  });

  test("may be read by edges, with what they say beside their node", async () => {
    const [first] = await lines("{ people(first: 1) { edges { cursor node { name } } } }");
    expect(first).toEqual({ cursor: expect.any(String), name: expect.any(String) });
  });

  test("may use fragments, directives, aliases and variables", async () => {
    const query = `query ($names: [String!], $long: Boolean!) {
      found: meetings(between: $names) { ...Page }
    }
    fragment Page on MeetingConnection {
      totalCount
      items: nodes { slug ... on Meeting { name @include(if: $long) kind @skip(if: $long) } }
    }`;
    const names = ["Putin", "Nazarbaev"];
    const short = await table(query, { names, long: false });
    const long = await table(query, { names, long: true });
    expect(Object.keys(short[0] ?? {})).toEqual(["slug", "kind"]);
    expect(Object.keys(long[0] ?? {})).toEqual(["slug", "name"]);
    expect(long).toHaveLength(65);
  });

  test("goes on after a cursor, and ends before one", async () => {
    const all = await lines("{ people { edges { cursor } } }");
    const [after, before] = [all[9]?.cursor, all[299]?.cursor];
    const between = await rows(
      "query ($after: String, $before: String) { people(after: $after, before: $before) { edges { cursor } } }",
      { accept: "application/x-ndjson", variables: { after, before } },
    );
    expect(between.text).toBe(
      all
        .slice(10, 299)
        .map((row) => `${JSON.stringify(row)}\n`)
        .join(""),
    );
  });

  test("gives as many rows as `first` or `last` says, within the limit of a page", async () => {
    expect(await table("{ people(first: 7) { nodes { slug } } }")).toHaveLength(7);
    expect(await table("{ people(last: 3) { nodes { slug } } }")).toHaveLength(3);
    expect(await mistake("{ people(first: 101) { nodes { slug } } }")).toMatchObject(REFUSED);
  });

  const statementsFor = async (query: string) =>
    (await database().statementsOf(() => rows(query))).statements;

  const countOfPeople = async () => {
    const { people } = await ask<{ people: { totalCount: number } }>("{ people { totalCount } }");
    return people.totalCount;
  };

  test("takes one operation a page and counts nothing", async () => {
    const one = await statementsFor("{ people(first: 100) { nodes { slug } } }");
    const all = await statementsFor("{ people { totalCount nodes { slug } } }");
    expect(all).toHaveLength(Math.ceil((await countOfPeople()) / 100) * one.length);
  });

  test("takes shorter pages where one of a hundred records would cost too much", async () => {
    const long = "slug participations(first: 100) { nodes { role meeting { slug name } } }";
    const one = await statementsFor(`{ people(first: 50) { nodes { ${long} } } }`);
    const all = await statementsFor(`{ people { nodes { ${long} } } }`);
    expect(all).toHaveLength(Math.ceil((await countOfPeople()) / 50) * one.length);
  });
});

describe("what gives no rows is refused with a code:", () => {
  test.each([
    ["no list", "{ dataset { version } }", "This one has none."],
    [
      "two lists",
      "{ people { nodes { slug } } countries { nodes { code } } }",
      "people and countries",
    ],
    [
      "a list within a list",
      "{ nodes(ids: []) { ... on Person { meetings { nodes { slug } } } } }",
      "none",
    ],
    ["no records of the list", "{ people { totalCount } }", "nodes or from edges"],
    ["nodes and edges", "{ people { nodes { slug } edges { cursor } } }", "nodes or from edges"],
    ["two columns of one name", "{ people { edges { name: cursor node { name } } } }", "an alias"],
    [
      "a name that is not known",
      '{ meetings(between: ["Nobodyatall", "Putin"]) { nodes { slug } } }',
      "Nobodyatall",
    ],
    ["a syntax error", "{ people", "Syntax Error"],
    ["an unknown field", "{ people { nodes { nothing } } }", "nothing"],
  ])("%s", async (_what, query, text) => {
    const { code, ...told } = await mistake(query);
    expect(told).toEqual({
      status: 400,
      type: REFUSED.type,
      message: expect.stringContaining(text),
    });
    expect(["BAD_USER_INPUT", "NAME_NOT_FOUND"]).toContain(code);
  });

  test("variables that do not fit", async () => {
    const query = "query ($first: Int!) { people(first: $first) { nodes { slug } } }";
    expect(await mistake(query, { first: "many" })).toMatchObject(REFUSED);
  });
});

describe("what the client accepts", () => {
  const typeFor = async (accept: string) =>
    (await rows("{ people(first: 1) { nodes { slug } } }", { accept })).type?.split(";")[0];

  test.each([
    ["text/csv", "text/csv"],
    ["text/csv; charset=utf-8", "text/csv"],
    ["TEXT/CSV; q=0.9, application/json; q=0.5", "text/csv"],
    ["application/json, text/csv; q=0.5", "application/json"],
    ["text/csv, */*", "text/csv"],
    ["*/*, text/csv", "text/csv"],
    ["*/*", "application/json"],
    ["text/*, application/json", "application/json"],
    ["text/csv; q=0, application/json", "application/json"],
    ["application/x-ndjson", "application/x-ndjson"],
    ["application/x-ndjson; q=0.2, text/csv; q=0.3", "text/csv"],
  ])("%s gets %s", async (accept, type) => {
    expect(await typeFor(accept)).toBe(type);
  });

  test("reads with GET as well", async () => {
    const query = encodeURIComponent("{ countries(first: 1) { nodes { code } } }");
    const { fetch } = createTestServer(database());
    const response = await fetch(`http://parley.test/graphql?query=${query}`, {
      headers: { accept: "text/csv", "graphql-require-preflight": "1" },
    });
    expect(await response.text()).toMatch(/^code\r\n\w\w\r\n$/);
    expect(response.headers.get("vary")).toContain("accept");
  });

  test("is told the usual status when the request itself is wrong", async () => {
    const { fetch } = createTestServer(database());
    const headers = { accept: "text/csv", "content-type": "application/json" };
    const post = (body: string) =>
      fetch("http://parley.test/graphql", { method: "POST", headers, body });
    expect((await post("{")).status).toBe(400);
    expect((await post("{}")).status).toBe(400);
    expect((await fetch("http://parley.test/graphql", { method: "PUT", headers })).status).toBe(
      405,
    );
  });
});

test("a fault of the first page is masked, logged, and answered with its status", async () => {
  const { logger, lines: log } = recordLog();
  // Of this client nothing can be asked.
  const pool = Object.assign(Object.create(null), { options: { max: 1 }, askers: new Set() });
  const broken = { ...database(), pool, prisma: Object.create(null) };
  const { fetch } = createTestServer(broken, logger);
  const { status, errors } = await askServer(fetch, "{ people { nodes { slug } } }", {
    headers: { accept: "text/csv" },
  });
  expect(status).toBe(500);
  expect(errors).toMatchObject([
    { message: "Unexpected error.", extensions: { code: "INTERNAL_SERVER_ERROR" } },
  ]);
  expect(log[0]).toMatchObject({ level: "error", path: ["people", "__page"] });
});
