import { describe, expect, it } from "vitest";
import { onSeededDatabase } from "../support/query.ts";

const { ask, codeOf, costOf } = onSeededDatabase();

interface Participant {
  id: string;
  role: string;
  person: { slug: string };
  attendance: string;
}

const participantsOf = async (slug: string, role: string[] | null = null) =>
  (
    await ask<{ meeting: { participants: { nodes: Participant[] } } }>(
      `query ($slug: String!, $role: [ParticipationRole!]) { meeting(by: {slug: $slug}) {
        participants(role: $role, first: 100) { nodes { id role person { slug } attendance } } } }`,
      { slug, role },
    )
  ).meeting.participants.nodes;

const SUMMIT = "2009-05-07-eastern-partnership-summit-prague";

describe("a participation", () => {
  it("is a node, with all its fields", async () => {
    const [visitor] = await participantsOf("2002-12-19-nazarbayev-putin-moscow", ["VISITOR"]);
    const { node } = await ask(
      `query ($id: ID!) { node(id: $id) { id ... on Participation {
        person { slug } meeting { slug } role nameAsReported titleAsReported attendance
        onBehalfOf { __typename ... on Country { code } ... on Organization { slug } }
        capacity { title startDate { edtf } }
      } } }`,
      { id: visitor?.id },
    );
    expect(node).toEqual({
      id: visitor?.id,
      person: { slug: "nursultan-nazarbayev" },
      meeting: { slug: "2002-12-19-nazarbayev-putin-moscow" },
      role: "VISITOR",
      nameAsReported: "Nursultan Nazarbaev",
      titleAsReported: "Kazakhstan's President",
      attendance: "ATTENDED",
      onBehalfOf: { __typename: "Country", code: "KZ" },
      capacity: { title: "President", startDate: { edtf: "1990-04-24" } },
    });
  });

  it("may be on behalf of an organization", async () => {
    const { meeting } = await ask(`{ meeting(by: {slug: "2007-04-berdimuhamedow-putin-kremlin"}) {
      participants { nodes { person { slug }
        onBehalfOf { __typename ... on Country { code } ... on Organization { slug } } } } } }`);
    expect(meeting).toHaveProperty(
      "participants.nodes",
      expect.arrayContaining([
        {
          person: { slug: "alexei-miller" },
          onBehalfOf: { __typename: "Organization", slug: "gazprom" },
        },
      ]),
    );
  });

  it("is in an office that the person may have held on the meeting's date", async () => {
    const { meetings } = await ask<{
      meetings: {
        nodes: { date: Span; participants: { nodes: { capacity: Capacity | null }[] } }[];
      };
    }>(`{ meetings(between: ["Putin", "Nazarbaev"], first: 100) { nodes { date { earliest latest }
      participants { nodes { capacity { startDate { earliest } endDate { latest } } } } } } }`);
    const offices = meetings.nodes.flatMap(({ date, participants }) =>
      participants.nodes.flatMap(({ capacity }) => (capacity ? [{ date, capacity }] : [])),
    );
    expect(offices.length).toBeGreaterThan(100);
    for (const { date, capacity } of offices) {
      const { startDate, endDate } = capacity;
      if (startDate) expect(startDate.earliest <= date.latest).toBe(true);
      if (endDate) expect(endDate.latest > date.earliest).toBe(true);
    }
  });

  it("is no part of those who stayed away: their meetings and pairs leave it out", async () => {
    const [absent] = (await participantsOf(SUMMIT)).filter(
      ({ attendance }) => attendance === "DECLINED",
    );
    expect(absent?.person).toEqual({ slug: "yulia-tymoshenko" });
    const { person, meetings } = await ask<{
      person: { meetings: { nodes: { slug: string }[] } };
      meetings: { nodes: { slug: string }[] };
    }>(`{
      person(by: {slug: "yulia-tymoshenko"}) { meetings(first: 100) { nodes { slug } } }
      meetings(where: {participants: {all: ["yulia-tymoshenko"]}}, first: 100) { nodes { slug } }
    }`);
    expect(person.meetings).toEqual(meetings);
    expect(meetings.nodes.map(({ slug }) => slug)).not.toContain(SUMMIT);
  });
});

interface Span {
  earliest: string;
  latest: string;
}

interface Capacity {
  startDate: Span | null;
  endDate: Span | null;
}

describe("the list of participants", () => {
  it("is filtered by role", async () => {
    const all = await participantsOf(SUMMIT);
    for (const role of new Set(all.map((each) => each.role))) {
      expect(await participantsOf(SUMMIT, [role])).toEqual(
        all.filter((each) => each.role === role),
      );
    }
    expect(await participantsOf(SUMMIT, ["SIGNATORY"])).toEqual([]);
  });

  it("has each person once", async () => {
    const slugs = (await participantsOf("2008-02-cis-informal-summit-moscow")).map(
      ({ person }) => person.slug,
    );
    expect(slugs.length).toBeGreaterThan(10);
    expect(new Set(slugs).size).toBe(slugs.length);
  });

  it("may be empty", async () => {
    expect(await participantsOf("2004-06-17-sco-summit-tashkent")).toEqual([]);
  });

  it("refuses an unknown role", async () => {
    const query = `{ meeting(by: {slug: "${SUMMIT}"}) { participants(role: [KING]) { totalCount } } }`;
    expect(await codeOf(query)).toBeUndefined();
  });

  it("costs no statement of its own, with person, party and office", async () => {
    const query = (
      first: number,
    ) => `{ meetings(first: ${first}) { nodes { participants { totalCount nodes {
      role person { name } capacity { title }
      onBehalfOf { ... on Country { name } ... on Organization { name } } } } } } }`;
    expect(await costOf(query(2))).toBe(1);
    expect(await costOf(query(100))).toBe(1);
  });
});
