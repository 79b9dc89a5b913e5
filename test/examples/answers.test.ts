import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { answerTo, readExamples } from "../../scripts/examples.ts";
import { createTestServer } from "../http/harness.ts";
import { onSeededDatabase } from "../support/query.ts";

const { database } = onSeededDatabase();

test.each(readExamples())("$name answers what its file says", async (example) => {
  const server = createTestServer(database());
  const answer = await answerTo(example, { server, database: database() });
  expect(answer).not.toContain('"errors"');
  expect(
    answer,
    `The answer of examples/${example.name} is out of date. Run npm run generate:examples and read the difference.`,
  ).toBe(readFileSync(example.answerFile, "utf8"));
});
