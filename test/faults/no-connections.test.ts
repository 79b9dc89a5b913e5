import { randomUUID } from "node:crypto";
import pg from "pg";
import { expect, onTestFinished, test } from "vitest";
import { ARTICLES, median, observer, startFaulted } from "./harness.ts";

const LIMIT = 3;

test("when others have all connections, each request is told so soon; then all is as before", async () => {
  const admin = await observer();
  // As many as this user may have: the server is for other tests, too.
  const user = `parley_test_${randomUUID().slice(0, 8)}`;
  await admin.query(`CREATE ROLE ${user} LOGIN CONNECTION LIMIT ${LIMIT} IN ROLE pg_read_all_data`);
  onTestFinished(async () => void (await admin.query(`DROP ROLE ${user}`)));
  let url = "";
  const { ask } = await startFaulted({
    through: async (address) => {
      url = withUser(address, user);
      return url;
    },
  });
  const others = Array.from({ length: LIMIT }, () => new pg.Client(url));
  for (const other of others) {
    await other.connect();
    onTestFinished(() => other.end());
  }
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => ask(ARTICLES)));
  for (const { code, status, retryAfter } of outcomes) {
    expect({ code, status, retryAfter }).toEqual({
      code: "SERVICE_UNAVAILABLE",
      status: 503,
      retryAfter: "1",
    });
  }
  expect(median(outcomes.map(({ ms }) => ms))).toBeLessThan(1_000);
  await Promise.all(others.map((other) => other.end()));
  await expect.poll(async () => (await ask(ARTICLES)).status, { timeout: 2_000 }).toBe(200);
});

function withUser(address: string, user: string): string {
  const url = new URL(address);
  url.username = user;
  return url.href;
}
