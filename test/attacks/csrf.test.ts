import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ProductionServer, startProduction } from "../support/production.ts";

let server: ProductionServer;

beforeAll(async () => {
  server = await startProduction();
});
afterAll(() => server.stop());

const QUERY = "{ dataset { version } }";
const ADDRESS = `?${new URLSearchParams({ query: QUERY })}`;
const JSON_TYPE = { "content-type": "application/json" };
const JSON_BODY = JSON.stringify({ query: QUERY });

describe("what a page of another site can make a browser send without asking", () => {
  test.each([
    ["application/x-www-form-urlencoded", `query=${encodeURIComponent(QUERY)}`],
    ["application/x-www-form-urlencoded", JSON_BODY],
    [
      "multipart/form-data; boundary=x",
      `--x\r\nContent-Disposition: form-data; name="query"\r\n\r\n${QUERY}\r\n--x--\r\n`,
    ],
    ["multipart/form-data; boundary=x", JSON_BODY],
    ["text/plain", JSON_BODY],
    ["text/plain; application/json", JSON_BODY],
    ["text/plain;charset=application/json", JSON_BODY],
    ["application/graphql", QUERY],
    ["application/jsonp", JSON_BODY],
    ["", JSON_BODY],
  ])("is not answered as a body of %j", async (type, body) => {
    for (const address of ["/graphql", "/./graphql", "/x/../graphql?a"]) {
      const length = Buffer.byteLength(body);
      const answer = await server.send(
        `POST ${address} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: ${type}\r\nContent-Length: ${length}\r\n\r\n${body}`,
      );
      expect(answer).toMatch(/^HTTP\/1\.1 415 /);
      expect(answer).not.toContain('"data"');
    }
  });

  test.each([
    ["a question", "*/*"],
    ["a table", "text/csv"],
    ["lines", "application/x-ndjson"],
    ["an image", "image/avif,image/webp,*/*;q=0.8"],
    ["events", "text/event-stream"],
  ])("is not answered as an address of %s", async (_what, accept) => {
    const response = await server.fetch(ADDRESS, { headers: { accept } });
    expect(response.status).toBe(403);
    expect(await response.text()).toContain("graphql-require-preflight");
  });
});

describe("an address", () => {
  test.each(["graphql-require-preflight", "apollo-require-preflight", "x-apollo-operation-name"])(
    "is answered with the header %s, from both paths",
    async (name) => {
      for (let time = 0; time < 2; time += 1) {
        const response = await server.fetch(ADDRESS, { headers: { [name]: "x" } });
        expect(await response.json()).toMatchObject({ data: { dataset: {} } });
      }
    },
  );

  test("is answered with the content type of JSON", async () => {
    const headers = { "content-type": "application/json" };
    expect((await server.fetch(ADDRESS, { headers })).status).toBe(200);
  });

  test("never changes anything", async () => {
    const address = `?${new URLSearchParams({ query: "mutation { __typename }" })}`;
    const response = await server.fetch(address, {
      headers: { "graphql-require-preflight": "1" },
    });
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
  });

  test.each(["/health", "/ready", "/export/network.graphml?around=Kazakhstan&project=COUNTRY"])(
    "of a file or a probe needs no header: %s",
    async (address) => {
      expect((await server.fetch(address)).status).toBe(200);
    },
  );
});

describe("a page of another site", () => {
  test("may read nothing, and gets no leave to ask", async () => {
    const headers = { origin: "https://else.where", "content-type": "application/json" };
    const response = await server.fetch("", { method: "POST", headers, body: JSON_BODY });
    expect(response.headers.get("access-control-allow-origin")).toBeNull();
    const preflight = await server.fetch("", {
      method: "OPTIONS",
      headers: { origin: "https://else.where", "access-control-request-method": "POST" },
    });
    expect(preflight.ok).toBe(false);
    expect(preflight.headers.get("access-control-allow-origin")).toBeNull();
  });
});

test.each<[string, string, RequestInit]>([
  ["a question", "", { method: "POST", headers: JSON_TYPE, body: JSON_BODY }],
  ["half a question", "", { method: "POST", headers: JSON_TYPE, body: "{" }],
  ["a form", "", { method: "POST", headers: { "content-type": "text/plain" }, body: "x" }],
  ["a question in an address", ADDRESS, { headers: { "graphql-require-preflight": "1" } }],
  ["a page of another site", ADDRESS, {}],
  ["another method", "", { method: "PUT" }],
  ["a probe", "/health", {}],
  ["the other probe", "/ready", {}],
  ["nothing", "/nowhere", {}],
  ["no file", "/export/nothing", {}],
  ["a file", "/export/network.graphml?around=Kazakhstan&project=COUNTRY", {}],
])("browsers are told to do nothing with the answer to %s", async (_what, address, init) => {
  for (const answer of [await server.fetch(address, init), await server.fetch(address, init)]) {
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "referrer-policy": "no-referrer",
      "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
      "cross-origin-resource-policy": "same-origin",
    });
  }
});

test("browsers run nothing in the explorer that is not the server's, and show it in no other page", async () => {
  const answer = await server.fetch("/");
  expect(answer.headers.get("content-type")).toBe("text/html; charset=utf-8");
  const policy = answer.headers.get("content-security-policy")?.split("; ");
  expect(policy).toEqual(
    expect.arrayContaining(["default-src 'none'", "script-src 'self'", "frame-ancestors 'none'"]),
  );
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
  });
});
