import { readFileSync } from "node:fs";
import { Registry } from "prom-client";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { countOperations } from "../../src/http/metrics/operation-metrics.ts";
import { processMetrics } from "../../src/http/metrics/process-metrics.ts";
import type { ParleyServer } from "../../src/server.ts";
import { VERSION } from "../../src/version.ts";
import { onSeededDatabase } from "../support/query.ts";
import { createTestServer } from "./harness.ts";

const { database } = onSeededDatabase();

const NAMES = "query Names($slug: String!) { person(by: {slug: $slug}) { name } }";
const PLAIN = '{ search(text: "CSTO", first: 2) { totalCount } }';

/** The samples of a page for Prometheus: `name{label="value"}` and its number. */
function samplesIn(page: string): ReadonlyMap<string, number> {
  const lines = page.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  return new Map(
    lines.map((line) => [
      line.slice(0, line.lastIndexOf(" ")),
      Number(line.slice(line.lastIndexOf(" ") + 1)),
    ]),
  );
}

/** As the page of the documentation has them. */
function labelsOf(metric: object): string {
  const names: unknown = Reflect.get(metric, "labelNames");
  if (!Array.isArray(names) || names.length === 0) return "–";
  return names.map((name) => `\`${name}\``).join(", ");
}

describe("/metrics", () => {
  let server: ParleyServer;
  let url = "";
  let registry: Registry;

  beforeEach(async () => {
    registry = new Registry();
    const changes = { generation: 1 };
    server = createTestServer(database(), undefined, { changes, metrics: registry });
    url = await server.listen();
  });
  afterEach(() => server.stop());

  const post = async (body: object, headers: Record<string, string> = {}) => {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify(body),
    });
    return response.text();
  };
  const samples = async () => {
    const page = await fetch(new URL("/metrics", url));
    return samplesIn(await page.text());
  };

  it("counts operations by type, path and code, exactly as they were sent", async () => {
    const putin = { query: NAMES, variables: { slug: "vladimir-putin" } };
    await post(putin); // a new document comes to the statement by way of Yoga
    await post(putin, { "x-api-key": "keyed" }); // by the edge, as the cache is for nobody with a key
    for (let time = 0; time < 3; time += 1) await post(putin);
    await post({ query: PLAIN });
    await post({ query: '{ person(by: {name: "Nobody Atall"}) { name } }' });
    for (const query of ["{ nothing }", "{ nothing "]) await post({ query });
    await post({ query: "mutation M { nothing }" });
    const found = await samples();
    const operations = [...found].filter(([name]) => name.startsWith("parley_operations_total"));
    expect(Object.fromEntries(operations)).toEqual({
      'parley_operations_total{type="query",path="compiled",code="OK"}': 2,
      'parley_operations_total{type="query",path="cache",code="OK"}': 3,
      'parley_operations_total{type="query",path="plain",code="OK"}': 1,
      'parley_operations_total{type="query",path="plain",code="NAME_NOT_FOUND"}': 1,
      'parley_operations_total{type="query",path="plain",code="BAD_USER_INPUT"}': 1,
      'parley_operations_total{type="none",path="plain",code="BAD_USER_INPUT"}': 1,
      'parley_operations_total{type="mutation",path="plain",code="BAD_USER_INPUT"}': 1,
    });
    const timed = (path: string) =>
      found.get(`parley_operation_duration_seconds_count{type="query",path="${path}"}`);
    expect([timed("compiled"), timed("cache"), timed("plain")]).toEqual([2, 3, 3]);
    expect(found.get('parley_response_cache_lookups_total{result="hit"}')).toBe(3);
    expect(found.get("parley_response_cache_entries")).toBe(2);
    expect(found.get("parley_response_cache_bytes")).toBeGreaterThan(2_000);
  });

  it("counts each statement that the database was sent, and whether it failed", async () => {
    const { statements } = await database().statementsOf(async () => {
      await post({ query: PLAIN });
      await post({ query: NAMES, variables: { slug: "vladimir-putin" } });
      await database()
        .pool.query("SELECT 1/0")
        .catch(() => {});
      await database().prisma.$transaction([database().prisma.dataset.count()]);
    });
    const found = await samples();
    const count = "parley_sql_statement_duration_seconds_count";
    expect(statements.length).toBeGreaterThan(3);
    expect(found.get(`${count}{outcome="failed"}`)).toBe(1);
    expect(found.get(`${count}{outcome="ok"}`)).toBe(statements.length - 1);
  });

  it("tells how many connections are busy, and how many statements wait for one", async () => {
    const { pool } = database();
    const max = pool.options.max;
    const clients = await Promise.all(Array.from({ length: max }, () => pool.connect()));
    const waiting = pool.query("SELECT 1");
    const busy = await samples();
    for (const client of clients) client.release();
    await waiting;
    const idle = await samples();
    const connections = (found: ReadonlyMap<string, number>) => [
      found.get('parley_pool_connections{state="busy"}'),
      found.get('parley_pool_connections{state="idle"}'),
      found.get("parley_pool_waiting"),
      found.get("parley_pool_connections_max"),
    ];
    expect(connections(busy)).toEqual([max, 0, 1, max]);
    expect(connections(idle)).toEqual([0, max, 0, max]);
  });

  it("counts answers by the class of their status", async () => {
    await post({ query: "{ __typename }" });
    await fetch(new URL("/nowhere", url));
    const icon = new URL("/icon.svg", url);
    const { headers } = await fetch(icon);
    await fetch(icon, { headers: { "if-none-match": headers.get("etag") ?? "" } });
    // An answer is counted when the last of it was handed over, which may be after it came.
    await vi.waitFor(async () => {
      const found = await samples();
      const byClass = (name: string) => found.get(`parley_http_responses_total{class="${name}"}`);
      expect([byClass("3xx"), byClass("4xx"), byClass("5xx")]).toEqual([1, 1, 0]);
      expect(byClass("2xx")).toBeGreaterThanOrEqual(1);
    });
  });

  it("has as many series after a thousand names of operations as after one", async () => {
    const ask = (name: string) =>
      post({ query: `query ${name} { __typename nothing${name} }`, variables: { [name]: name } });
    await ask("Warm");
    const before = [...(await samples()).keys()];
    const names = Array.from({ length: 1_000 }, (_, at) => `Op${at}x${(at * 7_919) % 10_007}`);
    for (let at = 0; at < names.length; at += 50) {
      await Promise.all(names.slice(at, at + 50).map(ask));
    }
    const after = await samples();
    expect([...after.keys()]).toEqual(before);
    const refused = 'parley_operations_total{type="query",path="plain",code="BAD_USER_INPUT"}';
    expect(after.get(refused)).toBe(1_001);
  });

  it("is for GET and HEAD, is text of Prometheus, and is never kept", async () => {
    const address = new URL("/metrics", url);
    const page = await fetch(address);
    expect(page.headers.get("content-type")).toBe("text/plain; version=0.0.4; charset=utf-8");
    expect(page.headers.get("cache-control")).toBe("no-store");
    expect(await page.text()).toContain("# TYPE parley_operations_total counter");
    const head = await fetch(address, { method: "HEAD" });
    expect([head.status, await head.text()]).toEqual([200, ""]);
    expect((await fetch(address, { method: "POST" })).status).toBe(404);
  });

  it("is described by docs/watching.md, all of it", async () => {
    const page = readFileSync("docs/watching.md", "utf8");
    const rows = page.matchAll(/^\| `(parley_\w+)` \| (.*) \| (.*) \|$/gm);
    const described = [...rows].map(([, name = "", labels, help]) => ({ name, labels, help }));
    const own = [...registry.getMetricsAsArray(), ...processMetrics().getMetricsAsArray()];
    const counted = own
      .filter(({ name }) => name.startsWith("parley_"))
      .map((metric) => ({ name: metric.name, labels: labelsOf(metric), help: metric.help }));
    const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name);
    expect(described.sort(byName)).toEqual(counted.sort(byName));
  });

  it("is not there when nothing is counted", async () => {
    const other = createTestServer(database());
    expect((await other.fetch("http://parley.test/metrics")).status).toBe(404);
  });
});

