import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, type Day, FIRST_DAY, LAST_DAY, toDate } from "../../src/lib/day.ts";
import {
  boundsOf,
  type DateRange,
  type DayWhere,
  holdsIn,
  holdsInWhere,
  holdsOn,
  holdsOnWhere,
  isEmptyRange,
  livesOnWhere,
  occursIn,
  occursInWhere,
} from "../../src/lib/interval.ts";
import { type PartialDate, parsePartialDate } from "../../src/lib/partial-date.ts";
import { days } from "./arbitrary.ts";

const on = parsePartialDate;
const EXTENT = { earliest: "earliest", latest: "latest" } as const;
const BOUNDS = {
  startEarliest: "startEarliest",
  startLatest: "startLatest",
  endEarliest: "endEarliest",
  endLatest: "endLatest",
} as const;

/** Whether a database would find a row of these days. */
function finds<Column extends string>(where: DayWhere<Column>, row: Record<Column, Day>): boolean {
  const conditions: [string, { lt?: Date; lte?: Date; gt?: Date; gte?: Date }][] =
    Object.entries(where);
  return conditions.every(([column, { lt, lte, gt, gte }]) => {
    const [, day] = Object.entries<Day>(row).find(([name]) => name === column) ?? [];
    const date = toDate(day ?? "");
    return (
      (!lt || date < lt) && (!lte || date <= lte) && (!gt || date > gt) && (!gte || date >= gte)
    );
  });
}

describe("an occasion", () => {
  const meeting = on("[2005-04-04..2005-04-08]");

  it.each<[DateRange, possible: boolean, certain: boolean]>([
    [{ from: "2005-04-01", to: "2005-05-01" }, true, true],
    [{ from: "2005-04-04", to: "2005-04-09" }, true, true],
    [{ from: "2005-04-04", to: "2005-04-08" }, true, false],
    [{ from: "2005-04-08", to: "2005-04-09" }, true, false],
    [{ from: "2005-04-08" }, true, false],
    [{ from: "2005-04-09" }, false, false],
    [{ to: "2005-04-04" }, false, false],
    [{ to: "2005-04-05" }, true, false],
    [{ to: "2005-04-09", from: null }, true, true],
    [{}, true, true],
    [{ from: "2005-04-06", to: "2005-04-06" }, false, false],
    [{ from: "2005-04-07", to: "2005-04-05" }, false, false],
  ])("of 4 to 8 April 2005 is in %j: possibly %s, certainly %s", (range, possible, certain) => {
    expect(occursIn(meeting, range, "POSSIBLE")).toBe(possible);
    expect(occursIn(meeting, range, "CERTAIN")).toBe(certain);
  });

  it("without a known end is certain only where the range is open too", () => {
    expect(occursIn(on("[2005-04-08..]"), { from: "2005-04-08" }, "CERTAIN")).toBe(true);
    expect(occursIn(on("[2005-04-08..]"), { to: LAST_DAY }, "CERTAIN")).toBe(false);
  });

  it("becomes conditions on the columns named", () => {
    const columns = { earliest: "dateEarliest", latest: "dateLatest" } as const;
    const april = { from: "2005-04-01", to: "2005-05-01" };
    expect(occursInWhere(columns, april, "POSSIBLE")).toEqual({
      dateEarliest: { lt: new Date("2005-05-01") },
      dateLatest: { gte: new Date("2005-04-01") },
    });
    expect(occursInWhere(columns, april, "CERTAIN")).toEqual({
      dateEarliest: { gte: new Date("2005-04-01") },
      dateLatest: { lt: new Date("2005-05-01") },
    });
    expect(occursInWhere(columns, {}, "CERTAIN")).toEqual({});
  });
});

