import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parsePartialDate } from "../../../src/lib/partial-date.ts";
import { lanesOf, MARK_MIN, markOf, shapeOf } from "../../../web/src/lib/mark.ts";
import { dayNumber, type Row } from "../../../web/src/lib/row.ts";

const YEAR: Row = {
  key: "2005",
  unit: "YEAR",
  start: dayNumber("2005-01-01"),
  end: dayNumber("2006-01-01"),
};

/** Three pixels a day. */
const WIDTH = 365 * 3;

const of = (earliest: string, latest: string) => markOf({ earliest, latest }, YEAR, WIDTH);

test.each([
  ["2005-04-08", "DAY"],
  ["2005-04-08~", "POSSIBLE"],
  ["2005-04", "POSSIBLE"],
  ["2006~", "POSSIBLE"],
  ["[2005-04-04..2005-04-08]", "POSSIBLE"],
  ["2006-04-03/2006-04-05", "LASTED"],
])("%s is drawn as %s", (edtf, shape) => {
  expect(shapeOf(parsePartialDate(edtf))).toBe(shape);
});

describe("the mark of a date", () => {
  test("reaches from its first possible day to the end of the last one", () => {
    expect(of("2005-02-01", "2005-02-28")).toMatchObject({ left: 31 * 3, width: 28 * 3 });
    expect(of("2005-01-01", "2005-12-31")).toMatchObject({ left: 0, width: WIDTH });
  });

  test("is wide enough to be hit, with its day in the middle", () => {
    const { left, width } = of("2005-07-01", "2005-07-01");
    expect(width).toBe(MARK_MIN);
    expect(left + width / 2).toBe((181 + 0.5) * 3);
  });

  test("stays inside of the row", () => {
    expect(of("2005-01-01", "2005-01-01").left).toBe(0);
    expect(of("2005-12-31", "2005-12-31").left).toBe(WIDTH - MARK_MIN);
  });

  test("says on which side it goes on beyond the row", () => {
    expect(of("2004-12-30", "2005-01-02")).toMatchObject({ isContinued: true, goesOn: false });
    expect(of("2005-12-30", "2006-01-02")).toMatchObject({ isContinued: false, goesOn: true });
    expect(of("2005-01-01", "2005-12-31")).toMatchObject({ isContinued: false, goesOn: false });
  });
});

describe("lanes", () => {
  const marks = fc.array(
    fc.record({
      left: fc.integer({ min: 0, max: 500 }),
      width: fc.integer({ min: 1, max: 200 }),
    }),
    { maxLength: 60 },
  );

  test("hold marks that do not overlap", () => {
    fc.assert(
      fc.property(marks, (all) => {
        const lanes = lanesOf(all);
        for (const [i, a] of all.entries()) {
          for (const [j, b] of all.entries()) {
            if (i === j || lanes[i] !== lanes[j]) continue;
            const isApart = a.left + a.width <= b.left || b.left + b.width <= a.left;
            expect(isApart).toBe(true);
          }
        }
      }),
    );
  });

  test("are no more than the most marks that stand at one place", () => {
    fc.assert(
      fc.property(marks, (all) => {
        const depths = all.map(
          ({ left: at }) => all.filter(({ left, width }) => left <= at && at < left + width).length,
        );
        expect(Math.max(0, ...lanesOf(all).map((lane) => lane + 1))).toBe(Math.max(0, ...depths));
      }),
    );
  });
});
