import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Changes, watchChanges } from "../../src/database/changes.ts";
import { loadSeeds } from "../../src/load/load.ts";
import { heardOf } from "../support/changes.ts";
import { openTestDatabase, type TestDatabase } from "../support/database.ts";
import { temporaryFolder } from "../support/folder.ts";
import { article, filesWith, meeting, present } from "./cast.ts";

const SAYS = ["Putin met Nazarbayev.", "Rahmon was content."];
const FILES = {
  "articles/1.json": article(SAYS, { meetings: [meeting()] }),
  "articles/2.json": article(SAYS, { publisher: "voa" }),
};

let database: TestDatabase;
let changes: Changes;
let folder: string;
beforeAll(async () => {
  database = await openTestDatabase();
  // Hears what is told, and does not find out by itself.
  changes = watchChanges(database, { pulse: 600_000, patience: 600_000 });
});
beforeEach(async () => {
  await database.pool.query("TRUNCATE country, person, organization, place, topic CASCADE");
  await database.pool.query("TRUNCATE dataset, seed_batch");
  folder = temporaryFolder();
  for (const below of ["articles", "people"]) mkdirSync(path.join(folder, below));
  write(FILES);
});
afterAll(async () => {
  await changes.stop();
  await database.close();
});

function write(files: Record<string, unknown>): void {
  for (const [name, text] of filesWith(files)) writeFileSync(path.join(folder, name), text);
}

/** The files change, but no record in them. */
const writeOtherwise = () =>
  writeFileSync(path.join(folder, "places.json"), `\n${filesWith().get("places.json")}`);

/** How often a load tells that it changed rows; whoever watches has then another generation. */
const load = () => heardOf(changes, database, () => loadSeeds(database.pool, folder));

/** A load of this cast from an empty database: each of its files, the counts, and the version. */
const ALL = 7 + 1 + 1;

describe("Whoever watches hears that a load", () => {
  it("has written files, counted and come to its end", async () => {
    expect(await load()).toBe(ALL);
  });

  it("has written the one file that is different, and come to its end", async () => {
    expect(await load()).toBe(ALL);
    write({ "articles/2.json": article(SAYS, { publisher: "voa", title: "Another" }) });
    expect(await load()).toBe(1 + 1);
  });

  it("has put somebody into a meeting, whose meetings are then counted anew", async () => {
    expect(await load()).toBe(ALL);
    const people = ["vladimir-putin", "nursultan-nazarbayev", "emomali-rahmon"];
    const three = meeting({ participants: people.map((slug) => present(slug)) });
    write({ "articles/1.json": article(SAYS, { meetings: [three] }) });
    expect(await load()).toBe(1 + 1 + 1);
  });

  it("has deleted what a file gave that is gone, counted and come to its end", async () => {
    expect(await load()).toBe(ALL);
    rmSync(path.join(folder, "articles/1.json"));
    expect(await load()).toBe(1 + 1 + 1);
  });

  it("has put right what was miscounted, though no record is different", async () => {
    expect(await load()).toBe(ALL);
    await database.pool.query("UPDATE person SET meeting_count = 7");
    writeOtherwise();
    expect(await load()).toBe(1);
  });
});

describe("Whoever watches hears nothing of a load", () => {
  it("of unchanged files", async () => {
    expect(await load()).toBe(ALL);
    expect(await load()).toBe(0);
  });

  it("of the same records written otherwise", async () => {
    expect(await load()).toBe(ALL);
    writeOtherwise();
    expect(await load()).toBe(0);
  });

  it("that refuses the same record as before", async () => {
    write({ "articles/1.json": article(SAYS, { meetings: [meeting({ date: "someday" })] }) });
    expect(await load()).toBeGreaterThan(0);
    expect(await load()).toBe(0);
  });
});