describe("what holds from a start to an end", () => {
  const tenure = boundsOf(on("2000-05-07"), on("2008-05-07"));

  it("holds from its first day up to, but not on, the day it ended", () => {
    expect(holdsOn(tenure, "2000-05-06", "POSSIBLE")).toBe(false);
    expect(holdsOn(tenure, "2000-05-07", "CERTAIN")).toBe(true);
    expect(holdsOn(tenure, "2008-05-06", "CERTAIN")).toBe(true);
    expect(holdsOn(tenure, "2008-05-07", "POSSIBLE")).toBe(false);
  });

  it("passes to the successor on one day, with neither gap nor overlap", () => {
    const successor = boundsOf(on("2008-05-07"), null);
    fc.assert(
      fc.property(days("2000-05-07"), fc.constantFrom("POSSIBLE", "CERTAIN"), (day, match) => {
        fc.pre(day < LAST_DAY);
        expect(holdsOn(tenure, day, match)).toBe(!holdsOn(successor, day, match));
      }),
    );
  });

  it("is in doubt between the first and the last day on which it may have begun or ended", () => {
    const doubtful = boundsOf(on("2000-05"), on("2008"));
    const matches = (day: Day) => [
      holdsOn(doubtful, day, "POSSIBLE"),
      holdsOn(doubtful, day, "CERTAIN"),
    ];
    expect(matches("2000-04-30")).toEqual([false, false]);
    expect(matches("2000-05-01")).toEqual([true, false]);
    expect(matches("2000-05-31")).toEqual([true, true]);
    expect(matches("2007-12-31")).toEqual([true, true]);
    expect(matches("2008-01-01")).toEqual([true, false]);
    expect(matches("2008-12-30")).toEqual([true, false]);
    expect(matches("2008-12-31")).toEqual([false, false]);
  });

  it("reaches back without limit, but never certainly, when its start is not known", () => {
    const since = boundsOf(null, on("2008-05-07"));
    expect(holdsOn(since, FIRST_DAY, "POSSIBLE")).toBe(true);
    expect(holdsOn(since, "2008-05-06", "CERTAIN")).toBe(false);
  });

  it("goes on, certainly, when its end is not known", () => {
    const open = boundsOf(on("2019-03-20"), null);
    expect(holdsOn(open, "9999-12-30", "CERTAIN")).toBe(true);
    expect(holdsIn(open, { from: "2019-03-20" }, "CERTAIN")).toBe(true);
    expect(holdsIn(open, { from: "2019-03-19" }, "CERTAIN")).toBe(false);
  });

  it.each(["2005-04-08", "2005-04-07"])("holds on no day from 2005-04-08 to %s", (end) => {
    const never = boundsOf(on("2005-04-08"), on(end));
    expect(holdsIn(never, {}, "POSSIBLE")).toBe(false);
    expect(holdsOn(never, "2005-04-08", "POSSIBLE")).toBe(false);
    expect(finds(holdsInWhere(BOUNDS, {}, "POSSIBLE"), never)).toBe(false);
    expect(never.startEarliest).toBe("2005-04-08");
  });

  it("becomes conditions on the columns named", () => {
    expect(holdsOnWhere(BOUNDS, "2005-04-08", "POSSIBLE")).toEqual({
      startEarliest: { lt: new Date("2005-04-09") },
      endLatest: { gt: new Date("2005-04-08") },
    });
    expect(holdsOnWhere(BOUNDS, "2005-04-08", "CERTAIN")).toEqual({
      startLatest: { lte: new Date("2005-04-08") },
      endEarliest: { gte: new Date("2005-04-09") },
    });
  });
});

describe("isEmptyRange", () => {
  it.each<[DateRange, boolean]>([
    [{}, false],
    [{ from: "2005-04-08" }, false],
    [{ from: null, to: "2005-04-08" }, false],
    [{ from: "2005-04-08", to: "2005-04-09" }, false],
    [{ from: "2005-04-08", to: "2005-04-08" }, true],
    [{ from: "2005-04-09", to: "2005-04-08" }, true],
    [{ to: FIRST_DAY }, true],
  ])("of %j is %s", (range, empty) => {
    expect(isEmptyRange(range)).toBe(empty);
  });
});

