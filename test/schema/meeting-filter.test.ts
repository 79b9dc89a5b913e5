import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { anyFilter, idsOfNames } from "../support/meeting-filter-arbitrary.ts";
import {
  allMeetings,
  type Filter,
  type Ids,
  type KnownMeeting,
  matches,
} from "../support/meeting-oracle.ts";
import { onSeededDatabase } from "../support/query.ts";

const asking = onSeededDatabase();
const { ask, codeOf, costOf, failing } = asking;

let ids: Ids = new Map();
let meetings: KnownMeeting[] = [];
beforeAll(async () => {
  meetings = await allMeetings(asking);
  ids = await idsOfNames(asking);
});

const LIST = `query ($where: MeetingFilter) {
  meetings(where: $where, first: 100, status: [SCHEDULED, HELD, POSTPONED, CANCELLED, DENIED]) {
    totalCount nodes { slug }
  }
}`;

/** The filter finds what the plain computation finds, in order, and counts it. */
async function expectRight(where: Filter): Promise<string[]> {
  const expected = meetings
    .filter((meeting) => matches(where, meeting, ids))
    .map(({ slug }) => slug);
  const answer = await ask<{ meetings: { totalCount: number; nodes: { slug: string }[] } }>(LIST, {
    where,
  });
  expect(answer.meetings.nodes.map(({ slug }) => slug)).toEqual(expected.slice(0, 100));
  expect(answer.meetings.totalCount).toBe(expected.length);
  return expected;
}

const ABOUT = "2002-12-20-rferl-kazakhstan-nazarbaev-concludes-moscow-visit-with";
const YEAR = { from: "2005-01-01", to: "2006-01-01" };

describe("each condition by itself", () => {
  it.each<[string, Filter]>([
    ["all participants", { participants: { all: ["Putin", "Назарбаев"] } }],
    ["any participant", { participants: { any: ["Voronin", "Tymoshenko"] } }],
    ["no such participant", { participants: { none: ["Putin", "Назарбаев"] } }],
    ["only these participants", { participants: { only: ["Putin", "Назарбаев"] } }],
    ["only these, who stayed away", { participants: { only: ["Putin", "Voronin"] } }],
    ["all countries", { countries: { all: ["Russia", "KZ"] } }],
    ["any country", { countries: { any: ["Узбекистан", "UKR"] } }],
    ["no such country", { countries: { none: ["Russia"] } }],
    ["only these countries", { countries: { only: ["Russia", "KZ"] } }],
    ["all organizations", { organizations: { all: ["CSTO"] } }],
    ["any organization", { organizations: { any: ["UN", "CIS"] } }],
    ["no such organization", { organizations: { none: ["CSTO", "UN"] } }],
    ["only these organizations", { organizations: { only: ["CSTO", "CIS"] } }],
    ["possible date", { date: YEAR }],
    ["certain date", { date: { ...YEAR, match: "CERTAIN" } }],
    ["date from", { date: { from: "2015-05-05" } }],
    ["date to", { date: { to: "1998-02-02", match: "CERTAIN" } }],
    ["kind", { kind: { in: ["SUMMIT", "STATE_VISIT"] } }],
    ["setting", { setting: "MULTILATERAL" }],
    ["format", { format: "PHONE" }],
    ["place by former name", { place: "Akmola" }],
    ["host country", { hostCountry: "Узбекистан" }],
    ["topics", { topic: { in: ["Baikonur lease", "afghanistan", "no such topic"] } }],
    ["article", { article: ABOUT }],
    ["publisher", { publisher: "RFE/RL" }],
    ["number of articles", { minArticles: 3 }],
    ["number of participants", { minParticipants: 6 }],
    ["name, in another script", { name: "путин" }],
    ["text of a report", { text: "CUSTOMS union" }],
    ["conflict", { hasConflict: true }],
    ["no conflict", { hasConflict: false }],
    ["none", {}],
  ])("finds what meets it: %s", async (title, where) => {
    const found = await expectRight(where);
    if (!title.includes("stayed away")) expect(found.length).toBeGreaterThan(0);
    if (title !== "none") expect(found.length).toBeLessThan(meetings.length);
  });

  it("takes an article by id or address just as well", async () => {
    const { article } = await ask<{ article: { id: string; url: string } }>(
      `{ article(by: {slug: "${ABOUT}"}) { id url } }`,
    );
    const find = async (where: object) => (await ask(LIST, { where })).meetings;
    const expected = await find({ article: ABOUT });
    expect(await find({ article: article.id })).toEqual(expected);
    expect(await find({ article: article.url })).toEqual(expected);
  });
});

