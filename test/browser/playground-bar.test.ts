import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { promisify } from "node:util";
import { describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { hasNoBrowser } from "./chromium.ts";
import { onPlayground } from "./playground.ts";

const VARIABLES = '{ "text": "SECRETVARIABLE" }';
const HEADERS = '{ "authorization": "Bearer SECRETKEY" }';

/** A query, variables and a header with all that could hurt in a shell. */
const AWKWARD = {
  query: `# it's "$HOME" \`x\` \\
query Awkward($text: String!) { known: search(text: "Назарбаев", first: 1) { nodes { matchedName } } unknown: search(text: $text, first: 1) { totalCount } }`,
  variables: `{ "text": "Nobody\\n'\\"$(exit 1)!" } // it's a comment`,
  headers: `{ "x-note": "it's \\"$HOME\\" \`x\`" }`,
};

const shell = promisify(execFile);

describe.skipIf(hasNoBrowser)("the bar of the playground", { timeout: 60_000 }, () => {
  const playground = onPlayground();
  const { docs, editor, open, openTab, run, settled, stored, type, visit } = playground;
  const { page } = playground;

  const remember = () =>
    page().getByRole("switch", { name: "Remember variables and headers on this device" });
  const copy = () => page().getByRole("button", { name: "Copy as curl" });
  const said = () => page().getByRole("status").filter({ hasText: /opied/ });

  /** All that the browser keeps of the page. */
  const kept = async () => JSON.stringify(await page().context().storageState({ indexedDB: true }));

  async function typeSecrets() {
    await type("Variables", VARIABLES);
    await type("Headers", HEADERS);
  }

  /** What stands in the editors of variables and headers. */
  async function secrets() {
    const variables = await (await editor("Variables")).textContent();
    const headers = await (await editor("Headers")).textContent();
    return `${variables}${headers}`;
  }

  async function reload() {
    await page().reload();
    await settled();
  }

  /** What the clipboard holds when the page says that something was copied. */
  async function copied() {
    await said().filter({ hasText: "Copied." }).waitFor();
    await page().context().grantPermissions(["clipboard-read"]);
    return page().evaluate("navigator.clipboard.readText()").then(String);
  }

  test("remembers no variables and headers unless it is asked to, but the queries", async () => {
    await visit();
    expect(await remember().isChecked()).toBe(false);
    await open("Search");
    await typeSecrets();
    await type("Operation Editor", "query Mine { dataset { version } }");
    await vi.waitFor(async () => expect(await stored()).toContain("query Mine"), 5_000);
    expect(await kept()).not.toContain("SECRET");
    await reload();
    expect(await openTab().textContent()).toBe("Mine");
    expect(await secrets()).not.toContain("SECRET");
    expect(await kept()).not.toContain("SECRET");
  });

  test("remembers them when it is asked to by keyboard, and no longer after a click", async () => {
    await visit();
    await typeSecrets();
    await remember().focus();
    await page().keyboard.press("Space");
    await vi.waitFor(async () => expect(await kept()).toMatch(/SECRETVARIABLE.*SECRETKEY/), 5_000);
    await reload();
    expect(await remember().isChecked()).toBe(true);
    expect(await secrets()).toMatch(/SECRETVARIABLE.*SECRETKEY/);
    await page().getByText("Remember variables and headers").click();
    expect(await kept()).not.toContain("SECRET");
    expect(await secrets()).toMatch(/SECRETVARIABLE.*SECRETKEY/);
    await reload();
    expect(await remember().isChecked()).toBe(false);
    expect(await secrets()).not.toContain("SECRET");
  });

  test("gives the tab of an example its variables again", async () => {
    const example = { query: "query Given($n: Int!) { __typename }", variables: '{ "n": 7 }' };
    await page().route(playground.address(), async (route) => {
      const response = await route.fetch();
      const tabs = `"defaultTabs":[${JSON.stringify(example)},`;
      const body = (await response.text()).replace('"defaultTabs":[', tabs);
      await route.fulfill({ response, body });
    });
    await visit();
    await type("Variables", '{ "n": 8 }');
    await vi.waitFor(async () => expect(await stored()).toContain("Given"), 5_000);
    await reload();
    expect(await openTab().textContent()).toBe("Given");
    expect(await secrets()).toContain("7");
    expect(await kept()).not.toMatch(/n.{1,6}[78] \}/);
  });

  test("copies a command that bash runs for the same answer", async () => {
    await visit();
    await type("Operation Editor", AWKWARD.query);
    await type("Variables", AWKWARD.variables);
    await type("Headers", AWKWARD.headers);
    await copy().focus();
    await page().keyboard.press("Enter");
    const command = await copied();
    expect(await copy().evaluate("document.activeElement?.textContent")).toBe("Copy as curl");
    const { stdout } = await shell("bash", ["-c", command.replace("curl", "curl --silent")]);
    expect(JSON.parse(stdout)).toEqual(await run());
    expect(stdout).toContain('"known":{"nodes":[{"matchedName":"');
    expect(command).toContain(`curl '${playground.address()}'`);
    expect(command).toContain("x-note: it'\\''s");
  });

  test("copies the tab in front, at once", async () => {
    await visit();
    await open("Dataset");
    await copy().click();
    const { stdout } = await shell("bash", ["-c", (await copied()).replace("curl", "curl -s")]);
    expect(JSON.parse(stdout)).toMatchObject({ data: { dataset: { counts: { articles: 317 } } } });
  });

  test("copies where browsers give pages no clipboard", async () => {
    await page().addInitScript(
      "const { clipboard } = navigator; Object.defineProperty(navigator, 'clipboard', { get: () => window.given ? clipboard : undefined });",
    );
    await visit();
    await copy().click();
    await said().filter({ hasText: "Copied." }).waitFor();
    await page().evaluate("window.given = true");
    expect(await copied()).toContain("MeetingsBetweenPutinAndNazarbaev");
  });

  test("says why nothing was copied", async () => {
    await visit();
    await type("Variables", "{ nothing");
    await copy().click();
    await said().filter({ hasText: "Not copied: the variables are not JSON." }).waitFor();
  });

  test("leads to the explorer, to the schema beside the query, and to the docs", async () => {
    await visit();
    await page().getByRole("button", { name: "Hide Documentation Explorer" }).click();
    await docs().waitFor({ state: "detached" });
    const explorer = page().getByRole("link", { name: "Explorer", exact: true });
    expect(await explorer.getAttribute("href")).toBe("/");
    await page().getByRole("button", { name: "Schema", exact: true }).click();
    await docs().waitFor();
    const opened = page().context().waitForEvent("page");
    await page().getByRole("link", { name: "Docs" }).click();
    const other = await opened;
    const [title = ""] = readFileSync("docs/client.md", "utf8").split("\n");
    await other.getByRole("link", { name: title.replace("# ", ""), exact: true }).click();
    await other.getByText(title).waitFor();
  });

  test.each(["light", "dark"] as const)(
    "has the colours of GraphiQL when these are %s",
    async (theme) => {
      const grounds = () =>
        page().evaluate(
          "['.bar', '.graphiql-container'].map((name) => getComputedStyle(document.querySelector(name)).backgroundColor)",
        );
      await page().emulateMedia({ colorScheme: theme });
      await visit();
      const [bar, container] = z.array(z.string()).parse(await grounds());
      expect(bar).toBe(container);
      await page().emulateMedia({ colorScheme: theme === "light" ? "dark" : "light" });
      await page().getByRole("button", { name: "Open settings dialog" }).click();
      await page()
        .getByRole("button", { name: theme === "light" ? "Light" : "Dark" })
        .click();
      expect(await grounds()).toEqual([bar, bar]);
      await page().getByText("Persist headers").waitFor({ state: "hidden" });
    },
  );

  test("leaves room for the query on a phone", async () => {
    await page().setViewportSize({ width: 375, height: 740 });
    await page().goto(playground.address());
    await page().locator(".graphiql-query-editor .view-line").first().waitFor();
    await copy().click();
    await copied();
    expect(await page().evaluate("document.documentElement.scrollWidth")).toBe(375);
    const run = page().getByRole("button", { name: /^Execute query/ });
    for (const element of [run, remember(), copy()]) {
      const box = await element.boundingBox();
      expect(box && box.x >= 0 && box.x + box.width <= 375).toBe(true);
    }
  });
});
