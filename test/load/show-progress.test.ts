import { expect, it } from "vitest";
import { showProgress } from "../../src/load/show-progress.ts";

function shown(isTTY: boolean, total: number): string[] {
  const written: string[] = [];
  const show = showProgress({ isTTY, write: (text) => written.push(text) });
  for (let done = 1; done <= total; done += 1) show({ done, total });
  return written;
}

it("is one bar on a terminal, which ends the line when all is done", () => {
  const written = shown(true, 3);
  expect(written.every((text) => text.startsWith("\r"))).toBe(true);
  expect(written.map((text) => text.endsWith("\n"))).toEqual([false, false, true]);
  expect(written.at(0)).toContain("█".repeat(10) + "░".repeat(20));
  expect(written.at(-1)).toContain(`${"█".repeat(30)} Loaded 3 of 3 files`);
});

it("is a line now and then, and one at the end, where there is no terminal", () => {
  expect(shown(false, 120)).toEqual([
    "Loaded 50 of 120 files\n",
    "Loaded 100 of 120 files\n",
    "Loaded 120 of 120 files\n",
  ]);
});

it("says what it counts, and not each time where there are many", () => {
  const written: string[] = [];
  const rows = { verb: "Wrote", things: "rows", every: 100 };
  const show = showProgress({ write: (text) => written.push(text) }, rows);
  for (const done of [70, 140, 210, 270]) show({ done, total: 270 });
  expect(written).toEqual(["Wrote 140 of 270 rows\n", "Wrote 270 of 270 rows\n"]);
});
