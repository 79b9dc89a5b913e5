import { Agent, get, type IncomingMessage, request } from "node:http";
import { text } from "node:stream/consumers";
import { urlToHttpOptions } from "node:url";
import { describe, expect, onTestFinished, test } from "vitest";
import type { Config } from "../../src/config.ts";
import { onSeededDatabase } from "../support/query.ts";
import { createTestServer } from "./harness.ts";

const { database } = onSeededDatabase();

/** A server, and a way to send it an operation with headers. */
async function serve(settings: Partial<Config>) {
  const server = createTestServer(database(), undefined, {
    RATE_LIMIT_COST: 100,
    changes: { generation: 1 },
    ...settings,
  });
  const url = await server.listen();
  onTestFinished(() => server.stop());
  const agent = new Agent();
  const answered = async (message: IncomingMessage) => ({
    status: message.statusCode,
    headers: message.headers,
    body: await text(message),
  });
  const send = (query: string, headers: Record<string, string> = {}) =>
    new Promise<Awaited<ReturnType<typeof answered>>>((resolve, reject) => {
      const type = { "content-type": "application/json" };
      request(url, { method: "POST", agent, headers: { ...type, ...headers } }, (message) => {
        answered(message).then(resolve, reject);
      })
        .on("error", reject)
        .end(JSON.stringify({ query }));
    });
  const read = (path: string) =>
    new Promise<Awaited<ReturnType<typeof answered>>>((resolve, reject) => {
      get({ ...urlToHttpOptions(new URL(url)), path, agent }, (message) => {
        answered(message).then(resolve, reject);
      }).on("error", reject);
    });
  return { send, read };
}

/** Costs 31. */
const MUCH = "{ people(first: 20) { nodes { slug id name a: name b: name } } }";

const leftIn = (headers: IncomingMessage["headers"]) =>
  Number(/^"cost";r=(\d+);t=\d+$/.exec(String(headers.ratelimit))?.[1]);

describe.each(["on", "off"] as const)("rate limits, with compiled reads %s", (COMPILED_READS) => {
  test("count each request, and the cost of its operation", async () => {
    const { send } = await serve({ COMPILED_READS });
    const query = "{ people(first: 20) { nodes { slug } } }";
    for (const left of [76, 52, 28]) {
      const { headers, body } = await send(query.replace("{ people", `{ a${left}: people`));
      expect(JSON.parse(body).extensions.cost.requested).toBe(23);
      expect(headers["ratelimit-policy"]).toBe('"cost";q=100;w=60');
      expect(leftIn(headers)).toBe(left);
    }
  });

  test("refuse who has used everything, and say when there will be more", async () => {
    const { send, read } = await serve({ COMPILED_READS, RATE_LIMIT_COST: 30 });
    expect((await send("{ people(first: 100) { nodes { slug } } }")).status).toBe(200);
    for (const refused of [await send("{ __typename }"), await read("/export/meetings.csv")]) {
      expect(refused.status).toBe(429);
      expect(Number(refused.headers["retry-after"])).toBeGreaterThan(0);
      expect(leftIn(refused.headers)).toBe(0);
      expect(JSON.parse(refused.body).errors[0].extensions.code).toBe("RATE_LIMITED");
    }
    expect((await read("/health")).status).toBe(200);
    expect((await read("/anywhere/../graphql?query={__typename}")).status).toBe(429);
  });

  test("tell clients apart by what the own proxy says, not by what they say themselves", async () => {
    const behind = await serve({ COMPILED_READS, TRUSTED_PROXIES: 1 });
    await behind.send(MUCH, { "x-forwarded-for": "9.9.9.9, 10.0.0.1" });
    const same = await behind.send("{ __typename }", { "x-forwarded-for": "8.8.8.8, 10.0.0.1" });
    const other = await behind.send("{ __typename }", { "x-forwarded-for": "9.9.9.9, 10.0.0.2" });
    expect(leftIn(same.headers)).toBeLessThan(leftIn(other.headers));
    const direct = await serve({ COMPILED_READS });
    await direct.send(MUCH, { "x-forwarded-for": "10.0.0.1" });
    const { headers } = await direct.send("{ __typename }", { "x-forwarded-for": "10.0.0.2" });
    expect(leftIn(headers)).toBe(leftIn(same.headers));
  });

  test("are the same for a key from wherever, and no key gives an address more", async () => {
    const { send } = await serve({ COMPILED_READS, TRUSTED_PROXIES: 1 });
    const from = (address: string, key: string) =>
      send("{ __typename }", { "x-forwarded-for": address, "x-api-key": key });
    await send(MUCH, { "x-forwarded-for": "10.0.0.1", "x-api-key": "a" });
    const [moved, renamed, neither] = [
      await from("10.0.0.2", "a"),
      await from("10.0.0.1", "b"),
      await from("10.0.0.3", "c"),
    ];
    expect(leftIn(moved.headers)).toBeLessThan(80);
    expect(leftIn(renamed.headers)).toBeLessThan(80);
    expect(leftIn(neither.headers)).toBe(98);
  });
});

test("an answer from memory counts as a request", async () => {
  const { send } = await serve({});
  const query = "{ people(first: 20) { nodes { slug } } }";
  const left = [];
  for (let count = 0; count < 4; count += 1) left.push(leftIn((await send(query)).headers));
  expect(left.at(-2)).toBe((left.at(-1) ?? 0) + 1);
});

test("nobody is limited unless it is said", async () => {
  const { send } = await serve({ RATE_LIMIT_COST: 0 });
  const { headers } = await send("{ __typename }");
  expect(Object.keys(headers).filter((name) => name.startsWith("ratelimit"))).toEqual([]);
});
