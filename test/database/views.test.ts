import { readFileSync } from "node:fs";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { allMeetings, type KnownMeeting } from "../support/meeting-oracle.ts";
import { onSeededDatabase } from "../support/query.ts";

const asking = onSeededDatabase();
const { ask, database } = asking;

const GUIDE = readFileSync("docs/questions/sql.md", "utf8");

type Value = string | number | boolean | null;

async function rowsOf(sql: string, values: readonly Value[] = []) {
  const { rows } = await database().pool.query<Record<string, Value>>(sql, [...values]);
  return rows;
}

const column = async (sql: string) => (await rowsOf(sql)).map((row) => String(row.name));

const VIEWS = "SELECT viewname AS name FROM pg_views WHERE schemaname = 'public' ORDER BY 1";

describe("the views", () => {
  it("are described in the guide, each with all its columns, as in the database", async () => {
    for (const view of await column(VIEWS)) {
      const [{ text } = { text: null }] = await rowsOf(
        "SELECT obj_description($1::regclass) AS text",
        [view],
      );
      const columns = await rowsOf(
        `SELECT attname AS name, col_description(attrelid, attnum) AS text FROM pg_attribute
         WHERE attrelid = $1::regclass AND attnum > 0 ORDER BY attnum`,
        [view],
      );
      const table = columns.map(({ name, text: meaning }) => `| \`${name}\` | ${meaning} |`);
      const head = `### \`${view}\`\n\n${text}\n\n| Column | Meaning |\n|---|---|\n`;
      expect(GUIDE).toContain(`${head}${table.join("\n")}\n`);
      for (const { text: meaning, name } of columns) expect(meaning, `${name}`).toBeTruthy();
      expect(text).toBeTruthy();
    }
  });

  it("hide their tables: they run with the rights of their owner", async () => {
    const invokers = await column(
      "SELECT relname AS name FROM pg_class WHERE relkind = 'v' AND reloptions::text LIKE '%invoker%'",
    );
    expect(invokers).toEqual([]);
  });
});

describe("the views count as the API does", () => {
  let meetings: KnownMeeting[] = [];
  beforeAll(async () => {
    meetings = await allMeetings(asking);
  });

  const count = async (from: string) =>
    (await rowsOf(`SELECT count(*)::int AS count FROM ${from}`))[0]?.count;

  it("meetings of every status and of each", async () => {
    expect(await count("meeting_flat")).toBe(meetings.length);
    for (const status of ["SCHEDULED", "HELD", "POSTPONED", "CANCELLED", "DENIED"]) {
      const { meetings: list } = await ask<{ meetings: { totalCount: number } }>(
        `{ meetings(status: [${status}]) { totalCount } }`,
      );
      expect(await count(`meeting_flat WHERE status = '${status}'`)).toBe(list.totalCount);
    }
  });

  it("people and sides of every meeting", async () => {
    const parts = meetings.flatMap(({ participants }) => participants.nodes);
    expect(await count("participation_flat")).toBe(parts.length);
    expect(await count("participation_flat WHERE NOT took_part")).toBe(
      parts.filter(({ attendance }) => ["ABSENT", "DECLINED"].includes(attendance)).length,
    );
    expect(await count("delegation_flat")).toBe(
      meetings.flatMap(({ delegations }) => delegations).length,
    );
    const flat = await rowsOf("SELECT meeting, date_earliest::text, year FROM meeting_flat");
    expect(new Map(flat.map((row) => [row.meeting, [row.date_earliest, row.year]]))).toEqual(
      new Map(
        meetings.map(({ slug, date: { earliest, latest } }) => {
          const years = [earliest, latest].map((day) => Number(day.slice(0, 4)));
          return [slug, [earliest, years[0] === years[1] ? years[0] : null]];
        }),
      ),
    );
  });

  it("offices, memberships and sentences, as many as are stored", async () => {
    for (const noun of ["tenure", "membership", "evidence"]) {
      expect(await count(`${noun}_flat`)).toBe(await count(noun));
    }
  });

  it("the meetings of a pair by year", async () => {
    const dyads = await rowsOf("SELECT * FROM dyad_year");
    expect(dyads.every(({ a, b }) => String(a) < String(b))).toBe(true);
    const sides = (type: string) =>
      dyads.filter(({ dyad_type }) => dyad_type === type).flatMap(({ a, b }) => [a, b].map(String));
    const pairs = fc.constantFrom("PERSON", "COUNTRY", "ORGANIZATION").chain((type) =>
      fc.record({
        type: fc.constant(type),
        names: fc.uniqueArray(fc.constantFrom(...sides(type)), { minLength: 2, maxLength: 2 }),
      }),
    );
    await fc.assert(
      fc.asyncProperty(pairs, async ({ type, names }) => {
        const [a, b] = names.toSorted();
        const { pair } = await ask<{ pair: { byYear: { year: number | null; count: number }[] } }>(
          "query ($a: String!, $b: String!) { pair(a: $a, b: $b) { byYear { year count } } }",
          { a, b },
        );
        const found = dyads.filter((row) => row.dyad_type === type && row.a === a && row.b === b);
        expect(new Map(found.map((row) => [row.year, row.meeting_count]))).toEqual(
          new Map(
            pair.byYear.filter((each) => each.count > 0).map((each) => [each.year, each.count]),
          ),
        );
      }),
      { numRuns: 60 },
    );
  });

  it("and show the sentences that it shows", async () => {
    const { articles } = await ask<{
      articles: { nodes: { slug: string; evidence: { nodes: { quote: string }[] } }[] };
    }>(`{ articles(first: 100, where: {published: {from: "2006-01-01", to: "2007-01-01"}}) {
      nodes { slug evidence(first: 100) { nodes { quote } } } } }`);
    const expected = articles.nodes.flatMap(({ slug, evidence }) =>
      evidence.nodes.map(({ quote }) => `${slug} ${quote}`),
    );
    const slugs = articles.nodes.map(({ slug }) => `'${slug}'`).join(", ");
    const found = await column(
      `SELECT article || ' ' || sentence AS name FROM evidence_flat WHERE article IN (${slugs})`,
    );
    expect(expected.length).toBeGreaterThan(100);
    expect(found.toSorted()).toEqual(expected.toSorted());
  });
});
