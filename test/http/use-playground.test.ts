import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { readExamples } from "../../src/http/playground/examples.ts";
import type { ParleyServer } from "../../src/server.ts";
import { openTestDatabase, type TestDatabase } from "../support/database.ts";
import { temporaryFolder } from "../support/folder.ts";
import { createTestServer } from "./harness.ts";

let database: TestDatabase;
let server: ParleyServer;

beforeAll(async () => {
  database = await openTestDatabase();
  server = createTestServer(database);
});
afterAll(() => database.close());

const get = (address: string, headers: Record<string, string> = {}) =>
  server.fetch(new URL(address, "http://parley.test").href, { headers });

const openPage = () => get("/graphql", { accept: "text/html,application/xhtml+xml,*/*;q=0.8" });

/** Every address that the page loads something from. */
function loadedBy(html: string): string[] {
  const elements = /<(?:script|link|img)\b[^>]*?(?:src|href)=\\?"([^"\\]+)/g;
  const inElements = [...html.matchAll(elements)].map(([, url]) => url ?? "");
  return [...inElements, ...Object.values(pageData(html).workers)];
}

const pageShape = z.object({
  workers: z.record(z.string(), z.string()),
  options: z.looseObject({ endpoint: z.string(), defaultTabs: z.array(z.unknown()) }),
});

function pageData(html: string) {
  const json = /<script id="page" type="application\/json">(.*?)<\/script>/s.exec(html)?.[1];
  return pageShape.parse(JSON.parse(json ?? ""));
}

describe("the playground", () => {
  test("is a page for browsers at the address of the API", async () => {
    const response = await openPage();
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(response.headers.get("vary")).toContain("accept");
    expect(await response.text()).toContain("<title>Parley</title>");
  });

  test("leaves requests of programs to the API", async () => {
    const response = await get("/graphql?query={__typename}", {
      accept: "*/*",
      "graphql-require-preflight": "1",
    });
    expect(await response.json()).toMatchObject({ data: { __typename: "Query" } });
  });

  test("loads from this server only, and forbids the browser anything else", async () => {
    const response = await openPage();
    const addresses = loadedBy(await response.text());
    expect(addresses.length).toBeGreaterThan(8);
    for (const address of addresses) expect(address).toMatch(/^\/playground\/[\w.-]+\?v=\w+$/);
    const policy = response.headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/https?:|\*/);
  });

  test("opens with the examples as tabs, in their order", async () => {
    const { options } = pageData(await (await openPage()).text());
    expect(options).toMatchObject({ endpoint: "/graphql", title: "Parley" });
    expect(options.defaultTabs).toEqual(readExamples());
    expect(options.defaultTabs[0]).toMatchObject({
      query: expect.stringContaining('meetings(between: ["Putin", "Nazarbaev"], first: 10)'),
    });
  });
});

describe("a file of the playground", () => {
  test("is there for every address in the page, compressed, and may be kept for ever", async () => {
    for (const address of loadedBy(await (await openPage()).text())) {
      const response = await get(address, { "accept-encoding": "gzip, deflate, br" });
      expect(response.status, address).toBe(200);
      expect(response.headers.get("content-encoding")).toBe("gzip");
      expect(response.headers.get("cache-control")).toContain("immutable");
      expect(gunzipSync(await response.arrayBuffer()).length).toBeGreaterThan(100);
    }
  });

  test("is not compressed for who cannot read that", async () => {
    const response = await get("/playground/start.js");
    expect(response.headers.get("content-encoding")).toBeNull();
    expect(await response.text()).toContain("YogaGraphiQL");
  });

  test("is there for every module that another one imports", async () => {
    const modules = new Set(["start.js", "editor.js"]);
    for (const name of modules) {
      const response = await get(`/playground/${name}`);
      expect(response.status, name).toBe(200);
      const text = await response.text();
      for (const [, imported = ""] of text.matchAll(/from "\.\/([\w.-]+)"/g)) modules.add(imported);
    }
    expect([...modules]).toEqual(expect.arrayContaining(["bar.js", "curl.js", "memory.js"]));
  });

  test("is not sent again to who has it", async () => {
    const etag = (await get("/playground/start.js")).headers.get("etag") ?? "";
    const again = await get("/playground/start.js", { "if-none-match": etag });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe("");
  });

  test("is asked for again where the address does not tell its version", async () => {
    for (const address of ["/playground/start.js", "/playground/start.js?v=old"]) {
      expect((await get(address)).headers.get("cache-control")).toBe("no-cache");
    }
  });
});

describe("readExamples", () => {
  test("reads the queries of a folder in order, with their variables", () => {
    const folder = temporaryFolder();
    const files = {
      "02-b.graphql": "{ b }",
      "02-b.variables.json": '{"x":1}',
      "10-c.graphql": "{ c }",
      "01-a.graphql": "{ a }",
      "01-a.json": "{}",
      "README.md": "#",
    };
    for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
    mkdirSync(path.join(folder, "more"));
    expect(readExamples(folder)).toEqual([
      { query: "{ a }" },
      { query: "{ b }", variables: '{"x":1}' },
      { query: "{ c }" },
    ]);
  });
});
