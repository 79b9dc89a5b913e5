import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  FIRST_DAY,
  fromDate,
  isDay,
  LAST_DAY,
  monthEnd,
  toDate,
} from "../../src/lib/day.ts";
import { days } from "./arbitrary.ts";

describe("isDay", () => {
  it.each([FIRST_DAY, LAST_DAY, "2004-02-29", "2000-02-29", "0099-12-31"])("takes %s", (text) => {
    expect(isDay(text)).toBe(true);
  });

  it.each([
    "",
    "2005",
    "2005-04",
    "2005-4-8",
    "2005-02-29",
    "1900-02-29",
    "2005-04-31",
    "2005-13-01",
    "2005-00-10",
    "2005-01-00",
    "0000-01-01",
    "-001-01-01",
    "10000-01-01",
    "2005-04-08T00:00",
    " 2005-04-08",
    "2005-04-08\n",
    "２００５-04-08",
  ])("refuses %j", (text) => {
    expect(isDay(text)).toBe(false);
  });
});

describe("toDate and fromDate", () => {
  it("keep years below 100", () => {
    expect(toDate("0050-06-01").getUTCFullYear()).toBe(50);
    expect(fromDate(toDate("0001-01-01"))).toBe("0001-01-01");
  });

  it("are inverse on every day", () => {
    fc.assert(
      fc.property(days(), (day) => {
        expect(fromDate(toDate(day))).toBe(day);
      }),
    );
  });

  it("cut an instant to its day in UTC", () => {
    expect(fromDate(new Date("2005-04-08T23:59:59.999Z"))).toBe("2005-04-08");
  });

  it("refuse what is no day of the calendar", () => {
    expect(() => toDate("2005-02-30")).toThrow(RangeError);
    expect(() => fromDate(new Date("+010000-01-01"))).toThrow(RangeError);
    expect(() => fromDate(new Date("0000-12-31"))).toThrow(RangeError);
    expect(() => fromDate(new Date(Number.NaN))).toThrow(RangeError);
  });
});

describe("addDays", () => {
  it("crosses months, years and leap days", () => {
    expect(addDays("2004-02-28", 1)).toBe("2004-02-29");
    expect(addDays("2005-12-31", 1)).toBe("2006-01-01");
    expect(addDays("2005-01-01", -1)).toBe("2004-12-31");
  });

  it("stops at both ends of the calendar", () => {
    expect(addDays(LAST_DAY, 1)).toBe(LAST_DAY);
    expect(addDays("2005-04-08", 1e9)).toBe(LAST_DAY);
    expect(addDays("0001-01-03", -7)).toBe(FIRST_DAY);
  });

  it("gives neighbours, which sort as they follow each other", () => {
    fc.assert(
      fc.property(days(FIRST_DAY, "9999-12-30"), (day) => {
        const next = addDays(day, 1);
        expect(next > day).toBe(true);
        expect(addDays(next, -1)).toBe(day);
      }),
    );
  });
});

describe("monthEnd", () => {
  it.each([
    ["2005-04-08", "2005-04-30"],
    ["2004-02-29", "2004-02-29"],
    ["1900-02-01", "1900-02-28"],
    ["2005-12-31", "2005-12-31"],
    ["0001-01-01", "0001-01-31"],
    ["9999-12-01", LAST_DAY],
  ])("of %s is %s", (day, end) => {
    expect(monthEnd(day)).toBe(end);
  });
});
