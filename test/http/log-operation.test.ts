import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { ParleyServer } from "../../src/server.ts";
import { onSeededDatabase } from "../support/query.ts";
import { createTestServer, type LogLine, recordLog } from "./harness.ts";

const { database } = onSeededDatabase();

const COMPILED =
  'query Compiled($slug: String!) { person(by: {slug: $slug}) { name } other: person(by: {slug: "hush-literal"}) { name } }';
const PLAIN = "query Plain($text: String!) { search(text: $text) { totalCount } }";
const NAMED = "query Named($name: String!) { person(by: {name: $name}) { name } }";

describe("the log", () => {
  const { logger, lines } = recordLog();
  let server: ParleyServer;
  let url = "";

  beforeAll(async () => {
    server = createTestServer(database(), logger, { changes: { generation: 1 } });
    url = await server.listen();
  });
  afterAll(() => server.stop());
  beforeEach(() => {
    lines.length = 0;
  });

  const secret = {
    authorization: "Bearer hush-token",
    "x-api-key": "hush-key",
    cookie: "hush=hush-cookie",
    "user-agent": "hush-agent",
    "x-request-id": "hush; no id",
  };

  const post = async (query: string, variables: object, headers: Record<string, string> = {}) => {
    const response = await fetch(`${url}?token=hush-address`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify({ query, variables }),
    });
    await response.text();
  };
  const get = (query: string, headers: Record<string, string> = {}) =>
    fetch(`${url}?query=${encodeURIComponent(query)}`, {
      headers: { "graphql-require-preflight": "1", ...headers },
    });

  it("has the same of an operation whichever path answered it", async () => {
    const headers = { "content-type": "application/json", "x-request-id": "mine" };
    const body = JSON.stringify({ query: COMPILED, variables: { slug: "xi-jinping" } });
    const send = async (more: object = {}) => {
      await (await fetch(url, { method: "POST", headers: { ...headers, ...more }, body })).text();
    };
    await send(); // by Yoga, as the document is new
    await send({ "x-api-key": "k" }); // at the edge, which keeps nothing for those with a key
    await send(); // from the cache
    const line = { requestId: "mine", operation: "Compiled", type: "query", codes: [] };
    const compiled = { ...line, path: "compiled", cost: expect.any(Number) };
    expect(lines.map(shapeOf)).toEqual([compiled, compiled, { ...line, path: "cache" }]);
  });

  it("has nothing of variables, literals, headers and addresses", async () => {
    for (let time = 0; time < 2; time += 1) {
      await post(COMPILED, { slug: "hush-variable" }, secret);
      await post(PLAIN, { text: "hush-variable" }, secret);
      await post(NAMED, { name: "hush-variable" }, secret);
      await post(PLAIN, { text: { hush: "hush-variable" } }, secret);
      await (await get('{ person(by: {name: "hush-name"}) { name } }', secret)).text();
    }
    await (
      await fetch(new URL("/export/meetings.csv?between=hush", url), { headers: secret })
    ).text();
    await (await fetch(new URL("/hush?hush", url), { headers: secret })).text();
    expect(lines.length).toBeGreaterThanOrEqual(10);
    expect(JSON.stringify(lines)).not.toMatch(/hush/i);
  });

  it("has nothing of them either where the database fails", async () => {
    const { pool } = database();
    await pool.query("ALTER TABLE entity_name RENAME TO name_away");
    await pool.query("ALTER TABLE person RENAME COLUMN slug TO slug_away");
    for (const [query, variables] of [
      [COMPILED, { slug: "hush-variable" }],
      [PLAIN, { text: "hush-variable" }],
      [NAMED, { name: "hush-variable" }],
    ] as const) {
      await post(query, variables, secret);
    }
    await pool.query("ALTER TABLE name_away RENAME TO entity_name");
    await pool.query("ALTER TABLE person RENAME COLUMN slug_away TO slug");
    expect(lines.filter(({ msg }) => msg === "operation failed").length).toBeGreaterThanOrEqual(3);
    expect(JSON.stringify(lines)).not.toMatch(/hush/i);
  });
});

function shapeOf({ level, time, ms, msg, ...shape }: LogLine) {
  expect([level, msg, typeof time, typeof ms]).toEqual(["info", "operation", "string", "number"]);
  return shape;
}
