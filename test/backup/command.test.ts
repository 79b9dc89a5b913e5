import path from "node:path";
import { beforeAll, expect, inject, onTestFinished, test } from "vitest";
import { openDatabase } from "../../src/database/client.ts";
import { temporaryFolder } from "../support/folder.ts";
import { buildParley, startParley } from "../support/parley.ts";
import { addressOf, createDatabase, dropDatabase } from "../support/server-databases.ts";

const templates = inject("templates");

/** Processes that start PostgreSQL in themselves take long on a busy machine. */
const LIMIT_MS = 120_000;

beforeAll(buildParley);

/** Settings that lead to a database with the seeds. */
async function seeded(): Promise<Record<string, string>> {
  if (templates.kind === "embedded") {
    const dataDir = temporaryFolder();
    const database = await openDatabase({ dataDir, template: templates.seeded });
    await database.close();
    return { DATA_DIR: dataDir };
  }
  const { url } = templates;
  const name = await createDatabase(url, templates.seeded);
  onTestFinished(() => dropDatabase(url, name));
  return { DATABASE_URL: addressOf(url, name) };
}

async function run(settings: Record<string, string>, ...command: string[]) {
  const { ended, lines } = startParley(temporaryFolder(), settings, command);
  return { code: await ended, lines };
}

test("a database is written to a file and replaced by what is in it", {
  timeout: LIMIT_MS,
}, async () => {
  const settings = await seeded();
  const file = path.join(temporaryFolder(), "parley.backup");
  const written = await run(settings, "backup.js", file);
  expect(written.lines.at(-1)).toBe(`The backup is whole: ${file}`);
  expect(written.lines.at(-2)).toMatch(/^Wrote (\d+) of \1 rows$/);
  const refused = await run(settings, "restore.js", file);
  expect(refused).toMatchObject({ code: 1, lines: [expect.stringContaining("--replace")] });
  const restored = await run(settings, "restore.js", file, "--replace");
  expect(restored.lines.at(-1)).toMatch(/^The database is what it was at \d{4}-\S+Z\.$/);
  expect([written.code, restored.code]).toEqual([0, 0]);
});

test.runIf(templates.kind === "embedded")(
  "an embedded database in use is refused with the process that uses it",
  { timeout: LIMIT_MS },
  async () => {
    const settings = await seeded();
    const database = await openDatabase({ dataDir: settings.DATA_DIR ?? "" });
    onTestFinished(() => database.close());
    const file = path.join(temporaryFolder(), "parley.backup");
    for (const command of [["backup.js"], ["restore.js", "--replace"]]) {
      const { code, lines } = await run(settings, ...command, file);
      const reason = expect.stringContaining(`is in use by process ${process.pid}`);
      expect([code, ...lines]).toEqual([1, reason]);
    }
  },
);

test("what cannot be done is said in one line", async () => {
  const missing = path.join(temporaryFolder(), "missing");
  const wrong: [string[], RegExp][] = [
    [["backup.js"], /^No backup was made: name the file to write/],
    [["backup.js", "a", "b"], /^No backup was made: name the file to write/],
    [["restore.js", "--force", "a"], /^Nothing was restored: name the file to read/],
    [["backup.js", "a"], /^No backup was made: There is no database in/],
  ];
  const answers = await Promise.all(
    wrong.map(([command]) => run({ DATA_DIR: missing }, ...command)),
  );
  for (const [index, { code, lines }] of answers.entries()) {
    expect([code, ...lines]).toEqual([1, expect.stringMatching(wrong[index]?.[1] ?? "")]);
  }
});
