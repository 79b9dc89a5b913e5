import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  dateOf,
  mostFrequent,
  type Report,
  statusOf,
  witnesses,
} from "../../src/lib/corroboration.ts";
import { days } from "./arbitrary.ts";

function report(status: Report["status"], published: string, date = "2005-04-08"): Report {
  return { status, published, date };
}

const announced = report("SCHEDULED", "2005-04-01", "2005-04");
const held = report("HELD", "2005-04-09");
const recalled = report("HELD", "2006-01-01", "2005");

const anyReport = fc.record({
  status: fc.constantFrom("SCHEDULED", "HELD", "POSTPONED", "CANCELLED", "DENIED"),
  date: days(),
  published: days(),
});

describe("statusOf", () => {
  it("of a meeting that one article announces and another reports is HELD", () => {
    expect(statusOf([announced, held])).toBe("HELD");
    expect(statusOf([held, announced])).toBe("HELD");
  });

  it("of a meeting that nobody reported as held stays SCHEDULED", () => {
    expect(statusOf([announced, announced])).toBe("SCHEDULED");
    expect(statusOf([])).toBe("SCHEDULED");
  });

  it("is the latest word when it was put off, called off or denied", () => {
    const postponed = report("POSTPONED", "2005-04-02");
    const cancelled = report("CANCELLED", "2005-04-05");
    expect(statusOf([cancelled, announced, postponed])).toBe("CANCELLED");
    expect(statusOf([announced, postponed])).toBe("POSTPONED");
  });

  it("is HELD whoever denies it", () => {
    expect(statusOf([held, report("DENIED", "2007-01-01")])).toBe("HELD");
  });

  it("is HELD exactly when a report says so, and always what one of them says", () => {
    fc.assert(
      fc.property(fc.array(anyReport, { minLength: 1 }), (reports) => {
        const said = reports.map(({ status }) => status);
        expect(statusOf(reports) === "HELD").toBe(said.includes("HELD"));
        expect(said).toContain(statusOf(reports));
      }),
    );
  });
});

describe("witnesses", () => {
  it("are the reports that give the outcome, earliest first", () => {
    expect(witnesses([announced, recalled, held])).toEqual([held, recalled]);
  });

  it("are never none where there is a report", () => {
    fc.assert(
      fc.property(fc.array(anyReport, { minLength: 1 }), (reports) => {
        expect(witnesses(reports).length).toBeGreaterThan(0);
      }),
    );
  });
});

describe("dateOf", () => {
  const dated = (...dates: string[]) => dates.map((date) => report("HELD", "2006-01-01", date));

  it.each([
    [["2005", "2005-04", "2005-04-08"], "2005-04-08"],
    [["2005-04", "2005-04-07/2005-04-08"], "2005-04-07/2005-04-08"],
    [["2005-04-08~", "2005"], "2005"],
    [["2005", "[2005-04-04..2005-04-08]"], "[2005-04-04..2005-04-08]"],
  ])("of %j is the most exact: %s", (dates, expected) => {
    expect(dateOf(dated(...dates))).toBe(expected);
    expect(dateOf(dated(...dates.toReversed()))).toBe(expected);
  });

  it("of equally exact ones is the most repeated, then the first", () => {
    expect(dateOf(dated("2005-04-07", "2005-04-08", "2005-04-08"))).toBe("2005-04-08");
    expect(dateOf(dated("2005-04-07", "2005-04-08"))).toBe("2005-04-07");
  });

  it("needs a report", () => {
    expect(() => dateOf([])).toThrow(RangeError);
  });
});

describe("mostFrequent", () => {
  it("is the value given most often, of equals the first", () => {
    expect(mostFrequent(["moscow", null, "almaty", undefined, "almaty"])).toBe("almaty");
    expect(mostFrequent(["moscow", "almaty"])).toBe("moscow");
  });

  it("is null when none is given", () => {
    expect(mostFrequent([null, undefined])).toBeNull();
  });
});
