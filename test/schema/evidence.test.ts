import { describe, expect, it } from "vitest";
import { onSeededDatabase } from "../support/query.ts";

const { ask, codeOf, costOf } = onSeededDatabase();

interface Sentence {
  id: string;
  quote: string;
  startOffset: number;
  endOffset: number;
  stance: string;
  article: { text: string };
}

describe("a piece of evidence", () => {
  it("is a node, with all its fields", async () => {
    const { meeting } = await ask<{ meeting: { evidence: { nodes: { id: string }[] } } }>(
      `{ meeting(by: {slug: "2017-02-27-nazarbayev-putin-almaty"}) { evidence(first: 1) { nodes { id } } } }`,
    );
    const [sentence] = meeting.evidence.nodes;
    const { node } = await ask(
      `query ($id: ID!) { node(id: $id) { id ... on Evidence {
        article { slug } quote startOffset endOffset stance confidence extractor } } }`,
      { id: sentence?.id },
    );
    expect(node).toEqual({
      id: sentence?.id,
      article: { slug: "2017-02-27-rferl-putin-begins-central-asian-tour-praises" },
      quote: expect.stringContaining("Almaty"),
      startOffset: expect.any(Number),
      endOffset: expect.any(Number),
      stance: "SUPPORTS",
      confidence: 1,
      extractor: "seed",
    });
  });

  it("is for one fact, of any sort, among whose evidence it is", async () => {
    const { article } = await ask<{
      article: {
        evidence: { nodes: { id: string; fact: { __typename: string; evidence: Ids } }[] };
      };
    }>(`{ article(by: {slug: "2005-04-08-rferl-kazakhstan-president-is-latest-cis-leader"}) {
      evidence(first: 100) { nodes { id fact { __typename
        ... on Meeting { evidence(first: 100) { nodes { id } } }
        ... on Tenure { evidence(first: 100) { nodes { id } } }
        ... on Membership { evidence(first: 100) { nodes { id } } }
        ... on Quote { evidence(first: 100) { nodes { id } } }
        ... on Agreement { evidence(first: 100) { nodes { id } } }
      } } } } }`);
    const { nodes } = article.evidence;
    expect(new Set(nodes.map(({ fact }) => fact.__typename)).size).toBeGreaterThan(3);
    for (const { id, fact } of nodes) {
      if (fact.evidence.nodes.length < 100) expect(fact.evidence.nodes).toContainEqual({ id });
    }
  });

  it("is a slice of its article's text, for every article", async () => {
    let after: string | null = null;
    let seen = 0;
    do {
      const answer: Articles = await ask<Articles>(SLICES, { after });
      for (const { text, evidence } of answer.articles.nodes) {
        expect(evidence.totalCount).toBe(evidence.nodes.length);
        for (const { quote, startOffset, endOffset } of evidence.nodes) {
          expect(quote).toBe(text.slice(startOffset, endOffset));
          expect(quote.trim()).toBe(quote);
          expect(quote).not.toBe("");
          seen += 1;
        }
      }
      after = answer.articles.pageInfo.endCursor;
    } while (after);
    const { dataset } = await ask<{ dataset: { counts: { evidence: number } } }>(
      "{ dataset { counts { evidence } } }",
    );
    expect(seen).toBe(dataset.counts.evidence);
  });
});

interface Ids {
  nodes: { id: string }[];
}

interface Articles {
  articles: {
    nodes: { text: string; evidence: { totalCount: number; nodes: Sentence[] } }[];
    pageInfo: { endCursor: string | null };
  };
}

const SLICES = `query ($after: String) { articles(first: 100, after: $after) {
  nodes { text evidence(first: 100) { totalCount nodes { quote startOffset endOffset } } }
  pageInfo { endCursor }
} }`;

describe("the evidence of a meeting", () => {
  const MINSK = `meeting(by: {slug: "2006-11-28-putin-saakashvili-minsk"})`;

  it("is filtered by stance", async () => {
    const { meeting } = await ask<{
      meeting: Record<"all" | "pro" | "contra", { totalCount: number; nodes: Sentence[] }>;
    }>(`{ ${MINSK} {
      all: evidence { totalCount nodes { id stance } }
      pro: evidence(stance: SUPPORTS) { totalCount nodes { id stance } }
      contra: evidence(stance: DISPUTES) { totalCount nodes { id stance } }
    } }`);
    const { all, pro, contra } = meeting;
    expect(contra.nodes.length).toBeGreaterThan(0);
    for (const [list, stance] of [
      [pro, "SUPPORTS"],
      [contra, "DISPUTES"],
    ] as const) {
      expect(list.nodes).toEqual(all.nodes.filter((sentence) => sentence.stance === stance));
      expect(list.totalCount).toBe(list.nodes.length);
    }
    expect(all.totalCount).toBe(pro.totalCount + contra.totalCount);
  });

  it("refuses an unknown stance", async () => {
    expect(
      await codeOf(`{ ${MINSK} { evidence(stance: DOUBTS) { totalCount } } }`),
    ).toBeUndefined();
  });

  it("is from as many articles and publishers as the meeting counts", async () => {
    const { meetings } = await ask<{
      meetings: {
        nodes: {
          articleCount: number;
          publisherCount: number;
          articles: { totalCount: number; nodes: { id: string; publisher: { id: string } }[] };
          evidence: { nodes: { article: { id: string } }[] };
        }[];
      };
    }>(`{ meetings(where: {minArticles: 2}, first: 100) { nodes {
      articleCount publisherCount
      articles(first: 100) { totalCount nodes { id publisher { id } } }
      evidence(first: 100) { nodes { article { id } } }
    } } }`);
    expect(meetings.nodes.length).toBeGreaterThan(20);
    for (const { articleCount, publisherCount, articles, evidence } of meetings.nodes) {
      const ids = articles.nodes.map(({ id }) => id);
      expect(articleCount).toBe(ids.length);
      expect(articles.totalCount).toBe(ids.length);
      expect(new Set(ids)).toEqual(new Set(evidence.nodes.map(({ article }) => article.id)));
      expect(publisherCount).toBe(
        new Set(articles.nodes.map(({ publisher }) => publisher.id)).size,
      );
    }
  });

  it("costs no statement of its own, with its article", async () => {
    const query = (first: number) => `{ meetings(first: ${first}) { nodes {
      evidence { totalCount nodes { quote article { title publisher { name } } } } } } }`;
    expect(await costOf(query(2))).toBe(1);
    expect(await costOf(query(50))).toBe(1);
  });
});
