import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openTracing, type Tracing } from "../../src/http/tracing/tracing.ts";
import type { ParleyServer } from "../../src/server.ts";
import { onSeededDatabase } from "../support/query.ts";
import { sourcesIn } from "../support/source.ts";
import { createTestServer, recordLog } from "./harness.ts";
import { OtlpReceiver, type ReceivedSpan } from "./otlp-receiver.ts";

const { database } = onSeededDatabase();

const COMPILED =
  "query Names($slug: String!) { person(by: {slug: $slug}) { name names { value } } }";
const PLAIN =
  'query Found($text: String!) { search(text: $text, first: 2) { totalCount } other: search(text: "hush-literal") { totalCount } }';

const SERVER = 2;
const CLIENT = 3;
const FAILED = 2;

describe("traces", () => {
  let receiver: OtlpReceiver;
  let tracing: Tracing | undefined;
  let server: ParleyServer;
  let url = "";

  beforeEach(async () => {
    receiver = new OtlpReceiver();
    const { logger } = recordLog();
    const endpoints = {
      OTEL_EXPORTER_OTLP_ENDPOINT: await receiver.listen(),
      OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: undefined,
    };
    tracing = await openTracing(endpoints, { database: database(), logger });
    server = createTestServer(database(), logger, { tracing });
    url = await server.listen();
  });
  afterEach(async () => {
    await server.stop();
    await tracing?.stop();
    await receiver.close();
  });

  const post = async (query: string, variables = {}, headers: Record<string, string> = {}) => {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify({ query, variables }),
    });
    return response.text();
  };

  /** What the collector has when the server has stopped. */
  const sent = async () => {
    await server.stop();
    await tracing?.stop();
    return receiver.spans;
  };

  it("tell of an operation and its statements, by whichever path it was answered", async () => {
    const statementsOf = async (query: string, variables: object) =>
      (await database().statementsOf(() => post(query, variables))).statements;
    const learning = await statementsOf(COMPILED, { slug: "vladimir-putin" });
    const compiled = await statementsOf(COMPILED, { slug: "xi-jinping" });
    const plain = await statementsOf(PLAIN, { text: "CSTO" });
    const spans = await sent();
    const operations = spans.filter(({ kind }) => kind === SERVER);
    expect(operations.map(({ name }) => name)).toEqual([
      "query Names",
      "query Names",
      "query Found",
    ]);
    expect(plain.length).toBeGreaterThan(compiled.length);
    for (const [at, statements] of [learning, compiled, plain].entries()) {
      const operation = operations[at];
      const children = spans.filter(({ parentSpanId }) => parentSpanId === operation?.spanId);
      expect(children.map((span) => attributeOf(span, "db.query.text")).sort()).toEqual(
        statements.map((sql) => sql.slice(0, 4_000)).sort(),
      );
      for (const child of children) {
        expect(child).toMatchObject({ kind: CLIENT, traceId: operation?.traceId });
        expect(attributeOf(child, "db.system.name")).toBe("postgresql");
        expect(isWithin(child, operation)).toBe(true);
      }
    }
    const paths = operations.map((span) => attributeOf(span, "parley.path"));
    expect(paths).toEqual(["compiled", "compiled", "plain"]);
    expect(attributesOf(operations[2])).toMatchObject({
      "graphql.operation.type": "query",
      "graphql.operation.name": "Found",
      "http.response.status_code": 200,
    });
  });

  it("have the statements of operations that wait for one connection at the right one", async () => {
    const names = Array.from({ length: 30 }, (_, at) => `Q${at}`);
    const queryOf = (name: string) =>
      `query ${name} { ${name}: search(text: "CSTO") { totalCount } }`;
    const alone = (await database().statementsOf(() => post(queryOf("Alone")))).statements.length;
    await Promise.all(names.map((name) => post(queryOf(name))));
    const spans = await sent();
    const counts = spans
      .filter(({ kind }) => kind === SERVER)
      .map(({ spanId }) => spans.filter(({ parentSpanId }) => parentSpanId === spanId).length);
    expect(counts).toEqual(Array.from({ length: 31 }, () => alone));
  });

  it("go on where the client's began, and not where the client wants none", async () => {
    const traceId = "0af7651916cd43dd8448eb211c80319c";
    const parent = "b7ad6b7169203331";
    const id = { "x-request-id": "traced" };
    await post(
      "query Kept { __typename }",
      {},
      { traceparent: `00-${traceId}-${parent}-01`, ...id },
    );
    await post("query Left { __typename }", {}, { traceparent: `00-${traceId}-${parent}-00` });
    await post("query Broken { __typename }", {}, { traceparent: "00-nonsense" });
    const spans = (await sent()).filter(({ kind }) => kind === SERVER);
    expect(spans.map(({ name }) => name)).toEqual(["query Kept", "query Broken"]);
    expect(spans[0]).toMatchObject({ traceId, parentSpanId: parent });
    expect(attributeOf(spans[0], "parley.request_id")).toBe("traced");
    expect(spans[1]?.traceId).not.toBe(traceId);
  });

  it("hold nothing of variables, literals, headers and addresses", async () => {
    const secret = { authorization: "Bearer hush-header", cookie: "hush-cookie" };
    await post(COMPILED, { slug: "hush-variable" }, secret);
    await post(COMPILED, { slug: "hush-variable" }, secret);
    await post(PLAIN, { text: "hush-variable" }, secret);
    await post(`query Long${"g".repeat(5_000)} { __typename }`);
    await post("{ hush_field }");
    await post('{ person(by: {name: "hush-name"}) { name } }');
    const query = encodeURIComponent('{ person(by: {slug: "hush-address"}) { name } }');
    await fetch(`${url}?query=${query}`, { headers: { "graphql-require-preflight": "1" } });
    const spans = await sent();
    expect(spans.filter(({ kind }) => kind === SERVER)).toHaveLength(7);
    expect(receiver.bodies.join("")).not.toContain("hush");
    expect(Math.max(...spans.map(({ name }) => name.length))).toBeLessThan(120);
  });

  it("tell of what failed by its code", async () => {
    await database().pool.query("ALTER TABLE dataset RENAME TO away");
    await post("query Failing { dataset { version } }");
    await database().pool.query("ALTER TABLE away RENAME TO dataset");
    const spans = await sent();
    const statement = spans.find(
      (span) => attributeOf(span, "db.response.status_code") === "42P01",
    );
    const operation = spans.find(({ name }) => name === "query Failing");
    expect(statement).toMatchObject({ parentSpanId: operation?.spanId, status: { code: FAILED } });
    expect(operation?.status.code).toBe(FAILED);
  });

  it("tell nothing of requests that are no operations", async () => {
    for (const path of ["/health", "/ready", "/metrics", "/graphql"]) {
      await fetch(new URL(path, url), { headers: { accept: "text/html" } });
    }
    await database().pool.query("SELECT 1");
    expect(await sent()).toEqual([]);
  });

  it("tell of the statements of an export", async () => {
    await (await fetch(new URL("/export/meetings.csv?between=putin&between=xi", url))).text();
    const spans = await sent();
    const [exported, ...others] = spans.filter(({ kind }) => kind === SERVER);
    expect(others).toEqual([]);
    expect(exported?.name).toBe("export");
    const statements = spans.filter(({ parentSpanId }) => parentSpanId === exported?.spanId);
    expect(statements.length).toBeGreaterThan(0);
  });
});

