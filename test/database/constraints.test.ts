import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inTransaction } from "../../src/database/transaction.ts";
import { openSeededDatabase, type TestDatabase } from "../support/database.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await openSeededDatabase();
});
afterAll(() => database.close());

/** The one column of the rows that the SQL gives. */
async function column(sql: string): Promise<unknown[]> {
  const { rows } = await database.pool.query({ text: sql, rowMode: "array" });
  return rows.flat();
}

/** What refuses the statement; null when it is let through. */
async function refusal(sql: string): Promise<unknown> {
  try {
    await inTransaction(database.pool, async (client) => {
      await client.query(sql);
      throw new Error("let through");
    });
  } catch (error) {
    return (error instanceof Error && "constraint" in error && error.constraint) || error;
  }
}

/** The same row under another id. */
const copyOf = (table: string, where = "true") =>
  `INSERT INTO ${table} SELECT (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid()))).*
   FROM ${table} t WHERE ${where} LIMIT 1`;

/** Generated columns keep a row from being copied. */
const sameSlug = (table: string) =>
  `UPDATE ${table} SET slug = (SELECT min(slug) FROM ${table})
   WHERE id = (SELECT id FROM ${table} ORDER BY slug DESC LIMIT 1)`;

const anyId = (table: string) => `(SELECT id FROM ${table} LIMIT 1)`;

const reversed = (name: string) => `${name}_earliest = '2005-01-02', ${name}_latest = '2005-01-01'`;

const CHECKS: readonly (readonly [rule: string, statement: string])[] = [
  ["evidence_one_fact", "UPDATE evidence SET meeting_id = NULL WHERE meeting_id IS NOT NULL"],
  [
    "evidence_one_fact",
    `UPDATE evidence SET tenure_id = ${anyId("tenure")} WHERE quote_id IS NOT NULL`,
  ],
  ["evidence_span", "UPDATE evidence SET end_offset = start_offset"],
  ["evidence_span", "UPDATE evidence SET start_offset = -1"],
  ["evidence_confidence", "UPDATE evidence SET confidence = 1.5"],
  ["evidence_confidence", "UPDATE evidence SET ordinal = 0"],
  ["mention_span", "UPDATE mention SET end_offset = start_offset"],
  [
    "mention_one_entity",
    `UPDATE mention SET person_id = ${anyId("person")} WHERE country_id IS NOT NULL`,
  ],
  ["entity_name_one_entity", `UPDATE entity_name SET person_id = NULL`],
  ["identifier_one_entity", "UPDATE identifier SET person_id = NULL, country_id = NULL"],
  ["meeting_participants", "UPDATE meeting SET participant_count = -1"],
  ["person_meetings", "UPDATE person SET meeting_count = -1"],
  ["country_meetings", "UPDATE country SET meeting_count = -1"],
  ["organization_meetings", "UPDATE organization SET meeting_count = -1"],
  ["tenure_one_party", "UPDATE tenure SET country_id = NULL, organization_id = NULL"],
  [
    "tenure_one_party",
    `UPDATE tenure SET country_id = ${anyId("country")}, organization_id = ${anyId("organization")}`,
  ],
  ["membership_one_member", `UPDATE membership SET member_country_id = NULL`],
  ["delegation_one_party", "UPDATE delegation SET country_id = NULL, organization_id = NULL"],
  ["agreement_party_one_party", "UPDATE agreement_party SET country_id = NULL"],
  [
    "participation_at_most_one_party",
    `UPDATE participation SET country_id = ${anyId("country")}, organization_id = ${anyId("organization")}`,
  ],
  ["tenure_in_order", `UPDATE tenure SET ${reversed("start")}`],
  ["tenure_in_order", `UPDATE tenure SET end_latest = '1800-01-01', end_earliest = '1800-01-01'`],
  ["membership_in_order", `UPDATE membership SET ${reversed("end")}`],
  [
    "membership_in_order",
    `UPDATE membership SET end_latest = start_earliest, end_earliest = start_earliest
     WHERE start_edtf IS NOT NULL`,
  ],
  ["person_in_order", `UPDATE person SET ${reversed("birth")}`],
  [
    "person_in_order",
    `UPDATE person SET birth_earliest = '2005-01-01', birth_latest = '2005-01-01',
       death_earliest = '2004-12-31', death_latest = '2004-12-31'`,
  ],
  ["organization_in_order", `UPDATE organization SET ${reversed("founded")}`],
  ["country_in_order", `UPDATE country SET ${reversed("dissolved")}`],
  ["meeting_in_order", `UPDATE meeting SET ${reversed("date")}`],
  ["article_in_order", `UPDATE article SET ${reversed("published")}`],
  ["quote_in_order", `UPDATE quote SET ${reversed("date")}`],
  ["agreement_in_order", `UPDATE agreement SET ${reversed("date")}`],
  ["place_coordinates", "UPDATE place SET latitude = 91, longitude = 0"],
  ["place_coordinates", "UPDATE place SET latitude = 0, longitude = NULL"],
  ["country_codes", "UPDATE country SET code = lower(code)"],
  ["country_codes", "UPDATE country SET code3 = 'KZ'"],
  ["meeting_counts", "UPDATE meeting SET article_count = -1, publisher_count = -1"],
  ["meeting_counts", "UPDATE meeting SET publisher_count = article_count + 1"],
  ["meeting_not_its_own_part", "UPDATE meeting SET parent_id = id"],
  ["organization_not_its_own_predecessor", "UPDATE organization SET predecessor_id = id"],
  ["dataset_one_row", "INSERT INTO dataset (id, version, changed_at) VALUES (2, '', now())"],
];

