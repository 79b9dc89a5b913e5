/**
 * Each filter has an index that serves it. The seeds are few, so rows are added that no filter
 * finds; on a table of a hundred times their size a scan is dearer still.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createContext } from "../../src/context.ts";
import { countByYear, countOf } from "../../src/database/pair.ts";
import { inTransaction } from "../../src/database/transaction.ts";
import { whereSql } from "../../src/database/where-sql.ts";
import { Prisma } from "../../src/generated/prisma/client.ts";
import { articlesWhere } from "../../src/schema/article-filter.ts";
import { meetingWhere } from "../../src/schema/meeting-filter.ts";
import { organizationWhere } from "../../src/schema/organization-filter.ts";
import { personWhere } from "../../src/schema/person-filter.ts";
import { partiesOf, togetherWhere } from "../../src/schema/together.ts";
import { openSeededDatabase, type TestDatabase } from "../support/database.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await openSeededDatabase();
  const text = "md5(i::text) || ' ' || md5(i::text || 'x')";
  const day = (column: string) =>
    Object.fromEntries(
      ["earliest", "latest"].map((end) => [`${column}_${end}`, "date '1950-01-01' + 5 * i"]),
    );
  await grow("meeting", {
    slug: text,
    name_folded: text,
    kind: "'TALKS'::meeting_kind",
    setting: "'BILATERAL'::meeting_setting",
    format: "'IN_PERSON'::meeting_format",
    has_conflict: "false",
    article_count: "1",
    publisher_count: "1",
    participant_count: "2",
    place_id: "NULL",
    country_id: "NULL",
    ...day("date"),
  });
  await grow("article", {
    slug: text,
    title_folded: text,
    text,
    language: "'en'",
    publisher_id: "(SELECT id FROM organization ORDER BY slug LIMIT 1)",
    ...day("published"),
  });
  await grow("evidence", {
    meeting_id: idOf("meeting"),
    article_id: idOf("article"),
    ...Object.fromEntries(
      ["tenure", "membership", "quote", "agreement"].map((fact) => [`${fact}_id`, "NULL"]),
    ),
  });
  await grow("entity_name", {
    value: text,
    folded: text,
    person_id: "CASE WHEN i % 2 = 0 THEN (SELECT id FROM person ORDER BY slug LIMIT 1) END",
    organization_id:
      "CASE WHEN i % 2 = 1 THEN (SELECT id FROM organization ORDER BY slug LIMIT 1) END",
    country_id: "NULL",
    place_id: "NULL",
  });
  await database.pool.query("VACUUM ANALYZE");
}, 120_000);
afterAll(() => database.close());

/** The id of the added row of that number, `i`. */
const idOf = (table: string) => `md5('${table}' || i)::uuid`;

/** Adds copies of a row, different in these columns. */
async function grow(table: string, different: Readonly<Record<string, string>>): Promise<void> {
  const { rows } = await database.pool.query<{ name: string }>(
    `SELECT column_name AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND table_name = $1 AND is_generated = 'NEVER'`,
    [table],
  );
  const names = rows.map(({ name }) => name);
  const values: Readonly<Record<string, string>> = { id: idOf(table), ...different };
  await database.pool.query(
    `INSERT INTO ${table} (${names.join(", ")})
     SELECT ${names.map((name) => values[name] ?? `row.${name}`).join(", ")}
     FROM (SELECT * FROM ${table} ORDER BY id LIMIT 1) AS row, generate_series(1, 10000) AS i`,
  );
}

const context = () => createContext(database);

interface Line {
  "QUERY PLAN": string;
}

const explain = (query: Prisma.Sql) =>
  inTransaction(database.pool, async (client) => {
    await client.query("SET LOCAL enable_seqscan = off");
    const { rows } = await client.query<Line>(`EXPLAIN (COSTS OFF) ${query.text}`, query.values);
    return rows.map((row) => row["QUERY PLAN"]).join("\n");
  });

const planOf = (model: string, where: object) => {
  const table = Prisma.raw(model.toLowerCase());
  return explain(Prisma.sql`SELECT t.id FROM ${table} AS t WHERE ${whereSql(model, "t", where)}`);
};

const DATE = "meeting_date_earliest_date_rank_id_date_latest_status_key";
/** Two indexes begin with the person, and either has all that is asked. */
const BY_PERSON = "Index Only Scan using participation_person_";
const YEAR = { from: "2005-01-01", to: "2006-01-01" };
const ARTICLE = "2002-12-20-rferl-kazakhstan-nazarbaev-concludes-moscow-visit-with";

