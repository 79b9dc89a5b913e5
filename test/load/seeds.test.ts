import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fold } from "../../src/lib/fold.ts";
import { hasName, joinSentences, searchable } from "../../src/lib/sentence.ts";
import { Directory } from "../../src/load/directory.ts";
import { loadSeeds, SEEDS_FOLDER } from "../../src/load/load.ts";
import { planSeeds } from "../../src/load/plan.ts";
import { readSeeds } from "../../src/load/read-seeds.ts";
import { readSeedFiles } from "../../src/load/seed-files.ts";
import { openSeededDatabase, type TestDatabase } from "../support/database.ts";
import { writesOf } from "../support/digest.ts";

const seeds = readSeeds(await readSeedFiles(SEEDS_FOLDER));
const articles = seeds.articles.flatMap(({ records }) => records.map(({ seed }) => seed));

/** The agreements of an article: at its meetings, and apart from any. */
const agreementsOf = ({ meetings, agreements }: (typeof articles)[number]) => [
  ...meetings.flatMap(({ seed }) => seed.agreements),
  ...agreements.map(({ seed }) => seed),
];

let database: TestDatabase;
beforeAll(async () => {
  database = await openSeededDatabase();
});
afterAll(() => database.close());

const query = async (sql: string) => (await database.pool.query(sql)).rows;

/** The first column of the rows. */
async function column(sql: string): Promise<unknown[]> {
  const { rows } = await database.pool.query({ text: sql, rowMode: "array" });
  return rows.map(([value]) => value);
}

