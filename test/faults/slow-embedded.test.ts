import { expect, inject, onTestFinished, test } from "vitest";
import { openDatabase } from "../../src/database/client.ts";
import { createLogger } from "../../src/logger.ts";
import { createTestServer } from "../http/harness.ts";
import { temporaryFolder } from "../support/folder.ts";
import { ARTICLES, askOver, median, timeOver } from "./harness.ts";

test.each([
  ["on", { status: 504, code: "TIMEOUT" }],
  // Prisma does not tell which of the requests under way the statement was for.
  ["off", { status: 503, code: "SERVICE_UNAVAILABLE" }],
] as const)(
  "a slow statement on the embedded database stops nobody else, and is ended in its time (compiled: %s)",
  {
    timeout: 60_000,
  },
  async (COMPILED_READS, expected) => {
    const dataDir = temporaryFolder();
    const template = inject("templates").seeded;
    const errors: string[] = [];
    const database = await openDatabase({
      dataDir,
      template,
      statementTimeout: 2,
      onError: ({ message }) => errors.push(message),
    });
    const server = createTestServer(database, createLogger("fatal"), { COMPILED_READS });
    onTestFinished(async () => {
      await server.stop();
      await database.close();
    });
    const url = await server.listen();
    // What is done for the first time takes long for other reasons.
    for (const question of ["{ __typename }", ARTICLES]) await askOver(url, question);
    await database.pool.query(`ALTER TABLE article RENAME TO quick_article;
    CREATE VIEW article AS SELECT quick_article.* FROM quick_article
    WHERE (SELECT count(*) FROM generate_series(1, 100000) a, generate_series(1, 100000) b) > 0`);

    const answer = askOver(url, ARTICLES);
    let isAnswered = false;
    answer.finally(() => {
      isAnswered = true;
    });
    const times: number[] = [];
    while (!isAnswered) {
      times.push(await timeOver(url, "/health"), (await askOver(url, "{ __typename }")).ms);
    }
    const { ms, ...outcome } = await answer;
    expect(outcome).toMatchObject({ ...expected, isRetryable: true });
    expect(ms).toBeLessThan(5_000);
    expect(median(times)).toBeLessThan(50);

    // It begins anew with what was committed.
    await expect
      .poll(async () => (await askOver(url, "{ countries { totalCount } }")).status, {
        timeout: 10_000,
      })
      .toBe(200);
    expect(errors).toEqual(["The embedded database stopped: a statement took too long"]);
    await database.pool.query("DROP VIEW article; ALTER TABLE quick_article RENAME TO article");
    expect(await askOver(url, ARTICLES)).toMatchObject({ status: 200 });
  },
);
