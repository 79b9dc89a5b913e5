import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type LoadProgress, loadSeeds } from "../../src/load/load.ts";
import { describeProblem } from "../../src/load/problem.ts";
import { openTestDatabase, type TestDatabase } from "../support/database.ts";
import { digestOf, writesOf } from "../support/digest.ts";
import { temporaryFolder } from "../support/folder.ts";
import { article, filesWith, meeting } from "./cast.ts";

const SAYS = ["Putin met Nazarbayev.", "Rahmon was content."];
const quote = { speaker: "emomali-rahmon", summary: "He is content.", sentences: [1] };
const visit = meeting({ meeting: "visit", name: "Visit", topics: ["Visits"] });

const FILES = {
  "articles/1.json": article(SAYS, { meetings: [meeting({ topics: ["Gas"] }), visit] }),
  "articles/2.json": article(SAYS, { meetings: [meeting()], quotes: [quote], publisher: "voa" }),
};

let database: TestDatabase;
/** Another one, to load into what a changed folder should come to. */
let clean: TestDatabase;
let folder: string;
beforeAll(async () => {
  [database, clean] = await Promise.all([openTestDatabase(), openTestDatabase()]);
});
beforeEach(async () => {
  await empty(database);
  folder = temporaryFolder();
  write(FILES);
});
afterAll(() => Promise.all([database.close(), clean.close()]));

/** Empties every table that is loaded: all others point at these. */
const empty = ({ pool }: TestDatabase) =>
  pool.query(
    "TRUNCATE country, person, organization, place, topic, dataset, seed_batch RESTART IDENTITY CASCADE",
  );

function write(files: Record<string, unknown>, into = folder): void {
  for (const below of ["articles", "people"])
    mkdirSync(path.join(into, below), { recursive: true });
  for (const [name, text] of filesWith(files)) writeFileSync(path.join(into, name), text);
}

const remove = (name: string) => rmSync(path.join(folder, name));

const load = (onProgress?: (progress: LoadProgress) => void) =>
  loadSeeds(database.pool, folder, onProgress);

const count = async (sql: string) => (await database.pool.query(`SELECT FROM ${sql}`)).rowCount;

/** The digest of what the files give when nothing was loaded before. */
async function cleanDigest() {
  await empty(clean);
  await loadSeeds(clean.pool, folder);
  return digestOf(clean.pool);
}

