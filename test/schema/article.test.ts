import { describe, expect, it } from "vitest";
import { testConnections } from "../support/connection-suite.ts";
import { onSeededDatabase } from "../support/query.ts";

const asking = onSeededDatabase();
const { ask, codeOf, costOf, failing } = asking;

const SLUG = "2002-12-20-rferl-kazakhstan-nazarbaev-concludes-moscow-visit-with";
const URL = "https://www.rferl.org/a/1101742.html";
const ONE = "query ($by: ArticleBy!) { article(by: $by) { id slug } }";
const LIST = `query ($where: ArticleFilter, $orderBy: ArticleOrder) {
  articles(where: $where, orderBy: $orderBy, first: 100) { totalCount nodes { slug } }
}`;

interface Found {
  article: { id: string; slug: string } | null;
}

const find = async (by: object) => (await ask<Found>(ONE, { by })).article;

async function list(where: object, orderBy?: object): Promise<string[]> {
  const { articles } = await ask<{
    articles: { totalCount: number; nodes: { slug: string }[] };
  }>(LIST, { where, ...(orderBy && { orderBy }) });
  expect(articles.totalCount).toBe(articles.nodes.length);
  return articles.nodes.map(({ slug }) => slug);
}

describe("an article", () => {
  it("is found by id, slug and address", async () => {
    const article = await find({ slug: SLUG });
    expect(article).toHaveProperty("slug", SLUG);
    expect(await find({ id: article?.id })).toEqual(article);
    expect(await find({ url: URL })).toEqual(article);
  });

  it("is null when absent", async () => {
    expect(await find({ slug: "nothing" })).toBeNull();
    expect(await find({ url: "https://example.org/nothing" })).toBeNull();
  });

  it("is asked by slug where several share an address", async () => {
    const slugs = [SLUG, "2005-04-08-rferl-kazakhstan-president-is-latest-cis-leader"];
    const { article } = asking.database().prisma;
    const before = await article.findMany({ where: { slug: { in: slugs } } });
    await article.updateMany({ where: { slug: { in: slugs } }, data: { url: "https://shared/" } });
    const [error] = await failing(ONE, { by: { url: "https://shared/" } });
    for (const { id, url } of before) await article.update({ where: { id }, data: { url } });
    expect(error).toMatchObject({ code: "AMBIGUOUS_NAME", extensions: { slugs } });
  });

  it("has all its fields", async () => {
    const { article } = await ask(
      "query ($by: ArticleBy!) { article(by: $by) { ...A } }" + FIELDS,
      {
        by: { slug: SLUG },
      },
    );
    expect(article).toEqual({
      slug: SLUG,
      title: "Kazakhstan: Nazarbaev Concludes Moscow Visit With Promises Of Bilateral Cooperation",
      publisher: { slug: "radio-free-europe-radio-liberty" },
      via: null,
      author: null,
      url: URL,
      published: { edtf: "2002-12-20", precision: "DAY" },
      publishedBasis: "dateline",
      dateline: "Prague, 20 December 2002 (RFE/RL)",
      language: "en",
      textKind: "DIGEST",
      text: expect.stringContaining("Baikonur"),
      topics: expect.arrayContaining([{ slug: "baikonur-lease", name: "Baikonur lease" }]),
    });
  });

  it("is a node", async () => {
    const article = await find({ slug: SLUG });
    const query = "query ($id: ID!) { node(id: $id) { id ... on Article { slug } } }";
    expect(await ask(query, { id: article?.id })).toEqual({ node: article });
  });

  it("names in its lists whom its text mentions, by first mention", async () => {
    const { article } = await ask<{
      article: Record<"people" | "countries" | "organizations", { nodes: { id: string }[] }> & {
        text: string;
        mentions: {
          nodes: {
            surface: string;
            startOffset: number;
            endOffset: number;
            entity: { id: string };
          }[];
        };
      };
    }>(`{ article(by: {slug: "${SLUG}"}) {
      text
      mentions(first: 100) { nodes { surface startOffset endOffset entity { ... on Node { id } } } }
      people(first: 100) { nodes { id } }
      countries(first: 100) { nodes { id } }
      organizations(first: 100) { nodes { id } }
    } }`);
    for (const { surface, startOffset, endOffset } of article.mentions.nodes) {
      expect(article.text.slice(startOffset, endOffset)).toBe(surface);
    }
    const mentioned = [...new Set(article.mentions.nodes.map(({ entity }) => entity.id))];
    const lists = [article.people.nodes, article.countries.nodes, article.organizations.nodes];
    expect(new Set(lists.flat().map(({ id }) => id))).toEqual(new Set(mentioned));
    for (const nodes of lists) {
      const ids = nodes.map(({ id }) => id);
      expect(ids).toEqual(mentioned.filter((id) => ids.includes(id)));
    }
  });

  it("costs one statement, and one more for each further list over one table", async () => {
    const cost = (fields: string) => costOf(`{ article(by: {slug: "${SLUG}"}) { ${fields} } }`);
    expect(await cost("title publisher { name } topics { name }")).toBe(1);
    expect(await cost("mentions { nodes { surface } } quotes { nodes { summary } }")).toBe(1);
    expect(await cost("people { nodes { name } } countries { nodes { name } }")).toBe(2);
  });
});

