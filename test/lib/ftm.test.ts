import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  ftmDate,
  ftmEntity,
  ftmId,
  ftmLanguage,
  ftmOccasion,
  globalIdOf,
} from "../../src/lib/ftm.ts";
import { encodeGlobalId } from "../../src/lib/global-id.ts";
import { parsePartialDate } from "../../src/lib/partial-date.ts";

describe("ftmDate", () => {
  it.each([
    ["2005-04-08", "2005-04-08"],
    ["2005-04", "2005-04"],
    ["2005", "2005"],
    ["[2005-04-04..2005-04-08]", "2005-04"],
    ["[2005-04-04..2005-06]", "2005"],
    ["[2004-12-30..2005-01-02]", undefined],
    ["[2004..]", undefined],
    ["2005-04-15~", "2005-04"],
    ["2005~", undefined],
    ["2006-04-03/2006-05", "2006-04-03"],
  ])("knows of %s that it is in %s", (edtf, date) => {
    expect(ftmDate(parsePartialDate(edtf))).toBe(date);
  });
});

describe("ftmOccasion", () => {
  it("has both ends of what lasted, as exactly as they are known", () => {
    expect(ftmOccasion(parsePartialDate("2006-04-03/2006-05"))).toEqual({
      startDate: "2006-04-03",
      endDate: "2006-05",
    });
  });

  it("has no date where none surely contains it", () => {
    expect(ftmOccasion(parsePartialDate("[2004..2006]"))).toEqual({});
  });
});

describe("ftmId", () => {
  it("is an id that FollowTheMoney takes, and leads back", () => {
    fc.assert(
      fc.property(fc.constantFrom("Person", "Country", "Article"), fc.uuid(), (type, uuid) => {
        const global = encodeGlobalId(type, uuid);
        expect(ftmId(global)).toMatch(/^[0-9a-zA-Z][0-9a-zA-Z.-]*[0-9a-zA-Z]$/);
        expect(globalIdOf(ftmId(global))).toBe(global);
      }),
    );
  });

  it("refuses what is no id", () => {
    expect(() => ftmId("Putin")).toThrow(TypeError);
  });
});

describe("ftmEntity", () => {
  it("leaves out what is unknown and says nothing twice", () => {
    expect(
      ftmEntity("Person", "person-1", {
        name: "A",
        alias: ["B", "B", null],
        summary: null,
        title: "",
      }),
    ).toEqual({ id: "person-1", schema: "Person", properties: { name: ["A"], alias: ["B"] } });
  });
});

describe("ftmLanguage", () => {
  it("has three letters, and none for a language that is not listed", () => {
    expect(["en", "ru-RU", "zh-Hant", "tlh"].map(ftmLanguage)).toEqual([
      "eng",
      "rus",
      "zho",
      undefined,
    ]);
  });
});
