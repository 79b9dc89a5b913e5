import { UndirectedGraph } from "graphology";
import { bidirectional } from "graphology-shortest-path/unweighted.js";
import { beforeAll, describe, expect, it } from "vitest";
import { allMeetings, type KnownMeeting, peopleAt } from "../support/meeting-oracle.ts";
import { onSeededDatabase } from "../support/query.ts";

const asking = onSeededDatabase();
const { ask, codeOf, costOf } = asking;

interface Party {
  id: string;
  name: string;
}

interface Answer {
  paths: {
    length: number;
    steps: {
      from: Party;
      to: Party;
      link: string;
      count: number;
      meeting: { slug: string } | null;
      agreement: { id: string } | null;
      tenure: { person: Party; country: Party | null; organization: Party | null } | null;
      membership: { member: Party; organization: Party } | null;
      evidence: { totalCount: number; nodes: { quote: string }[] };
    }[];
  }[];
}

const PATHS = `query ($from: String!, $to: String!, $hops: Int! = 4, $via: [PathLink!],
    $during: DateRange, $over: Int! = 30, $first: Int! = 5) {
  paths(from: $from, to: $to, maxHops: $hops, via: $via, during: $during,
      excludeMeetingsOver: $over, first: $first) {
    length
    steps {
      from { ...Party } to { ...Party } link count
      meeting { slug }
      agreement { id }
      tenure { person { id name } country { id name } organization { id name } }
      membership { member { ...Party } organization { id name } }
      evidence(first: 2) { totalCount nodes { quote } }
    }
  }
}
fragment Party on MembershipParty {
  ... on Person { id name } ... on Country { id name } ... on Organization { id name }
}`;

const find = async (variables: object) => (await ask<Answer>(PATHS, { ...variables })).paths;

let meetings: KnownMeeting[] = [];
beforeAll(async () => {
  meetings = await allMeetings(asking);
});

/** Who met whom at meetings that were held and not too large. */
function graphOfPeople(sizeMax: number): UndirectedGraph {
  const graph = new UndirectedGraph();
  for (const meeting of meetings) {
    const people = peopleAt(meeting);
    for (const id of people) graph.mergeNode(id);
    const size = Math.max(people.length, meeting.delegations.length);
    if (meeting.status !== "HELD" || size > sizeMax) continue;
    for (const a of people) for (const b of people) if (a < b) graph.mergeEdge(a, b);
  }
  return graph;
}

