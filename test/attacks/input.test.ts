import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { z } from "zod";
import { type ProductionServer, startProduction } from "../support/production.ts";

const answer = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z
    .array(z.object({ message: z.string(), extensions: z.looseObject({ code: z.string() }) }))
    .optional(),
});

const MEETINGS = "query ($where: MeetingFilter) { meetings(where: $where) { totalCount } }";

/** Filters inside one another, so deep. */
const deep = (depth: number) =>
  Array.from({ length: depth }).reduce<object>((inner) => ({ and: [inner] }), {});

/** What has been tried on databases for as long as there have been forms. */
const INJECTIONS = [
  "'",
  "''",
  "' OR '1'='1",
  "' OR 1=1 --",
  "'; DROP TABLE meeting; --",
  '"; DROP TABLE meeting; --',
  "') UNION SELECT version() --",
  "' AND pg_sleep(9) IS NULL --",
  "1; SELECT pg_sleep(9)",
  "$1",
  "$$; SELECT 1; $$",
  "\\'; DELETE FROM person; --",
  "%' AND 1=(SELECT count(*) FROM pg_user) AND '%'='",
  "::uuid",
  "{}'::jsonb",
  "E'\\x27'",
  "/* */",
  "-- ",
  "\u02bc OR 1=1",
  "{{7*7}}",
  "../../../../etc/passwd",
  "\r\nSet-Cookie: a=b",
  "<script>alert(1)</script>",
];

/** What is slow or special to search for. */
const PATTERNS = [
  "%%%%",
  "____",
  "\\\\\\\\",
  "%".repeat(999),
  "a".repeat(1_000),
  "(a+)+$",
  "[[:alpha:]]*",
];

/** Each takes a text of the client to the database in another way. */
const TEXTS: readonly (readonly [string, string])[] = [
  ["a name", "query ($t: String!) { person(by: { name: $t }) { slug } }"],
  ["a slug", "query ($t: String!) { meeting(by: { slug: $t }) { slug } }"],
  ["an id", "query ($t: String!) { person(by: { slug: $t }) { id } }"],
  ["names between", "query ($t: String!) { meetings(between: [$t, $t]) { totalCount } }"],
  ["a search", "query ($t: String!) { search(text: $t) { nodes { snippet } } }"],
  ["a filter by name", "query ($t: String!) { people(where: { name: $t }) { totalCount } }"],
  ["a filter by text", "query ($t: String!) { meetings(where: { text: $t }) { totalCount } }"],
  ["a cursor", "query ($t: String!) { meetings(after: $t) { totalCount nodes { slug } } }"],
  ["both ends of a chain", "query ($t: String!) { paths(from: $t, to: $t) { length } }"],
  ["the middle of a network", "query ($t: String!) { network(around: [$t]) { edgeCount } }"],
];

