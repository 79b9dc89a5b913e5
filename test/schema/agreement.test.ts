import { describe, expect, it } from "vitest";
import { testConnections } from "../support/connection-suite.ts";
import { onSeededDatabase } from "../support/query.ts";

const asking = onSeededDatabase();
const { ask, costOf } = asking;

const YALTA = `meeting(by: {slug: "2001-06-06-guuam-summit-yalta"})`;

describe("an agreement", () => {
  it("is a node, with all its fields", async () => {
    const { meeting } = await ask<{ meeting: { agreements: { id: string; slug: string }[] } }>(
      `{ ${YALTA} { agreements { id slug } } }`,
    );
    const charter = meeting.agreements.find(({ slug }) => slug === "2001-06-07-guuam-charter");
    const { node } = await ask(
      `query ($id: ID!) { node(id: $id) { id ... on Agreement {
        slug name kind date { edtf } meeting { slug }
        parties { __typename ... on Country { code } }
        evidence { totalCount nodes { stance } }
      } } }`,
      { id: charter?.id },
    );
    expect(node).toEqual({
      id: charter?.id,
      slug: "2001-06-07-guuam-charter",
      name: "GUUAM Charter",
      kind: "CHARTER",
      date: { edtf: "2001-06-07" },
      meeting: { slug: "2001-06-06-guuam-summit-yalta" },
      parties: expect.arrayContaining([{ __typename: "Country", code: "GE" }]),
      evidence: { totalCount: 5, nodes: Array(5).fill({ stance: "SUPPORTS" }) },
    });
  });

  it("may bind organizations", async () => {
    const { meetings } = await ask(`{ meetings(where: {topic: {in: ["abkhazia"]}}, first: 100) {
      nodes { agreements { slug parties { __typename } } } } }`);
    expect(JSON.stringify(meetings)).toContain(`{"__typename":"Organization"}`);
  });

  it("is listed with its meeting, by name", async () => {
    const { meeting } = await ask<{ meeting: { agreements: { name: string }[] } }>(
      `{ ${YALTA} { agreements { name } } }`,
    );
    const names = meeting.agreements.map(({ name }) => name);
    expect(names.length).toBeGreaterThan(2);
    expect(names).toEqual(names.toSorted());
  });

  it("is reported at least once, each time with a sentence of that article", async () => {
    const { meetings } = await ask<{
      meetings: {
        nodes: {
          agreements: { evidence: { nodes: { quote: string; article: { text: string } }[] } }[];
        }[];
      };
    }>(`{ meetings(first: 100, where: {minArticles: 2}) { nodes { agreements { evidence {
      nodes { quote article { text } } } } } } }`);
    const agreements = meetings.nodes.flatMap((meeting) => meeting.agreements);
    expect(agreements.length).toBeGreaterThan(10);
    for (const { evidence } of agreements) {
      expect(evidence.nodes.length).toBeGreaterThan(0);
      for (const { quote, article } of evidence.nodes) expect(article.text).toContain(quote);
    }
  });

  it("costs no statement of its own", async () => {
    const query = (first: number) => `{ meetings(first: ${first}) { nodes { agreements {
      name parties { ... on Country { name } ... on Organization { name } }
      evidence { totalCount nodes { quote } } } } } }`;
    expect(await costOf(query(2))).toBe(1);
    expect(await costOf(query(100))).toBe(1);
  });
});

testConnections(asking, "Agreement");
