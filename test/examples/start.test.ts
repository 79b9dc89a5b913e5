import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { createTestServer } from "../http/harness.ts";
import { onSeededDatabase } from "../support/query.ts";

const { database } = onSeededDatabase();

test("the first question of docs/start.md is answered as the page says", async () => {
  const page = readFileSync("docs/start.md", "utf8");
  const [, body = "", answer] = /-d '([^']+)'\n```\n\n```json\n(.+)\n```/.exec(page) ?? [];
  const response = await createTestServer(database()).fetch("http://127.0.0.1:4000/graphql", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body,
  });
  expect(await response.text()).toBe(answer);
});
