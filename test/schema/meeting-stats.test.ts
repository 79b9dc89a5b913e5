import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { allMeetings, type KnownMeeting } from "../support/meeting-oracle.ts";
import { onSeededDatabase } from "../support/query.ts";

const asking = onSeededDatabase();
const { ask, codeOf, costOf } = asking;

const STATS = `query ($groupBy: [MeetingGroup!]!, $where: MeetingFilter, $between: [String!], $fillGaps: Boolean!) {
  meetingStats(groupBy: $groupBy, where: $where, between: $between, fillGaps: $fillGaps) {
    count period isUncertain kind format
    country { code } person { id } organization { slug } place { slug } topic { slug } publisher { slug }
  }
}`;

interface Bucket {
  count: number;
  period: string | null;
  isUncertain: boolean;
  kind: string | null;
  format: string | null;
  person: { id: string } | null;
  topic: { slug: string } | null;
}

const count = async (variables: object): Promise<Bucket[]> => {
  const all = { fillGaps: false, ...variables };
  return (await ask<{ meetingStats: Bucket[] }>(STATS, all)).meetingStats;
};

let held: KnownMeeting[] = [];
beforeAll(async () => {
  held = (await allMeetings(asking)).filter(({ status }) => status === "HELD");
});

/** The period into which a meeting surely falls. */
const PERIODS: Readonly<Record<string, (day: string) => string>> = {
  YEAR: (day) => day.slice(0, 4),
  QUARTER: (day) => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`,
  MONTH: (day) => day.slice(0, 7),
};

const sum = (buckets: readonly Bucket[]) => buckets.reduce((all, bucket) => all + bucket.count, 0);

describe("meetingStats", () => {
  it.each(Object.keys(PERIODS))(
    "counts each meeting once by %s, uncertain ones apart",
    async (unit) => {
      const periodOf = PERIODS[unit] ?? String;
      const buckets = await count({ groupBy: [unit] });
      expect(sum(buckets)).toBe(held.length);
      for (const { period, isUncertain, count: found } of buckets) {
        const expected = held.filter(({ date }) => {
          const [from, to] = [periodOf(date.earliest), periodOf(date.latest)];
          return isUncertain ? from !== to : from === to && from === period;
        });
        expect(found, String(period)).toBe(expected.length);
      }
      const periods = buckets.map(({ period }) => period ?? "uncertain");
      expect(periods.toSorted()).toEqual(periods);
    },
  );

  it("counts by kind, format, person and topic as plain counting does", async () => {
    for (const { kind, count: found } of await count({ groupBy: ["KIND"] })) {
      expect(found).toBe(held.filter((meeting) => meeting.kind === kind).length);
    }
    for (const { format, count: found } of await count({ groupBy: ["FORMAT"] })) {
      expect(found).toBe(held.filter((meeting) => meeting.format === format).length);
    }
    for (const { topic, count: found } of await count({ groupBy: ["TOPIC"] })) {
      const about = held.filter(({ topics }) =>
        topic === null ? topics.length === 0 : topics.some(({ slug }) => slug === topic.slug),
      );
      expect(found, String(topic?.slug)).toBe(about.length);
    }
    for (const { person, count: found } of await count({ groupBy: ["PERSON"] })) {
      const present = held.filter((meeting) => {
        const people = meeting.participants.nodes.filter(
          ({ attendance }) => attendance !== "ABSENT" && attendance !== "DECLINED",
        );
        return person === null
          ? people.length === 0
          : people.some((part) => part.person.id === person.id);
      });
      expect(found).toBe(present.length);
    }
  });

  it("counts what lists list, whatever the filter", async () => {
    const filters = fc.constantFrom(
      {},
      { kind: { in: ["SUMMIT"] } },
      { not: { hostCountry: "Russia" } },
      { participants: { any: ["Putin", "Nazarbayev"], none: ["Islam Karimov"] } },
      { countries: { only: ["RU", "KZ"] } },
      { or: [{ place: "Sochi" }, { minArticles: 3 }] },
      { date: { from: "2005-01-01", to: "2007-01-01", match: "CERTAIN" } },
      { topic: { in: ["energy"] }, publisher: "RFE/RL" },
      { or: [] },
      { hasConflict: true, format: "IN_PERSON" },
    );
    const LIST = "query ($where: MeetingFilter) { meetings(where: $where) { totalCount } }";
    await fc.assert(
      fc.asyncProperty(filters, filters, async (a, b) => {
        const where = { and: [a, b] };
        const list = await ask<{ meetings: { totalCount: number } }>(LIST, { where });
        expect(sum(await count({ groupBy: ["MONTH", "KIND"], where }))).toBe(
          list.meetings.totalCount,
        );
      }),
      { numRuns: 30 },
    );
  });

  it("fills gaps between the first and the last period", async () => {
    const buckets = await count({
      groupBy: ["YEAR"],
      between: ["Putin", "Nazarbayev"],
      fillGaps: true,
    });
    expect(buckets).toContainEqual(expect.objectContaining({ period: "2009", count: 0 }));
  });

  it("tells who, where and which publisher", async () => {
    const [country] = await count({ groupBy: ["COUNTRY"], where: { hostCountry: "KG" } });
    expect(country).toMatchObject({
      country: { code: expect.any(String) },
      period: null,
      isUncertain: false,
    });
    const rest = await count({ groupBy: ["ORGANIZATION", "PLACE", "PUBLISHER"] });
    expect(rest.length).toBeGreaterThan(10);
  });

  it("refuses no group, too many, the same twice, and two periods", async () => {
    for (const groupBy of [
      [],
      ["KIND", "KIND"],
      ["YEAR", "MONTH"],
      ["KIND", "FORMAT", "PLACE", "TOPIC"],
    ]) {
      expect(await codeOf(STATS, { groupBy, fillGaps: false })).toBe("BAD_USER_INPUT");
    }
  });

  it("costs one statement, and one for the records of each group", async () => {
    const query = (group: string, fields: string) =>
      `{ meetingStats(groupBy: [${group}]) { count ${fields} } }`;
    expect(await costOf(query("MONTH", "period"))).toBe(1);
    expect(await costOf(query("PERSON", "person { name }"))).toBe(2);
  });
});
