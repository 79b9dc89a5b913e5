import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { answerTo, readExamples } from "../../scripts/examples.ts";
import { createTestServer } from "../http/harness.ts";
import { onSeededDatabase } from "../support/query.ts";

const { database } = onSeededDatabase();

test.each(readExamples())(
  "$name answers what its file says",
  async ({ name, query, answerFile }) => {
    const answer = await answerTo(query, createTestServer(database()));
    expect(answer).not.toContain('"errors"');
    expect(
      answer,
      `examples/${name}.json is out of date. Run npm run generate:examples and read the difference.`,
    ).toBe(readFileSync(answerFile, "utf8"));
  },
);
