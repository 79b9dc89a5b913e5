import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AssertedField, type Assertion, conflictsAmong } from "../../src/lib/conflict.ts";

/** The assertions that several reports make of one field; a report is its place in the list. */
const said = (field: AssertedField, ...values: string[]): Assertion<number>[] =>
  values.map((value, report) => ({ field, value, report }));

const disagree = (field: AssertedField, ...values: string[]) =>
  conflictsAmong(said(field, ...values)).length > 0;

describe("conflictsAmong", () => {
  it.each([
    ["a visit of days and a signing on one of them", "1998-07-05/1998-07-07", "1998-07-06"],
    ["two spans", "2006-08-15/2006-08-17", "2006-08-16"],
    ["two days", "2019-03-19", "2019-03-20"],
    ["a day and another month", "2005-04-08", "2005-05"],
    ["a day and a range before it", "2005-04-08", "[2005-04-01..2005-04-07]"],
  ])("are dates that cannot both be true: %s", (_title, a, b) => {
    expect(disagree("DATE", a, b)).toBe(true);
    expect(disagree("END_DATE", b, a)).toBe(true);
  });

  it.each([
    ["a coarser date", "2004-01-09", "2004-01"],
    ["a range that holds the day", "2005-04-08", "[2005-04-04..2005-04-08]"],
    ["about the day before", "2005-04-08", "2005-04-07~"],
    ["a year and a month in it", "2005", "2005-04"],
  ])("are not dates that may mean the same: %s", (_title, a, b) => {
    expect(disagree("DATE", a, b)).toBe(false);
    expect(disagree("START_DATE", b, a)).toBe(false);
  });

  it("are outcomes that differ, while a plan agrees with each", () => {
    expect(disagree("STATUS", "SCHEDULED", "HELD")).toBe(false);
    expect(disagree("STATUS", "HELD", "DENIED")).toBe(true);
    expect(disagree("STATUS", "SCHEDULED", "POSTPONED", "HELD")).toBe(true);
  });

  it("are places and formats that differ in more than spelling", () => {
    expect(disagree("PLACE", "almaty", "astana")).toBe(true);
    expect(disagree("COUNTRY", "KZ", "kz")).toBe(false);
    expect(disagree("FORMAT", "PHONE", "IN_PERSON")).toBe(true);
  });

  it("are never the days on which something held", () => {
    expect(disagree("HELD_ON", "2005-04-08", "2006")).toBe(false);
  });

  it("keep every value with the reports that give it, also those that agree with each", () => {
    expect(conflictsAmong(said("DATE", "2019-03", "2019-03-19", "2019-03-20", "2019-03"))).toEqual([
      {
        field: "DATE",
        values: [
          { value: "2019-03", reports: [0, 3] },
          { value: "2019-03-19", reports: [1] },
          { value: "2019-03-20", reports: [2] },
        ],
      },
    ]);
  });

  it("come in the order in which the fields first appear, without those that agree", () => {
    const all = [
      ...said("STATUS", "HELD", "HELD"),
      ...said("PLACE", "almaty", "astana"),
      ...said("DATE", "2005", "2006"),
    ];
    expect(conflictsAmong(all).map(({ field }) => field)).toEqual(["PLACE", "DATE"]);
  });

  it("of one report, or of reports that say the same, are none", () => {
    const field = fc.constantFrom<AssertedField>("STATUS", "PLACE", "FORMAT");
    fc.assert(
      fc.property(field, fc.string(), fc.integer({ min: 1, max: 5 }), (given, value, count) => {
        expect(disagree(given, ...Array.from({ length: count }, () => value))).toBe(false);
      }),
    );
  });

  it("do not depend on the order of the reports", () => {
    const dates = fc.constantFrom("2005", "2005-04", "2005-04-08", "2005-04-07~", "[..2005-04-07]");
    fc.assert(
      fc.property(fc.array(dates), (values) => {
        expect(disagree("DATE", ...values)).toBe(disagree("DATE", ...values.toReversed()));
      }),
    );
  });
});