const FIELDS = ` fragment A on Article {
  slug title publisher { slug } via author url published { edtf precision } publishedBasis dateline
  language textKind text topics { slug name }
}`;

describe("the list of articles", () => {
  testConnections(asking, "Article");

  const TOUR = "2017-02-27-rferl-putin-begins-central-asian-tour-praises";

  it.each([
    ["title, whatever its case", { title: "CENTRAL Asian tour" }, [TOUR]],
    [
      "publisher",
      { publisher: "24.kg", language: "ru" },
      ["2007-04-25-24-kg-kyrgyzstan-pribyvaet-prezident-kazakhstana"],
    ],
    [
      "certain publication",
      { published: { from: "2006-04-01", to: "2006-04-15", match: "CERTAIN" } },
      [
        "2006-04-03-rferl-kazakh-president-to-start-russia-visit",
        "2006-04-03-rferl-kazakhstan-president-looks-to-build-on",
      ],
    ],
    ["mentions of each", { mentions: ["Malashenko", "MGIMO"] }, [SLUG]],
    [
      "topic, by slug or name",
      { topic: "Baikonur lease", title: "latest CIS leader" },
      ["2005-04-08-rferl-kazakhstan-president-is-latest-cis-leader"],
    ],
    ["two that none meets", { title: "central asian tour", language: "ru" }, []],
    ["a topic nobody coded", { topic: "no such topic" }, []],
  ])("is filtered by %s", async (_title, where, slugs) => {
    expect((await list(where)).toSorted()).toEqual(slugs);
  });

  it("keeps unknown dates first where they are possible", async () => {
    const published = { from: "2006-04-01", to: "2006-04-15" };
    const possible = await list({ published });
    expect(possible.slice(0, 6).every((slug) => slug.startsWith("undated-"))).toBe(true);
    expect(possible.slice(6)).toContain(
      "2006-04-jamestown-nazarbayev-growing-confidence-on-view-in",
    );
  });

  it("has a total order by publication or title, reversed whole", async () => {
    const where = { publisher: "RFE/RL" };
    for (const field of ["PUBLISHED", "TITLE"]) {
      const up = await list(where, { field });
      expect(up).toEqual((await list(where, { field, direction: "DESC" })).toReversed());
      expect(up.length).toBeGreaterThan(20);
    }
    expect(await list(where)).toEqual(await list(where, { field: "PUBLISHED", direction: "ASC" }));
  });

  it("refuses an empty range of days and an empty text", async () => {
    const empty = { published: { from: "2006-01-02", to: "2006-01-02" } };
    for (const where of [
      empty,
      { title: "" },
      { title: "%" },
      { mentions: [] },
      { publisher: "" },
    ]) {
      expect(await codeOf(LIST, { where })).toBe("BAD_USER_INPUT");
    }
  });

  it("costs one statement, one more for the count and one for all names", async () => {
    expect(await costOf("{ articles { nodes { title publisher { name } } } }")).toBe(1);
    expect(await costOf("{ articles { totalCount nodes { title } } }")).toBe(2);
    const where = `{mentions: ["Putin", "CIS"]}`;
    expect(await costOf(`{ articles(where: ${where}) { nodes { title } } }`)).toBe(2);
  });
});