describe("paths", () => {
  it.each([2, 8, 30])(
    "are as long as graphology's between people, meetings of over %i left out",
    async (over) => {
      const graph = graphOfPeople(over);
      const people = graph.nodes().sort();
      let far = 0;
      for (let index = 0; index < 60; index += 1) {
        const from = people[(index * 37) % people.length] ?? "";
        const to = people[(index * 61 + 13) % people.length] ?? "";
        if (from === to) continue;
        const known = bidirectional(graph, from, to);
        const hops = known === null ? 0 : known.length - 1;
        if (hops > 2) far += 1;
        const found = await find({ from, to, via: ["MEETING"], over, hops: 6 });
        if (hops === 0 || hops > 6) {
          expect(found).toEqual([]);
          continue;
        }
        expect(found.length).toBeGreaterThan(0);
        for (const { length, steps } of found) {
          expect(length).toBe(hops);
          expect([steps.at(0)?.from.id, steps.at(-1)?.to.id]).toEqual([from, to]);
          for (const [at, step] of steps.entries()) {
            expect(graph.hasEdge(step.from.id, step.to.id)).toBe(true);
            expect(step.from.id).toBe(at === 0 ? from : steps[at - 1]?.to.id);
            const meeting = meetings.find(({ slug }) => slug === step.meeting?.slug);
            expect(meeting && peopleAt(meeting)).toEqual(
              expect.arrayContaining([step.from.id, step.to.id]),
            );
          }
        }
      }
      expect(far).toBeGreaterThan(0);
    },
    60_000,
  );

  it("show of two who met a meeting with its evidence", async () => {
    const [path, ...others] = await find({ from: "Putin", to: "Nazarbaev" });
    expect(others).toEqual([]);
    expect(path).toMatchObject({
      length: 1,
      steps: [
        {
          from: { name: "Vladimir Putin" },
          to: { name: "Nursultan Nazarbayev" },
          link: "MEETING",
          tenure: null,
        },
      ],
    });
    const [step] = path?.steps ?? [];
    expect(step?.count).toBeGreaterThan(50);
    expect(step?.meeting).not.toBeNull();
    expect(step?.evidence.nodes[0]?.quote).toMatch(/Putin|Nazarba/);
  });

  it("lead through tenures, memberships and agreements, each with its record", async () => {
    const office = await find({ from: "vladimir-putin", to: "RU", via: ["TENURE"] });
    expect(office[0]?.steps[0]).toMatchObject({
      link: "TENURE",
      tenure: { person: { name: "Vladimir Putin" }, country: { name: "Russia" } },
    });
    const union = await find({ from: "Kazakhstan", to: "Belarus", via: ["MEMBERSHIP"] });
    expect(union.length).toBeGreaterThan(1);
    for (const { steps } of union) {
      expect(steps.map(({ link }) => link)).toEqual(["MEMBERSHIP", "MEMBERSHIP"]);
      expect(steps[0]?.membership?.organization.id).toBe(steps[1]?.membership?.organization.id);
    }
    const bound = await find({ from: "Russia", to: "Kazakhstan", via: ["AGREEMENT"] });
    expect(bound[0]?.steps[0]).toMatchObject({ link: "AGREEMENT", agreement: expect.anything() });
    const all = await find({ from: "akezhan-kazhegeldin", to: "li-keqiang", hops: 6 });
    expect(all.length).toBeGreaterThan(0);
  });

  it("let a person meet a country or an organization at an end only, from either side", async () => {
    const there = await find({ from: "Putin", to: "Uzbekistan", via: ["MEETING"] });
    const back = await find({ from: "Uzbekistan", to: "Putin", via: ["MEETING"] });
    for (const path of [there[0], back[0]]) {
      expect(path).toMatchObject({ length: 1, steps: [{ link: "MEETING" }] });
      expect(path?.steps[0]?.meeting).not.toBeNull();
    }
    expect(there[0]?.steps[0]?.count).toBe(back[0]?.steps[0]?.count);
  });

  it("keep to a range of days", async () => {
    const ends = { from: "Putin", to: "Nazarbaev", via: ["MEETING"] };
    const [year] = await find({ ...ends, during: { from: "2005-01-01", to: "2006-01-01" } });
    expect(year?.steps[0]?.meeting?.slug).toMatch(/^2005/);
    const before = { from: "1900-01-01", to: "1901-01-01" };
    expect(await find({ ...ends, during: before })).toEqual([]);
    const office = { from: "Putin", to: "Russia", via: ["TENURE"] };
    expect(await find({ ...office, during: before })).toEqual([]);
  });

  it("are no more than asked, and none when there is no chain", async () => {
    const ends = { from: "Kazakhstan", to: "Belarus", via: ["MEMBERSHIP"] };
    expect(await find({ ...ends, first: 1 })).toHaveLength(1);
    expect(await find({ ...ends, hops: 1 })).toEqual([]);
    const [first] = await find({ ...ends, first: 5 });
    expect(await find({ ...ends, first: 1 })).toEqual([first]);
  });

  it("cost one statement for the names, one a step of the search, two for the chains", async () => {
    const query = `{ paths(from: "Putin", to: "Nazarbaev") { length steps { link } } }`;
    expect(await costOf(query)).toBe(4);
    const nodes = `{ paths(from: "Putin", to: "Nazarbaev") { steps { meeting { name } to { ... on Person { name } } } } }`;
    expect(await costOf(nodes)).toBe(6);
  });

  it("refuse what cannot be meant", async () => {
    const ends = { from: "Putin", to: "Nazarbaev" };
    const wrong = [{ hops: 0 }, { hops: 7 }, { first: 0 }, { first: 21 }, { over: 1 }, { via: [] }];
    for (const args of [...wrong, { to: "Путин" }]) {
      expect(await codeOf(PATHS, { ...ends, ...args }), JSON.stringify(args)).toBe(
        "BAD_USER_INPUT",
      );
    }
    expect(await codeOf(PATHS, { ...ends, to: "Aliyev" })).toBe("AMBIGUOUS_NAME");
    expect(await codeOf(PATHS, { ...ends, to: "Nobody At All" })).toBe("NAME_NOT_FOUND");
  });
});
