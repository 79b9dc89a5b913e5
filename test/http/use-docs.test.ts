import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ParleyServer } from "../../src/server.ts";
import { openTestDatabase, type TestDatabase } from "../support/database.ts";
import { createTestServer } from "./harness.ts";

let database: TestDatabase;
let server: ParleyServer;

beforeAll(async () => {
  database = await openTestDatabase();
  server = createTestServer(database);
});
afterAll(() => database.close());

const get = (address: string, init: RequestInit = {}) =>
  server.fetch(`http://parley.test${address}`, init);

const GUIDES = readdirSync("docs", { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".md"))
  .sort();

describe("the docs", () => {
  test.each(GUIDES)("have %s as it is written, as plain text", async (name) => {
    const response = await get(`/docs/${name}`);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("text/plain; charset=utf-8");
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(await response.text()).toBe(readFileSync(`docs/${name}`, "utf8"));
  });

  test("begin with a list of all of them by their titles", async () => {
    const response = await get("/docs/");
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
    const html = await response.text();
    const links = [...html.matchAll(/href="([^"]+)"/g)].map(([, address]) => address);
    expect(links).toEqual(GUIDES.map((name) => `/docs/${name}`));
    const [title = ""] = readFileSync("docs/client.md", "utf8").split("\n");
    expect(html).toContain(`<a href="/docs/client.md">${title.replace("# ", "")}</a>`);
  });

  test("may load and run nothing", async () => {
    for (const address of ["/docs/", "/docs/client.md"]) {
      const policy = (await get(address)).headers.get("content-security-policy");
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
    }
  });

  test("are not sent again to who has them", async () => {
    const first = await get("/docs/client.md");
    expect(first.headers.get("cache-control")).toBe("no-cache");
    const etag = first.headers.get("etag") ?? "";
    const again = await get("/docs/client.md", { headers: { "if-none-match": etag } });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe("");
  });

  test("answer HEAD as GET, without the text", async () => {
    const [head, whole] = [
      await get("/docs/client.md", { method: "HEAD" }),
      await get("/docs/client.md"),
    ];
    expect(head.status).toBe(200);
    expect(await head.text()).toBe("");
    expect(head.headers.get("etag")).toBe(whole.headers.get("etag"));
  });

  test.each([
    "/docs",
    "/docs/nothing.md",
    "/docs/questions",
    "/docs/../README.md",
    "/docs/%2e%2e/README.md",
    "/docs/..%2fREADME.md",
    "/docs/%2e%2e%2f%2e%2e%2fetc/passwd",
    "/docs//etc/passwd",
    "/docs/client.md/",
    "/docs/client.md%00",
    "/docs/constructor",
  ])("have nothing at %s", async (address) => {
    expect((await get(address)).status).toBe(404);
  });

  test("are not written to", async () => {
    expect((await get("/docs/client.md", { method: "POST" })).status).toBe(404);
  });

  test("are off where the playground is", async () => {
    const closed = createTestServer(database, undefined, { PLAYGROUND: "off" });
    for (const address of ["/docs/", "/docs/client.md"]) {
      expect((await closed.fetch(`http://parley.test${address}`)).status).toBe(404);
    }
  });
});
