import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { whereSql } from "../../src/database/where-sql.ts";
import { Prisma } from "../../src/generated/prisma/client.ts";
import { openSeededDatabase, type TestDatabase } from "../support/database.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await openSeededDatabase();
});
afterAll(() => database.close());

async function counted(where: Prisma.MeetingWhereInput): Promise<number> {
  const sql = Prisma.sql`SELECT count(*)::int AS n FROM meeting m WHERE ${whereSql("Meeting", "m", where)}`;
  const { rows } = await database.pool.query<{ n: number }>(sql.text, sql.values);
  return rows[0]?.n ?? -1;
}

const DAY = new Date("2005-04-08");

describe("a condition in SQL", () => {
  it.each<[string, Prisma.MeetingWhereInput]>([
    ["nothing", {}],
    ["a value", { status: "HELD" }],
    ["null", { placeId: null }],
    ["not null", { placeId: { not: null } }],
    ["another value", { venue: { not: "Kremlin" } }],
    ["one of a list", { kind: { in: ["SUMMIT", "TALKS"] } }],
    ["none of a list", { kind: { notIn: ["SUMMIT", "TALKS"] } }],
    ["an empty list", { kind: { in: [] } }],
    ["a day before", { dateLatest: { lt: DAY } }],
    ["a day from to", { dateEarliest: { gte: DAY, lte: new Date("2006-01-01") } }],
    ["more than a number", { articleCount: { gt: 1 } }],
    ["a text within", { nameFolded: { contains: "putin" } }],
    ["a text with an escaped sign", { nameFolded: { contains: "100\\%" } }],
    [
      "a text within, in any case",
      { evidence: { some: { article: { text: { contains: "baikonur", mode: "insensitive" } } } } },
    ],
    ["some row of a list", { participations: { some: { role: "CHAIR" } } }],
    ["no row of a list", { participations: { none: { attendance: "ABSENT" } } }],
    ["every row of a list", { delegations: { every: { countryId: { not: null } } } }],
    ["a to-one relation", { country: { code: "KZ" } }],
    ["a relation behind a list", { topics: { some: { topic: { slug: "energy" } } } }],
    ["all of several", { AND: [{ format: "PHONE" }, { setting: "BILATERAL" }] }],
    ["one of several", { OR: [{ format: "PHONE" }, { kind: "SUMMIT" }] }],
    ["not", { NOT: { country: { code: "RU" } } }],
  ])("finds as many as the client does: %s", async (_title, where) => {
    expect(await counted(where)).toBe(await database.prisma.meeting.count({ where }));
  });

  it("is refused when it names what the model has not", () => {
    expect(() => whereSql("Meeting", "m", { colour: "red" })).toThrow(
      "Meeting has no field colour",
    );
    expect(() => whereSql("Meeting", "m", { name: { near: "x" } })).toThrow("near");
  });
});
