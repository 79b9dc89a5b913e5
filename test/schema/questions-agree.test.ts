import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { allMeetings, type KnownMeeting, peopleAt } from "../support/meeting-oracle.ts";
import { onSeededDatabase } from "../support/query.ts";

// The same meetings are counted by pair, counterparts, statistics, network and list; all must say
// what plain counting over all meetings says.

const asking = onSeededDatabase();

let meetings: KnownMeeting[] = [];
let people: string[] = [];
beforeAll(async () => {
  meetings = await allMeetings(asking);
  people = [...new Set(meetings.flatMap(peopleAt))].sort();
});

interface Answer {
  pair: { meetingCount: number; meetings: { totalCount: number }; byYear: { count: number }[] };
  meetings: { totalCount: number };
  meetingStats: { count: number }[];
  network: { edges: { meetingCount: number }[] };
  person: { counterparts: { edges: { meetingCount: number; node: { id: string } }[] } };
}

const QUESTIONS = `query ($a: String!, $b: String!, $id: ID!, $range: DateRange!,
    $status: [MeetingStatus!]!) {
  pair(a: $a, b: $b, during: $range, status: $status) {
    meetingCount meetings { totalCount } byYear { count }
  }
  meetings(between: [$a, $b], where: {date: $range}, status: $status) { totalCount }
  meetingStats(groupBy: [YEAR], between: [$a, $b], where: {date: $range}, status: $status) { count }
  network(around: [$a, $b], where: {date: $range}, status: $status, first: 2) {
    edges { meetingCount }
  }
  person(by: {id: $id}) {
    counterparts(during: $range, status: $status, first: 100) {
      edges { meetingCount node { id } }
    }
  }
}`;

const sum = (counts: readonly { count: number }[]) =>
  counts.reduce((total, { count }) => total + count, 0);

it("pair, list, statistics, network and counterparts agree with plain counting", async () => {
  const draw = fc.record({
    a: fc.nat(),
    b: fc.nat(),
    from: fc.integer({ min: 1992, max: 2024 }),
    years: fc.integer({ min: 1, max: 30 }),
    match: fc.constantFrom("POSSIBLE", "CERTAIN"),
    status: fc.constantFrom<string[]>(["HELD"], ["SCHEDULED", "HELD"], ["POSTPONED", "CANCELLED"]),
  });
  let met = 0;
  await fc.assert(
    fc.asyncProperty(draw, async ({ a: one, b: other, from: year, years, match, status }) => {
      const a = people[one % people.length] ?? "";
      const known = meetings.map(peopleAt).filter((there) => there.includes(a));
      const others = [...new Set(known.flat())].filter((id) => id !== a);
      const b = others[other % others.length];
      if (b === undefined) return;
      const range = { from: `${year}-01-01`, to: `${year + years}-01-01`, match };
      const count = meetings.filter((meeting) => {
        const { earliest, latest } = meeting.date;
        const falls =
          match === "CERTAIN"
            ? earliest >= range.from && latest < range.to
            : earliest < range.to && latest >= range.from;
        const there = peopleAt(meeting);
        return falls && status.includes(meeting.status) && there.includes(a) && there.includes(b);
      }).length;
      met += count;
      const answer = await asking.ask<Answer>(QUESTIONS, { a, b, id: a, range, status });
      const { pair, person, network } = answer;
      const edge = person.counterparts.edges.find(({ node }) => node.id === b);
      expect({
        pair: pair.meetingCount,
        page: pair.meetings.totalCount,
        years: sum(pair.byYear),
        list: answer.meetings.totalCount,
        statistics: sum(answer.meetingStats),
        network: network.edges.at(0)?.meetingCount ?? 0,
        counterpart: edge?.meetingCount ?? 0,
      }).toEqual({
        pair: count,
        page: count,
        years: count,
        list: count,
        statistics: count,
        network: count,
        counterpart: count,
      });
    }),
    { numRuns: 60 },
  );
  expect(met).toBeGreaterThan(0);
});
