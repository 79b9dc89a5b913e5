import type { Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { expectAccessible } from "./axe.ts";
import { hasNoBrowser } from "./chromium.ts";
import { type Explorer, failApi, LOOKS, openExplorer, rowsOfCsv } from "./explorer.ts";
import { picture } from "./picture.ts";

/** The seeds have no date of which nobody says exactly when it was. */
const ABOUT = "UPDATE meeting SET date_edtf = date_edtf || '~' WHERE date_edtf = '2007-04'";

describe.skipIf(hasNoBrowser)("the timeline in a browser without a network", () => {
  let explorer: Explorer;

  beforeAll(async () => {
    explorer = await openExplorer(ABOUT);
  });
  afterAll(async () => {
    await explorer?.close();
  });
  afterEach(async () => {
    expect(await explorer.leave()).toEqual([]);
  });

  const PUTIN = "/timeline?who=vladimir-putin";
  const LATER = `${PUTIN}&from=2019&to=2019`;

  const marks = (page: Page) => page.locator(".marks a");
  const years = (page: Page) => page.getByRole("list", { name: "Meetings by year" });
  const count = async (page: Page) =>
    Number.parseInt((await page.locator(".timeline .count").textContent()) ?? "", 10);

  async function open(address: string, options = {}): Promise<Page> {
    const page = await explorer.visit(address, options);
    await marks(page).first().waitFor();
    return page;
  }

  const addressOf = (page: Page) => page.url().replace(explorer.origin, "");

  test("shows every year, each leading to its months", async () => {
    const page = await open(PUTIN);
    await page.getByRole("link", { name: "Vladimir Putin", exact: true }).waitFor();
    const bar = years(page).getByRole("link", { name: /^2005: / });
    const expected = Number((await bar.getAttribute("aria-label"))?.split(": ")[1]);
    await bar.click();
    await page.getByRole("heading", { name: "June", exact: true }).waitFor();
    expect(addressOf(page)).toBe("/timeline?who=vladimir-putin&from=2005&to=2005");
    expect(await count(page)).toBe(expected);
    expect(await marks(page).count()).toBe(expected);
    expect(await years(page).locator("[aria-current]").getAttribute("aria-label")).toMatch(/^2005/);
    await page.getByRole("link", { name: "2006 →" }).click();
    await years(page).locator('[aria-current][aria-label^="2006"]').waitFor();
    await page.getByRole("link", { name: "All years" }).click();
    await page.getByRole("link", { name: "2003", exact: true }).waitFor();
    expect(addressOf(page)).toBe(PUTIN);
  });

  test("has a hundred meetings at a time", async () => {
    const page = await open("/timeline");
    expect(await marks(page).count()).toBe(100);
    await page.getByRole("button", { name: "Later meetings" }).click();
    await marks(page).nth(199).waitFor();
    expect(await page.locator(".timeline .count").textContent()).toMatch(/first 200 of them shown/);
  });

  test("fills what was held, and leaves hollow what was planned or denied", async () => {
    const page = await open(PUTIN);
    const filled = await marks(page).evaluateAll((all) =>
      all.map((mark) => {
        const colour = mark.firstElementChild && getComputedStyle(mark.firstElementChild);
        const isFilled = colour?.backgroundColor !== "rgba(0, 0, 0, 0)";
        return { isHeld: mark.getAttribute("data-status") === "HELD", isFilled };
      }),
    );
    expect(new Set(filled.map(({ isHeld }) => isHeld))).toEqual(new Set([true, false]));
    expect(filled.filter(({ isHeld, isFilled }) => isHeld !== isFilled)).toEqual([]);
  });

  test("lets the ends of a date fade when nobody says exactly when", async () => {
    const page = await open(PUTIN);
    const fading = page.locator('.marks [data-about="true"]').first();
    expect(await fading.getAttribute("aria-label")).toMatch(/^about April 2007: /);
    const maskOf = (mark: Locator) =>
      mark.locator("span").evaluate((element) => getComputedStyle(element).maskImage);
    expect(await maskOf(fading)).toMatch(/^linear-gradient/);
    expect(await maskOf(page.locator('.marks [data-about="false"]').first())).toBe("none");
  });

  test("draws a month that is known without its day as long as it was", async () => {
    const page = await open(PUTIN);
    const month = page.locator('[data-shape="POSSIBLE"][aria-label^="July 2003"]');
    const [box, row] = [
      await month.boundingBox(),
      await page.locator(".ticks").first().boundingBox(),
    ];
    expect((box?.width ?? 0) / (row?.width ?? 1)).toBeCloseTo(31 / 365, 3);
    expect(((box?.x ?? 0) - (row?.x ?? 0)) / (row?.width ?? 1)).toBeCloseTo(181 / 365, 3);
  });

  test.each(LOOKS)("puts no mark over another, and all on the page: %s", async (_, look) => {
    const page = await open(PUTIN, look);
    const boxes = await marks(page).evaluateAll((elements) =>
      elements.map((element) => {
        const { left, right, top, bottom } = element.getBoundingClientRect();
        return { left, right, top, bottom };
      }),
    );
    const [epsilon, width] = [0.1, page.viewportSize()?.width ?? 0];
    for (const [index, a] of boxes.entries()) {
      expect([a.left >= 0, a.right <= width]).toEqual([true, true]);
      for (const b of boxes.slice(index + 1)) {
        const isApart =
          a.right <= b.left + epsilon ||
          b.right <= a.left + epsilon ||
          a.bottom <= b.top + epsilon ||
          b.bottom <= a.top + epsilon;
        expect(isApart, JSON.stringify([a, b])).toBe(true);
      }
    }
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
  });

  test("tells of a meeting when it is pointed at, and opens it", async () => {
    const page = await open(LATER);
    const mark = marks(page).first();
    const name = (await mark.getAttribute("aria-label")) ?? "";
    await mark.hover();
    const tip = page.getByRole("tooltip");
    await tip.getByText("Vladimir Putin").waitFor();
    expect(name).toContain(await tip.locator("strong").textContent());
    await page.keyboard.press("Escape");
    await tip.waitFor({ state: "detached" });
    await mark.click();
    await page.waitForURL("**/meetings/*");
  });

  test("is used by keyboard alone", async () => {
    const page = await open(PUTIN);
    await page.getByRole("textbox", { name: "Who took part" }).focus();
    await page.keyboard.press("Control+a");
    await page.keyboard.type("Путин, Kazakhstan");
    await page.keyboard.press("Tab"); // topic
    await page.keyboard.press("Tab");
    await page.keyboard.type("2006");
    await page.keyboard.press("Tab");
    await page.keyboard.type("2006");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/timeline?who=*&from=2006&to=2006");
    await page.getByRole("heading", { name: "January", exact: true }).waitFor();
    await marks(page).first().focus();
    await page.keyboard.press("Tab");
    const focused = page.locator(".marks a:focus");
    expect(await focused.getAttribute("aria-label")).toMatch(/2006: .*(held|scheduled|cancelled)/);
    await page.getByRole("tooltip").getByText("Kazakhstan").first().waitFor();
    expect(await focused.getAttribute("aria-describedby")).toBe(
      await page.getByRole("tooltip").getAttribute("id"),
    );
    await page.keyboard.press("Enter");
    await page.waitForURL("**/meetings/*");
  });

  test("offers those whom a name may stand for", async () => {
    const page = await explorer.visit("/timeline?who=KZ,Bush&from=1990");
    const alert = page.getByRole("alert");
    await alert.getByRole("link", { name: "George W. Bush" }).click();
    await marks(page).first().waitFor();
    expect(addressOf(page)).toMatch(/^\/timeline\?who=KZ%2C\w+&from=1990$/);
    await page.locator(".lead").getByRole("link", { name: "George W. Bush" }).waitFor();
  });

  test("says when there is nothing, and when it failed, and tries again", async () => {
    const page = await open(LATER);
    await page.goto(`${explorer.origin}/timeline?topic=no-such-topic`);
    await page.getByText("No meeting is known that fits.").waitFor();
    const mend = await failApi(page);
    await page.goto(`${explorer.origin}${PUTIN}`);
    await page.getByRole("alert").getByText("It took too long.").waitFor();
    await mend();
    await page.getByRole("button", { name: "Try again" }).click();
    await marks(page).first().waitFor();
  });

  test("leads to the same meetings as a file and as a question", async () => {
    const page = await open("/timeline?who=KZ&from=2005&to=2007&status=HELD");
    expect(await rowsOfCsv(page)).toBe(await count(page));
    const question = page.getByRole("link", { name: "Show the query" });
    expect(await question.getAttribute("href")).toMatch(/^\/graphql\?query=query\+Timeline/);
  });

  test.each(LOOKS)("has nothing that keeps people from using it: %s", async (_, look) => {
    const page = await open(PUTIN, look);
    await expectAccessible(page);
    await marks(page).nth(3).hover();
    await expectAccessible(page);
    if (look === LOOKS[0][1]) await picture(page, "timeline");
  });
});
