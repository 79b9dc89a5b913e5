import { beforeAll, describe, expect, it } from "vitest";
import { allMeetings, type KnownMeeting, peopleAt } from "../support/meeting-oracle.ts";
import { onSeededDatabase } from "../support/query.ts";

const asking = onSeededDatabase();
const { ask, codeOf, costOf } = asking;

interface Edge {
  cursor: string;
  meetingCount: number;
  firstMeeting: { slug: string };
  lastMeeting: { slug: string };
  node: { id: string };
}

interface Answer {
  person: { id: string; counterparts: { totalCount: number; edges: Edge[] } };
}

const COUNTERPARTS = `query ($slug: String!, $during: DateRange, $status: [MeetingStatus!]! = [HELD],
    $where: MeetingFilter, $min: Int! = 1) {
  person(by: {slug: $slug}) { id
    counterparts(first: 100, during: $during, status: $status, where: $where, minMeetings: $min) {
      totalCount
      edges { cursor meetingCount firstMeeting { slug } lastMeeting { slug } node { id } }
    }
  }
}`;

let meetings: KnownMeeting[] = [];
beforeAll(async () => {
  meetings = await allMeetings(asking);
});

/** Whom somebody met, by plain counting. */
function counted(id: string, keep: (meeting: KnownMeeting) => boolean) {
  const found = new Map<string, KnownMeeting[]>();
  for (const meeting of meetings.filter(keep)) {
    const people = peopleAt(meeting);
    if (!people.includes(id)) continue;
    for (const other of people) {
      if (other !== id) found.set(other, [...(found.get(other) ?? []), meeting]);
    }
  }
  return found;
}

const isHeld = ({ status }: KnownMeeting) => status === "HELD";

describe("the counterparts of a person", () => {
  it.each(["vladimir-putin", "nursultan-nazarbayev", "heydar-aliyev", "li-keqiang"])(
    "are what plain counting over all meetings finds: %s",
    async (slug) => {
      const { person } = await ask<Answer>(COUNTERPARTS, { slug });
      const expected = counted(person.id, isHeld);
      expect(person.counterparts.totalCount).toBe(expected.size);
      expect(person.counterparts.edges.map(({ node }) => node.id).sort()).toEqual(
        [...expected.keys()].sort(),
      );
      for (const { node, meetingCount, firstMeeting, lastMeeting } of person.counterparts.edges) {
        const both = expected.get(node.id) ?? [];
        expect(meetingCount).toBe(both.length);
        expect(firstMeeting.slug).toBe(both.at(0)?.slug);
        expect(lastMeeting.slug).toBe(both.at(-1)?.slug);
      }
    },
  );

  it("agree with the pair that each is", async () => {
    const { person } = await ask<Answer>(COUNTERPARTS, { slug: "vladimir-putin" });
    for (const { node, meetingCount, firstMeeting } of person.counterparts.edges.slice(0, 5)) {
      const answer = await ask(
        "query ($a: String!, $b: String!) { pair(a: $a, b: $b) { meetingCount firstMeeting { slug } } }",
        { a: person.id, b: node.id },
      );
      expect(answer).toEqual({ pair: { meetingCount, firstMeeting } });
    }
  });

  it("keep to a range of days, to statuses, to a filter and to a least number", async () => {
    const slug = "vladimir-putin";
    const within = (from: string, to: string) => (meeting: KnownMeeting) =>
      isHeld(meeting) && meeting.date.earliest < to && meeting.date.latest >= from;
    const during = { from: "2006-01-01", to: "2007-01-01" };
    const asked = await Promise.all([
      ask<Answer>(COUNTERPARTS, { slug, during }),
      ask<Answer>(COUNTERPARTS, { slug, status: ["SCHEDULED"] }),
      ask<Answer>(COUNTERPARTS, { slug, where: { setting: "MULTILATERAL" } }),
      ask<Answer>(COUNTERPARTS, { slug, min: 5 }),
    ]);
    const [inRange, planned, multilateral, often] = asked.map(({ person }) => person.counterparts);
    const id = asked[0].person.id;
    expect(inRange?.totalCount).toBe(counted(id, within("2006-01-01", "2007-01-01")).size);
    expect(planned?.totalCount).toBe(counted(id, ({ status }) => status === "SCHEDULED").size);
    expect(multilateral?.totalCount).toBe(
      counted(id, (meeting) => isHeld(meeting) && meeting.setting === "MULTILATERAL").size,
    );
    const frequent = [...counted(id, isHeld).values()].filter((both) => both.length >= 5);
    expect(often?.totalCount).toBe(frequent.length);
    for (const list of [inRange, planned, multilateral, often]) {
      expect(list?.totalCount).toBeGreaterThan(0);
    }
  });

  it("of many people are read in one statement, and so are the first meetings of all", async () => {
    const query = (fields: string) =>
      `{ people(first: 20, where: {tenure: {office: [HEAD_OF_STATE]}}) { nodes { counterparts(first: 5) { ${fields} } } } }`;
    const none = await costOf(query("__typename"));
    expect(none).toBe(2);
    expect(await costOf(query("totalCount"))).toBe(3);
    expect(await costOf(query("edges { meetingCount node { name } }"))).toBe(3);
    expect(await costOf(query("edges { firstMeeting { slug } lastMeeting { slug } }"))).toBe(6);
  });

  it("refuse what cannot be meant", async () => {
    expect(await codeOf(COUNTERPARTS, { slug: "vladimir-putin", min: 0 })).toBe("BAD_USER_INPUT");
    const during = { from: "2006-01-01", to: "2006-01-01" };
    expect(await codeOf(COUNTERPARTS, { slug: "vladimir-putin", during })).toBe("BAD_USER_INPUT");
    const forged = `{ person(by: {slug: "vladimir-putin"}) { counterparts(after: "x") { totalCount } } }`;
    expect(await codeOf(forged)).toBe("BAD_USER_INPUT");
  });
});
