import { existsSync, readFileSync } from "node:fs";
import { buildSchema, lexicographicSortSchema, printSchema } from "graphql";
import { describe, expect, it } from "vitest";
import { schema } from "../../src/schema/index.ts";

const FILE = new URL("../../schema.graphql", import.meta.url);
const text = existsSync(FILE) ? readFileSync(FILE, "utf8") : "";

describe("schema.graphql", () => {
  it("is the schema as the code has it, sorted", () => {
    const printed = `${printSchema(lexicographicSortSchema(schema))}\n`;
    const isCurrent = text === printed;
    expect(isCurrent, "schema.graphql does not match the code. Run: npm run generate:schema").toBe(
      true,
    );
  });

  it("can be read again without loss", () => {
    expect(`${printSchema(buildSchema(text))}\n`).toBe(text);
  });
});