describe("the rule, against every day and every truth that is possible", () => {
  // A few days stand for the calendar, with both its ends. The dates that are tried lie three days
  // inside, so that a doubt of three days does not leave them; beyond them nothing can change.
  const window = Array.from({ length: 15 }, (_, index) => addDays("2005-02-21", index));
  const calendar: Day[] = [FIRST_DAY, ...window, LAST_DAY];
  const inner = window.slice(3, -3);

  const day = fc.constantFrom(...inner);
  const date = fc
    .oneof(
      day,
      day.map((text) => `${text}~`),
      day.map((text) => `[..${text}]`),
      day.map((text) => `[${text}..]`),
      fc.tuple(day, day).map((pair) => `[${pair.toSorted().join("..")}]`),
    )
    .map(on);
  const side = fc.option(day, { nil: null });
  const range = fc.record({ from: side, to: side });
  const maybe = fc.option(date, { nil: null });

  const inRange = ({ from, to }: DateRange) =>
    calendar.filter((each) => (from == null || each >= from) && (to == null || each < to));
  const mayBe = (known: PartialDate) =>
    calendar.filter((each) => known.earliest <= each && each <= known.latest);

  it("finds an occasion where it may be, and where it must be", () => {
    fc.assert(
      fc.property(date, range, (occasion, asking) => {
        const among = inRange(asking);
        const possible = mayBe(occasion).some((each) => among.includes(each));
        const certain = mayBe(occasion).every((each) => among.includes(each));
        expect(occursIn(occasion, asking, "POSSIBLE")).toBe(possible);
        expect(occursIn(occasion, asking, "CERTAIN")).toBe(certain);
        expect(finds(occursInWhere(EXTENT, asking, "POSSIBLE"), occasion)).toBe(possible);
        expect(finds(occursInWhere(EXTENT, asking, "CERTAIN"), occasion)).toBe(certain);
      }),
      { numRuns: 2000 },
    );
  });

  it("lets hold what may hold on some day, and what must hold on every day", () => {
    fc.assert(
      fc.property(maybe, maybe, range, (start, end, asking) => {
        const among = inRange({ ...asking, to: asking.to ?? LAST_DAY });
        const starts = start === null ? calendar : mayBe(start);
        const ends = end === null ? [LAST_DAY] : mayBe(end);
        const held = starts.flatMap((from) => ends.map((to) => inRange({ from, to })));
        const possible = held.some((when) => among.some((each) => when.includes(each)));
        const certain =
          among.length > 0 && held.every((when) => among.every((each) => when.includes(each)));
        const bounds = boundsOf(start, end);
        expect(holdsIn(bounds, asking, "POSSIBLE")).toBe(possible);
        expect(holdsIn(bounds, asking, "CERTAIN")).toBe(certain);
        expect(finds(holdsInWhere(BOUNDS, asking, "POSSIBLE"), bounds)).toBe(possible);
        expect(finds(holdsInWhere(BOUNDS, asking, "CERTAIN"), bounds)).toBe(certain);
      }),
      { numRuns: 2000 },
    );
  });

  it("answers for a day as for the range of that one day", () => {
    const match = fc.constantFrom("POSSIBLE" as const, "CERTAIN" as const);
    fc.assert(
      fc.property(maybe, maybe, fc.nat(inner.length - 2), match, (start, end, index, how) => {
        const [from = "", to = ""] = inner.slice(index);
        const bounds = boundsOf(start, end);
        expect(holdsOn(bounds, from, how)).toBe(holdsIn(bounds, { from, to }, how));
        const where = holdsOnWhere(BOUNDS, from, how);
        expect(finds(where, bounds)).toBe(holdsOn(bounds, from, how));
      }),
    );
  });

  it("lets somebody live from the day of birth to the day of death, both inclusive", () => {
    fc.assert(
      fc.property(maybe, maybe, day, (birth, death, when) => {
        const births = birth === null ? calendar : mayBe(birth);
        const deaths = death === null ? [LAST_DAY] : mayBe(death);
        const lives = births.flatMap((from) => deaths.map((to) => from <= when && when <= to));
        const row = {
          startEarliest: birth?.earliest ?? FIRST_DAY,
          startLatest: birth?.latest ?? LAST_DAY,
          endEarliest: death?.earliest ?? LAST_DAY,
          endLatest: death?.latest ?? LAST_DAY,
        };
        expect(finds(livesOnWhere(BOUNDS, when, "POSSIBLE"), row)).toBe(lives.includes(true));
        expect(finds(livesOnWhere(BOUNDS, when, "CERTAIN"), row)).toBe(!lives.includes(false));
      }),
      { numRuns: 2000 },
    );
  });

  it("never calls certain what is not possible", () => {
    fc.assert(
      fc.property(maybe, maybe, day, (start, end, when) => {
        const bounds = boundsOf(start, end);
        fc.pre(holdsOn(bounds, when, "CERTAIN"));
        expect(holdsOn(bounds, when, "POSSIBLE")).toBe(true);
      }),
    );
  });
});
