import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { hasNoBrowser } from "./chromium.ts";
import { type Explorer, openExplorer } from "./explorer.ts";

/** What the first view of a visit may take, nothing of it kept from before: all that is transferred. */
const BYTES_MAX = 200_000;
const REQUESTS_MAX = 12;

/** From the beginning of the visit until nothing keeps the page from answering its visitor. */
const INTERACTIVE_MS = 1_000;

/** Other work on the machine may slow a visit down: it may be tried so often. */
const VISITS = 8;

const VIEWS = [
  "/",
  "/pair?a=Putin&b=Nazarbaev",
  "/people/vladimir-putin",
  "/network",
  "/timeline",
  "/map",
];

describe.skipIf(hasNoBrowser)("the first view of a visit", () => {
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

  test.each(VIEWS)("is small and soon there: %s", { timeout: 60_000 }, async (address) => {
    let best = Infinity;
    for (let visit = 1; visit <= VISITS && best > INTERACTIVE_MS; visit += 1) {
      const { bytes, requests, interactive } = await cost(address);
      expect(bytes).toBeGreaterThan(10_000);
      expect(bytes).toBeLessThanOrEqual(BYTES_MAX);
      expect(requests).toBeLessThanOrEqual(REQUESTS_MAX);
      best = Math.min(best, interactive);
    }
    // A time that was asked for; no other is asserted but how often the network is drawn.
    expect(best).toBeLessThanOrEqual(INTERACTIVE_MS);
  });

  async function cost(address: string) {
    const page = await explorer.visit("/icon.svg"); // a page of the server, to listen from the start
    const devtools = await page.context().newCDPSession(page);
    await devtools.send("Network.enable");
    let bytes = 0;
    let requests = 0;
    devtools.on("Network.loadingFinished", ({ encodedDataLength }) => {
      bytes += encodedDataLength;
      requests += 1;
    });
    await page.addInitScript(() => {
      const tasks = new PerformanceObserver((list) => {
        for (const { startTime, duration } of list.getEntries()) {
          performance.mark("busy until", { startTime: startTime + duration });
        }
      });
      tasks.observe({ type: "longtask", buffered: true });
    });
    await page.goto(explorer.origin + address, { waitUntil: "networkidle" });
    await page.getByText("Loading…").first().waitFor({ state: "detached" });
    const interactive = await page.evaluate(() => {
      const [navigation] = performance.getEntriesByType("navigation");
      const loaded = navigation instanceof PerformanceNavigationTiming ? navigation : undefined;
      const busy = performance.getEntriesByName("busy until").map(({ startTime }) => startTime);
      return Math.max(loaded?.domContentLoadedEventEnd ?? Infinity, ...busy);
    });
    await page.close();
    return { bytes, requests, interactive };
  }
});
