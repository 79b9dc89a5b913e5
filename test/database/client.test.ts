import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openTestDatabase, type TestDatabase } from "../support/database.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
  await database.pool.query("CREATE TABLE scratch (number int PRIMARY KEY)");
});
afterAll(() => database.close());
beforeEach(() => database.pool.query("TRUNCATE scratch"));

async function numbers(): Promise<number[]> {
  const sql = "SELECT number FROM scratch ORDER BY 1";
  return (await database.pool.query<{ number: number }>(sql)).rows.map(({ number }) => number);
}

describe("errors", () => {
  test("come to the statement that made them, among many at once", async () => {
    const { prisma } = database;
    await prisma.$executeRaw`INSERT INTO scratch VALUES (0)`;
    const results = await Promise.allSettled(
      Array.from({ length: 100 }, (_, index) =>
        index % 2
          ? prisma.$executeRaw`INSERT INTO scratch VALUES (0)`
          : prisma.$queryRaw`SELECT ${index}::int AS index`,
      ),
    );
    for (const [index, result] of results.entries()) {
      if (index % 2) expect(result.status).toBe("rejected");
      else expect(result).toEqual({ status: "fulfilled", value: [{ index }] });
    }
    expect(await numbers()).toEqual([0]);
  });

  test.each([
    ["SELCT 1", "42601"],
    ["SELECT 1/0", "22012"],
    ["SELECT * FROM missing", "42P01"],
    ["SELECT E'\\\\x00'::bytea::text::int", "22P02"],
  ])("of %s have the code %s", async (sql, code) => {
    await expect(database.pool.query(sql)).rejects.toMatchObject({ code });
    await expect(database.prisma.$queryRawUnsafe(sql)).rejects.toMatchObject({ code: "P2010" });
  });

  test("skip the rest of a batch", async () => {
    const batch = "INSERT INTO scratch VALUES (1); SELECT 1/0; INSERT INTO scratch VALUES (2)";
    await expect(database.pool.query(batch)).rejects.toMatchObject({ code: "22012" });
    expect(await numbers()).toEqual([]);
  });
});

describe("transactions", () => {
  test("are undone when their work fails", async () => {
    const failing = database.prisma.$transaction(async (tx) => {
      await tx.$executeRaw`INSERT INTO scratch VALUES (1)`;
      throw new Error("changed my mind");
    });
    await expect(failing).rejects.toThrow("changed my mind");
    expect(await numbers()).toEqual([]);
  });

  test("wait for one another", async () => {
    const work = Array.from({ length: 20 }, (_, number) =>
      database.prisma.$transaction(async (tx) => {
        await tx.$executeRaw`INSERT INTO scratch VALUES (${number})`;
        await tx.$queryRaw`SELECT 1`;
      }),
    );
    await Promise.all(work);
    expect(await numbers()).toHaveLength(20);
  });
});

describe("statements", () => {
  test("are counted, whoever sends them", async () => {
    const { statements } = await database.statementsOf(async () => {
      await database.pool.query("SELECT 1 AS hand_made");
      await database.prisma.$transaction((tx) => tx.$queryRaw`SELECT 2 AS prisma`);
    });
    expect(statements).toEqual(["SELECT 1 AS hand_made", "BEGIN", "SELECT 2 AS prisma", "COMMIT"]);
  });

  test("with relations are one, without saying so", async () => {
    const { statements } = await database.statementsOf(() =>
      database.prisma.person.findMany({ include: { names: true, tenures: true } }),
    );
    expect(statements).toHaveLength(1);
  });

  test("that ask for one row each at the same time are one", async () => {
    const ids = ["00000000-0000-5000-8000-000000000001", "00000000-0000-5000-8000-000000000002"];
    const { result, statements } = await database.statementsOf(() =>
      Promise.all(
        ids.map((id) =>
          database.prisma.person.findUnique({ where: { id }, include: { names: true } }),
        ),
      ),
    );
    expect(result).toEqual([null, null]);
    expect(statements).toHaveLength(1);
  });
});

test("text comes back as it went in", async () => {
  const text = "Нурсултан Назарбаев — ’quoted’ \\ % _ 𝄞 e\u0301";
  expect(await database.prisma.$queryRaw`SELECT ${text} AS text`).toEqual([{ text }]);
});

test("closing waits for what is under way", async () => {
  const other = await openTestDatabase();
  const client = await other.pool.connect();
  const answer = client.query("SELECT count(*)::int FROM generate_series(1, 300000)");
  const closed = other.close();
  expect((await answer).rows).toEqual([{ count: 300_000 }]);
  client.release();
  await closed;
  await expect(other.pool.query("SELECT 1")).rejects.toThrow("after calling end");
});
