import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from "vitest";
import { type RestoreOptions, restoreBackup } from "../../src/backup/restore.ts";
import { writeBackup } from "../../src/backup/write.ts";
import { watchChanges } from "../../src/database/changes.ts";
import { type Database, openDatabase } from "../../src/database/client.ts";
import { IN_MEMORY } from "../../src/database/embedded.ts";
import { migrate, readMigrations } from "../../src/database/migrate.ts";
import { openSeededDatabase, openTestDatabase, type TestDatabase } from "../support/database.ts";
import { type Digest, storedDigestOf, wholeDigestOf } from "../support/digest.ts";
import { temporaryFolder } from "../support/folder.ts";
import { addressOf, createDatabase, dropDatabase } from "../support/server-databases.ts";

const templates = inject("templates");
const migrations = readMigrations();

/** The database of the seeds, a backup of it, and what both hold. */
let origin: TestDatabase;
let file: string;
let whole: Digest;
beforeAll(async () => {
  origin = await openSeededDatabase();
  whole = await wholeDigestOf(origin.pool);
  file = path.join(mkdtempSync(path.join(tmpdir(), "parley-backup-")), "parley.backup");
  await writeBackup(origin.pool, file);
});
afterAll(async () => {
  rmSync(path.dirname(file), { recursive: true });
  await origin.close();
});

/** Closed when the test ends. */
async function opened(opening: Promise<Database>): Promise<Database> {
  const database = await opening;
  onTestFinished(() => database.close());
  return database;
}

/** Without a table, of the kind that the project tests. */
async function openEmpty(): Promise<Database> {
  if (templates.kind === "embedded") return opened(openDatabase({ dataDir: IN_MEMORY }));
  const { url } = templates;
  const name = await createDatabase(url);
  onTestFinished(() => dropDatabase(url, name));
  return opened(openDatabase({ url: addressOf(url, name), dataDir: "" }));
}

const newFile = () => path.join(temporaryFolder(), "parley.backup");

function copyOfFile(): string {
  const copy = newFile();
  copyFileSync(file, copy);
  return copy;
}

const restore = (database: Database, from: string, options: Partial<RestoreOptions> = {}) =>
  restoreBackup(database.pool, from, { migrations, ...options });

describe("a backup", () => {
  test("that is restored is equal in every table", async () => {
    const copy = await opened(openTestDatabase());
    const steps: number[] = [];
    await restore(copy, file, { onProgress: ({ done, total }) => steps.push(done / total) });
    expect(await wholeDigestOf(copy.pool)).toEqual(whole);
    expect(steps.at(-1)).toBe(1);
  });

  test.runIf(templates.kind === "server")(
    "goes from a server to the embedded database and back, into databases without tables",
    { timeout: 120_000 },
    async () => {
      const embedded = await opened(openDatabase({ dataDir: IN_MEMORY }));
      await restore(embedded, file);
      expect(await storedDigestOf(embedded.pool)).toEqual(await storedDigestOf(origin.pool));
      const back = newFile();
      await writeBackup(embedded.pool, back);
      const server = await openEmpty();
      await restore(server, back);
      expect(await wholeDigestOf(server.pool)).toEqual(whole);
      expect(await migrate(server.pool, migrations)).toEqual([]);
    },
  );

  test("keeps every sign", async () => {
    const from = await opened(openTestDatabase());
    const name = "line\nbreak \u2028 \u2029 \r \\ \" ' \t 🤝 \u{10ffff} é e\u0301";
    await addTopic(from, name);
    const written = newFile();
    await writeBackup(from.pool, written);
    const copy = await opened(openTestDatabase());
    await restore(copy, written);
    expect((await copy.pool.query("SELECT name FROM topic")).rows).toEqual([{ name }]);
  });

  test.runIf(templates.kind === "server")(
    "of an older version becomes what an upgrade would have made of it",
    async () => {
      const older = await openEmpty();
      await migrate(older.pool, migrations.slice(0, -2));
      const written = newFile();
      await writeBackup(older.pool, written);
      const copy = await openEmpty();
      await restore(copy, written);
      expect(await migrate(copy.pool, migrations)).toEqual([]);
      await expect(restore(origin, written, { replace: true })).rejects.toThrow(
        /ends with migration \S+, the database with \S+\. Restore into an empty database/,
      );
    },
  );

  test("that is broken off leaves the file as it was", async () => {
    const before = copyOfFile();
    const breakOff = new AbortController();
    const onProgress = () => breakOff.abort();
    const broken = writeBackup(origin.pool, file, { onProgress, signal: breakOff.signal });
    await expect(broken).rejects.toThrow("aborted");
    expect(readFileSync(file).equals(readFileSync(before))).toBe(true);
    expect(existsSync(`${file}.part`)).toBe(false);
  });

  test.runIf(templates.kind === "server")("of a database without tables is refused", async () => {
    const written = newFile();
    const nothing = await openEmpty();
    await expect(writeBackup(nothing.pool, written)).rejects.toThrow("holds nothing of Parley");
    expect(existsSync(written)).toBe(false);
  });
});

