import { afterAll, beforeAll, expect, test } from "vitest";
import { type ProductionServer, startProduction } from "../support/production.ts";

let server: ProductionServer;

beforeAll(async () => {
  server = await startProduction();
});
afterAll(() => server.stop());

test("the built server answers in production", async () => {
  await server.growsLessThan(50, () => server.answersWithin(1_000));
  const response = await server.ask('{ pair(a: "Putin", b: "Nazarbaev") { meetingCount } }');
  expect(await response.json()).toMatchObject({ data: { pair: { meetingCount: 65 } } });
  expect(server.rss()).toBeGreaterThan(10);
  expect(server.ended).toBeUndefined();
});
