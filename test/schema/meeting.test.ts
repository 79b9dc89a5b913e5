import { describe, expect, it } from "vitest";
import { testConnections } from "../support/connection-suite.ts";
import { onSeededDatabase } from "../support/query.ts";

const asking = onSeededDatabase();
const { ask, codeOf, costOf } = asking;

const SLUG = "2002-12-19-nazarbayev-putin-moscow";
const ONE = "query ($by: MeetingBy!) { meeting(by: $by) { id slug } }";
const LIST = `query ($between: [String!], $where: MeetingFilter, $orderBy: MeetingOrder) {
  meetings(between: $between, where: $where, orderBy: $orderBy, first: 100) {
    totalCount nodes { slug }
  }
}`;

interface Found {
  meeting: { id: string; slug: string } | null;
}

const find = async (by: object) => (await ask<Found>(ONE, { by })).meeting;

async function list(variables: object): Promise<string[]> {
  const { meetings } = await ask<{
    meetings: { totalCount: number; nodes: { slug: string }[] };
  }>(LIST, { ...variables });
  expect(meetings.totalCount).toBe(meetings.nodes.length);
  return meetings.nodes.map(({ slug }) => slug);
}

describe("a meeting", () => {
  it("is found by id and by slug", async () => {
    const meeting = await find({ slug: SLUG });
    expect(meeting).toHaveProperty("slug", SLUG);
    expect(await find({ id: meeting?.id })).toEqual(meeting);
  });

  it("is null when absent", async () => {
    expect(await find({ slug: "nothing" })).toBeNull();
  });

  it("refuses an id of another type, and none of its kind", async () => {
    const { person } = await ask<{ person: { id: string } }>(
      `{ person(by: {name: "Putin"}) { id } }`,
    );
    expect(await codeOf(ONE, { by: { id: person.id } })).toBe("BAD_USER_INPUT");
    expect(await codeOf(ONE, { by: { id: "nonsense" } })).toBe("BAD_USER_INPUT");
  });

  it("has all its fields", async () => {
    const { meeting } = await ask(`{ meeting(by: {slug: "${SLUG}"}) {
      slug name date { edtf precision earliest latest approximate } status setting format kind
      place { slug } venue country { code } parent { slug } children { slug } topics { slug }
      agreements { slug } articleCount publisherCount conflicts { field }
      participants { totalCount nodes {
        person { slug } role nameAsReported titleAsReported attendance
        onBehalfOf { ... on Country { code } } capacity { title office }
      } }
      delegations { role party { ... on Country { code } } }
      articles { totalCount nodes { url } }
    } }`);
    expect(meeting).toEqual({
      slug: SLUG,
      name: expect.stringContaining("Nazarbayev"),
      date: {
        edtf: "2002-12-19",
        precision: "DAY",
        earliest: "2002-12-19",
        latest: "2002-12-19",
        approximate: false,
      },
      status: "HELD",
      setting: "BILATERAL",
      format: "IN_PERSON",
      kind: "OFFICIAL_VISIT",
      place: { slug: "moscow" },
      venue: "Kremlin",
      country: { code: "RU" },
      parent: null,
      children: [],
      topics: expect.arrayContaining([{ slug: "baikonur-lease" }]),
      agreements: [{ slug: "2002-12-19-year-of-kazakhstan-in-russia" }],
      articleCount: 1,
      publisherCount: 1,
      conflicts: [],
      participants: {
        totalCount: 2,
        nodes: [
          {
            person: { slug: "nursultan-nazarbayev" },
            role: "VISITOR",
            nameAsReported: "Nursultan Nazarbaev",
            titleAsReported: "Kazakhstan's President",
            attendance: "ATTENDED",
            onBehalfOf: { code: "KZ" },
            capacity: { title: "President", office: "HEAD_OF_STATE" },
          },
          expect.objectContaining({ person: { slug: "vladimir-putin" }, role: "HOST" }),
        ],
      },
      delegations: [
        { role: null, party: { code: "KZ" } },
        { role: null, party: { code: "RU" } },
      ],
      articles: { totalCount: 1, nodes: [{ url: "https://www.rferl.org/a/1101742.html" }] },
    });
  });

  it("is a node", async () => {
    const meeting = await find({ slug: SLUG });
    const query = "query ($id: ID!) { node(id: $id) { id ... on Meeting { slug } } }";
    expect(await ask(query, { id: meeting?.id })).toEqual({ node: meeting });
  });

  it("is part of a tour, and the tour has it among its parts, by date", async () => {
    const { meeting } = await ask(`{ meeting(by: {slug: "2017-02-27-putin-central-asian-tour"}) {
      date { edtf precision earliest latest }
      children { slug parent { slug } }
    } }`);
    const parent = { slug: "2017-02-27-putin-central-asian-tour" };
    expect(meeting).toEqual({
      date: {
        edtf: "2017-02-27/2017-02-28",
        precision: "SPAN",
        earliest: "2017-02-27",
        latest: "2017-02-28",
      },
      children: expect.arrayContaining([
        { slug: "2017-02-27-nazarbayev-putin-almaty", parent },
        { slug: "2017-02-28-putin-kyrgyzstan", parent },
      ]),
    });
    expect(meeting).toHaveProperty("children.2.slug", "2017-02-28-putin-kyrgyzstan");
  });

  it("shows its participants by role", async () => {
    const query = `query ($role: [ParticipationRole!]) { meeting(by: {slug: "${SLUG}"}) {
      participants(role: $role) { totalCount nodes { role } } } }`;
    const roles = async (role: string[] | null) => (await ask(query, { role })).meeting;
    const host = { participants: { totalCount: 1, nodes: [{ role: "HOST" }] } };
    expect(await roles(["HOST"])).toEqual(host);
    expect(await roles(["HOST", "CHAIR"])).toEqual(host);
    expect(await roles([])).toEqual({ participants: { totalCount: 0, nodes: [] } });
    expect(await roles(null)).toHaveProperty("participants.totalCount", 2);
  });

  it("shows where its reports disagree, each value with who gives it", async () => {
    const { meeting } = await ask(`{ meeting(by: {slug: "2006-04-03-nazarbayev-putin-moscow"}) {
      conflicts { field values { value evidence { article { publisher { acronym } } } } } } }`);
    const rferl = { article: { publisher: { acronym: "RFE/RL" } } };
    expect(meeting).toHaveProperty("conflicts.0.field", "DATE");
    expect(meeting).toHaveProperty(
      "conflicts.0.values",
      expect.arrayContaining([
        { value: "2006-04-03", evidence: expect.arrayContaining([rferl]) },
        { value: "2006-04-03/2006-04-05", evidence: [rferl] },
      ]),
    );
  });

  it("shows disagreement where the filter finds it, and nowhere else", async () => {
    for (const hasConflict of [true, false]) {
      const { meetings } = await ask<{
        meetings: { nodes: { slug: string; conflicts: { values: unknown[] }[] }[] };
      }>(
        `query ($hasConflict: Boolean) { meetings(where: {hasConflict: $hasConflict}, first: 100) {
          nodes { slug conflicts { values { value } } } } }`,
        { hasConflict },
      );
      expect(meetings.nodes.length).toBeGreaterThan(10);
      for (const { slug, conflicts } of meetings.nodes) {
        expect(conflicts.length > 0, slug).toBe(hasConflict);
        for (const { values } of conflicts) expect(values.length).toBeGreaterThan(1);
      }
    }
  });

  it("costs one statement, and one more for each further list over one table", async () => {
    const cost = (fields: string) => costOf(`{ meeting(by: {slug: "${SLUG}"}) { ${fields} } }`);
    expect(await cost("name place { name } topics { name } participants { nodes { role } }")).toBe(
      1,
    );
    expect(await cost("evidence { nodes { quote } }")).toBe(1);
    expect(await cost("evidence { nodes { quote } } articles { nodes { title } }")).toBe(2);
    expect(
      await cost("evidence { nodes { quote } } articles { nodes { title } } conflicts { field }"),
    ).toBe(3);
  });
});

