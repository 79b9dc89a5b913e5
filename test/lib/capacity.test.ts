import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Capacity, capacityAt, type Part } from "../../src/lib/capacity.ts";
import { LAST_DAY } from "../../src/lib/day.ts";
import { boundsOf } from "../../src/lib/interval.ts";
import { parsePartialDate } from "../../src/lib/partial-date.ts";
import { days } from "./arbitrary.ts";

const [HEAD_OF_STATE, HEAD_OF_GOVERNMENT] = [0, 1];

/** An office held from the start up to the end; by default the presidency of Russia. */
function office(start: string | null, end: string | null, more: Partial<Capacity> = {}): Capacity {
  const date = (edtf: string | null) => (edtf === null ? null : parsePartialDate(edtf));
  return {
    id: `${start} ${end}`,
    title: "President",
    rank: HEAD_OF_STATE,
    acting: false,
    party: "RU",
    bounds: boundsOf(date(start), date(end)),
    lastReported: null,
    ...more,
  };
}

function part(date: string, more: Partial<Part> = {}): Part {
  return { extent: parsePartialDate(date), party: "RU", titleAsReported: null, ...more };
}

const premier = { title: "Prime Minister", rank: HEAD_OF_GOVERNMENT };
const first = office("2000-05-07", "2008-05-07");
const between = office("2008-05-08", "2012-05-07", premier);
const second = office("2012-05-07", null);
const PUTIN = [first, between, second];

describe("capacityAt", () => {
  it.each([
    ["2002-12-19", first],
    ["2010", between],
    ["2017-02-27", second],
    ["1999-01-01", null],
  ])("on %s is the office that held then", (date, expected) => {
    expect(capacityAt(part(date), PUTIN)).toBe(expected);
  });

  it("on the day of a handover is the one who takes over, for an end is exclusive", () => {
    expect(capacityAt(part("2012-05-07"), PUTIN)).toBe(second);
  });

  it("is first one in the party acted for, even when another office is higher", () => {
    const chair = office("2000", null, { party: "commonwealth-of-independent-states", rank: 7 });
    expect(capacityAt(part("2003", { party: chair.party }), [first, chair])).toBe(chair);
    expect(capacityAt(part("2003"), [first, chair])).toBe(first);
  });

  it("is then the one whose title was reported, in any spelling", () => {
    const both = [office("2000", null), office("2001", null, premier)];
    const reported = { titleAsReported: "the acting PRIME  minister of Russia" };
    expect(capacityAt(part("2003", reported), both)).toBe(both[1]);
  });

  it("is then the highest, then one that surely holds, then one not acting, then the latest", () => {
    const given = part("2003");
    const lower = office("1999", null, premier);
    const perhaps = office("[2000..2004]", null);
    const acting = office("1998", null, { acting: true });
    const earlier = office("1997", null);
    const latest = office("1998-05", null);
    const ascending = [lower, perhaps, acting, earlier, latest];
    for (let count = 1; count <= ascending.length; count += 1) {
      expect(capacityAt(given, ascending.slice(0, count))).toBe(ascending[count - 1]);
    }
  });

  it("says nothing of the time before the only day that is known of an office", () => {
    const reported = office("[..2005-04-08]", null, { lastReported: "2005-04-08" });
    expect(capacityAt(part("2005-04-08"), [reported])).toBe(reported);
    expect(capacityAt(part("2005-04-07"), [reported])).toBeNull();
  });

  it("takes an office known from reports as held for a year after the last, unless it has an end", () => {
    const reported = office("2004", null, { lastReported: "2005-04-08" });
    expect(capacityAt(part("2006-04-09"), [reported])).toBe(reported);
    expect(capacityAt(part("2006-04-10"), [reported])).toBeNull();
    const ended = office("2004", "2010", { lastReported: "2005-04-08" });
    expect(capacityAt(part("2009"), [ended])).toBe(ended);
  });

  it("is one that may hold, and does not depend on the order of the offices", () => {
    const offices = fc.uniqueArray(
      fc.record({ from: days("1990-01-01", "2020-12-31"), open: fc.boolean(), rank: fc.nat(2) }),
      { selector: ({ from, open, rank }) => `${from} ${open} ${rank}`, maxLength: 6 },
    );
    fc.assert(
      fc.property(offices, days("1990-01-01", "2020-12-31"), (given, day) => {
        const held = given.map(({ from, open, rank }) =>
          office(from, open ? null : LAST_DAY, { id: `${from} ${open} ${rank}`, rank }),
        );
        const found = capacityAt(part(day), held);
        expect(capacityAt(part(day), held.toReversed())).toBe(found);
        const begun = held.filter(({ bounds }) => bounds.startLatest <= day);
        expect(found === null).toBe(begun.length === 0);
        expect(found?.rank).toBe(begun.map(({ rank }) => rank).toSorted()[0]);
      }),
    );
  });
});
