import { expect, it } from "vitest";
import { onSeededDatabase } from "../support/query.ts";

const { ask, costOf, database } = onSeededDatabase();

it("tells version, licence and the instant of the last change", async () => {
  const { dataset } = await ask<{ dataset: { changedAt: string } }>(
    "{ dataset { version licence changedAt } }",
  );
  expect(dataset).toEqual({
    version: expect.stringMatching(/^[0-9a-f]{16}$/),
    licence: expect.stringContaining("CC BY 4.0"),
    changedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
  });
  expect(new Date(dataset.changedAt).getTime()).toBeLessThanOrEqual(Date.now());
});

it("counts what the lists have", async () => {
  const { dataset, ...lists } = await ask<
    { dataset: { counts: Record<string, number> } } & Record<string, { totalCount: number }>
  >(`{
    dataset { counts { articles people countries organizations meetings tenures memberships quotes
      agreements evidence } }
    articles(first: 1) { totalCount }
    people(first: 1) { totalCount }
    countries(first: 1) { totalCount }
    organizations(first: 1) { totalCount }
    meetings(first: 1, status: [SCHEDULED, HELD, POSTPONED, CANCELLED, DENIED]) { totalCount }
  }`);
  const totals = Object.entries(lists).map(([name, { totalCount }]) => [name, totalCount]);
  expect(dataset.counts).toMatchObject(Object.fromEntries(totals));
  expect(Object.values(dataset.counts).every((count) => count > 100)).toBe(true);
});

it("counts the records that are in no root list, too", async () => {
  const { prisma } = database();
  const { dataset } = await ask(
    "{ dataset { counts { tenures memberships quotes agreements evidence } } }",
  );
  expect(dataset).toEqual({
    counts: {
      tenures: await prisma.tenure.count(),
      memberships: await prisma.membership.count(),
      quotes: await prisma.quote.count(),
      agreements: await prisma.agreement.count(),
      evidence: await prisma.evidence.count(),
    },
  });
});

it("costs one statement, and one more for all counts", async () => {
  expect(await costOf("{ dataset { version changedAt licence } }")).toBe(1);
  expect(await costOf("{ dataset { counts { people meetings evidence } } }")).toBe(2);
});
