import { request as open } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ParleyServer } from "../../src/server.ts";
import { onSeededDatabase } from "../support/query.ts";
import { createTestServer, recordLog } from "./harness.ts";

const { database } = onSeededDatabase();

interface Sent {
  method?: string;
  path?: string;
  headers?: Record<string, string>;
  body?: string;
}

interface Came {
  status: number | undefined;
  headers: Record<string, unknown>;
  body: string;
}

const NAMES = `query Names($slug: String!) { person(by: {slug: $slug}) { name names { value } } }`;
const PAGES = `query Pages($first: Int) {
  meetings(first: $first) { nodes { participants(first: 100) { nodes { role } } } }
}`;
const PAIR = `{ pair(a: "Putin", b: "Nazarbaev") { meetingCount } }`;

const ask = (query: string, variables?: object): string => JSON.stringify({ query, variables });
const NAMES_OF_PUTIN = ask(NAMES, { slug: "vladimir-putin" });

/** What goes over the wire and comes back, without what no two answers have in common. */
function send(url: string, { method = "POST", path = "/graphql", headers, body }: Sent) {
  return new Promise<Came>((resolve, reject) => {
    const json = { "content-type": "application/json" };
    const request = open(new URL(path, url), {
      method,
      headers: { ...(body === undefined ? {} : json), ...headers },
    });
    request.on("error", reject);
    request.on("response", async (response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of response) chunks.push(chunk);
      const { date, "x-request-id": id, ...others } = response.headers;
      expect(id).toMatch(/^[\w.-]{1,64}$/);
      const text = Buffer.concat(chunks).toString("latin1");
      resolve({ status: response.statusCode, headers: others, body: text });
    });
    request.end(body);
  });
}