describe("the seed files", () => {
  test("have no record that is refused", () => {
    expect(planSeeds(seeds).problems).toEqual([]);
  });

  test("have lost none of the reports that were coded", () => {
    const reports = {
      articles: articles.length,
      meetings: articles.flatMap(({ meetings }) => meetings).length,
      tenures: articles.flatMap(({ tenures }) => tenures).length,
      memberships: articles.flatMap(({ memberships }) => memberships).length,
      quotes: articles.flatMap(({ quotes }) => quotes).length,
      agreements: articles.flatMap(agreementsOf).length,
    };
    // Articles may be added; these were there to begin with.
    expect(reports.articles).toBeGreaterThanOrEqual(317);
    expect(reports.meetings).toBeGreaterThanOrEqual(571);
    expect(reports.tenures).toBeGreaterThanOrEqual(901);
    expect(reports.memberships).toBeGreaterThanOrEqual(332);
    expect(reports.quotes).toBeGreaterThanOrEqual(330);
    expect(reports.agreements).toBeGreaterThanOrEqual(171);
  });

  test("have no key that a person and an organization share", () => {
    const { entries } = new Directory(seeds);
    const keys = entries.map(({ key }) => key);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  test("know each person by the names that the articles give", () => {
    const directory = new Directory(seeds);
    const unknown = articles.flatMap(({ slug, meetings }) =>
      meetings.flatMap(({ seed }) =>
        seed.participants
          .filter(({ person, nameAsReported = "" }) => {
            const { folded } = directory.person(person);
            return nameAsReported !== "" && !hasName(searchable(nameAsReported), folded);
          })
          .map(({ nameAsReported }) => `${slug}: ${nameAsReported}`),
      ),
    );
    expect(unknown).toEqual([]);
  });
});

describe("the stored seeds", () => {
  test("have each sentence of each report as evidence: nothing got lost", async () => {
    const sum = (reports: { seed: { sentences: number[] } }[]) =>
      reports.reduce((count, { seed }) => count + seed.sentences.length, 0);
    const reported = articles.map((article) => ({
      slug: article.slug,
      meetings: sum(article.meetings),
      tenures: sum(article.tenures),
      memberships: sum(article.memberships),
      quotes: sum(article.quotes),
      agreements: sum(agreementsOf(article).map((seed) => ({ seed }))),
    }));
    const stored = await query(
      `SELECT slug, count(meeting_id)::int AS meetings, count(tenure_id)::int AS tenures,
              count(membership_id)::int AS memberships, count(quote_id)::int AS quotes,
              count(agreement_id)::int AS agreements
       FROM article LEFT JOIN evidence ON article_id = article.id
       GROUP BY slug ORDER BY slug COLLATE "C"`,
    );
    expect(stored).toEqual(reported);
  });

  test("have all reference records, and evidence for every other fact", async () => {
    const tenures = seeds.people.flatMap((file) => file.records.flatMap((r) => r.seed.tenures));
    const bodies = seeds.organizations.flatMap((file) => file.records);
    const memberships = bodies.flatMap(({ seed }) => seed.memberships);
    const reference = (table: string) =>
      column(`SELECT count(*)::int FROM ${table} WHERE origin = 'REFERENCE'`);
    expect(await reference("tenure")).toEqual([tenures.length]);
    expect(await reference("membership")).toEqual([memberships.length]);
    for (const fact of ["meeting", "quote", "agreement", "tenure", "membership"]) {
      const reported = ["tenure", "membership"].includes(fact) ? "origin = 'REPORTED' AND" : "";
      const bare = `SELECT id FROM ${fact} WHERE ${reported} id NOT IN
        (SELECT ${fact}_id FROM evidence WHERE ${fact}_id IS NOT NULL)`;
      expect(await column(bare), fact).toEqual([]);
    }
  });

  test("have the sentences as text, evidence that is a sentence, and mentions that are slices", async () => {
    const texts = new Map(articles.map((seed) => [seed.slug, joinSentences(seed.sentences)]));
    const { rows } = await database.pool.query<{ slug: string; text: string }>(
      "SELECT slug, text FROM article",
    );
    expect(rows).toHaveLength(texts.size);
    for (const { slug, text } of rows) expect(text).toBe(texts.get(slug)?.text);

    const spans = await query(
      `SELECT slug, start_offset AS start, end_offset AS end, sentence AS surface, true AS whole
       FROM evidence JOIN article ON article.id = article_id
       UNION ALL SELECT slug, start_offset, end_offset, surface, false
       FROM mention JOIN article ON article.id = article_id`,
    );
    const wrong = spans.filter(({ slug, start, end, surface, whole }) => {
      const { text, spans: sentences } = texts.get(slug) ?? { text: "", spans: [] };
      if (text.slice(start, end) !== surface || surface === "") return true;
      return whole && !sentences.some((span) => span.start === start && span.end === end);
    });
    expect(wrong).toEqual([]);
  });

  test("are not written again when they are loaded again, even if they are all looked at", async () => {
    const { pool } = database;
    expect(await loadSeeds(pool)).toEqual({ files: 0, changed: 0, deleted: 0, problems: [] });
    const { seed_batch: _, ...before } = await writesOf(pool);
    await pool.query("DELETE FROM seed_batch WHERE name = '.'");
    expect(await loadSeeds(pool)).toEqual({ files: 0, changed: 0, deleted: 0, problems: [] });
    expect(await writesOf(pool)).toMatchObject(before);
  });
});

describe("among the stored seeds", () => {
  test("Putin and Nazarbayev met 25 times or more, as in Moscow in 2002 and in Almaty in 2017", async () => {
    const meetings = await query(
      `SELECT date_edtf AS date, place.slug AS place
       FROM meeting LEFT JOIN place ON place.id = place_id
       WHERE status = 'HELD' AND 2 =
         (SELECT count(*) FROM participation JOIN person ON person.id = person_id
          WHERE meeting_id = meeting.id AND person.slug IN ('vladimir-putin', 'nursultan-nazarbayev'))`,
    );
    expect(meetings.length).toBeGreaterThanOrEqual(25);
    expect(meetings).toContainEqual({ date: "2002-12-19", place: "moscow" });
    expect(meetings).toContainEqual({ date: "2017-02-27", place: "almaty" });
  });

  test.each([
    ["Rakhmonov", "Рахмонов", "Rahmon", "emomali-rahmon"],
    ["McCloud", "John McCloud", "MacLeod", "john-macleod"],
    ["Lukashenka", "Лукашенка", "Lukashenko", "alexander-lukashenko"],
    ["Nazarbaev", "Назарбаев", "Nazarbayev", "nursultan-nazarbayev"],
  ])("%s, %s and %s are one: %s", async (...names) => {
    const slug = names.pop();
    for (const name of names) {
      const bearers = `SELECT DISTINCT slug FROM person
        JOIN entity_name ON person_id = person.id WHERE folded = '${fold(name)}'`;
      expect(await column(bearers), name).toEqual([slug]);
    }
  });

  test("the successor of EurAsEC is the EAEU", async () => {
    const successors = `SELECT next.acronym FROM organization next
      JOIN organization former ON former.id = next.predecessor_id
      WHERE former.acronym = 'EurAsEC'`;
    expect(await column(successors)).toEqual(["EAEU"]);
  });

  test.each([
    ["1998-07-05-nazarbayev-yeltsin-moscow", "1998-07-05/1998-07-07", "1998-07-06"],
    ["2006-08-15-eurasec-summit-sochi", "2006-08-15/2006-08-17", "2006-08-16"],
  ])("the reports that disagree on %s stand side by side: %s, %s", async (slug, ...dates) => {
    expect(await column(`SELECT has_conflict FROM meeting WHERE slug = '${slug}'`)).toEqual([true]);
    const said = `SELECT DISTINCT value COLLATE "C" FROM assertion
      JOIN evidence ON evidence.id = evidence_id JOIN meeting ON meeting.id = meeting_id
      WHERE slug = '${slug}' AND field = 'DATE' ORDER BY 1`;
    expect(await column(said)).toEqual(dates);
  });

  test("the end of Nazarbayev's presidency is reported for the 19th and for the 20th", async () => {
    const said = `SELECT DISTINCT value COLLATE "C" FROM assertion
      JOIN evidence ON evidence.id = evidence_id JOIN tenure ON tenure.id = tenure_id
      JOIN person ON person.id = person_id
      WHERE slug = 'nursultan-nazarbayev' AND tenure.title = 'President' AND field = 'END_DATE'
      ORDER BY 1`;
    expect(await column(said)).toEqual(["2019-03-19", "2019-03-20"]);
  });
});
