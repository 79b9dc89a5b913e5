import { mkdirSync } from "node:fs";
import type { Browser, Page, Request } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { readExamples } from "../../src/http/playground/examples.ts";
import type { ParleyServer } from "../../src/server.ts";
import { createTestServer } from "../http/harness.ts";
import { openSeededDatabase, type TestDatabase } from "../support/database.ts";
import { allowOnly, hasNoBrowser, launchBrowser } from "./chromium.ts";

const SCREENSHOTS = "/tmp/parley";

/** A tab is named by the operation in it. */
const EXAMPLES = readExamples().map(({ query }) => /^query (\w+)/m.exec(query)?.[1] ?? "no name");

const isOperation = (request: Request) => request.method() === "POST";

describe.skipIf(hasNoBrowser)("the playground in a browser without a network", () => {
  let database: TestDatabase;
  let server: ParleyServer;
  let address: string;
  let browser: Browser;
  let page: Page;
  /** Addresses of others that the page asked for, and errors in its console. */
  let faults: string[];

  beforeAll(async () => {
    database = await openSeededDatabase();
    server = createTestServer(database);
    address = await server.listen();
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await database?.close();
  });

  beforeEach(async () => {
    const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
    faults = await allowOnly(new URL(address).origin, context);
    page = await context.newPage();
    page.on("pageerror", (error) => faults.push(String(error)));
    page.on("console", (message) => {
      if (message.type() === "error") faults.push(message.text());
    });
  });
  afterEach(async () => {
    await page.context().close();
    expect(faults).toEqual([]);
  });

  const tabs = () => page.locator(".graphiql-tab [id^=graphiql-session-tab]");
  const openTab = () => page.locator(".graphiql-tab-active [id^=graphiql-session-tab]");
  const docs = () => page.getByRole("region", { name: "Documentation Explorer" });
  const answer = () => page.getByRole("region", { name: "Result Window" });

  /** Waits until the page can be used: the query is in the editor, the schema is read. */
  async function settled() {
    await page.locator(".graphiql-query-editor .view-line").first().waitFor();
    await docs().getByRole("link", { name: "Query", exact: true }).waitFor();
  }

  async function visit(query = "") {
    await page.goto(address + query);
    await settled();
  }

  async function open(name: string) {
    await tabs().filter({ hasText: name }).click();
    await openTab().filter({ hasText: name }).waitFor();
  }

  /** What GraphiQL keeps in the browser for the next visit. */
  async function stored() {
    const { origins } = await page.context().storageState();
    return origins[0]?.localStorage.find(({ name }) => name === "graphiql:tabState")?.value;
  }

  /** Runs the open tab, and returns what the server answers when the page shows it. */
  async function run() {
    const answered = page.waitForResponse((response) => isOperation(response.request()));
    // GraphiQL learns the name of the operation a moment after its tab was opened.
    await vi.waitFor(async () => {
      const asked = page.waitForRequest(isOperation, { timeout: 1_000 });
      const clicked = page.getByRole("button", { name: /^Execute query/ }).click();
      await Promise.all([asked, clicked]);
    }, 10_000);
    const response = await answered;
    await answer().getByText('"data"').waitFor();
    return response.json();
  }

  test("opens with the examples as tabs, the first one in front", async () => {
    await visit();
    expect(await page.title()).toBe("Parley");
    expect(await tabs().allTextContents()).toEqual(EXAMPLES);
    expect(await openTab().textContent()).toBe("MeetingsBetweenPutinAndNazarbaev");
  });

  test("shows the documentation of the schema beside them", async () => {
    await visit();
    await docs().getByRole("link", { name: "Meeting", exact: true }).click();
    await docs().getByText("participants").first().waitFor();
    await docs().getByRole("link", { name: "PartialDate", exact: true }).first().click();
    await docs().getByText("edtf").first().waitFor();
  });

  test("answers the headline query", async () => {
    await visit();
    const { data, errors } = await run();
    expect(errors).toBeUndefined();
    expect(data.meetings.totalCount).toBeGreaterThanOrEqual(25);
    await answer().getByText('"totalCount"').waitFor();
    mkdirSync(SCREENSHOTS, { recursive: true });
    await page.screenshot({ path: `${SCREENSHOTS}/playground.png` });
  });

  test("runs every example without errors", { timeout: 60_000 }, async () => {
    await visit();
    for (const name of EXAMPLES) {
      await open(name);
      const { data, errors } = await run();
      expect({ name, errors }).toEqual({ name, errors: undefined });
      expect(Object.values(data), name).not.toContain(null);
    }
  });

  test("keeps the tabs for the next visit, and adds none", async () => {
    await visit();
    await open("OfficesOfKyrgyzstanOnADay");
    await vi.waitFor(async () => expect(await stored()).toContain('"activeTabIndex":2'), 5_000);
    await page.reload();
    await settled();
    expect(await tabs().allTextContents()).toEqual(EXAMPLES);
    expect(await openTab().textContent()).toBe("OfficesOfKyrgyzstanOnADay");
  });

  test("opens a query that a link brings before the examples", async () => {
    await visit(`?query=${encodeURIComponent("query Linked { dataset { version } }")}`);
    expect(await tabs().allTextContents()).toEqual(["Linked", ...EXAMPLES]);
    expect((await run()).data.dataset.version).toMatch(/\w/);
    expect(page.url()).toBe(address);
  });
});