describe("the database refuses what breaks a rule", () => {
  test.each(CHECKS)("%s: %s", async (rule, statement) => {
    expect(await refusal(statement)).toBe(rule);
  });

  test("and each of its rules is tested here", async () => {
    const rules = await column(
      `SELECT conname FROM pg_constraint WHERE contype = 'c' AND connamespace = 'public'::regnamespace`,
    );
    expect(rules.toSorted()).toEqual([...new Set(CHECKS.map(([rule]) => rule))].toSorted());
  });
});

describe("the database refuses what is there already", () => {
  test.each([
    ["entity_name_person_id_value_key", copyOf("entity_name", "person_id IS NOT NULL")],
    ["entity_name_country_id_value_key", copyOf("entity_name", "country_id IS NOT NULL")],
    ["entity_name_organization_id_value_key", copyOf("entity_name", "organization_id IS NOT NULL")],
    ["entity_name_place_id_value_key", copyOf("entity_name", "place_id IS NOT NULL")],
    ["identifier_scheme_value_key", copyOf("identifier")],
    ["person_slug_key", copyOf("person")],
    ["meeting_slug_key", sameSlug("meeting")],
    ["article_slug_key", sameSlug("article")],
    ["participation_meeting_id_person_id_key", copyOf("participation")],
    ["evidence_meeting_id_article_id_ordinal_key", copyOf("evidence", "meeting_id IS NOT NULL")],
    ["mention_article_id_person_id_ordinal_key", copyOf("mention", "person_id IS NOT NULL")],
    ["assertion_evidence_id_field_key", copyOf("assertion")],
  ])("%s", async (rule, statement) => {
    expect(await refusal(statement)).toBe(rule);
  });
});

describe("the database refuses what leads nowhere", () => {
  const used = (table: string, by: string) => `id IN (SELECT ${table}_id FROM ${by})`;

  test.each([
    [
      "tenure_country_id_fkey",
      "UPDATE tenure SET country_id = gen_random_uuid() WHERE country_id IS NOT NULL",
    ],
    ["participation_person_id_fkey", "UPDATE participation SET person_id = gen_random_uuid()"],
    ["meeting_place_id_fkey", "UPDATE meeting SET place_id = gen_random_uuid()"],
    [
      "evidence_article_id_fkey",
      `DELETE FROM article WHERE ${used("article", "evidence")} AND NOT ${used("article", "quote")}`,
    ],
    [
      "tenure_person_id_fkey",
      `DELETE FROM person WHERE ${used("person", "tenure")}
         AND NOT ${used("person", "participation")} AND id NOT IN (SELECT speaker_id FROM quote)`,
    ],
    ["meeting_topic_topic_id_fkey", `DELETE FROM topic WHERE ${used("topic", "meeting_topic")}`],
  ])("%s: %s", async (rule, statement) => {
    expect(await refusal(statement)).toBe(rule);
  });

  test("but a meeting that is deleted takes its parts and evidence along, and nobody", async () => {
    const left = await inTransaction(database.pool, async (client) => {
      await client.query("TRUNCATE encounter, mixed_encounter");
      await client.query("DELETE FROM meeting");
      const { rows } = await client.query(
        `SELECT (SELECT count(*)::int FROM participation) AS parts,
                (SELECT count(*)::int FROM delegation) AS delegations,
                (SELECT count(*)::int FROM evidence WHERE meeting_id IS NOT NULL) AS evidence,
                (SELECT count(*)::int FROM quote WHERE meeting_id IS NOT NULL) AS quotes,
                (SELECT count(*) > 0 FROM person) AS people,
                (SELECT count(*) > 0 FROM agreement) AS agreements`,
      );
      await client.query("ROLLBACK");
      return rows;
    });
    expect(left).toEqual([
      { parts: 0, delegations: 0, evidence: 0, quotes: 0, people: true, agreements: true },
    ]);
  });
});

describe("the database", () => {
  test("has foreign keys that change nothing when a key changes, but what rows carry of a meeting", async () => {
    const changing = await column(
      "SELECT conname FROM pg_constraint WHERE contype = 'f' AND confupdtype <> 'a'",
    );
    expect(changing.toSorted()).toEqual([
      "delegation_occasion_fkey",
      "participation_occasion_fkey",
    ]);
  });

  test("has no triggers of ours", async () => {
    expect(await column("SELECT tgname FROM pg_trigger WHERE NOT tgisinternal")).toEqual([]);
  });

  test("sorts every text that an index holds by code point, on every server alike", async () => {
    const others = await column(
      `SELECT DISTINCT relname || '.' || attname FROM pg_index
       JOIN pg_class ON pg_class.oid = indrelid
       JOIN pg_attribute ON attrelid = indrelid AND attnum = ANY (indkey)
       WHERE relnamespace = 'public'::regnamespace AND attcollation NOT IN (0, '"C"'::regcollation)`,
    );
    // Nothing is sorted by these; trigrams of a text, and its words, are not its order.
    expect(others.toSorted()).toEqual([
      "_prisma_migrations.id",
      "article.language",
      "article.text",
      "seed_batch.name",
    ]);
  });
});
