import { beforeAll, describe, expect, it } from "vitest";
import { type DataIssueKind, ISSUE_KINDS } from "../../src/database/data-issue.ts";
import { decodeGlobalId } from "../../src/lib/global-id.ts";
import { knownIssues } from "../support/issue-oracle.ts";
import { carriedOf, dated, ended, put } from "../support/put.ts";
import { onSeededDatabase } from "../support/query.ts";
import { recordMaker, type TermValues } from "../support/record-maker.ts";

const asking = onSeededDatabase();
const { ask, database } = asking;

const { body, person, tenure, meeting, participation } = recordMaker(database);

let [country, organization] = ["", ""];
beforeAll(async () => {
  const { id } = await database().prisma.country.findFirstOrThrow({ where: { code: "TV" } });
  country = id;
  organization = await body("2000-01-01", "2005-04-08");
});

/** The primary keys of the records of every issue of a kind, joined and sorted. */
async function issues(kind: DataIssueKind): Promise<string[]> {
  const found: string[] = [];
  for (let after: string | null = null; ; ) {
    const answer: Answer = await ask<Answer>(
      `query ($kind: [DataIssueKind!], $after: String) { issues(kind: $kind, first: 100, after: $after) {
        nodes { records { id } } pageInfo { hasNextPage endCursor } } }`,
      { kind, after },
    );
    for (const { records } of answer.issues.nodes) {
      found.push(records.map(({ id }) => decodeGlobalId(id)?.id ?? "").join(" "));
    }
    if (!answer.issues.pageInfo.hasNextPage) return found;
    after = answer.issues.pageInfo.endCursor;
  }
}

interface Answer {
  issues: {
    nodes: { records: { id: string }[] }[];
    pageInfo: { hasNextPage: boolean; endCursor: string };
  };
}

/** Whether an issue of the kind concerns all of these records. */
const isListed = async (kind: DataIssueKind, ...ids: string[]) =>
  (await issues(kind)).some((records) => ids.every((id) => records.includes(id)));

describe("OVERLAPPING_TENURES", () => {
  const FIRST = { start: "1990-01-01", end: "2001-05-07" };
  const SECOND = { start: "2001-05-07", end: "2009-01-01" };

  it.each<[string, TermValues, TermValues, boolean]>([
    ["one begins on the day the other ends", FIRST, SECOND, false],
    ["one begins the day before", FIRST, { ...SECOND, start: "2001-05-06" }, true],
    ["the month of the end has the day of the start", { ...FIRST, end: "2001-05" }, SECOND, false],
    ["the month of the end is after the start", { ...FIRST, end: "2001-06" }, SECOND, true],
    ["an end is open", { ...FIRST, end: null }, SECOND, true],
    ["an end is not reported", { ...FIRST, end: null, origin: "REPORTED" }, SECOND, false],
    ["a start is unknown", FIRST, { ...SECOND, start: null }, false],
    ["one is acting", { ...FIRST, end: "2003", acting: true }, SECOND, false],
    ["both are acting", { ...FIRST, end: "2003", acting: true }, { ...SECOND, acting: true }, true],
    ["the offices differ", { ...FIRST, end: "2003", office: "HEAD_OF_GOVERNMENT" }, SECOND, false],
    [
      "the offices are lower",
      { ...FIRST, end: "2003", office: "MINISTER" },
      { ...SECOND, office: "MINISTER" },
      false,
    ],
  ])("when %s", async (_title, first, second, expected) => {
    const a = await tenure(await person(), { country_id: country }, first);
    const b = await tenure(await person(), { country_id: country }, second);
    expect(await isListed("OVERLAPPING_TENURES", a, b)).toBe(expected);
  });

  it("is about two people", async () => {
    const one = await person();
    const a = await tenure(one, { country_id: country }, { start: "1950", end: "1960" });
    const b = await tenure(one, { country_id: country }, { start: "1950", end: "1960" });
    expect(await isListed("OVERLAPPING_TENURES", a, b)).toBe(false);
  });
});

