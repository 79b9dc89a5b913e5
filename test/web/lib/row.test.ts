import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayNumber, rowName, rowsOf, ticksOf } from "../../../web/src/lib/row.ts";

const dated = (earliest: string, latest = earliest) => ({ date: { earliest, latest } });

const keysOf = (rows: ReturnType<typeof rowsOf>) => rows.map(({ row }) => row.key);

/** A date of up to about three years. */
const date = fc
  .record({
    start: fc.date({
      min: new Date("1990-01-01"),
      max: new Date("2030-01-01"),
      noInvalidDate: true,
    }),
    days: fc.nat(1000),
  })
  .map(({ start, days }) => {
    const end = new Date(start.getTime() + days * 86_400_000);
    return dated(start.toISOString().slice(0, 10), end.toISOString().slice(0, 10));
  });

describe("rows of a timeline", () => {
  test("are the years in which meetings begin, in their order", () => {
    const rows = rowsOf([dated("2007-03-01"), dated("2005-01-01", "2005-12-31")], {});
    expect(keysOf(rows)).toEqual(["2005", "2007"]);
  });

  test("are the months of a year that is chosen alone, with the year's own first", () => {
    const items = [dated("2005-06-30"), dated("2005-01-01", "2005-12-31"), dated("2005-06-01")];
    const rows = rowsOf(items, { from: 2005, to: 2005 });
    expect(keysOf(rows)).toEqual(["2005", "2005-06"]);
    expect(rows.map(({ items }) => items.length)).toEqual([1, 2]);
    expect(rows.map(({ row }) => rowName(row))).toEqual(["2005", "June"]);
  });

  test("have a whole month in its row", () => {
    const rows = rowsOf([dated("2005-01-01", "2005-01-31")], { from: 2005, to: 2005 });
    expect(keysOf(rows)).toEqual(["2005-01"]);
  });

  test("begin with the first year that is shown, for what began before", () => {
    const item = dated("2004-12-30", "2005-01-02");
    expect(keysOf(rowsOf([item], { from: 2005, to: 2006 }))).toEqual(["2005"]);
    expect(keysOf(rowsOf([item], { from: 2005, to: 2005 }))).toEqual(["2005-01"]);
  });

  test("repeat what goes on in the next", () => {
    const rows = rowsOf([dated("2004-12-30", "2005-01-02"), dated("2005-05-05")], {});
    expect(rows.map(({ items }) => items.length)).toEqual([1, 2]);
  });

  test("have every meeting, in each row that its days touch, and no row is empty", () => {
    fc.assert(
      fc.property(fc.array(date, { maxLength: 30 }), (items) => {
        const rows = rowsOf(items, {});
        expect(new Set(rows.flatMap((row) => row.items))).toEqual(new Set(items));
        for (const { row, items: some } of rows) {
          expect(some.length).toBeGreaterThan(0);
          for (const { date } of some) {
            expect(dayNumber(date.earliest)).toBeLessThan(row.end);
            expect(dayNumber(date.latest)).toBeGreaterThanOrEqual(row.start);
          }
        }
      }),
    );
  });
});

describe("the ticks of a row", () => {
  test("are its twelve months", () => {
    const [{ row } = never()] = rowsOf([dated("2004-03-01")], {});
    const ticks = ticksOf(row);
    expect(ticks.map(({ label }) => label).join(" ")).toMatch(/^Jan Feb Mar .* Dec$/);
    expect(ticks[2]?.at).toBeCloseTo(60 / 366, 10); // of a leap year
  });

  test("are days of a month", () => {
    const [{ row } = never()] = rowsOf([dated("2005-02-03")], { from: 2005, to: 2005 });
    expect(ticksOf(row).map(({ at, label }) => [label, Math.round(at * 28)])).toEqual([
      ["1", 0],
      ["5", 4],
      ["10", 9],
      ["15", 14],
      ["20", 19],
      ["25", 24],
    ]);
  });

  test("stand one after another inside of it", () => {
    fc.assert(
      fc.property(date, fc.boolean(), (item, isAlone) => {
        const year = Number(item.date.earliest.slice(0, 4));
        for (const { row } of rowsOf([item], isAlone ? { from: year, to: year } : {})) {
          const places = ticksOf(row).map(({ at }) => at);
          expect(places).toEqual(places.toSorted((a, b) => a - b));
          expect(places[0]).toBe(0);
          expect(places.every((at) => at < 1)).toBe(true);
        }
      }),
    );
  });
});

function never(): never {
  throw new Error("There is no row.");
}
