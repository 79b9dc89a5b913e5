import axe, { type AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { expect } from "vitest";

/** Looks for what keeps people who use a keyboard or a screen reader from using the page. */
export async function expectAccessible(page: Page): Promise<void> {
  // A script tag would be stopped by the page's Content-Security-Policy.
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<AxeResults>("axe.run()");
  const found = violations.map(({ id, nodes }) => ({ id, where: nodes.map(({ html }) => html) }));
  expect(found).toEqual([]);
}