describe("restoring", () => {
  test("does not touch data unless it may, and then tells that it changed", async () => {
    await origin.pool.query("UPDATE person SET name = 'Somebody'");
    const changed = await wholeDigestOf(origin.pool);
    await expect(restore(origin, file)).rejects.toThrow("holds data already");
    expect(await wholeDigestOf(origin.pool)).toEqual(changed);
    const changes = watchChanges(origin, { pulse: 60_000 });
    onTestFinished(() => changes.stop());
    await origin.pool.query("SELECT");
    await expect.poll(() => changes.generation).toBeDefined();
    const { generation } = changes;
    await restore(origin, file, { replace: true });
    await expect.poll(() => changes.generation).not.toBe(generation);
    expect(await wholeDigestOf(origin.pool)).toEqual(whole);
  });

  test("a file that does not exist is named", async () => {
    await expect(restore(origin, "/nowhere/it.backup")).rejects.toThrow(
      "There is no file /nowhere/it.backup.",
    );
  });
});

describe("a damaged file changes nothing", () => {
  let small: TestDatabase;
  let sound: string;
  beforeAll(async () => {
    small = await openTestDatabase();
    await addTopic(small, "before");
    sound = path.join(path.dirname(file), "small.backup");
    await writeBackup(small.pool, sound);
    await small.pool.query("UPDATE topic SET name = 'after'");
  });
  afterAll(() => small.close());

  test.each([
    ["cut off", (at: string) => truncateSync(at, 600), /is cut off: its end is missing/],
    ["cut off before it was packed", repacked((text) => text.slice(0, -100)), /cut off|damaged/],
    ["with another text", repacked((text) => text.replace("before", "befroe")), /its checksum/],
    ["longer", repacked((text) => `${text}{}\n`), /damaged/],
    ["no backup", (at: string) => writeFileSync(at, "{}"), /is not a backup/],
    ["anything else that is packed", repacked(() => "{}"), /is not a backup/],
    [
      "of a newer form",
      repacked((text) => text.replace('"version":1', '"version":2')),
      /newer Parley/,
    ],
    ["of a newer Parley", repacked((text) => text.replace(/_init"/, '_other"')), /newer Parley/],
  ])("that is %s", async (_what, damage, message) => {
    const damaged = newFile();
    copyFileSync(sound, damaged);
    damage(damaged);
    await expect(restore(small, damaged, { replace: true })).rejects.toThrow(message);
    expect((await small.pool.query("SELECT name FROM topic")).rows).toEqual([{ name: "after" }]);
    expect(await foreignKeyCount(small)).toBeGreaterThan(40);
  });
});

const addTopic = ({ pool }: Database, name: string) =>
  pool.query("INSERT INTO topic (id, slug, name) VALUES (gen_random_uuid(), 'x', $1)", [name]);

function repacked(edit: (text: string) => string) {
  return (at: string) => writeFileSync(at, gzipSync(edit(gunzipSync(readFileSync(at)).toString())));
}

async function foreignKeyCount({ pool }: Database): Promise<number> {
  const { rowCount } = await pool.query("SELECT FROM pg_constraint WHERE contype = 'f'");
  return rowCount ?? 0;
}
