import type { BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { createTestServer } from "../http/harness.ts";
import { openSeededDatabase } from "../support/database.ts";
import { allowOnly, launchBrowser } from "./chromium.ts";

/** The ways of looking that every view must allow. */
export const LOOKS = [
  ["light", { colorScheme: "light" }],
  ["dark", { colorScheme: "dark" }],
  ["as wide as a phone", { viewport: { width: 360, height: 780 } }],
] as const satisfies readonly (readonly [string, BrowserContextOptions])[];

type Settings = Parameters<typeof createTestServer>[2];

/** A server with the seeds, changed by some SQL, and a browser that reaches nothing else. */
export async function openExplorer(sql = "", settings: Settings = {}) {
  const database = await openSeededDatabase();
  if (sql) await database.pool.query(sql);
  const server = createTestServer(database, undefined, settings);
  const { origin } = new URL(await server.listen());
  const browser = await launchBrowser();
  let visits: { context: BrowserContext; faults: string[] }[] = [];
  return {
    origin,
    /** Opens a view in a browser that was never there. */
    async visit(address: string, options: BrowserContextOptions = {}): Promise<Page> {
      const viewport = { width: 1200, height: 900 };
      const context = await browser.newContext({ viewport, ...options });
      const faults = await allowOnly(origin, context);
      visits.push({ context, faults });
      const page = await context.newPage();
      page.on("pageerror", (error) => faults.push(String(error)));
      page.on("console", (message) => {
        if (message.type() === "error") faults.push(message.text());
      });
      await page.goto(origin + address);
      return page;
    },
    /** Ends all visits; returns the addresses of others that were asked for, and errors of pages. */
    async leave(): Promise<string[]> {
      const left = visits;
      visits = [];
      await Promise.all(left.map(({ context }) => context.close()));
      return left.flatMap(({ faults }) => faults);
    },
    async close() {
      await browser.close();
      await server.stop();
      await database.close();
    },
  };
}

export type Explorer = Awaited<ReturnType<typeof openExplorer>>;

/** How many rows the file has that a view leads to. */
export async function rowsOfCsv(page: Page): Promise<number> {
  const address = await page.getByRole("link", { name: "Download CSV" }).getAttribute("href");
  const response = await page.request.get(new URL(address ?? "", page.url()).href);
  const [, ...rows] = (await response.text()).trim().split("\r\n");
  return rows.length;
}

/** Answers the API's next questions with an error, until it is told to stop. */
export async function failApi(page: Page): Promise<() => Promise<void>> {
  const error = { message: "It took too long.", extensions: { code: "TIMEOUT" } };
  await page.route("**/graphql", (route) => route.fulfill({ json: { errors: [error] } }));
  return () => page.unroute("**/graphql");
}