describe("a filter of meetings", () => {
  it.each<[Parameters<typeof meetingWhere>[0], ...indexes: string[]]>([
    [{ participants: { all: ["Putin"] } }, BY_PERSON],
    [{ participants: { any: ["Putin", "Kuchma"] } }, BY_PERSON],
    [{ participants: { only: ["Putin"] } }, BY_PERSON],
    [{ countries: { any: ["KZ"] } }, "delegation_country_id_meeting_id_idx"],
    [{ organizations: { all: ["CSTO"] } }, "delegation_organization_id_meeting_id_idx"],
    [{ date: { ...YEAR, match: "POSSIBLE" } }, DATE],
    [{ date: { ...YEAR, match: "CERTAIN" } }, DATE],
    [{ kind: { in: ["STATE_VISIT"] } }, "meeting_kind_idx"],
    [{ setting: "MULTILATERAL" }, "meeting_setting_idx"],
    [{ format: "PHONE" }, "meeting_format_idx"],
    [{ place: "Astana" }, "entity_name_folded_idx", "meeting_place_id_idx"],
    [{ hostCountry: "KZ" }, "meeting_country_id_date_earliest_idx"],
    [{ topic: { in: ["energy"] } }, "topic_slug_key", "meeting_topic_topic_id_meeting_id_idx"],
    [{ article: ARTICLE }, "article_slug_key", "evidence_article_id_start_offset_id_idx"],
    [{ publisher: "RFE/RL" }, "article_publisher_id_idx"],
    [{ minArticles: 5 }, "meeting_article_count_id_idx"],
    [{ minParticipants: 12 }, "meeting_participant_count_idx"],
    [{ hasConflict: true }, "meeting_has_conflict_idx"],
    [{ name: "kharkiv" }, "meeting_name_folded_trgm_idx"],
    [{ text: "Baikonur" }, "article_text_trgm_idx", "article_title_folded_trgm_idx"],
  ])("finds %j through an index", async (filter, ...indexes) => {
    const plan = await planOf("Meeting", await meetingWhere(filter, context()));
    for (const index of indexes) expect(plan).toContain(index);
  });

  it("finds a range of dates within the index, from both sides", async () => {
    const plan = await planOf(
      "Meeting",
      await meetingWhere({ date: { ...YEAR, match: "POSSIBLE" } }, context()),
    );
    expect(plan).toMatch(/Index Cond: .*date_earliest.*date_latest/);
  });

  it("counts and lists a range of dates without reading what lies outside", async () => {
    const where = {
      status: { in: ["HELD"] },
      ...(await meetingWhere({ date: { ...YEAR, match: "POSSIBLE" } }, context())),
    };
    const condition = whereSql("Meeting", "t", where);
    const counted = await explain(Prisma.sql`SELECT count(*) FROM meeting AS t WHERE ${condition}`);
    expect(counted).toContain(`Index Only Scan using ${DATE}`);
    const listed = await explain(
      Prisma.sql`SELECT t.id FROM meeting AS t WHERE ${condition}
        ORDER BY t.date_earliest, t.date_rank, t.id LIMIT 21`,
    );
    expect(listed).toContain(DATE);
    expect(listed).not.toContain("Sort");
  });

  it("finds two of a type by the key of their encounters", async () => {
    const plan = await planOf("Meeting", togetherWhere(await partiesOf(["RU", "KZ"], context())));
    expect(plan).toContain("encounter_pkey");
  });

  it("finds a mixed pair by the key of theirs", async () => {
    const plan = await planOf(
      "Meeting",
      togetherWhere(await partiesOf(["Putin", "KZ"], context())),
    );
    expect(plan).toContain("mixed_encounter_pkey");
  });
});

