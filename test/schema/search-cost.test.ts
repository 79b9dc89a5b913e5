import { beforeAll, describe, expect, it } from "vitest";
import { alikeNames, equalNames } from "../../src/database/name-search.ts";
import { articlesWith, meetingsWith, topicsWith } from "../../src/database/text-search.ts";
import type { Prisma } from "../../src/generated/prisma/client.ts";
import { askedName } from "../../src/lib/name-match.ts";
import { onSeededDatabase } from "../support/query.ts";

const { costOf, database } = onSeededDatabase();

describe("the cost of a search", () => {
  const selection: Readonly<Record<string, string>> = {
    PERSON: "... on Person { name names { value } }",
    COUNTRY: "... on Country { name }",
    ORGANIZATION: "... on Organization { name }",
    MEETING: "... on Meeting { name participants { nodes { person { name } } } }",
    ARTICLE: "... on Article { title publisher { name } }",
    TOPIC: "... on Topic { name }",
  };

  it.each(Object.keys(selection))("does not grow with what is found: %s", async (type) => {
    const query = (size: number) =>
      `{ search(text: "Kazakhstan", types: [${type}], first: ${size}) {
        totalCount nodes { snippet node { ${selection[type]} } } } }`;
    expect(await costOf(query(100))).toBe(await costOf(query(2)));
    expect(await costOf(query(100))).toBeLessThanOrEqual(6);
  });

  it("is at most seven statements, one for each type of record, and one for all snippets", async () => {
    const fields = Object.values(selection).join(" ");
    const all = `{ search(text: "Nazarbyaev Putn", first: 100) { nodes { snippet node { ${fields} } } } }`;
    expect(await costOf(all)).toBeLessThanOrEqual(7 + 6 + 1);
    expect(await costOf(`{ search(text: "Nazarbyaev Putn") { totalCount } }`)).toBeLessThanOrEqual(
      7,
    );
  });
});

describe("the plan of a search", () => {
  const asked = { text: "Nazarbyaev", ...askedName("Nazarbyaev") };
  const spelling = { value: "Nazarbayev", folded: "nazarbayev" };
  const wording = { words: [[spelling]], names: [spelling] };

  it.each<[string, Prisma.Sql]>([
    ["equal names", equalNames([asked], ["Person"])],
    ["alike names", alikeNames([asked])],
    ["meetings", meetingsWith(asked, wording, ["HELD"])],
    ["articles", articlesWith(asked, wording)],
    ["topics", topicsWith(asked, wording)],
  ])("of %s reads indexes, not tables", async (_title, { text, values }) => {
    const plan = await planOf(text, values);
    expect(plan).toMatch(/Index (Only )?Scan/);
    expect(plan).not.toMatch(/Seq Scan/);
  });

  it("of words reads the index of words, and for frequent words the index in their order", async () => {
    const words = await planOf("SELECT id FROM meeting WHERE words @@ 'putin' LIMIT 10000", []);
    expect(words).toContain("meeting_words_idx");
    const articles = await planOf("SELECT id FROM article WHERE words @@ 'putin' LIMIT 10000", []);
    expect(articles).toContain("article_words_idx");
    const frequent = await planOf(
      `SELECT id FROM meeting WHERE words @@ 'putin'
       ORDER BY article_count DESC, id DESC LIMIT 200`,
      [],
      "SET LOCAL enable_bitmapscan = off; SET LOCAL enable_sort = off",
    );
    expect(frequent).toContain("Index Scan Backward using meeting_article_count_id_idx");
  });
});

describe("the first of what has the words", () => {
  beforeAll(async () => {
    await database().pool.query("ANALYZE meeting, article");
  });

  const rules: readonly [table: string, asked: string, order: string][] = [
    [
      "meeting",
      "most_reported_meetings($1, ARRAY['HELD', 'CANCELLED']::meeting_status[], $2)",
      "article_count DESC, id DESC",
    ],
    ["article", "latest_articles($1, $2)", "published_earliest DESC, published_rank DESC, id DESC"],
  ];
  // From the word of most of them to a word of none: the ways to find them differ.
  const queries = ["meet | talk", "meet", "putin", "putin & astana", "baikonur", "zzyzxqo"];

  it.each(rules)("are those of the whole list of each %s, in its order", async (...rule) => {
    const [table, asked, order] = rule;
    const status = table === "meeting" ? "AND status IN ('HELD', 'CANCELLED')" : "";
    const idsOf = async (sql: string, values: unknown[]) =>
      (await database().pool.query<{ id: string }>(sql, values)).rows.map(({ id }) => id);
    for (const query of queries) {
      const all = await idsOf(
        `SELECT id FROM ${table} WHERE words @@ $1::tsquery ${status} ORDER BY ${order}`,
        [query],
      );
      for (const most of [1, 20, 200]) {
        const found = await idsOf(`SELECT ${asked} AS id`, [query, most]);
        expect(found, query).toEqual(all.slice(0, most));
      }
    }
  });
});

/** The plan on tables too small for indexes to pay, where reading them whole is made dear. */
async function planOf(sql: string, values: unknown[], settings = ""): Promise<string> {
  const client = await database().pool.connect();
  try {
    await client.query(`BEGIN; SET LOCAL enable_seqscan = off; ${settings}`);
    const { rows } = await client.query<Record<string, string>>(`EXPLAIN ${sql}`, values);
    return rows.map((row) => row["QUERY PLAN"]).join("\n");
  } finally {
    await client.query("ROLLBACK");
    client.release();
  }
}
