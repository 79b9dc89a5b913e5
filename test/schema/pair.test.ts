import { beforeAll, describe, expect, it } from "vitest";
import { testConnections } from "../support/connection-suite.ts";
import { allMeetings, type KnownMeeting, peopleAt } from "../support/meeting-oracle.ts";
import { onSeededDatabase } from "../support/query.ts";

const asking = onSeededDatabase();
const { ask, codeOf, costOf } = asking;

interface PairAnswer {
  pair: {
    a: { id: string };
    b: { id: string };
    meetingCount: number;
    meetings: { totalCount: number };
    meetingsWithOthers: { totalCount: number };
    firstMeeting: { slug: string } | null;
    lastMeeting: { slug: string } | null;
    byYear: { year: number | null; count: number }[];
    topics: { topic: { slug: string }; count: number }[];
  };
}

const PAIR = `query ($a: String!, $b: String!, $during: DateRange) {
  pair(a: $a, b: $b, during: $during) {
    a { ...Id } b { ...Id }
    meetingCount meetings { totalCount } meetingsWithOthers { totalCount }
    firstMeeting { slug } lastMeeting { slug }
    byYear { year count } topics { topic { slug } count }
  }
}
fragment Id on MembershipParty {
  ... on Person { id } ... on Country { id } ... on Organization { id }
}`;

let meetings: KnownMeeting[] = [];
beforeAll(async () => {
  meetings = await allMeetings(asking);
});

const tookPart = (id: string) => (meeting: KnownMeeting) =>
  peopleAt(meeting).includes(id) || meeting.delegations.some(({ party }) => party.id === id);

describe("a pair", () => {
  it.each([
    ["two people", "Putin", "Назарбаев"],
    ["two countries", "RU", "Kazakhstan"],
    ["a person and a country", "islam-karimov", "Russia"],
    ["a person and a country who met often", "Russia", "Putin"],
    ["a person and an organization", "Putin", "UN"],
    ["two who never met", "John MacLeod", "Putin"],
  ])("is what plain counting over all meetings finds: %s", async (_title, a, b) => {
    const { pair } = await ask<PairAnswer>(PAIR, { a, b });
    const both = meetings
      .filter(({ status }) => status === "HELD")
      .filter(tookPart(pair.a.id))
      .filter(tookPart(pair.b.id));
    expect(pair.meetingCount).toBe(both.length);
    expect(pair.meetings.totalCount).toBe(both.length);
    expect(pair.firstMeeting?.slug).toBe(both.at(0)?.slug);
    expect(pair.lastMeeting?.slug).toBe(both.at(-1)?.slug);
    expect(pair.byYear.reduce((sum, { count }) => sum + count, 0)).toBe(both.length);
    for (const { topic, count } of pair.topics) {
      const about = both.filter(({ topics }) => topics.some(({ slug }) => slug === topic.slug));
      expect(count, topic.slug).toBe(about.length);
    }
    for (const { year, count } of pair.byYear) {
      const within = both.filter(({ date }) => {
        const [from, to] = [date.earliest.slice(0, 4), date.latest.slice(0, 4)];
        return year === null ? from !== to : from === to && Number(from) === year;
      });
      expect(count, String(year)).toBe(within.length);
    }
  });

  it.each([
    ["Russia", "Kazakhstan"],
    ["Russia", "Putin"],
    ["Putin", "UN"],
  ])("adds up statuses and agrees with the list of meetings: %s and %s", async (a, b) => {
    const statuses = ["SCHEDULED", "HELD", "POSTPONED", "CANCELLED", "DENIED"];
    const counts = async (status: string[]) => {
      const { pair, meetings } = await ask<{
        pair: Pick<PairAnswer["pair"], "meetingCount" | "byYear">;
        meetings: { totalCount: number };
      }>(
        `query ($a: String!, $b: String!, $names: [String!]!, $status: [MeetingStatus!]!) {
          pair(a: $a, b: $b, status: $status) { meetingCount byYear { count } }
          meetings(between: $names, status: $status) { totalCount } }`,
        { a, b, names: [a, b], status },
      );
      expect(pair.meetingCount).toBe(meetings.totalCount);
      expect(pair.byYear.reduce((sum, { count }) => sum + count, 0)).toBe(meetings.totalCount);
      return meetings.totalCount;
    };
    const each = await Promise.all(statuses.map((status) => counts([status])));
    expect(await counts(statuses)).toBe(each.reduce((sum, count) => sum + count));
  });

  it("has every year from the first to the last", async () => {
    const { pair } = await ask<PairAnswer>(PAIR, { a: "Putin", b: "Nazarbayev" });
    const years = pair.byYear.flatMap(({ year }) => year ?? []);
    const [first = 0] = years;
    expect(years).toEqual(years.map((_, index) => first + index));
    expect(pair.byYear).toContainEqual({ year: 2009, count: 0 });
  });

  it("keeps to a range of days", async () => {
    const during = { from: "2006-01-01", to: "2007-01-01", match: "CERTAIN" };
    const { pair } = await ask<PairAnswer>(PAIR, { a: "Putin", b: "Nazarbayev", during });
    expect(pair.meetingCount).toBeGreaterThan(5);
    expect(pair.byYear).toEqual([{ year: 2006, count: pair.meetingCount }]);
  });

  it("counts third parties, shared organizations as of a day, agreements and articles", async () => {
    const answer = await ask(`{ pair(a: "Kyrgyzstan", b: "Russia") {
      meetingsWithOthers(first: 1) { nodes { delegations { party { ... on Country { code } } } } }
      shared: sharedOrganizations(at: "2005-04-08") { acronym }
      before: sharedOrganizations(at: "1990-01-01") { acronym }
      agreements { name meeting { status } }
      articlesMentioningBoth(first: 1) { totalCount }
    } }`);
    expect(answer).toMatchObject({
      pair: {
        meetingsWithOthers: { nodes: [{ delegations: expect.any(Array) }] },
        shared: expect.arrayContaining([
          { acronym: "CIS" },
          { acronym: "CSTO" },
          { acronym: "EurAsEC" },
        ]),
        before: [],
        articlesMentioningBoth: { totalCount: expect.any(Number) },
      },
    });
  });

  it("refuses one that stands for both, and names that fail", async () => {
    expect(await codeOf(PAIR, { a: "Putin", b: "Путин" })).toBe("BAD_USER_INPUT");
    expect(await codeOf(PAIR, { a: "Putin", b: "Aliyev" })).toBe("AMBIGUOUS_NAME");
    expect(await codeOf(PAIR, { a: "Putin", b: "Nobody At All" })).toBe("NAME_NOT_FOUND");
  });

  it("costs one statement for the names and one for each field", async () => {
    const query = (fields: string) => `{ pair(a: "Putin", b: "Nazarbayev") { ${fields} } }`;
    expect(await costOf(query("meetingCount"))).toBe(2);
    expect(await costOf(query("meetingCount byYear { count } topics { count }"))).toBe(4);
  });
});

testConnections(asking, "Pair");
