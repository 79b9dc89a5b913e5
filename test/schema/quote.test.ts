import { describe, expect, it } from "vitest";
import { testConnections } from "../support/connection-suite.ts";
import { onSeededDatabase } from "../support/query.ts";

const asking = onSeededDatabase();
const { ask, costOf } = asking;

const ARTICLE = "2005-04-08-rferl-kazakhstan-president-is-latest-cis-leader";

interface Quotes {
  article: { quotes: { totalCount: number; nodes: { id: string; speaker: { slug: string } }[] } };
}

const inArticle = async (slug: string) =>
  (
    await ask<Quotes>(
      `query ($slug: String!) { article(by: {slug: $slug}) {
        quotes(first: 100) { totalCount nodes { id speaker { slug } } } } }`,
      { slug },
    )
  ).article.quotes;

describe("a quote", () => {
  it("is a node, with all its fields", async () => {
    const { nodes } = await inArticle(ARTICLE);
    const quote = nodes.find(({ speaker }) => speaker.slug === "emomali-rahmon");
    const { node } = await ask(
      `query ($id: ID!) { node(id: $id) { id ... on Quote {
        speaker { slug } summary verbatim date { edtf precision } article { slug } meeting { slug }
        topics { slug } evidence { totalCount nodes { stance article { slug } } }
      } } }`,
      { id: quote?.id },
    );
    expect(node).toEqual({
      id: quote?.id,
      speaker: { slug: "emomali-rahmon" },
      summary: expect.stringContaining("Kyrgyzstan"),
      verbatim: null,
      date: { edtf: "[2005-04-04..2005-04-07]", precision: "RANGE" },
      article: { slug: ARTICLE },
      meeting: { slug: "2005-04-04-putin-rahmon-sochi" },
      topics: [{ slug: "kyrgyzstan-crisis" }, { slug: "crisis-prevention" }],
      evidence: { totalCount: 1, nodes: [{ stance: "SUPPORTS", article: { slug: ARTICLE } }] },
    });
  });

  it("may be said at no meeting and on no known day", async () => {
    const { person } = await ask<{
      person: { quotes: { nodes: { meeting: object | null; date: object | null }[] } };
    }>(`{ person(by: {slug: "vladimir-putin"}) {
      quotes(first: 100) { nodes { meeting { slug } date { edtf } } } } }`);
    const { nodes } = person.quotes;
    expect(nodes).toContainEqual({ meeting: null, date: null });
    const firstKnown = nodes.findIndex(({ date }) => date !== null);
    expect(nodes.slice(firstKnown).every(({ date }) => date !== null)).toBe(true);
  });

  it("has sentences of its own article only", async () => {
    const { articles } = await ask<{
      articles: {
        nodes: {
          slug: string;
          quotes: { nodes: { evidence: { nodes: { article: object }[] } }[] };
        }[];
      };
    }>(`{ articles(first: 100, where: {publisher: "RFE/RL"}) { nodes { slug
      quotes(first: 100) { nodes { evidence { nodes { article { slug } } } } } } } }`);
    for (const { slug, quotes } of articles.nodes) {
      for (const { evidence } of quotes.nodes) {
        expect(evidence.nodes.length).toBeGreaterThan(0);
        for (const { article } of evidence.nodes) expect(article).toEqual({ slug });
      }
    }
  });
});

describe("a list of quotes", () => {
  testConnections(asking, "Quote");

  it("of a speaker holds those that articles have of the speaker", async () => {
    const { person } = await ask<{
      person: { quotes: { nodes: { id: string; article: { slug: string } }[] } };
    }>(`{ person(by: {slug: "emomali-rahmon"}) {
      quotes(first: 100) { nodes { id article { slug } } } } }`);
    const slugs = [...new Set(person.quotes.nodes.map(({ article }) => article.slug))];
    const found = await Promise.all(slugs.map(inArticle));
    const ids = found.flatMap(({ nodes }) =>
      nodes.filter(({ speaker }) => speaker.slug === "emomali-rahmon").map(({ id }) => id),
    );
    expect(person.quotes.nodes.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
  });

  it("costs no statement of its own", async () => {
    const query = (
      first: number,
    ) => `{ articles(first: ${first}) { nodes { quotes { totalCount nodes {
      summary speaker { name } meeting { name } topics { name } evidence { nodes { quote } } } } } } }`;
    expect(await costOf(query(2))).toBe(1);
    expect(await costOf(query(50))).toBe(1);
  });
});
