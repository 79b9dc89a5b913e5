import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { expectAccessible } from "./axe.ts";
import { hasNoBrowser } from "./chromium.ts";
import { type Explorer, failApi, LOOKS, openExplorer, rowsOfCsv } from "./explorer.ts";
import { picture } from "./picture.ts";

/** A place whose meetings cannot be drawn. */
const OMSK_IS_LOST = "UPDATE place SET latitude = NULL, longitude = NULL WHERE slug = 'omsk'";

describe.skipIf(hasNoBrowser)("the map in a browser without a network", () => {
  let explorer: Explorer;

  beforeAll(async () => {
    explorer = await openExplorer(OMSK_IS_LOST);
  });
  afterAll(async () => {
    await explorer?.close();
  });
  afterEach(async () => {
    expect(await explorer.leave()).toEqual([]);
  });

  const circle = (page: Page, name: string) =>
    page.locator(".map").getByRole("link", { name: new RegExp(`^${name}, `) });
  const table = (page: Page, name = "Places by meetings") => page.getByRole("table", { name });
  const view = (page: Page) => page.locator(".map svg > g").getAttribute("transform");
  const addressOf = (page: Page) => page.url().replace(explorer.origin, "");

  async function open(address: string, options = {}): Promise<Page> {
    const page = await explorer.visit(address, options);
    await page.locator(".map .land").waitFor({ state: "attached" });
    return page;
  }

  /** What the list of a place says of its length. */
  const listed = (page: Page) => page.locator(".meetings .count").textContent();

  test("draws every place on the outlines of the world, the larger the more meetings", async () => {
    const page = await open("/map");
    expect((await page.locator(".map .land").getAttribute("d"))?.length).toBeGreaterThan(10_000);
    expect((await page.locator(".map .borders").getAttribute("d"))?.length).toBeGreaterThan(10_000);
    const [moscow, minsk] = await Promise.all(
      ["Moscow", "Minsk"].map((name) => circle(page, name).locator("circle").boundingBox()),
    );
    expect(moscow?.width).toBeGreaterThan(minsk?.width ?? Number.POSITIVE_INFINITY);
    // Minsk lies west and south of Moscow.
    expect(minsk?.x).toBeLessThan(moscow?.x ?? 0);
    expect(minsk?.y).toBeGreaterThan(moscow?.y ?? 0);
  });

  test("counts what it cannot draw, too", async () => {
    const page = await open("/map");
    await table(page, "Not on the map")
      .getByRole("row", { name: /^Omsk Russia 4$/ })
      .waitFor();
    expect(await circle(page, "Omsk").count()).toBe(0);
    const without = await page.getByText("of which no place is known").textContent();
    await page.getByRole("button", { name: /^All \d+ places$/ }).click();
    const counts = await table(page).locator("td:last-child").allTextContents();
    const placed = counts.reduce((sum, count) => sum + Number(count), 0);
    expect(placed + Number.parseInt(without ?? "", 10)).toBe(await rowsOfCsv(page));
  });

  test("names a place that is pointed at, and lists its meetings when it is clicked", async () => {
    const page = await open("/map?who=KZ");
    await circle(page, "Astana").hover();
    const tip = await page.locator(".map .tip").textContent();
    expect(tip).toMatch(/^Astana, Kazakhstan: \d+ meetings$/);
    await circle(page, "Astana").click();
    const heading = page.getByRole("heading", { name: "Meetings in Astana" });
    await heading.waitFor();
    expect(addressOf(page)).toBe("/map?who=KZ&place=astana");
    await page.locator(".meetings").waitFor();
    const count = Number.parseInt(tip?.split(": ")[1] ?? "", 10);
    expect(await listed(page)).toContain(`${count} meetings`);
    expect(await heading.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await table(page).locator("[aria-current]").textContent()).toBe("Astana");
    await page.goBack();
    await heading.waitFor({ state: "detached" });
    expect(addressOf(page)).toBe("/map?who=KZ");
  });

  test("is moved by mouse, while the wheel scrolls the page", async () => {
    const page = await open("/map");
    const fitted = await view(page);
    const box = await page.locator(".map svg").boundingBox();
    const [x, y] = [(box?.x ?? 0) + 200, (box?.y ?? 0) + 400];
    await page.mouse.move(x, y);
    await page.mouse.wheel(0, 50);
    await expect.poll(() => page.evaluate("scrollY")).toBe(50);
    expect(await view(page)).toBe(fitted);
    await page.getByRole("button", { name: "Zoom in" }).click();
    const near = await view(page);
    expect(near).not.toBe(fitted);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 80, y - 40, { steps: 4 });
    await page.mouse.up();
    const dragged = await view(page);
    expect(dragged).not.toBe(near);
    await page.keyboard.down("Control");
    await page.mouse.wheel(0, -200);
    await page.keyboard.up("Control");
    await expect.poll(() => view(page)).not.toBe(dragged);
    await page.locator(".map").getByRole("button", { name: "All places" }).click();
    expect(await view(page)).toBe(fitted);
  });

  test("keeps the size of circles when it is enlarged", async () => {
    const page = await open("/map");
    const width = async () => (await circle(page, "Astana").locator("circle").boundingBox())?.width;
    const before = await width();
    await page.getByRole("button", { name: "Zoom in" }).click();
    expect(await width()).toBeCloseTo(before ?? 0, 1);
  });

  test("is used by keyboard alone", async () => {
    const page = await open("/map?who=vladimir-putin");
    const fitted = await view(page);
    await page.getByRole("region", { name: /^Map: / }).focus();
    await page.keyboard.press("+");
    const near = await view(page);
    expect(near).not.toBe(fitted);
    await page.keyboard.press("ArrowRight");
    expect(await view(page)).not.toBe(near);
    await page.keyboard.press("0");
    expect(await view(page)).toBe(fitted);
    for (const _ of ["zoom in", "zoom out", "all places", "skip", "the largest place"]) {
      await page.keyboard.press("Tab");
    }
    await page.locator(".map .tip").getByText("Moscow, Russia: ").waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Meetings in Moscow" }).waitFor();
    expect(addressOf(page)).toBe("/map?who=vladimir-putin&place=moscow");
  });

  test("lets the circles be skipped, and a place be chosen in the table", async () => {
    const page = await open("/map?from=2005&to=2006");
    await page.getByRole("link", { name: "Skip the circles" }).focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: /^Meetings in / }).waitFor();
    expect(addressOf(page)).toMatch(/^\/map\?from=2005&to=2006&place=[a-z-]+$/);
  });

  test("shows the places also when the outlines cannot be loaded", async () => {
    const page = await explorer.visit("/");
    await page.route("**/assets/countries-*", (route) => route.fulfill({ json: {} }));
    await page.getByRole("link", { name: "Map", exact: true }).click();
    await page.getByText("The outlines of the world could not be loaded.").waitFor();
    await circle(page, "Astana").waitFor();
    expect(await page.locator(".map .land").count()).toBe(0);
  });

  test("takes another choice from its form", async () => {
    const page = await open("/map?who=KZ&place=astana");
    await page.getByLabel("Status").selectOption("All");
    await page.getByLabel("From year").fill("2006");
    await page.getByRole("button", { name: "Show", exact: true }).click();
    await page.waitForURL("**/map?who=KZ&from=2006&status=ALL");
    await page.getByRole("heading", { name: "Meetings in Astana" }).waitFor({ state: "detached" });
  });

  test("offers those whom a name may stand for, says when there is nothing or it failed", async () => {
    const page = await explorer.visit("/map?who=Bush");
    await page.getByRole("alert").getByRole("link", { name: "George W. Bush" }).click();
    await page.locator(".lead").getByRole("link", { name: "George W. Bush" }).waitFor();
    await page.goto(`${explorer.origin}/map?from=1800&to=1801`);
    await page.getByText("No meeting is known that fits.").waitFor();
    await expectAccessible(page);
    const mend = await failApi(page);
    await page.goto(`${explorer.origin}/map?who=KZ`);
    await page.getByRole("alert").getByText("It took too long.").waitFor();
    await expectAccessible(page);
    await mend();
    await page.getByRole("button", { name: "Try again" }).click();
    await circle(page, "Astana").waitFor();
  });

  test.each(LOOKS)("has nothing that keeps people from using it: %s", async (_, look) => {
    const page = await open("/map?place=astana", look);
    await page.locator(".meetings").waitFor();
    await circle(page, "Washington").hover();
    await expectAccessible(page);
    const width = page.viewportSize()?.width;
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
    if (look === LOOKS[0][1]) await picture(page, "map");
  });
});
