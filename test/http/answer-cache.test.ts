import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ParleyServer } from "../../src/server.ts";
import { onSeededDatabase } from "../support/query.ts";
import { createTestServer } from "./harness.ts";

const { database } = onSeededDatabase();

const COMPILED = '{ person(by: {slug: "vladimir-putin"}) { name } }';
const RESOLVED = '{ pair(a: "kazakhstan", b: "russia") { meetingCount } }';
const FAILING = '{ person(by: {name: "Nobody Atall"}) { name } }';

describe("the response cache", () => {
  const changes: { generation: number | undefined } = { generation: 1 };
  let server: ParleyServer;
  let url = "";

  beforeAll(async () => {
    server = createTestServer(database(), undefined, { changes });
    url = await server.listen();
  });
  afterAll(() => server.stop());

  const post = (query: string, headers: Record<string, string> = {}) =>
    fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify({ query }),
    });
  const get = (query: string, headers: Record<string, string> = {}) =>
    fetch(`${url}?query=${encodeURIComponent(query)}`, {
      headers: { "graphql-require-preflight": "1", ...headers },
    });

  /** How many statements it takes to ask this. */
  const costOf = async (ask: () => Promise<Response>) =>
    (await database().statementsOf(async () => (await ask()).text())).statements.length;

  it.each([
    ["a compiled query", COMPILED],
    ["a query of the resolvers", RESOLVED],
  ])(
    "gives the answer to %s again without a statement, until data changes",
    async (_name, query) => {
      const first = await (await post(query)).text();
      expect(await costOf(() => post(query))).toBe(0);
      expect(await (await post(query)).text()).toBe(first);
      changes.generation = (changes.generation ?? 0) + 1;
      expect(await costOf(() => post(query))).toBeGreaterThan(0);
      expect(await costOf(() => post(query))).toBe(0);
    },
  );

  it("keeps nothing while changes cannot be heard", async () => {
    changes.generation = undefined;
    await post(COMPILED);
    expect(await costOf(() => post(COMPILED))).toBe(1);
    changes.generation = 100;
  });

  it("does not keep an answer that was worked out while data changed", async () => {
    database().pool.once("acquire", () => {
      changes.generation = 101;
    });
    await (await post(RESOLVED)).text();
    expect(await costOf(() => post(RESOLVED))).toBeGreaterThan(0);
  });

  it.each(["authorization", "x-api-key"])("is not for those who send %s", async (header) => {
    await (await post(COMPILED)).text();
    expect(await costOf(() => post(COMPILED, { [header]: "secret" }))).toBe(1);
  });

  it("does not keep errors", async () => {
    await (await post(FAILING)).text();
    expect(await costOf(() => post(FAILING))).toBeGreaterThan(0);
  });

  it("answers each type that was asked for", async () => {
    const typed = async (accept: string) =>
      (await post(COMPILED, { accept })).headers.get("content-type");
    expect(await typed("application/json")).toMatch(/^application\/json/);
    expect(await typed("application/graphql-response+json")).toMatch(
      /^application\/graphql-response/,
    );
  });

  it.each([
    ["a compiled query", COMPILED],
    ["a query of the resolvers", RESOLVED],
  ])("tells who asks %s by GET whether the answer is still the same", async (_name, query) => {
    await (await get(query)).text();
    const first = await get(query);
    const etag = first.headers.get("etag") ?? "";
    expect(etag).toMatch(/^"[\w-]{43}"$/);
    expect(first.headers.get("cache-control")).toBe("no-cache");
    const body = await first.text();
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, "*"]) {
      const again = await get(query, { "if-none-match": known });
      expect([again.status, await again.text()]).toEqual([304, ""]);
      expect(again.headers.get("etag")).toBe(etag);
    }
    const other = await get(query, { "if-none-match": '"other"' });
    expect([other.status, await other.text()]).toEqual([200, body]);
    expect((await post(query, { "if-none-match": etag })).status).toBe(200);
  });

  it("knows what names stand for until data changes", async () => {
    const query = (first: number) =>
      `{ meetings(between: ["Putin", "Nazarbaev"], first: ${first}) { nodes { slug } } }`;
    await (await post(query(1))).text();
    expect(await costOf(() => post(query(2)))).toBe(1);
    changes.generation = 102;
    expect(await costOf(() => post(query(3)))).toBe(2);
  });
});