describe("the edge", () => {
  const servers: ParleyServer[] = [];
  let fast = "";
  let plain = "";

  beforeAll(async () => {
    servers.push(
      createTestServer(database()),
      createTestServer(database(), undefined, { COMPILED_READS: "off" }),
    );
    [fast = "", plain = ""] = await Promise.all(servers.map((server) => server.listen()));
  });
  afterAll(() => Promise.all(servers.map((server) => server.stop())));

  const get = (query: string) => `/graphql?query=${encodeURIComponent(query)}`;
  const headers = { "graphql-require-preflight": "1" };
  const SLUG = `{ person(by: {slug: "vladimir-putin"}) { name } }`;

  it.each<[string, Sent]>([
    ["a question in a body", { body: NAMES_OF_PUTIN }],
    ["a question that only the resolvers answer", { body: ask(PAIR) }],
    ["any Accept", { body: NAMES_OF_PUTIN, headers: { accept: "*/*" } }],
    ["JSON accepted", { body: NAMES_OF_PUTIN, headers: { accept: "application/json" } }],
    [
      "JSON and anything accepted",
      { body: NAMES_OF_PUTIN, headers: { accept: "application/json, */*" } },
    ],
    [
      "the type of GraphQL accepted",
      { body: NAMES_OF_PUTIN, headers: { accept: "application/graphql-response+json" } },
    ],
    [
      "the type of GraphQL accepted rather than JSON",
      {
        body: NAMES_OF_PUTIN,
        headers: { accept: "application/graphql-response+json, application/json" },
      },
    ],
    [
      "the same with weights",
      {
        body: NAMES_OF_PUTIN,
        headers: { accept: "application/graphql-response+json,application/json;q=0.9" },
      },
    ],
    [
      "the same with weights and a space",
      {
        body: NAMES_OF_PUTIN,
        headers: { accept: "application/graphql-response+json, application/json;q=0.9" },
      },
    ],
    [
      "rows accepted",
      { body: ask("{ people { nodes { name } } }"), headers: { accept: "text/csv" } },
    ],
    ["events accepted", { body: NAMES_OF_PUTIN, headers: { accept: "text/event-stream" } }],
    [
      "a browser of another origin",
      { body: NAMES_OF_PUTIN, headers: { origin: "http://else.where" } },
    ],
    [
      "a charset",
      { body: NAMES_OF_PUTIN, headers: { "content-type": "application/json; charset=utf-8" } },
    ],
    [
      "another charset",
      { body: NAMES_OF_PUTIN, headers: { "content-type": "application/json; charset=latin1" } },
    ],
    ["another type", { body: NAMES_OF_PUTIN, headers: { "content-type": "text/plain" } }],
    ["compression", { body: NAMES_OF_PUTIN, headers: { "accept-encoding": "gzip" } }],
    ["an address", { method: "GET", path: get(SLUG), headers }],
    ["an address and no header of ours", { method: "GET", path: get(SLUG) }],
    [
      "an address and a type of JSON",
      { method: "GET", path: get(SLUG), headers: { "content-type": "application/json" } },
    ],
    [
      "an address with a body",
      {
        method: "GET",
        path: get(SLUG),
        headers: { ...headers, "content-length": String(ask(PAIR).length) },
        body: ask(PAIR),
      },
    ],
    ["an address, asked for its head", { method: "HEAD", path: get(SLUG), headers }],
    ["a question twice in an address", { method: "GET", path: `${get(SLUG)}&query=x`, headers }],
    [
      "variables in an address",
      {
        method: "GET",
        path: `${get(NAMES)}&variables=${encodeURIComponent('{"slug":"vladimir-putin"}')}&operationName=Names`,
        headers,
      },
    ],
    [
      "broken variables in an address",
      { method: "GET", path: `${get(NAMES)}&variables=%7B`, headers },
    ],
    ["no body", { body: "" }],
    ["no JSON", { body: "{" }],
    ["null", { body: "null" }],
    ["a list", { body: `[${NAMES_OF_PUTIN}]` }],
    ["no question", { body: "{}" }],
    ["a number for a question", { body: '{"query":1}' }],
    ["variables that are a list", { body: JSON.stringify({ query: NAMES, variables: [] }) }],
    ["variables that do not fit", { body: ask(NAMES, { slug: 1 }) }],
    ["variables left out", { body: ask(NAMES) }],
    ["extensions", { body: JSON.stringify({ query: SLUG, extensions: {} }) }],
    ["more than it may cost", { body: ask(PAGES, { first: 100 }) }],
    ["a size in a variable", { body: ask(PAGES, { first: 2 }) }],
    ["an unknown parameter", { body: JSON.stringify({ query: SLUG, other: 1 }) }],
    ["an unknown operation", { body: JSON.stringify({ query: NAMES, operationName: "Other" }) }],
    ["an operation without a name", { body: JSON.stringify({ query: SLUG, operationName: "" }) }],
    ["an operation named null", { body: JSON.stringify({ query: SLUG, operationName: null }) }],
    ["an unknown field", { body: ask("{ nothing }") }],
    ["a name that nobody has", { body: ask('{ person(by: {name: "Nobody Atall"}) { name } }') }],
    ["a page too large", { body: ask("{ people(first: 1000) { nodes { name } } }") }],
    ["the schema", { body: ask("{ __schema { queryType { name } } }") }],
    ["only a type's name", { body: ask("{ __typename }") }],
  ])("answers as the resolvers do: %s", async (_name, sent) => {
    const expected = await send(plain, sent);
    const learning = await send(fast, sent);
    const known = await send(fast, sent);
    expect(learning).toEqual(expected);
    expect(known).toEqual(expected);
  });

  it("keeps connections open for the next question", async () => {
    const { headers } = await send(fast, { body: NAMES_OF_PUTIN });
    expect(headers).toMatchObject({ connection: "keep-alive", "keep-alive": "timeout=75" });
  });

  it("compresses what is large, for those who accept it", async () => {
    const body = ask("{ meetings(first: 50) { nodes { name slug } } }");
    const whole = await send(fast, { body });
    const packed = await send(fast, { body, headers: { "accept-encoding": "gzip" } });
    expect(packed.headers).toMatchObject({ "content-encoding": "gzip", vary: "Accept-Encoding" });
    expect(packed.body.length).toBeLessThan(whole.body.length / 2);
  });

  it("writes the same line into the log", async () => {
    const { logger, lines } = recordLog();
    const server = createTestServer(database(), logger);
    const url = await server.listen();
    const headers = { "x-request-id": "mine" };
    for (let time = 0; time < 2; time += 1) await send(url, { body: NAMES_OF_PUTIN, headers });
    await server.stop();
    const operations = lines
      .filter(({ msg }) => msg === "operation")
      .map(({ time, ms, ...line }) => line);
    expect(operations).toHaveLength(2);
    expect(operations[1]).toEqual(operations[0]);
    expect(operations[0]).toMatchObject({
      requestId: "mine",
      operation: "Names",
      type: "query",
      codes: [],
    });
  });

  it("survives a client that goes away in the middle of its question", async () => {
    const gone = open(new URL("/graphql", fast), {
      method: "POST",
      agent: false, // a connection of its own, which is not open yet
      headers: { "content-type": "application/json", "content-length": "1000" },
    });
    const closed = new Promise((resolve) => gone.on("close", resolve));
    gone.on("error", () => {});
    gone.write("{");
    gone.on("socket", (socket) => socket.on("connect", () => setImmediate(() => gone.destroy())));
    await closed;
    expect((await send(fast, { body: NAMES_OF_PUTIN })).status).toBe(200);
  });
});
