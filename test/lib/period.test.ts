import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type PeriodUnit, periodsAmong } from "../../src/lib/period.ts";

describe("periodsAmong", () => {
  it("names every year, quarter and month between the first and the last", () => {
    expect(periodsAmong("YEAR", ["2003", "2001"])).toEqual(["2001", "2002", "2003"]);
    expect(periodsAmong("QUARTER", ["2001-Q3", "2002-Q1"])).toEqual([
      "2001-Q3",
      "2001-Q4",
      "2002-Q1",
    ]);
    expect(periodsAmong("MONTH", ["2001-11", "2002-02"])).toEqual([
      "2001-11",
      "2001-12",
      "2002-01",
      "2002-02",
    ]);
  });

  it("is empty for none, and one period for one", () => {
    expect(periodsAmong("YEAR", [])).toEqual([]);
    expect(periodsAmong("MONTH", ["0999-12"])).toEqual(["0999-12"]);
  });

  it.each<[PeriodUnit, string]>([
    ["YEAR", "205"],
    ["QUARTER", "2005-Q5"],
    ["MONTH", "2005-13"],
  ])("refuses what is no %s: %s", (unit, period) => {
    expect(() => periodsAmong(unit, [period])).toThrow(period);
  });

  it("has as many months as lie between", () => {
    const month = fc.tuple(fc.integer({ min: 1, max: 9990 }), fc.integer({ min: 1, max: 12 }));
    const span = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(month, span, ([year, at], more) => {
        const end = new Date(Date.UTC(2000, at - 1 + more));
        const written = (years: number, number: number) =>
          `${String(years).padStart(4, "0")}-${String(number).padStart(2, "0")}`;
        const last = written(year + end.getUTCFullYear() - 2000, end.getUTCMonth() + 1);
        const all = periodsAmong("MONTH", [last, written(year, at)]);
        expect(all).toHaveLength(more + 1);
        expect(all.toSorted()).toEqual(all);
        expect(all.at(-1)).toBe(last);
      }),
    );
  });
});
