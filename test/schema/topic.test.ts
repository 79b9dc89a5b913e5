import { expect, it } from "vitest";
import { testConnections } from "../support/connection-suite.ts";
import { onSeededDatabase } from "../support/query.ts";

const asking = onSeededDatabase();
const { ask, costOf } = asking;

testConnections(asking, "Topic");

const SLUG = "2002-12-19-nazarbayev-putin-moscow";
const ARTICLE = "2002-12-20-rferl-kazakhstan-nazarbaev-concludes-moscow-visit-with";

interface Topic {
  id: string;
  slug: string;
  name: string;
}

it("is a node, with all its fields", async () => {
  const { meeting } = await ask<{ meeting: { topics: Topic[] } }>(
    `{ meeting(by: {slug: "${SLUG}"}) { topics { id slug name } } }`,
  );
  const lease = meeting.topics.find(({ slug }) => slug === "baikonur-lease");
  expect(lease).toMatchObject({ slug: "baikonur-lease", name: "Baikonur lease" });
  const query = "query ($id: ID!) { node(id: $id) { id ... on Topic { slug name } } }";
  expect(await ask(query, { id: lease?.id })).toEqual({ node: lease });
});

it("of a meeting or a quote is a topic of the article that reports it", async () => {
  const { article } = await ask<{
    article: { topics: Topic[] } & Record<"meetings" | "quotes", { nodes: { topics: Topic[] }[] }>;
  }>(`{ article(by: {slug: "${ARTICLE}"}) {
    topics { slug }
    meetings(first: 100, status: [HELD, SCHEDULED]) { nodes { topics { slug } } }
    quotes(first: 100) { nodes { topics { slug } } }
  } }`);
  const parts = [...article.meetings.nodes, ...article.quotes.nodes].flatMap(
    ({ topics }) => topics,
  );
  expect(parts.length).toBeGreaterThan(10);
  expect(article.topics).toEqual(expect.arrayContaining(parts));
});

it("finds the meetings and articles that have it, by name or slug, whatever the case", async () => {
  const { a, b, articles } = await ask<{
    a: object;
    b: { nodes: { topics: Topic[] }[] };
    articles: { nodes: { topics: Topic[] }[] };
  }>(`{
    a: meetings(where: {topic: {in: ["BAIKONUR lease"]}}, first: 100) { nodes { topics { slug } } }
    b: meetings(where: {topic: {in: ["baikonur-lease"]}}, first: 100) { nodes { topics { slug } } }
    articles(where: {topic: "Baikonur-Lease"}, first: 100) { nodes { topics { slug } } }
  }`);
  expect(a).toEqual(b);
  expect(b.nodes.length).toBeGreaterThan(1);
  for (const { topics } of [...b.nodes, ...articles.nodes]) {
    expect(topics.map(({ slug }) => slug)).toContain("baikonur-lease");
  }
});

it("may be none", async () => {
  const { meetings } = await ask<{ meetings: { nodes: { topics: Topic[] }[] } }>(
    "{ meetings(first: 100) { nodes { topics { slug } } } }",
  );
  expect(meetings.nodes.some(({ topics }) => topics.length === 0)).toBe(true);
});

it("costs no statement of its own", async () => {
  const query =
    "{ meetings(first: 50) { nodes { topics { name } } } articles { nodes { topics { name } } } }";
  expect(await costOf(query)).toBe(2);
});

it("counts a list that is asked for twice, once beside another page of the same", async () => {
  const about = (selection: string) =>
    ask<{ meeting: { topics: object[] } }>(`{ meeting(by: {slug: "${SLUG}"}) { ${selection} } }`);
  const [twice, once] = await Promise.all([
    about(`topics { meetings(first: 1) { __typename } }
      topics { late: meetings(last: 1) { __typename } meetings(first: 1) { totalCount } }`),
    about("topics { meetings(first: 1) { totalCount } }"),
  ]);
  expect(twice.meeting.topics.length).toBeGreaterThan(1);
  for (const [at, topic] of twice.meeting.topics.entries()) {
    expect(topic).toMatchObject(once.meeting.topics[at] ?? {});
  }
});