describe("a load", () => {
  test("tells its progress file by file, and what it did", async () => {
    const steps: LoadProgress[] = [];
    const report = await load((progress) => steps.push(progress));
    expect(report).toEqual({ files: 7, changed: expect.any(Number), deleted: 0, problems: [] });
    expect(steps.map(({ file }) => file)).toEqual([
      "countries.json",
      "places.json",
      "organizations.json",
      "people/all.json",
      "tenures and memberships of reference",
      "articles/1.json",
      "articles/2.json",
    ]);
    expect(steps.map(({ done, total }) => done / total)).toEqual(steps.map((_, i) => (i + 1) / 7));
  });

  test("that is the second changes no row and writes none", async () => {
    await load();
    const before = await writesOf(database.pool);
    expect(await load()).toEqual({ files: 0, changed: 0, deleted: 0, problems: [] });
    expect(await writesOf(database.pool)).toEqual(before);
  });

  test("of the same records written otherwise writes no row of data", async () => {
    await load();
    const { seed_batch: _, ...before } = await writesOf(database.pool);
    writeFileSync(path.join(folder, "places.json"), `\n${filesWith().get("places.json")}`);
    expect(await load()).toMatchObject({ files: 0, changed: 0, deleted: 0 });
    expect(await writesOf(database.pool)).toMatchObject(before);
  });

  test("after a change in one article writes what that gives, and nothing else", async () => {
    await load();
    const before = await writesOf(database.pool);
    const quotes = [{ ...quote, topics: ["Gas"], date: "2005-04-08" }];
    write({
      "articles/2.json": article(SAYS, { meetings: [meeting()], quotes, publisher: "voa" }),
    });
    const written: string[] = [];
    const report = await load(({ file }) => written.push(file));
    expect(report).toMatchObject({ files: 1, changed: 3, deleted: 0 });
    expect(written).toEqual(["articles/2.json"]);
    const after = await writesOf(database.pool);
    const touched = Object.keys(after).filter((table) => after[table] !== before[table]);
    expect(touched).toEqual(["article_topic", "dataset", "quote", "quote_topic", "seed_batch"]);
    expect(await digestOf(database.pool)).toEqual(await cleanDigest());
  });

  test("deletes a record that left its file, with what nothing else needs", async () => {
    await load();
    write({ "articles/1.json": article(SAYS, { meetings: [meeting({ topics: ["Gas"] })] }) });
    const report = await load();
    // The visit with two parts, a sentence and its three assertions, the topic with its two uses.
    expect(report.deleted).toBe(1 + 2 + 1 + 3 + 3);
    expect(await count("meeting WHERE slug = 'visit'")).toBe(0);
    expect(await count("topic")).toBe(1);
    expect(await digestOf(database.pool)).toEqual(await cleanDigest());
  });

  test("deletes what a file gave that is gone, but not what others give, too", async () => {
    await load();
    remove("articles/1.json");
    await load();
    expect(await count("article")).toBe(1);
    expect(await count("meeting WHERE article_count = 1 AND slug <> 'visit'")).toBe(1);
    expect(await digestOf(database.pool)).toEqual(await cleanDigest());
  });

  test("deletes things that point at one another", async () => {
    const body = { name: "Body", classification: "OTHER" };
    const chain = ["a", "b", "c"].map((slug, index, slugs) => ({
      ...body,
      slug,
      ...(index > 0 && { predecessor: slugs[index - 1] }),
    }));
    write({ "articles/3.json": article(SAYS, { meetings: [meeting({ parent: "visit" })] }) });
    const before = filesWith().get("organizations.json") ?? "[]";
    write({ "organizations.json": [...JSON.parse(before), ...chain] });
    await load();
    expect(await count("organization")).toBe(6);
    write(FILES);
    for (const name of ["articles/1.json", "articles/3.json"]) remove(name);
    await load();
    expect(await count("organization")).toBe(3);
    expect(await digestOf(database.pool)).toEqual(await cleanDigest());
  });

  test("leaves alone what nobody loaded from files", async () => {
    await load();
    const topic = "INSERT INTO topic (id, slug, name) VALUES (gen_random_uuid(), 'own', 'Own')";
    await database.pool.query(topic);
    remove("articles/1.json");
    await load();
    expect(await count("topic WHERE slug = 'own'")).toBe(1);
  });

  test("deletes nothing while a record is refused, and makes up for it when it is put right", async () => {
    await load();
    remove("articles/2.json");
    write({ "articles/1.json": article(SAYS, { meetings: [meeting({ date: "someday" })] }) });
    const report = await load();
    expect(report.problems.map(describeProblem)).toEqual([
      expect.stringMatching(/^articles\/1\.json meetings\[0\]\.date: Expected a date/),
    ]);
    expect(report.deleted).toBe(0);
    expect(await count("meeting")).toBe(2);
    expect((await load()).problems).toEqual(report.problems);
    write({ "articles/1.json": article(SAYS, { meetings: [meeting()] }) });
    expect((await load()).deleted).toBeGreaterThan(0);
    expect(await digestOf(database.pool)).toEqual(await cleanDigest());
  });

  test("of a file that the database refuses leaves nothing of it, names it, and can go on", async () => {
    const rogue = `INSERT INTO person SELECT gen_random_uuid(), 'sergei-ivanov', 'X', 'x', NULL, NULL,
      day, day, 0, NULL, day, day FROM (SELECT DATE '2005-01-01' AS day) AS days`;
    await database.pool.query(rogue);
    await expect(load()).rejects.toThrow(
      /^people\/all\.json could not be written: .*person_slug_key/,
    );
    expect(await count("organization")).toBe(3);
    expect(await count("person")).toBe(1);
    expect(await count("entity_name WHERE person_id IS NOT NULL")).toBe(0);
    await database.pool.query("DELETE FROM person");
    expect(await load()).toMatchObject({ files: 4, problems: [] });
    expect(await digestOf(database.pool)).toEqual(await cleanDigest());
  });

  test("beside another one ends as if it were alone", async () => {
    await Promise.all([load(), load()]);
    expect(await digestOf(database.pool)).toEqual(await cleanDigest());
  });

  test("gives equal data an equal version, and other data another", async () => {
    const version = async () => (await database.pool.query("SELECT version FROM dataset")).rows;
    await load();
    const first = await version();
    remove("articles/2.json");
    await load();
    expect(await version()).not.toEqual(first);
    write(FILES);
    await load();
    expect(await version()).toEqual(first);
  });
});
