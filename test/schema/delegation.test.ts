import { expect, it } from "vitest";
import { onSeededDatabase } from "../support/query.ts";

const { ask, costOf } = onSeededDatabase();

interface Party {
  __typename: string;
  id: string;
}

interface Meetings {
  meetings: {
    nodes: {
      slug: string;
      delegations: { role: string | null; party: Party }[];
      participants: { nodes: { onBehalfOf: Party | null; attendance: string }[] };
    }[];
  };
}

const ALL = `{ meetings(first: 100, status: [HELD, SCHEDULED]) { nodes { slug
  delegations { role party { __typename ... on Node { id } } }
  participants { nodes { attendance onBehalfOf { __typename ... on Node { id } } } }
} } }`;

it("stands for each party that somebody present acted for, once, and for no other without a role", async () => {
  const { meetings } = await ask<Meetings>(ALL);
  for (const { delegations, participants, slug } of meetings.nodes) {
    const parties = delegations.map(({ party }) => party.id);
    expect(new Set(parties).size, slug).toBe(parties.length);
    const present = participants.nodes.filter(
      ({ attendance }) => attendance !== "ABSENT" && attendance !== "DECLINED",
    );
    const acted = present.flatMap(({ onBehalfOf }) => (onBehalfOf ? [onBehalfOf.id] : []));
    expect(parties, slug).toEqual(expect.arrayContaining(acted));
  }
});

it("may stand for a party with nobody named, in its own role", async () => {
  expect(
    await ask(`{ meeting(by: {slug: "2004-06-18-eurasec-summit-astana"}) {
      delegations { role party { __typename ... on Organization { acronym } } } } }`),
  ).toHaveProperty(
    "meeting.delegations",
    expect.arrayContaining([
      { role: "PARTICIPANT", party: { __typename: "Organization", acronym: expect.any(String) } },
    ]),
  );
});

it("is what counts a meeting among those of a country or organization", async () => {
  const { organization } = await ask<{
    organization: {
      id: string;
      meetings: { nodes: { delegations: { party: { id: string } }[] }[] };
    };
  }>(`{ organization(by: {name: "UN"}) { id
    meetings(first: 100) { nodes { delegations { party { ... on Node { id } } } } } } }`);
  expect(organization.meetings.nodes.length).toBeGreaterThan(2);
  for (const { delegations } of organization.meetings.nodes) {
    expect(delegations.map(({ party }) => party.id)).toContain(organization.id);
  }
});

it("costs no statement of its own", async () => {
  expect(await costOf(ALL)).toBe(1);
});
