import { describe, expect, it } from "vitest";
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

  it("is at most five statements, one for each type of record, and one for all snippets", async () => {
    const fields = Object.values(selection).join(" ");
    const all = `{ search(text: "Nazarbyaev Putn", first: 100) { nodes { snippet node { ${fields} } } } }`;
    expect(await costOf(all)).toBeLessThanOrEqual(5 + 6 + 1);
    expect(await costOf(`{ search(text: "Nazarbyaev Putn") { totalCount } }`)).toBeLessThanOrEqual(
      5,
    );
  });
});

describe("the plan of a search", () => {
  const asked = { text: "Nazarbyaev", ...askedName("Nazarbyaev") };
  const spelling = { value: "Nazarbayev", folded: "nazarbayev" };
  const wording = { words: [[spelling]], names: [spelling] };

  it.each<[string, Prisma.Sql, string[]]>([
    [
      "equal names",
      equalNames([asked], ["Person"]),
      ["entity_name_folded_idx", "entity_name_skeleton_idx", "entity_name_words_idx"],
    ],
    [
      "alike names",
      alikeNames([asked]),
      ["entity_name_folded_idx", "entity_name_skeleton_idx", "entity_name_folded_trgm_idx"],
    ],
    [
      "meetings",
      meetingsWith(asked, wording, ["HELD"]),
      ["meeting_slug_key", "meeting_name_folded_id_idx"],
    ],
    ["articles", articlesWith(asked, wording), ["article_slug_key", "article_title_folded_id_idx"]],
    [
      "topics",
      topicsWith(asked, wording),
      ["topic_words_idx", "topic_slug_key", "topic_slug_trgm_idx"],
    ],
  ])("of %s reads indexes, not tables", async (_title, { text, values }, indexes) => {
    const plan = await planOf(text, values);
    for (const index of indexes) expect(plan).toContain(index);
    for (const table of ["entity_name", "meeting", "article", "topic"]) {
      expect(plan).not.toMatch(new RegExp(`Seq Scan on ${table}\\b`));
    }
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
