import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, FIRST_DAY, isDay, LAST_DAY } from "../../src/lib/day.ts";
import { PartialDateError, parsePartialDate, precisionRank } from "../../src/lib/partial-date.ts";
import { anyText, days } from "./arbitrary.ts";

const plain = days().chain((day) => fc.constantFrom(day, day.slice(0, 7), day.slice(0, 4)));
const ends = fc.tuple(plain, plain).filter(([from, to]) => {
  return from !== to && parsePartialDate(from).earliest <= parsePartialDate(to).latest;
});
const canonical = fc.oneof(
  plain,
  plain.map((date) => `${date}~`),
  ends.map(([from, to]) => `[${from}..${to}]`),
  ends.map(([from, to]) => `${from}/${to}`),
  plain.map((date) => `[..${date}]`),
  plain.map((date) => `[${date}..]`),
);

describe("parsePartialDate", () => {
  it.each([
    ["2005-04-08", "DAY", "2005-04-08", "2005-04-08"],
    ["2005-04", "MONTH", "2005-04-01", "2005-04-30"],
    ["2004-02", "MONTH", "2004-02-01", "2004-02-29"],
    ["2005", "YEAR", "2005-01-01", "2005-12-31"],
    ["[2005-04-04..2005-04-08]", "RANGE", "2005-04-04", "2005-04-08"],
    ["[2005-04..2005-06]", "RANGE", "2005-04-01", "2005-06-30"],
    ["[2005-04-15..2005-04]", "RANGE", "2005-04-15", "2005-04-30"],
    ["[..2005-04-08]", "RANGE", FIRST_DAY, "2005-04-08"],
    ["[2005-04-08..]", "RANGE", "2005-04-08", LAST_DAY],
    ["2006-04-03/2006-04-05", "SPAN", "2006-04-03", "2006-04-05"],
    ["2005-11/2006", "SPAN", "2005-11-01", "2006-12-31"],
    ["2005-04/2005-04", "SPAN", "2005-04-01", "2005-04-30"],
  ])("reads %s as %s", (edtf, precision, earliest, latest) => {
    expect(parsePartialDate(edtf)).toEqual({
      edtf,
      precision,
      earliest,
      latest,
      approximate: false,
    });
  });

  it.each([
    ["2006-04-03~", "DAY", "2006-03-31", "2006-04-06"],
    ["2006-03~", "MONTH", "2006-02-01", "2006-04-30"],
    ["2006-01~", "MONTH", "2005-12-01", "2006-02-28"],
    ["2006~", "YEAR", "2005-01-01", "2007-12-31"],
    ["0001~", "YEAR", FIRST_DAY, "0002-12-31"],
    ["9999-12~", "MONTH", "9999-11-01", LAST_DAY],
    ["0001-01-02~", "DAY", FIRST_DAY, "0001-01-05"],
  ])("widens %s, which is about that %s", (edtf, precision, earliest, latest) => {
    expect(parsePartialDate(edtf)).toEqual({
      edtf,
      precision,
      earliest,
      latest,
      approximate: true,
    });
  });

  it.each([
    ["[2005-04-08..2005-04-08]", "2005-04-08"],
    ["[2005-04..2005-04]", "2005-04"],
    ["2005-04-08/2005-04-08", "2005-04-08"],
  ])("writes %s as the %s it is", (edtf, date) => {
    expect(parsePartialDate(edtf)).toEqual(parsePartialDate(date));
  });

  it.each([
    ["2005-02-30", "does not exist"],
    ["2005-13", "does not exist"],
    ["0000", "years are 0001 to 9999"],
    ["-0044-03-15", "years are 0001 to 9999"],
    ["12005", "years are 0001 to 9999"],
    ["Y12005", "years are 0001 to 9999"],
    ["20050408", "hyphens"],
    ["2005-22", "seasons"],
    ["2005-XX", "unspecified digits"],
    ["200X", "unspecified digits"],
    ["2005-04-08T10:00:00Z", "times of day"],
    ["2005?", "only ~ (about)"],
    ["2005-04%", "only ~ (about)"],
    ["~2005", "~ stands at the end"],
    ["2005~/2006", "~ stands at the end"],
    ["[2005..2006~]", "~ stands at the end"],
    ["{2005..2006}", "all of several dates"],
    ["[2005,2006]", "a list of dates"],
    ["[..]", "nothing is known"],
    ["2005/..", "what lasted needs"],
    ["../2005", "what lasted needs"],
    ["2005/", "what lasted needs"],
    ["[2005-06..2005-04]", "lies before the start"],
    ["2006-04-05/2006-04-03", "lies before the start"],
    ["2006-04-03/2006-04-31", "does not exist"],
  ])("refuses %s and says why: %s", (text, reason) => {
    expect(() => parsePartialDate(text)).toThrow(PartialDateError);
    expect(() => parsePartialDate(text)).toThrow(reason);
  });

  it.each(["", " 2005", "2005 ", "April 8, 2005", "next Tuesday", "2005/2006/2007", "[2005]"])(
    "refuses %j and says what was expected and what came",
    (text) => {
      expect(() => parsePartialDate(text)).toThrow(
        /^Expected a date: 2005-04-08, 2005-04, 2005, 2006~ \(about\), .*; got "/,
      );
      expect(() => parsePartialDate(text)).toThrow(JSON.stringify(text));
    },
  );

  it("throws nothing but PartialDateError, whatever the text", () => {
    const bracket = fc.string({ unit: fc.constantFrom(..."0129-/.~[]{}X?%,TY") });
    fc.assert(
      fc.property(fc.oneof(anyText(), bracket), (text) => {
        try {
          parsePartialDate(text);
        } catch (error) {
          expect(error).toBeInstanceOf(PartialDateError);
        }
      }),
    );
  });

  it("gives a canonical spelling back as it was", () => {
    fc.assert(
      fc.property(canonical, (edtf) => {
        fc.pre(!/^(.{10})\/\1$/.test(edtf));
        expect(parsePartialDate(edtf).edtf).toBe(edtf);
      }),
    );
  });

  it("gives two days that exist, the earliest not after the latest", () => {
    fc.assert(
      fc.property(canonical, (edtf) => {
        const { earliest, latest } = parsePartialDate(edtf);
        expect([isDay(earliest), isDay(latest), earliest <= latest]).toEqual([true, true, true]);
      }),
    );
  });

  it("lets no day that is meant lie outside", () => {
    const doubt = { 4: 365, 7: 28, 10: 3 } as const;
    const part = fc.double({ min: -1, max: 1, noNaN: true });
    fc.assert(
      fc.property(days(), fc.constantFrom(4, 7, 10), part, (day, length, shift) => {
        const known = day.slice(0, length);
        const exact = parsePartialDate(known);
        expect(exact.earliest <= day && day <= exact.latest).toBe(true);
        const about = parsePartialDate(`${known}~`);
        const meant = addDays(day, Math.trunc(shift * doubt[length]));
        expect(about.earliest <= meant && meant <= about.latest).toBe(true);
      }),
    );
  });

  it("means, among all days, those that its spelling names", () => {
    // A day is compared as far as each end is written: 2005-04-08 is in 2005-04, and in [2004..2005].
    const meant = (day: string, edtf: string) => {
      const [from = "", to = from] = edtf.replace(/[[\]]/g, "").split(/\.\.|\//);
      return (
        (from === "" || day.slice(0, from.length) >= from) &&
        (to === "" || day.slice(0, to.length) <= to)
      );
    };
    const near = fc.integer({ min: -800, max: 800 });
    const exact = canonical.filter((edtf) => !edtf.endsWith("~"));
    fc.assert(
      fc.property(exact, fc.boolean(), near, (edtf, fromStart, distance) => {
        const { earliest, latest } = parsePartialDate(edtf);
        const day = addDays(fromStart ? earliest : latest, distance);
        expect(earliest <= day && day <= latest).toBe(meant(day, edtf));
      }),
      { numRuns: 2000 },
    );
  });

  it("lets a range and a span reach from the first day of one end to the last of the other", () => {
    fc.assert(
      fc.property(ends, ([from, to]) => {
        const { earliest } = parsePartialDate(from);
        const { latest } = parsePartialDate(to);
        expect(parsePartialDate(`[${from}..${to}]`)).toMatchObject({ earliest, latest });
        expect(parsePartialDate(`${from}/${to}`)).toMatchObject({ earliest, latest });
        expect(parsePartialDate(`[${from}..]`)).toMatchObject({ earliest, latest: LAST_DAY });
        expect(parsePartialDate(`[..${to}]`)).toMatchObject({ earliest: FIRST_DAY, latest });
      }),
    );
  });
});

describe("precisionRank", () => {
  it("puts the sharper date first", () => {
    const precisions = ["DAY", "SPAN", "RANGE", "MONTH", "YEAR"] as const;
    expect(precisions.map(precisionRank)).toEqual([0, 1, 2, 3, 4]);
  });
});