describe("conditions together", () => {
  it("find what the plain computation finds", async () => {
    await fc.assert(
      fc.asyncProperty(anyFilter, async (where) => void (await expectRight(where))),
      { numRuns: 60 },
    );
  }, 120_000);

  it.each<[string, Filter]>([
    ["and of nothing", { and: [] }],
    ["or of nothing", { or: [] }],
    ["not nothing", { not: {} }],
    ["not an empty set", { not: { participants: {} } }],
    ["not an open date", { not: { date: {} } }],
    ["or with an empty filter", { or: [{}, { minArticles: 3 }] }],
    ["or with an open date", { or: [{ date: {} }, { minArticles: 3 }] }],
    ["not any of nothing", { not: { or: [] } }],
    ["not all of nothing", { not: { and: [] } }],
    ["not not", { not: { not: { minArticles: 3 } } }],
  ])("mean what logic says: %s", async (_title, where) => {
    await expectRight(where);
  });

  it("may stand three deep inside one another, and no deeper", async () => {
    const nest = (depth: number): Filter =>
      depth === 0
        ? { minArticles: 2 }
        : { not: { ...(depth > 1 ? nest(depth - 1) : { minArticles: 2 }) } };
    await expectRight(nest(3));
    expect(await codeOf(LIST, { where: { and: [nest(3)] } })).toBe("BAD_USER_INPUT");
    for (const where of [
      { not: { or: [{ and: [{ not: {} }] }] } },
      { or: [{ or: [{ or: [{ or: [{}] }] }] }] },
    ]) {
      expect(await codeOf(LIST, { where })).toBe("BAD_USER_INPUT");
    }
  });

  it("may be a hundred together, and no more", async () => {
    const or = Array.from({ length: 99 }, () => ({ minArticles: 3 }));
    await expectRight({ or });
    expect(await codeOf(LIST, { where: { or: [...or, {}] } })).toBe("BAD_USER_INPUT");
  });

  it.each<[string, Filter, RegExp]>([
    ["no kinds", { kind: { in: [] } }, /1 to 100 kinds .* not of 0/],
    ["no topics", { topic: { in: [] } }, /1 to 100 names/],
    ["nobody", { participants: { only: [] } }, /1 to 100 names/],
    ["too many", { countries: { any: Array(101).fill("KZ") } }, /not of 101/],
    ["no day", { date: { from: "2005-01-01", to: "2005-01-01" } }, /earlier to a later day/],
    ["no name", { name: "%" }, /letter or digit/],
    ["no text", { text: " ." }, /letter or digit/],
    ["a text too long", { text: "x".repeat(201) }, /1 to 200 characters/],
  ])("say what was expected when they cannot be meant: %s", async (_title, where, message) => {
    const [failure] = await failing(LIST, { where });
    expect(failure?.code).toBe("BAD_USER_INPUT");
    expect(failure?.message).toMatch(message);
  });

  it("cost one statement for all names, one for the list and one for the count", async () => {
    const where = `{participants: {all: ["Putin"], none: ["Karimov"]}, countries: {any: ["KZ"]},
      hostCountry: "RU", publisher: "RFE/RL", or: [{organizations: {any: ["CIS"]}}, {not: {participants: {only: ["Kuchma"]}}}]}`;
    expect(
      await costOf(
        `{ meetings(where: ${where.replace("Karimov", "Islam Karimov")}) { totalCount nodes { slug } } }`,
      ),
    ).toBe(3);
  });
});
