import { describe, expect, test, vi } from "vitest";
import { hasNoBrowser } from "./chromium.ts";
import { picture } from "./picture.ts";
import { EXAMPLES, onPlayground } from "./playground.ts";

describe.skipIf(hasNoBrowser)("the playground in a browser without a network", () => {
  const playground = onPlayground();
  const { tabs, openTab, docs, answer, settled, visit, open, stored, run } = playground;

  test("opens with the examples as tabs, the first one in front", async () => {
    await visit();
    expect(await playground.page().title()).toBe("Parley");
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
    await picture(playground.page(), "playground");
  });

  test("runs every example without errors", { timeout: 120_000 }, async () => {
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
    await playground.page().reload();
    await settled();
    expect(await tabs().allTextContents()).toEqual(EXAMPLES);
    expect(await openTab().textContent()).toBe("OfficesOfKyrgyzstanOnADay");
  });

  test("opens a query that a link brings before the examples", async () => {
    await visit(`?query=${encodeURIComponent("query Linked { dataset { version } }")}`);
    expect(await tabs().allTextContents()).toEqual(["Linked", ...EXAMPLES]);
    expect((await run()).data.dataset.version).toMatch(/\w/);
    expect(playground.page().url()).toBe(playground.address());
  });
});