describe("PARTICIPATION_OUTSIDE_TENURE", () => {
  it.each<[string, string, object, object, boolean]>([
    ["on the day the office passed on", "2005-04-08", {}, {}, true],
    ["on the last day in office", "2005-04-07", {}, {}, false],
    ["in the month the office passed on", "2005-04", {}, {}, false],
    ["later, at a meeting that was not held", "2006", { status: "CANCELLED" }, {}, false],
    ["later, of somebody who stayed away", "2006", {}, { attendance: "DECLINED" }, false],
  ])("%s", async (_title, date, values, part, expected) => {
    const who = await person();
    await tenure(
      who,
      { country_id: country },
      { start: "2001", end: "2005-04-08", office: "MINISTER" },
    );
    const id = await participation(await meeting(date, values), who, {
      country_id: country,
      ...part,
    });
    expect(await isListed("PARTICIPATION_OUTSIDE_TENURE", id)).toBe(expected);
  });

  it("says nothing of who acted for nobody, has no office known, or another one", async () => {
    const [free, unknown, moved] = [await person(), await person(), await person()];
    await tenure(free, { country_id: country }, { start: "2001", end: "2005", office: "MINISTER" });
    await tenure(
      moved,
      { country_id: country },
      { start: "2001", end: "2005", office: "MINISTER" },
    );
    await tenure(moved, { organization_id: await body(null, null) }, { start: "2005", end: null });
    const at = await meeting("2006-01-01");
    const ids = [
      await participation(at, free),
      await participation(at, unknown, { country_id: country }),
      await participation(at, moved, { country_id: country }),
    ];
    const listed = await issues("PARTICIPATION_OUTSIDE_TENURE");
    expect(ids.filter((id) => listed.some((records) => records.includes(id)))).toEqual([]);
  });
});

describe("dates before birth and after death", () => {
  it.each<[string, string, string, boolean]>([
    ["on the day of death", "2005-04-08", "2005-04-08", false],
    ["on the day after", "2005-04-08", "2005-04-09", true],
    ["in the month of death", "2005-04-08", "2005-04", false],
    ["at the end of the month of death", "2005-04", "2005-04-30", false],
    ["after the month of death", "2005-04", "2005-05-01", true],
  ])("a meeting %s", async (_title, death, date, expected) => {
    const who = await person("1930", death);
    const at = await meeting(date);
    await participation(at, who);
    expect(await isListed("DATE_AFTER_DEATH", who, at)).toBe(expected);
  });

  it.each<[string, TermValues, boolean]>([
    ["passed on the day after death", { start: "2000", end: "2005-04-09" }, false],
    ["passed on later", { start: "2000", end: "2005-04-10" }, true],
    ["never passed on", { start: "2000", end: null }, true],
    ["that only reports know", { start: "2000", end: null, origin: "REPORTED" }, false],
    ["that cannot have been held", { start: "2006", end: "2004" }, false],
  ])("an office that %s", async (_title, term, expected) => {
    const who = await person("1930", "2005-04-08");
    const never =
      term.start === "2006" ? { end_earliest: "0001-01-01", end_latest: "0001-01-01" } : {};
    const id = await tenure(who, { country_id: country, ...never }, term);
    expect(await isListed("DATE_AFTER_DEATH", who, id)).toBe(expected);
  });

  it("a quote and a meeting before birth, not on its day", async () => {
    const who = await person("1930-06-01", "1990-01-01");
    const [before, on] = [await meeting("1930-05-31"), await meeting("1930-06-01")];
    for (const at of [before, on]) await participation(at, who);
    const quote = await put(database(), "quote", {
      speaker_id: who,
      ...dated("date", "1990-01-02"),
    });
    expect(await isListed("DATE_BEFORE_BIRTH", who, before)).toBe(true);
    expect(await isListed("DATE_BEFORE_BIRTH", who, on)).toBe(false);
    expect(await isListed("DATE_AFTER_DEATH", who, quote)).toBe(true);
  });
});

describe("dates before founding and after dissolution", () => {
  it.each<[string, string | null, string | null, boolean, boolean]>([
    ["for all its time", "2000-01-01", "2005-04-08", false, false],
    ["a day longer", "2000-01-01", "2005-04-09", false, false],
    ["longer than that", "2000-01-01", "2005-04-10", false, true],
    ["from the day before", "1999-12-31", "2001", true, false],
    ["from a year that may be later", "1999/2000", "2001", false, false],
    ["with both ends unknown", null, null, false, true],
  ])("a membership %s", async (_title, start, end, before, after) => {
    const id = await put(database(), "membership", {
      ...{ organization_id: organization, member_organization_id: null, member_person_id: null },
      ...{ member_country_id: country, origin: "REFERENCE" },
      ...dated("start", start),
      ...ended(end),
    });
    expect(await isListed("DATE_BEFORE_FOUNDING", organization, id)).toBe(before);
    expect(await isListed("DATE_AFTER_DISSOLUTION", organization, id)).toBe(after);
  });

  it("a meeting on the day of dissolution is none, one on the next day is", async () => {
    for (const [date, expected] of [
      ["2005-04-08", false],
      ["2005-04-09", true],
    ] as const) {
      const at = await meeting(date);
      await put(database(), "delegation", {
        ...{ meeting_id: at, organization_id: organization, country_id: null },
        ...(await carriedOf(database(), at)),
      });
      expect(await isListed("DATE_AFTER_DISSOLUTION", organization, at)).toBe(expected);
    }
  });
});