describe("what is counted of operations", () => {
  const operation = { requestId: "r", path: "plain", ms: 2, codes: [] } as const;

  it("has a code of its own for nothing that the server does not know", async () => {
    const registry = new Registry();
    const count = countOperations(registry);
    count({ ...operation, type: "query", codes: ["MADE_UP", "toString"] });
    count({ ...operation, type: "made up", codes: ["NAME_NOT_FOUND", "TIMEOUT"] });
    const found = samplesIn(await registry.metrics());
    expect([...found].filter(([name]) => name.startsWith("parley_operations_total"))).toEqual([
      ['parley_operations_total{type="query",path="plain",code="INTERNAL_SERVER_ERROR"}', 1],
      ['parley_operations_total{type="none",path="plain",code="TIMEOUT"}', 1],
    ]);
  });

  it("has what they were reckoned to cost", async () => {
    const registry = new Registry();
    const count = countOperations(registry);
    for (const cost of [3, 700, undefined]) count({ ...operation, cost });
    const found = samplesIn(await registry.metrics());
    expect(found.get("parley_operation_cost_count")).toBe(2);
    expect(found.get("parley_operation_cost_sum")).toBe(703);
    expect(found.get('parley_operation_cost_bucket{le="5"}')).toBe(1);
  });
});

it("tells of the process: its version, event loop and memory", async () => {
  const found = samplesIn(await processMetrics().metrics());
  const build = `parley_build_info{version="${VERSION}",node="${process.version}"}`;
  expect(found.get(build)).toBe(1);
  for (const name of ["process_resident_memory_bytes", "nodejs_heap_size_used_bytes"]) {
    expect(found.get(name)).toBeGreaterThan(1_000_000);
  }
  expect(found.has("nodejs_eventloop_lag_p99_seconds")).toBe(true);
});