describe("a collector that cannot be reached", () => {
  it("disturbs no answer and no stop, and has one line in the log", async () => {
    const { logger, lines } = recordLog();
    const endpoints = {
      OTEL_EXPORTER_OTLP_ENDPOINT: undefined,
      OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: "http://127.0.0.1:9/v1/traces",
    };
    const tracing = await openTracing(endpoints, { database: database(), logger });
    const server = createTestServer(database(), logger, { tracing });
    const url = await server.listen();
    const ask = async () => {
      const body = '{"query":"{ __typename }"}';
      const headers = { "content-type": "application/json" };
      const answer = await fetch(url, { method: "POST", headers, body });
      expect(await answer.json()).toMatchObject({ data: { __typename: "Query" } });
    };
    // A batch of 512 spans is sent, and fails, before the rest is at the stop.
    for (let time = 0; time < 30; time += 1) await Promise.all(Array.from({ length: 20 }, ask));
    const warned = () => lines.some(({ level }) => level === "warn");
    await vi.waitFor(() => expect(warned()).toBe(true), { timeout: 15_000 });
    await server.stop();
    await tracing?.stop();
    expect(lines.filter(({ level }) => level !== "info")).toMatchObject([
      { level: "warn", msg: "traces are lost: the collector takes none" },
    ]);
  });
});

it("is neither there nor loaded without the address of a collector", async () => {
  const nowhere = {
    OTEL_EXPORTER_OTLP_ENDPOINT: undefined,
    OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: undefined,
  };
  const { logger } = recordLog();
  expect(await openTracing(nowhere, { database: database(), logger })).toBeUndefined();
});

it("leaves the libraries of OpenTelemetry alone until then", () => {
  const isTheirs = (specifier: string) => specifier.startsWith("@opentelemetry/");
  const sources = sourcesIn("src");
  const users = sources
    .filter(({ imports }) => imports.some(({ specifier }) => isTheirs(specifier)))
    .map(({ file }) => file);
  expect(users).toEqual([
    "src/http/tracing/logged-exporter.ts",
    "src/http/tracing/otlp-tracing.ts",
  ]);
  const leading = sources.filter(({ imports }) =>
    imports.some(({ file = "", isTypeOnly }) => users.includes(file) && !isTypeOnly),
  );
  expect(leading.map(({ file }) => file)).toEqual([
    "src/http/tracing/otlp-tracing.ts",
    "src/http/tracing/tracing.ts",
  ]);
  const text = readFileSync("src/http/tracing/tracing.ts", "utf8");
  expect(text).not.toMatch(/^import .*otlp-tracing/m);
});

function attributesOf(span: ReceivedSpan | undefined): Record<string, unknown> {
  return Object.fromEntries(
    (span?.attributes ?? []).map(({ key, value }) => [key, value.stringValue ?? value.intValue]),
  );
}

const attributeOf = (span: ReceivedSpan | undefined, name: string) => attributesOf(span)[name];

function isWithin(child: ReceivedSpan, parent: ReceivedSpan | undefined): boolean {
  if (!parent) return false;
  const [from, to] = [BigInt(parent.startTimeUnixNano), BigInt(parent.endTimeUnixNano)];
  return BigInt(child.startTimeUnixNano) >= from && BigInt(child.endTimeUnixNano) <= to;
}