describe("POSSIBLE_DUPLICATE_MEETINGS", () => {
  it.each<[string, string, object, boolean]>([
    ["on one day", "2005-04-08", {}, true],
    ["on days that may be one", "2005-04", {}, true],
    ["on the next day", "2005-04-09", {}, false],
    ["on a day no report narrows down", "[..2006]", {}, false],
    ["one of them a visit", "2005-04-08", { kind: "WORKING_VISIT" }, true],
    ["one of them planned", "2005-04-08", { status: "SCHEDULED" }, true],
    ["one of them a summit", "2005-04-08", { kind: "SUMMIT" }, false],
    ["one of them a call", "2005-04-08", { format: "PHONE" }, false],
  ])("two of the same people, %s", async (_title, date, values, expected) => {
    const people = [await person(), await person()];
    const [a, b] = [await meeting("2005-04-08"), await meeting(date, values)];
    for (const at of [a, b]) for (const who of people) await participation(at, who);
    expect(await isListed("POSSIBLE_DUPLICATE_MEETINGS", a, b)).toBe(expected);
  });

  it("are no part of each other, and have the same people, who came", async () => {
    const [one, two, three] = [await person(), await person(), await person()];
    const whole = await meeting("2001-01-01");
    const part = await meeting("2001-01-01", { parent_id: whole });
    const other = await meeting("2001-01-01");
    for (const at of [whole, part, other])
      for (const who of [one, two]) await participation(at, who);
    expect(await isListed("POSSIBLE_DUPLICATE_MEETINGS", whole, part)).toBe(false);
    await participation(other, three, { attendance: "ABSENT" });
    expect(await isListed("POSSIBLE_DUPLICATE_MEETINGS", whole, other)).toBe(true);
    await participation(part, three);
    expect(await isListed("POSSIBLE_DUPLICATE_MEETINGS", part, other)).toBe(false);
  });
});

describe("POSSIBLE_DUPLICATE_PEOPLE", () => {
  const named = async (folded: string, birth: string | null, kind = "PREFERRED", key = "") => {
    const person_id = await person(birth);
    const none = { country_id: null, organization_id: null, place_id: null };
    await put(database(), "entity_name", { ...none, person_id, value: folded, folded, kind });
    const { country_id, organization_id } = none;
    const identifier = { country_id, organization_id, person_id, scheme: "WIKIDATA", value: key };
    if (key) await put(database(), "identifier", identifier);
    return person_id;
  };

  it.each<[string, Parameters<typeof named>, Parameters<typeof named>, boolean]>([
    ["one name", ["aaron abcdefgh", "1950"], ["aaron abcdefgh", null], true],
    ["one letter apart", ["bruno bcdefghi", "1950"], ["bruno bcdefghj", "1950-03"], true],
    ["other births", ["cyril cdefghij", "1950"], ["cyril cdefghij", "1951"], false],
    ["other names", ["david defghijk", null], ["david lmnopqrs", null], false],
    ["weak names", ["efghijkl", null, "WEAK"], ["efghijkl", null, "WEAK"], false],
    [
      "other keys",
      ["frank fghijklm", null, "ALIAS", "Q0a"],
      ["frank fghijklm", null, "ALIAS", "Q0b"],
      false,
    ],
  ])("%s", async (_title, first, second, expected) => {
    const [a, b] = [await named(...first), await named(...second)];
    expect(await isListed("POSSIBLE_DUPLICATE_PEOPLE", a, b)).toBe(expected);
  });
});

it("each kind lists what plain counting over all these records finds", async () => {
  const known = await knownIssues(asking);
  for (const kind of ISSUE_KINDS.filter((each) => each !== "POSSIBLE_DUPLICATE_PEOPLE")) {
    const expected = known.filter((issue) => issue.kind === kind);
    const found = await issues(kind);
    expect(expected.length, kind).toBeGreaterThan(0);
    expect(found.toSorted(), kind).toEqual(
      expected.map(({ records }) => records.join(" ")).toSorted(),
    );
  }
});
