import { expect, test } from "vitest";
import { missingMigration } from "../../scripts/schema-engine.ts";
import { readMigrations } from "../../src/database/migrate.ts";

test("the migrations give exactly what the Prisma schema says", async () => {
  // What is missing: `npm run migration -- name` writes it.
  expect(await missingMigration(readMigrations())).toBe("");
});

test("a column that the schema does not have is found", async () => {
  const extra = { name: "extra", sql: "ALTER TABLE person ADD COLUMN shoe_size int" };
  expect(await missingMigration([...readMigrations(), extra])).toContain('DROP COLUMN "shoe_size"');
});