describe("the meetings of somebody", () => {
  it.each([
    ["participation", "person", "participation_person_date_idx"],
    ["delegation", "country", "delegation_country_date_idx"],
    ["delegation", "organization", "delegation_organization_date_idx"],
  ])(
    "are read from one index in the order of their dates: %s of a %s",
    async (table, who, index) => {
      const [part, somebody] = [Prisma.raw(table), Prisma.raw(who)];
      const plan = await explain(Prisma.sql`
      SELECT first.meeting_id FROM (SELECT id FROM ${somebody} LIMIT 3) AS everybody
      CROSS JOIN LATERAL (
        SELECT t.meeting_id FROM ${part} t
        WHERE t.${somebody}_id = everybody.id AND t.status = 'HELD' AND t.date_latest >= '2005-01-01'
        ORDER BY t.date_earliest, t.date_rank, t.meeting_id LIMIT 11) AS first`);
      expect(plan).toContain(`Index Only Scan using ${index}`);
      expect(plan).not.toContain("Sort");
    },
  );

  it("by year are found ready for two who met often", async () => {
    const [a, b] = await partiesOf(["RU", "Putin"], context());
    if (!a || !b) throw new Error("Two were expected.");
    for (const sql of [countByYear, countOf].map((of) =>
      of({ a, b, rules: { status: ["HELD"] } }),
    )) {
      expect(await explain(sql)).toContain("pair_year_pkey");
    }
  });
});

it("plans a hundred names in no more joins than a few", async () => {
  const { rows } = await database.pool.query<{ code: string }>(
    "SELECT code FROM country ORDER BY code LIMIT 100",
  );
  const codes = rows.map(({ code }) => code);
  for (const where of [
    togetherWhere(await partiesOf(codes, context())),
    await meetingWhere({ countries: { all: codes } }, context()),
  ]) {
    const plan = await planOf("Meeting", where);
    expect(plan.match(/SubPlan \d+\n/g)?.length).toBeGreaterThan(90);
    expect(plan.match(/Join|Nested Loop/g)?.length).toBeLessThan(20);
  }
});

describe("a filter of people", () => {
  it.each<[Parameters<typeof personWhere>[0], ...indexes: string[]]>([
    [{ name: "nazarb" }, "entity_name_folded_trgm_idx"],
    [{ born: { ...YEAR, match: "CERTAIN" } }, "person_birth_earliest_birth_rank_id_idx"],
    [{ died: { ...YEAR, match: "CERTAIN" } }, "person_death_earliest_idx"],
    [
      { tenure: { country: "KZ", match: "POSSIBLE" } },
      "tenure_country_id_start_earliest_start_rank_id_idx",
    ],
    [{ memberOf: "CSTO" }, "membership_organization_id_start_earliest_start_rank_id_idx"],
    [{ met: ["Putin"] }, BY_PERSON],
    [{ meetingCount: { gte: 30 } }, "person_meeting_count_id_idx"],
  ])("finds %j through an index", async (filter, ...indexes) => {
    const plan = await planOf("Person", await personWhere(filter, context()));
    for (const index of indexes) expect(plan).toContain(index);
  });
});

describe("a filter of organizations", () => {
  it.each<[Parameters<typeof organizationWhere>[0], ...indexes: string[]]>([
    [{ name: "security" }, "entity_name_folded_trgm_idx"],
    [{ country: "KZ" }, "organization_country_id_idx"],
    [{ member: "KZ" }, "membership_member_country_id_start_earliest_start_rank_id_idx"],
    [
      { founded: { ...YEAR, match: "CERTAIN" } },
      "organization_founded_earliest_founded_rank_id_idx",
    ],
  ])("finds %j through an index", async (filter, ...indexes) => {
    const plan = await planOf("Organization", await organizationWhere(filter, context()));
    for (const index of indexes) expect(plan).toContain(index);
  });
});

describe("a filter of articles", () => {
  it.each<[NonNullable<Parameters<typeof articlesWhere>[0]["where"]>, ...indexes: string[]]>([
    [{ title: "kharkiv" }, "article_title_folded_trgm_idx"],
    [{ text: "Baikonur" }, "article_text_trgm_idx", "article_title_folded_trgm_idx"],
    [{ publisher: "RFE/RL" }, "article_publisher_id_idx"],
    [{ language: "de" }, "article_language_idx"],
    [
      { published: { ...YEAR, match: "POSSIBLE" } },
      "article_published_earliest_published_rank_id_published_late_idx",
    ],
    [{ mentions: ["CSTO"] }, "mention_organization_id_ordinal_idx"],
    [{ topic: "energy" }, "topic_slug_key", "article_topic_topic_id_article_id_idx"],
  ])("finds %j through an index", async (where, ...indexes) => {
    const plan = await planOf("Article", await articlesWhere({ where }, context()));
    for (const index of indexes) expect(plan).toContain(index);
  });
});
