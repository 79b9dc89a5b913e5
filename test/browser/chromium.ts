import { existsSync } from "node:fs";
import { type Browser, type BrowserContext, chromium } from "playwright-core";

const PROGRAMS = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const program = PROGRAMS.find((file) => existsSync(file));

/** Whether browser tests are left out here. In CI they never are: they fail without a browser. */
export const hasNoBrowser = !program && !process.env.CI;

if (hasNoBrowser) {
  process.emitWarning(`Browser tests are skipped: there is none of ${PROGRAMS.join(", ")}.`);
}

export function launchBrowser(): Promise<Browser> {
  if (!program) throw new Error(`A browser test needs one of ${PROGRAMS.join(", ")}.`);
  return chromium.launch({ executablePath: program, args: FLAGS });
}

/** Blocks the network but for one server; returns the addresses that were asked for in vain. */
export async function allowOnly(origin: string, context: BrowserContext): Promise<string[]> {
  const foreign: string[] = [];
  await context.route(
    () => true,
    (route) => {
      const { href, origin: asked, protocol } = new URL(route.request().url());
      if (asked === origin || protocol === "data:" || protocol === "blob:") return route.continue();
      foreign.push(href);
      return route.abort();
    },
  );
  return foreign;
}