describe("inputs sent to a production server", () => {
  let server: ProductionServer;

  beforeAll(async () => {
    server = await startProduction();
  });
  afterAll(() => server.stop());

  async function codesOf(query: string, variables: object): Promise<string[]> {
    const response = await server.ask(query, variables);
    const text = await response.text();
    expect(response.status, text.slice(0, 500)).toBeLessThan(500);
    // What was sent may be repeated.
    const own = Object.values(variables).reduce<string>(
      (rest, sent) => rest.replaceAll(JSON.stringify(sent).slice(1, -1).replaceAll('"', '\\"'), ""),
      text,
    );
    expect(own).not.toMatch(/SELECT|pg_|prisma|node_modules|\/src\/|\/build\/|syntax error at/);
    const { errors = [] } = answer.parse(JSON.parse(text));
    return errors.map(({ extensions }) => extensions.code);
  }

  const countAll = async () =>
    (
      await server.ask(
        "{ meetings(status: [HELD, SCHEDULED, CANCELLED, POSTPONED]) { totalCount } people { totalCount } }",
      )
    ).text();

  it.each([-1, 0, 101, 1e6, 2 ** 31, 1.5, "10"])("a page of %s is refused", async (first) => {
    const query = "query ($first: Int) { meetings(first: $first) { totalCount nodes { slug } } }";
    expect(await codesOf(query, { first })).toEqual(["BAD_USER_INPUT"]);
  });

  test("more than a hundred ids are refused", async () => {
    const ids = Array.from({ length: 101 }, (_none, place) => `id${place}`);
    expect(await codesOf("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", { ids })).toEqual([
      "BAD_USER_INPUT",
    ]);
  });

  test("filters inside one another are refused when deep, many or long", async () => {
    expect(await codesOf(MEETINGS, { where: deep(3) })).toEqual([]);
    const many = { or: Array.from({ length: 101 }, () => ({})) };
    const long = { text: "a".repeat(1_001) };
    for (const where of [deep(11), deep(2_000), many, long]) {
      expect(await codesOf(MEETINGS, { where })).toEqual(["BAD_USER_INPUT"]);
    }
  });

  it.each(TEXTS)("no text is more than a text in %s", async (_name, query) => {
    const before = await countAll();
    const sent = [...INJECTIONS, ...PATTERNS].map(async (t) => {
      for (const code of await codesOf(query, { t })) {
        expect(["BAD_USER_INPUT", "NAME_NOT_FOUND", "AMBIGUOUS_NAME"], t).toContain(code);
      }
    });
    await Promise.all(sent);
    expect(await countAll()).toBe(before);
  });

  it.each(TEXTS)("NUL and halves of characters are refused in %s", async (_name, query) => {
    for (const t of ["\u0000", "a\u0000b", "\ud800", "\udc00a"]) {
      expect(await codesOf(query, { t })).toEqual(["BAD_USER_INPUT"]);
    }
  });

  test("cursors that were not given are refused", async () => {
    const list =
      "query ($after: String, $before: String) { meetings(after: $after, before: $before) { nodes { slug } } }";
    const page = await server.ask(
      "{ meetings(first: 3) { pageInfo { endCursor } } people(first: 3) { pageInfo { endCursor } } }",
    );
    const cursors = z
      .object({
        data: z.record(z.string(), z.object({ pageInfo: z.object({ endCursor: z.string() }) })),
      })
      .parse(await page.json()).data;
    const own = cursors.meetings?.pageInfo.endCursor ?? "";
    const others = cursors.people?.pageInfo.endCursor ?? "";
    const flipped = Array.from(
      own,
      (letter, place) => own.slice(0, place) + (letter === "A" ? "B" : "A") + own.slice(place + 1),
    );
    for (const after of [
      others,
      "",
      "-1",
      "0",
      "null",
      own.slice(1),
      `${own}A`,
      own.repeat(500),
      "a".repeat(50_000),
    ]) {
      expect(await codesOf(list, { after }), after.slice(0, 80)).toEqual(["BAD_USER_INPUT"]);
      expect(await codesOf(list, { before: after })).toEqual(["BAD_USER_INPUT"]);
    }
    // A flipped letter may make another cursor that could have been given.
    for (const after of flipped) {
      const codes = await codesOf(list, { after });
      expect([[], ["BAD_USER_INPUT"]]).toContainEqual(codes);
    }
  });

  test("ids of other types and guessed ids are nothing, not errors of the server", async () => {
    const query = "query ($id: ID!) { node(id: $id) { id } person(by: { id: $id }) { id } }";
    for (const id of [
      "1",
      "0",
      "-1",
      "UGVyc29uOjE=",
      "x".repeat(900),
      "Person:1",
      "TWVldGluZzox",
    ]) {
      const codes = await codesOf(query, { id });
      for (const code of codes) expect(["BAD_USER_INPUT", "NOT_FOUND"]).toContain(code);
    }
  });

  test("names of what every object has are names like others", async () => {
    const bodies = [
      '{"query":"{ __typename }","__proto__":{"polluted":1}}',
      '{"query":"{ __typename }","variables":{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}}',
      '{"query":"query ($where: MeetingFilter) { meetings(where: $where) { totalCount } }","variables":{"where":{"__proto__":{"polluted":1}}}}',
      '{"query":"query ($o: MeetingOrder) { meetings(orderBy: $o) { totalCount } }","variables":{"o":{"constructor":"x","field":"__proto__"}}}',
    ];
    for (const body of bodies) {
      const response = await server.fetch("/graphql", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body,
      });
      expect(response.status).toBeLessThan(500);
      expect(await response.text()).not.toContain('polluted":1');
    }
    await server.answersWithin(1_000);
  });
});
