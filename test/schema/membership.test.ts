import { describe, expect, it } from "vitest";
import { testConnections } from "../support/connection-suite.ts";
import { CONNECTIONS } from "../support/connections.ts";
import { onSeededDatabase } from "../support/query.ts";

const asking = onSeededDatabase();
const { ask, costOf } = asking;

interface Memberships {
  country: {
    memberships: { totalCount: number; nodes: { id: string; organization: { acronym: string } }[] };
  };
}

const OF = `query ($code: String!, $at: Date, $match: DateMatch! = POSSIBLE, $role: [MembershipRole!]) {
  country(by: {code: $code}) {
    memberships(at: $at, match: $match, role: $role, first: 100) {
      totalCount nodes { id organization { acronym } }
    }
  }
}`;

async function acronyms(code: string, args: object = {}): Promise<string[]> {
  const { memberships } = (await ask<Memberships>(OF, { code, ...args })).country;
  expect(memberships.totalCount).toBe(memberships.nodes.length);
  return memberships.nodes.map(({ organization }) => organization.acronym);
}

describe("a membership", () => {
  it("is a node, with all its fields", async () => {
    const { country } = await ask<Memberships>(OF, { code: "UZ", at: "1998-01-01" });
    const treaty = country.memberships.nodes.find(
      ({ organization }) => organization.acronym === "CST",
    );
    const { node } = await ask(
      `query ($id: ID!) { node(id: $id) { id ... on Membership {
        member { __typename ... on Country { code } } organization { acronym } role
        startDate { edtf } endDate { edtf } origin basis note evidence { totalCount nodes { quote } }
      } } }`,
      { id: treaty?.id },
    );
    expect(node).toEqual({
      id: treaty?.id,
      member: { __typename: "Country", code: "UZ" },
      organization: { acronym: "CST" },
      role: "MEMBER",
      startDate: { edtf: "1992-05-15" },
      endDate: { edtf: "1999-04-20" },
      origin: "REFERENCE",
      basis: expect.any(String),
      note: expect.any(String),
      evidence: { totalCount: 0, nodes: [] },
    });
  });

  it("may be that of a person or of an organization", async () => {
    for (const field of ["Person.memberships", "Organization.memberships"]) {
      const [list] = CONNECTIONS[field] ?? [];
      await list?.prepare?.(asking.database());
    }
    const body =
      "memberships { nodes { member { __typename ... on Node { id } } startDate { edtf } } }";
    const { person, organization } = await ask(`{
      person(by: {slug: "heydar-aliyev"}) { id ${body} }
      organization(by: {name: "CSTO"}) { id ${body} }
    }`);
    expect(person).toHaveProperty("memberships.nodes.0", {
      member: { __typename: "Person", id: expect.any(String) },
      startDate: null,
    });
    expect(organization).toHaveProperty("memberships.nodes.2", {
      member: { __typename: "Organization", id: expect.any(String) },
      startDate: { edtf: "1999-05-01" },
    });
  });
});

describe("a list of memberships", () => {
  testConnections(asking, "Membership");

  it("is filtered by day and by role", async () => {
    const member = { role: ["MEMBER"] };
    expect(await acronyms("UZ", { at: "2005-05-04", ...member })).toContain("GUAM");
    expect(await acronyms("UZ", { at: "2005-05-05", ...member })).not.toContain("GUAM");
    expect(await acronyms("UZ", { at: "2010-01-01", role: ["OBSERVER"] })).toContain("WTO");
    expect(await acronyms("UZ", { role: [] })).toEqual([]);
    expect(await acronyms("UZ", { role: null })).toEqual(await acronyms("UZ"));
  });

  it("of a country is what the organization says of its members", async () => {
    const { organization } = await ask<{
      organization: { members: { nodes: { member: { code: string } }[] } };
    }>(`{ organization(by: {name: "SCO"}) {
      members(at: "2010-01-01", first: 100) { nodes { member { ... on Country { code } } } } } }`);
    const codes = organization.members.nodes.map(({ member }) => member.code);
    expect(codes).toContain("KZ");
    for (const code of codes) expect(await acronyms(code, { at: "2010-01-01" })).toContain("SCO");
    expect(await acronyms("US", { at: "2010-01-01" })).not.toContain("SCO");
  });

  it("tells what may hold from what surely holds where a date is not known to the day", async () => {
    const on = async (match: string) => acronyms("UZ", { at: "1996-06-01", match });
    expect(await on("POSSIBLE")).toContain("OIC");
    expect(await on("CERTAIN")).not.toContain("OIC");
    expect(await acronyms("UZ", { at: "1997-01-01", match: "CERTAIN" })).toContain("OIC");
  });

  it("costs no statement of its own, with its member of any type", async () => {
    const member =
      "member { ... on Country { name } ... on Person { name } ... on Organization { name } }";
    expect(
      await costOf(`{ organizations(first: 20) { nodes { members(at: "2005-04-08") {
        totalCount nodes { role ${member} organization { name } } } } } }`),
    ).toBe(1);
  });
});
