import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { expectAccessible } from "./axe.ts";
import { hasNoBrowser } from "./chromium.ts";
import { type Explorer, failApi, LOOKS, openExplorer, rowsOfCsv } from "./explorer.ts";
import { picture } from "./picture.ts";

const MEETING = "/meetings/1998-07-05-nazarbayev-yeltsin-moscow";
const PAIR = "/pair?a=Putin&b=Nazarbaev";

/** Each page, its heading, and what stands on it. */
const PAGES = [
  ["home", "/", "Parley", "Latest meetings"],
  ["search", "/search?q=Назарбаев", "Search: Назарбаев", "transliteration"],
  ["person", "/people/nursultan-nazarbayev", "Nursultan Nazarbayev", "Met most often"],
  ["country", "/countries/KZ", "Kazakhstan", "Member of"],
  [
    "organization",
    "/organizations/commonwealth-of-independent-states",
    "Commonwealth of Independent States",
    "Members",
  ],
  ["meeting", MEETING, "Yeltsin and Nazarbayev sign the northern Caspian accord", "Evidence"],
  ["pair", PAIR, "Vladimir Putin and Nursultan Nazarbayev", "With others"],
] as const;

describe.skipIf(hasNoBrowser)("the explorer's pages in a browser without a network", () => {
  let explorer: Explorer;

  beforeAll(async () => {
    explorer = await openExplorer();
  });
  afterAll(async () => {
    await explorer?.close();
  });
  afterEach(async () => {
    expect(await explorer.leave()).toEqual([]);
  });

  const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name });
  const addressOf = (page: Page) => decodeURIComponent(page.url().replace(explorer.origin, ""));
  const settled = (page: Page) => page.getByText("Loading…").first().waitFor({ state: "detached" });

  async function open(address: string, title: string, options = {}): Promise<Page> {
    const page = await explorer.visit(address, options);
    await heading(page, title).waitFor();
    await settled(page);
    return page;
  }

  describe.each(PAGES)("%s", (name, address, title, content) => {
    test.each(LOOKS)("has nothing that axe complains of, %s", async (look, options) => {
      const page = await open(address, title, options);
      await page.getByText(content).first().waitFor();
      expect(await page.title()).toBe(title === "Parley" ? title : `${title} · Parley`);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBe(0);
      await expectAccessible(page);
      if (look === "light") await picture(page, name);
    });
  });

  test("an article shows its digest with the names in it as links, and what it reports", async () => {
    const page = await open(MEETING, "Yeltsin and Nazarbayev sign");
    await page.locator("figcaption a").first().click();
    await page.getByRole("heading", { name: "Digest, in our words" }).waitFor();
    await settled(page);
    await picture(page, "article");
    await expectAccessible(page);
    await page.locator(".text").getByRole("link", { name: "Nursultan Nazarbaev" }).first().click();
    await heading(page, "Nursultan Nazarbayev").waitFor();
  });

  test("two actions lead from the search box to all meetings of two, with evidence", async () => {
    const page = await open("/", "Parley");
    await page.keyboard.type("Putin and Nazarbaev"); // the box has the focus
    await page.keyboard.press("Enter");
    await heading(page, "Vladimir Putin and Nursultan Nazarbayev").waitFor();
    await page.getByText("65 meetings, 20 of them shown").waitFor();
    const first = page.locator(".meeting").first();
    expect(await first.locator("mark").first().isVisible()).toBe(true);
    const original = first.getByRole("link", { name: "Original" }).first();
    expect(await original.getAttribute("href")).toMatch(/^https?:/);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("H1");
  });

  test("the search box offers what a text may mean, by mouse and by keys", async () => {
    const page = await open("/", "Parley");
    const box = page.getByRole("combobox", { name: "Search names and articles" });
    await box.fill("Лукашенко");
    const options = page.getByRole("option");
    await options.filter({ hasText: "Alexander Lukashenko" }).first().waitFor();
    await expectAccessible(page);
    await page.keyboard.press("ArrowDown");
    expect(await options.first().getAttribute("aria-selected")).toBe("true");
    expect(await box.getAttribute("aria-activedescendant")).toBe(
      await options.first().getAttribute("id"),
    );
    await page.keyboard.press("Enter");
    await heading(page, "Alexander Lukashenko").waitFor();
    await box.fill("CSTO");
    await options.filter({ hasText: "Collective Security" }).first().click();
    await heading(page, "Collective Security Treaty Organization").waitFor();
    await box.fill("no such name anywhere");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Enter");
    await page.getByText("Nothing is known by this name").waitFor();
  });

  test("a search may be for one sort, and is read to its end", async () => {
    const page = await open("/search?q=Nazarbayev", "Search: Nazarbayev");
    const results = page.locator(".found > li");
    await page.getByRole("button", { name: "More results" }).press("Enter");
    await page.getByText(/results, 100 of them shown/).waitFor();
    await page.getByRole("link", { name: "Person", exact: true }).click();
    await page.getByText(/^\d+ results?$/).waitFor();
    expect(addressOf(page)).toBe("/search?q=Nazarbayev&type=PERSON");
    for (const about of await results.locator("small").allTextContents()) {
      expect(about).toMatch(/^person/);
    }
  });

  test.each([
    [
      "/search?q=Nazarbayev&type=PERSON",
      "Search: Nazarbayev",
      /^matchedName,reason,.*\r\nNazarbayev,EXACT,/,
    ],
    [
      MEETING,
      "Yeltsin and Nazarbayev sign",
      /^meeting.slug,meeting.name,.*,stance,quote,.*\r\n1998-07-05-/,
    ],
  ])("%s can be saved as a table", async (address, title, table) => {
    const page = await open(address, title);
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Download CSV" }).press("Enter"),
    ]);
    expect(file.suggestedFilename()).toMatch(/\.csv$/);
    expect(await readFile(await file.path(), "utf8")).toMatch(table);
  });

  test("a year of the chart shows its meetings alone, and can be left again", async () => {
    const page = await open(PAIR, "Vladimir Putin and");
    await page.getByRole("link", { name: "2005: 6" }).click();
    await page.getByText("6 meetings", { exact: true }).waitFor();
    expect(addressOf(page)).toBe(`${PAIR}&from=2005&to=2005`);
    expect(await rowsOfCsv(page)).toBe(6);
    await page.getByRole("link", { name: "All years" }).click();
    await page.getByText("65 meetings, 20 of them shown").waitFor();
    await page.goBack();
    await page.getByText("6 meetings", { exact: true }).waitFor();
  });

  test("more meetings come when they are asked for, by a key, until all are there", async () => {
    const page = await open(PAIR, "Vladimir Putin and");
    const more = page.getByRole("button", { name: "More meetings" });
    for (const shown of [40, 60]) {
      await more.press("Enter");
      await page.getByText(`65 meetings, ${shown} of them shown`).waitFor();
    }
    await more.press("Enter");
    await page.getByText("65 meetings", { exact: true }).waitFor();
    expect(await page.locator(".meeting").count()).toBe(65);
    expect(await more.count()).toBe(0);
  });

  test("what was planned or cancelled is shown when it is asked for, and said to be so", async () => {
    const page = await open(PAIR, "Vladimir Putin and");
    await page.getByRole("link", { name: "Also planned and cancelled ones" }).click();
    await page.locator('.meeting:not([data-status="HELD"]) .badge').first().waitFor();
    await page.getByRole("link", { name: "Only held ones" }).click();
    await page.getByText("65 meetings, 20 of them shown").waitFor();
  });

  test("the query of a page opens in the playground, with its variables", async () => {
    const page = await open("/people/nursultan-nazarbayev", "Nursultan Nazarbayev");
    await page.getByRole("link", { name: "Show the query" }).click();
    await page.locator(".graphiql-query-editor").getByText("PersonPage").first().waitFor();
    await page.getByText('"nursultan-nazarbayev"').first().waitFor();
  });

  test("a name of several lets one choose, one of nobody says so", async () => {
    const page = await explorer.visit("/pair?a=Aliyev&b=Putin");
    await page.getByRole("alert").getByRole("link", { name: "Ilham Aliyev" }).click();
    await heading(page, "Ilham Aliyev and Vladimir Putin").waitFor();
    const lost = await explorer.visit("/pair?a=Nobodyatall&b=Putin");
    await lost.getByRole("alert").getByText('"Nobodyatall"').waitFor();
    await expectAccessible(lost);
  });

  test.each([
    ["/people/nobody", "No such person"],
    ["/countries/QQ", "No such country"],
    ["/organizations/none", "No such organization"],
    ["/meetings/none", "No such meeting"],
    ["/articles/none", "No such article"],
  ])("%s says that there is none, and leads to the search", async (address, title) => {
    const page = await open(address, title);
    await page.getByRole("link", { name: "Search for it" }).click();
    await page.getByRole("heading", { level: 1, name: /^Search: / }).waitFor();
  });

  test("an answer that fails is told, and asked for again", async () => {
    const page = await explorer.visit("/search");
    const mend = await failApi(page);
    const box = page.getByRole("combobox", { name: "Search names and articles" });
    await box.fill("Yushchenko");
    await box.press("Enter");
    await page.getByRole("alert").getByText("It took too long.").waitFor();
    await mend();
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByRole("link", { name: "Viktor Yushchenko" }).waitFor();
  });
});

describe.skipIf(hasNoBrowser)("the explorer of a server that answers registered operations", () => {
  let explorer: Explorer;

  beforeAll(async () => {
    explorer = await openExplorer("", {
      TRUSTED_DOCUMENTS: "client/generated/persisted-documents.json",
      PLAYGROUND: "off",
    });
  });
  afterAll(async () => {
    await explorer?.close();
  });

  test("asks by ids, and shows its queries itself where there is no playground", async () => {
    const page = await explorer.visit(PAIR);
    await page.getByText("65 meetings, 20 of them shown").waitFor();
    await page.getByText("Show the query").click();
    await page.locator("pre").getByText("query PairPage(").waitFor();
    expect(await page.getByRole("link", { name: "Playground" }).count()).toBe(0);
    await expectAccessible(page);
    expect(await explorer.leave()).toEqual([]);
  });
});
