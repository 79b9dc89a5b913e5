import type { Browser, Page, Request } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, vi } from "vitest";
import { readExamples } from "../../src/http/playground/examples.ts";
import type { ParleyServer } from "../../src/server.ts";
import { createTestServer } from "../http/harness.ts";
import { openSeededDatabase, type TestDatabase } from "../support/database.ts";
import { allowOnly, launchBrowser } from "./chromium.ts";

/** A tab is named by the operation in it. */
export const EXAMPLES = readExamples().map(
  ({ query }) => /^query (\w+)/m.exec(query)?.[1] ?? "no name",
);

export type Editor = "Operation Editor" | "Variables" | "Headers";

const isOperation = (request: Request) => request.method() === "POST";

/**
 * The playground in a browser without a network, for the tests of one file. Each has a page of its
 * own, and fails when that asks others for anything or has an error in its console.
 */
export function onPlayground() {
  let database: TestDatabase;
  let server: ParleyServer;
  let address: string;
  let browser: Browser;
  let page: Page;
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

  /** An editor in front; those of variables and headers are behind each other. */
  async function editor(name: Editor) {
    if (name !== "Operation Editor") {
      await page.getByRole("button", { name, exact: true }).click();
    }
    return page.getByRole("region", { name }).locator(".view-lines:visible");
  }

  /** Types a text into an editor, in place of what is there. */
  async function type(name: Editor, text: string) {
    await (await editor(name)).click();
    await page.keyboard.press("Control+A");
    await page.keyboard.insertText(text);
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

  return {
    address: () => address,
    page: () => page,
    ...{ tabs, openTab, docs, answer, settled, visit, open, stored, editor, type, run },
  };
}