describe("the list of meetings", () => {
  testConnections(asking, "Meeting");

  it("holds what both took part in", async () => {
    const slugs = await list({ between: ["Putin", "Nazarbaev"] });
    expect(slugs.length).toBeGreaterThanOrEqual(25);
    expect(slugs).toEqual(expect.arrayContaining([SLUG, "2017-02-27-nazarbayev-putin-almaty"]));
  });

  it("has a total order by date, name or number of articles, reversed whole", async () => {
    const between = ["Putin", "Nazarbaev"];
    for (const field of ["DATE", "NAME", "ARTICLE_COUNT"]) {
      const up = await list({ between, orderBy: { field } });
      const down = await list({ between, orderBy: { field, direction: "DESC" } });
      expect(up).toEqual(down.toReversed());
    }
    expect(await list({ between })).toEqual(await list({ between, orderBy: { field: "DATE" } }));
    expect(await list({ between, orderBy: null })).toEqual(await list({ between }));
  });

  it("costs one statement, one more for the count and one for all names", async () => {
    expect(await costOf("{ meetings { nodes { name } } }")).toBe(1);
    expect(await costOf("{ meetings { totalCount nodes { name } } }")).toBe(2);
    expect(await costOf(`{ meetings(between: ["Putin", "KZ", "CIS"]) { nodes { name } } }`)).toBe(
      2,
    );
  });
});
