import { describe, expect, it } from "vitest";
import { onSeededDatabase } from "../support/query.ts";

const { ask, costOf } = onSeededDatabase();

const SLUG = "2005-04-08-rferl-kazakhstan-president-is-latest-cis-leader";

interface Mention {
  id: string;
  surface: string;
  startOffset: number;
  endOffset: number;
  article: { id: string; text: string };
}

interface OfPerson {
  person: {
    id: string;
    mentions: { totalCount: number; nodes: (Mention & { entity: { id: string } })[] };
    articles: { totalCount: number; nodes: { id: string }[] };
  };
}

const OF_PERSON = `{ person(by: {slug: "emomali-rahmon"}) { id
  mentions(first: 100) { totalCount nodes {
    surface startOffset endOffset article { id text } entity { ... on Node { id } } } }
  articles(first: 100) { totalCount nodes { id } }
} }`;

describe("a mention", () => {
  it("is a node, with all its fields", async () => {
    const { article } = await ask<{ article: { mentions: { nodes: Mention[] } } }>(
      `{ article(by: {slug: "${SLUG}"}) { mentions(first: 2) { nodes { id } } } }`,
    );
    const mention = article.mentions.nodes[1];
    const { node } = await ask(
      `query ($id: ID!) { node(id: $id) { id ... on Mention {
        surface startOffset endOffset article { slug }
        entity { __typename ... on Person { slug } ... on Country { code } }
      } } }`,
      { id: mention?.id },
    );
    expect(node).toEqual({
      id: mention?.id,
      surface: "Nursultan Nazarbaev",
      startOffset: 39,
      endOffset: 58,
      article: { slug: SLUG },
      entity: { __typename: "Person", slug: "nursultan-nazarbayev" },
    });
  });

  it("refers to a country or an organization just as well", async () => {
    const { article } = await ask<{
      article: { mentions: { nodes: { entity: { __typename: string } }[] } };
    }>(`{ article(by: {slug: "${SLUG}"}) {
      mentions(first: 100) { nodes { entity { __typename } } } } }`);
    expect(new Set(article.mentions.nodes.map(({ entity }) => entity.__typename))).toEqual(
      new Set(["Person", "Country", "Organization"]),
    );
  });
});

describe("the mentions of a person", () => {
  it("are slices of their articles, and refer to the person", async () => {
    const { person } = await ask<OfPerson>(OF_PERSON);
    expect(person.mentions.totalCount).toBeGreaterThan(20);
    for (const { surface, startOffset, endOffset, article, entity } of person.mentions.nodes) {
      expect(surface).toBe(article.text.slice(startOffset, endOffset));
      expect(entity).toEqual({ id: person.id });
    }
  });

  it("are in the articles listed for the person, each once and in the same order", async () => {
    const { person } = await ask<OfPerson>(OF_PERSON);
    const ids = person.mentions.nodes.map(({ article }) => article.id);
    expect(person.articles.nodes.map(({ id }) => id)).toEqual([...new Set(ids)]);
    expect(person.articles.totalCount).toBe(new Set(ids).size);
  });

  it("know other spellings than the preferred name", async () => {
    const { person } = await ask<OfPerson>(OF_PERSON);
    expect(person.mentions.nodes.map(({ surface }) => surface)).toContain("Rakhmonov");
  });

  it("cost no statement of their own, and one more beside another list over them", async () => {
    const people = (fields: string) => costOf(`{ people(first: 50) { nodes { ${fields} } } }`);
    const mentions =
      "mentions(first: 5) { totalCount nodes { surface article { title } entity { __typename } } }";
    expect(await people(mentions)).toBe(1);
    expect(await people(`${mentions} articles(first: 5) { totalCount nodes { title } }`)).toBe(2);
  });
});
