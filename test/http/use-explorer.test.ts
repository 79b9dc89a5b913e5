import { gunzipSync } from "node:zlib";
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

const get = (address: string, headers: Record<string, string> = {}) =>
  server.fetch(`http://parley.test${address}`, { headers, redirect: "manual" });

/** Every file that the page loads. */
const loadedBy = (html: string) =>
  [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address ?? "");

describe("the explorer", () => {
  test.each([
    "/",
    "/search?q=Putin",
    "/people/vladimir-putin",
    "/countries/KZ",
    "/organizations/cis",
    "/meetings/%D0%B0",
    "/articles/x",
    "/pair?a=Putin&b=Nazarbaev",
    "/network",
    "/timeline",
    "/map",
  ])("has its page at %s", async (address) => {
    const response = await get(address);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(response.headers.get("cache-control")).toBe("no-cache");
    expect(await response.text()).toContain("<title>Parley</title>");
  });

  test.each(["/people", "/people/a/b", "/networks", "/assets/none.js", "/documents.json"])(
    "has nothing at %s",
    async (address) => {
      expect((await get(address)).status).toBe(404);
    },
  );

  test("loads from this server only, and forbids the browser anything else", async () => {
    const response = await get("/");
    const html = await response.text();
    const policy = response.headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self';");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(html).not.toMatch(/<script>|<style|style=|\son\w+=/);
    const addresses = loadedBy(html);
    expect(addresses.length).toBeGreaterThan(2);
    for (const address of addresses) {
      const file = await get(address, { "accept-encoding": "gzip" });
      expect(file.status, address).toBe(200);
      expect(file.headers.get("content-encoding")).toBe("gzip");
      expect(gunzipSync(await file.arrayBuffer()).length).toBeGreaterThan(100);
    }
  });

  test("has files whose names change with them kept for ever, others asked for again", async () => {
    const kept = async (address: string) => (await get(address)).headers.get("cache-control");
    const [script] = loadedBy(await (await get("/")).text()).filter((name) => name.endsWith(".js"));
    expect(await kept(script ?? "")).toBe("public, max-age=31536000, immutable");
    expect(await kept("/icon.svg")).toBe("no-cache");
    const etag = (await get("/icon.svg")).headers.get("etag") ?? "";
    expect((await get("/icon.svg", { "if-none-match": etag })).status).toBe(304);
  });

  test("tells its page whether there is a playground", async () => {
    const page = async (PLAYGROUND: "on" | "off") =>
      (
        await createTestServer(database, undefined, { PLAYGROUND }).fetch("http://parley.test/")
      ).text();
    expect(await page("on")).toContain('data-playground="on"');
    expect(await page("off")).toContain('data-playground="off"');
  });

  test("is not there when it is turned off: the root leads to the playground", async () => {
    const off = createTestServer(database, undefined, { EXPLORER: "off" });
    const response = await off.fetch("http://parley.test/", { redirect: "manual" });
    expect(response.status).toBe(302);
    expect(response.headers.get("location")).toBe("/graphql");
    expect((await off.fetch("http://parley.test/network")).status).toBe(404);
  });
});
