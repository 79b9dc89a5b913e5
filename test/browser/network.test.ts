import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { ParleyServer } from "../../src/server.ts";
import { createTestServer } from "../http/harness.ts";
import { openSeededDatabase, type TestDatabase } from "../support/database.ts";
import { expectAccessible } from "./axe.ts";
import { allowOnly, hasNoBrowser, launchBrowser } from "./chromium.ts";
import { countMoves } from "./count-moves.ts";
import { answerNetworks, madeNetwork } from "./made-network.ts";
import { picture } from "./picture.ts";

const NAZARBAEV = "/network?around=nursultan-nazarbayev&min=2";

describe.skipIf(hasNoBrowser)("the network in a browser without other servers", () => {
  let database: TestDatabase;
  let server: ParleyServer;
  let origin: string;
  let browser: Browser;
  let page: Page;
  let faults: string[];

  beforeAll(async () => {
    database = await openSeededDatabase();
    server = createTestServer(database);
    origin = new URL(await server.listen()).origin;
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await database?.close();
  });

  async function openPage(options: Parameters<Browser["newContext"]>[0] = {}) {
    const context = await browser.newContext({
      viewport: { width: 1200, height: 900 },
      reducedMotion: "reduce",
      ...options,
    });
    faults = await allowOnly(origin, context);
    page = await context.newPage();
    page.on("pageerror", (error) => faults.push(String(error)));
    page.on("console", (message) => {
      if (message.type() === "error") faults.push(message.text());
    });
  }
  beforeEach(() => openPage());
  afterEach(async () => {
    await page.context().close();
    expect(faults).toEqual([]);
  });

  const canvas = () => page.getByRole("img", { name: /^Picture of who met whom/ });
  const heading = (name: string | RegExp) => page.getByRole("heading", { level: 1, name });
  const count = () => page.locator("main .count");
  const query = () => new URL(page.url()).searchParams;

  /** The picture as it is now, in few bytes. */
  const seen = () =>
    canvas().evaluate((element) => {
      if (!(element instanceof HTMLCanvasElement)) throw new Error("No canvas.");
      return element.toDataURL("image/jpeg", 0.3);
    });

  /** Waits until the picture is there and does not change. */
  async function settled() {
    await canvas().waitFor();
    await expect
      .poll(async () => {
        const before = await seen();
        await page.waitForTimeout(250);
        return before === (await seen()) && before.length > 4_000;
      })
      .toBe(true);
  }

  async function visit(address: string) {
    await page.goto(origin + address);
    await settled();
  }

  /** Where on the page the canvas tells this: its places are pointed at, row by row. */
  async function placeOf(text: RegExp) {
    await canvas().scrollIntoViewIfNeeded();
    const box = await canvas().boundingBox();
    if (!box) throw new Error("The canvas has no size.");
    const found = await canvas().evaluate(
      async (element, [source, width, height]) => {
        for (let y = 4; y < Number(height); y += 6) {
          for (let x = 4; x < Number(width); x += 6) {
            const { left, top } = element.getBoundingClientRect();
            const at = { clientX: left + x, clientY: top + y };
            element.dispatchEvent(new PointerEvent("pointermove", { ...at, bubbles: true }));
            await Promise.resolve();
            const tip = document.querySelector(".network-tip")?.textContent ?? "";
            if (new RegExp(String(source)).test(tip)) return { x, y };
          }
        }
        return null;
      },
      [text.source, box.width, box.height],
    );
    if (!found) throw new Error(`Nothing there tells ${text}.`);
    return { x: box.x + found.x, y: box.y + found.y };
  }

  async function pointAt(text: RegExp) {
    const { x, y } = await placeOf(text);
    await page.mouse.move(x, y);
    const tip = page.locator(".network-tip");
    await expect.poll(() => tip.textContent()).toMatch(text);
    const told = await tip.boundingBox();
    if (!told) throw new Error("The tip is not shown.");
    const away = [told.x - x, x - told.x - told.width].map(Math.abs);
    expect(Math.min(...away)).toBeLessThan(20);
  }

  test("shows whom somebody met, and opens a person who is clicked", async () => {
    await visit(NAZARBAEV);
    await heading("Network around Nursultan Nazarbayev").waitFor();
    expect(await count().textContent()).toMatch(/^\d+ people, \d+ ties$/);
    await picture(page, "network");
    await pointAt(/^Vladimir Putin\d+ meetings, met \d+ others$/);
    await page.mouse.down();
    await page.mouse.up();
    await page.waitForURL("**/people/vladimir-putin");
  });

  test("tells of a tie that is pointed at, and opens its pair", async () => {
    await visit(NAZARBAEV);
    await pointAt(/^.+ and .+\d+ meetings$/);
    await page.mouse.down();
    await page.mouse.up();
    await page.waitForURL(/\/pair\?a=[\w-]+&b=[\w-]+$/);
  });

  test("moves by mouse and zooms by wheel and buttons, and opens nothing then", async () => {
    await visit(NAZARBAEV);
    const first = await seen();
    await canvas().hover();
    await page.mouse.down();
    await page.mouse.move(500, 500, { steps: 5 });
    await page.mouse.up();
    const moved = await seen();
    expect(moved).not.toBe(first);
    await page.mouse.wheel(0, -300);
    await settled();
    const zoomed = await seen();
    expect(zoomed).not.toBe(moved);
    await page.getByRole("button", { name: "Zoom out" }).click();
    await settled();
    expect(await seen()).not.toBe(zoomed);
    await page.getByRole("button", { name: "Show all" }).click();
    await page.mouse.move(5, 5);
    await settled();
    expect(await seen()).toBe(first);
    expect(page.url()).toBe(origin + NAZARBAEV);
  });

  test("is moved by keys, and the lists reach what the picture shows", async () => {
    await visit(NAZARBAEV);
    await canvas().focus();
    const first = await seen();
    await page.keyboard.press("ArrowRight");
    await settled();
    expect(await seen()).not.toBe(first);
    await page.keyboard.press("+");
    await page.keyboard.press("0");
    await settled();
    expect(await seen()).toBe(first);
    await page.keyboard.press("Enter");
    expect(page.url()).toBe(origin + NAZARBAEV);
    const link = page.getByRole("link", { name: "Nursultan Nazarbayev and Vladimir Putin" });
    await link.focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/pair\?a=nursultan-nazarbayev&b=vladimir-putin$/);
  });

  test("keeps years, kind and country in the address, and asks by them", async () => {
    await visit("/network");
    const all = await count().textContent();
    const low = page.getByRole("slider", { name: "First year" });
    await low.focus();
    for (let step = 0; step < 12; step += 1) await page.keyboard.press("ArrowRight");
    await expect.poll(() => query().get("from")).toMatch(/^20\d\d$/);
    await expect.poll(() => count().textContent()).not.toBe(all);
    const fewer = await count().textContent();
    await page.getByRole("combobox", { name: "Kind" }).selectOption("SUMMIT");
    await page.getByRole("combobox", { name: "With" }).selectOption("KZ");
    await expect.poll(() => query().get("kind")).toBe("SUMMIT");
    expect(query().get("country")).toBe("KZ");
    await expect.poll(() => count().textContent()).not.toBe(fewer);
    // What was slid over is no page to come back to.
    expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(2);
    await page.reload();
    await settled();
    expect(await low.inputValue()).toBe(query().get("from"));
  });

  test("a handle that is dragged by mouse stops at the other", async () => {
    await visit("/network?to=2005");
    const box = await page.getByRole("slider", { name: "First year" }).boundingBox();
    if (!box) throw new Error("The slider has no size.");
    const y = box.y + box.height / 2;
    await page.mouse.move(box.x + 8, y);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width - 10, y, { steps: 8 });
    await page.mouse.up();
    await expect.poll(() => query().get("from")).toBe("2005");
    expect(query().get("to")).toBe("2005");
  });

  test("leaves those who stay where they are when a filter changes", async () => {
    await visit("/network?around=vladimir-putin");
    const all = await count().textContent();
    const place = await placeOf(/^Nursultan Nazarbayev\d/);
    await page.getByRole("spinbutton", { name: "Fewest meetings" }).fill("4");
    await expect.poll(() => query().get("min")).toBe("4");
    await expect.poll(() => count().textContent()).not.toBe(all);
    await settled();
    expect(await placeOf(/^Nursultan Nazarbayev\d/)).toEqual(place);
  });

  test("shows countries, and takes along the query and the files", async () => {
    await visit("/network?project=COUNTRY&around=Kazakhstan&from=2005&to=2006");
    await heading("Network around Kazakhstan").waitFor();
    for (const name of ["Download CSV", "Download GEXF"]) {
      const address = await page.getByRole("link", { name }).getAttribute("href");
      const response = await page.request.get(origin + address);
      expect({ name, status: response.status() }).toEqual({ name, status: 200 });
      expect(await response.text()).toContain("2005");
    }
    const link = await page.getByRole("link", { name: "Show the query" }).getAttribute("href");
    expect(new URL(link ?? "", origin).searchParams.get("variables")).toContain("2007-01-01");
  });

  test("offers those whom a name may mean, and says when nobody met", async () => {
    await page.goto(`${origin}/network?around=Aliyev`);
    await page.getByRole("alert").getByRole("link", { name: "Ilham Aliyev" }).click();
    await heading("Network around Ilham Aliyev").waitFor();
    await page.goto(`${origin}/network?around=nursultan-nazarbayev&min=900`);
    await page.getByText("Nobody met Nursultan Nazarbayev").waitFor();
    faults = faults.filter((fault) => !fault.includes("status of 4"));
  });

  test("is accessible in light and dark, and fits a phone", async () => {
    for (const colorScheme of ["light", "dark"] as const) {
      await page.context().close();
      await openPage({ viewport: { width: 390, height: 844 }, colorScheme });
      await visit(NAZARBAEV);
      await expectAccessible(page);
      const hidden = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(hidden).toBeLessThanOrEqual(0);
    }
  });

  test("opens a person who is tapped, and moves under a finger", async () => {
    await page.context().close();
    await openPage({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    await visit(NAZARBAEV);
    const { x, y } = await placeOf(/^Vladimir Putin\d/);
    const before = await seen();
    const finger = await page.context().newCDPSession(page);
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", ...far: number[]) =>
      finger.send("Input.dispatchTouchEvent", {
        type,
        touchPoints: far.map((by) => ({ x: x + by, y })),
      });
    await touch("touchStart", 0);
    for (const far of [10, 20, 30, 40]) await touch("touchMove", far);
    await touch("touchEnd");
    await settled();
    expect(await seen()).not.toBe(before);
    await page.touchscreen.tap(x + 40, y);
    await page.waitForURL("**/people/vladimir-putin");
  });

  // The one bar of time in the tests of views: it was asked for, with this size and without a GPU.
  test("moves 300 people and 3,000 ties in 30 frames a second", async () => {
    await answerNetworks(page, madeNetwork(300, 3_000));
    await visit("/network");
    expect(await count().textContent()).toBe("300 people, 3,000 ties");
    const box = await canvas().boundingBox();
    if (!box) throw new Error("The canvas has no size.");
    await canvas().evaluate(countMoves);
    await page.mouse.move(box.x + 30, box.y + 30);
    await page.mouse.down();
    const start = performance.now();
    for (let step = 0; performance.now() - start < 2_000; step += 1) {
      const far = Math.abs(((step * 6) % 480) - 240); // to and fro, so that all stays in view
      await page.mouse.move(box.x + 30 + far, box.y + 30 + far / 2);
    }
    const seconds = (performance.now() - start) / 1_000;
    const moves = await page.evaluate(() => Number(document.body.dataset.moves));
    await page.mouse.up();
    expect(moves / seconds).toBeGreaterThanOrEqual(30);
  });
});
