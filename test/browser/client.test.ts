import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ParleyServer } from "../../src/server.ts";
import { createTestServer } from "../http/harness.ts";
import { openSeededDatabase, type TestDatabase } from "../support/database.ts";
import { hasNoBrowser, launchBrowser } from "./chromium.ts";

const CLIENT = fileURLToPath(new URL("../../client/index.ts", import.meta.url));

/** Reads all meetings of a pair, and tells of a name that nobody has. */
const PROGRAM = (url: string) => `
  import { createParleyClient, MEETINGS_BETWEEN } from "client";
  const client = createParleyClient({ url: "${url}" });
  let count = 0;
  const found = client.items(
    MEETINGS_BETWEEN,
    (after) => ({ names: ["Putin", "Nazarbaev"], after }),
    (data) => data.meetings,
  );
  for await (const meeting of found) count += meeting.evidence.nodes.length > 0 ? 1 : 0;
  const refusal = await client
    .request(MEETINGS_BETWEEN, { names: ["Putin", "Nobodyski"] })
    .catch(({ code }) => code);
  document.body.textContent = count + " " + refusal;
`;

async function bundled(url: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: PROGRAM(url), resolveDir: "." },
    alias: { client: CLIENT },
    bundle: true,
    write: false,
    format: "esm",
    logLevel: "silent",
  });
  return outputFiles.map(({ text }) => text).join("");
}

describe.skipIf(hasNoBrowser)("the client in a page of another origin", () => {
  let database: TestDatabase;
  let server: ParleyServer;
  let url: string;
  let browser: Browser;
  /** What serves the page: a port of its own makes it another origin. */
  let site: Server;

  beforeAll(async () => {
    database = await openSeededDatabase();
    server = createTestServer(database, undefined, { CORS_ORIGINS: ["*"] });
    url = await server.listen();
    browser = await launchBrowser();
    const page = `<!doctype html><body>…<script type="module">${await bundled(url)}</script>`;
    site = createServer((_request, response) => {
      response.setHeader("content-type", "text/html; charset=utf-8").end(page);
    });
    await once(site.listen(0, "127.0.0.1"), "listening");
  });
  afterAll(async () => {
    await browser?.close();
    site?.close();
    await server?.stop();
    await database?.close();
  });

  test("reads every meeting of a pair, and is told of a wrong name", async () => {
    const page = await browser.newPage();
    const address = site.address();
    const port = typeof address === "object" ? address?.port : undefined;
    await page.goto(`http://127.0.0.1:${port}/`);
    await page.getByText("NAME_NOT_FOUND").waitFor();
    const { rows } = await database.pool.query<{ count: string }>(
      `SELECT count(*) FROM encounter
       JOIN person a ON a.id = a_id JOIN person b ON b.id = b_id
       WHERE encounter.status = 'HELD'
         AND a.slug = 'vladimir-putin' AND b.slug = 'nursultan-nazarbayev'`,
    );
    expect(await page.textContent("body")).toBe(`${rows[0]?.count} NAME_NOT_FOUND`);
    await page.close();
  });
});
