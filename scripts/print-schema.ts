/**
 * `npm run generate:schema`: schema.graphql, the contract that reviewers read, sorted so that a
 * change shows as itself. With `--check` it only looks whether the file is up to date.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { lexicographicSortSchema, printSchema } from "graphql";
import { schema } from "../src/schema/index.ts";

const file = fileURLToPath(new URL("../schema.graphql", import.meta.url));
const text = `${printSchema(lexicographicSortSchema(schema))}\n`;
const isUpToDate = existsSync(file) && readFileSync(file, "utf8") === text;

if (!isUpToDate && process.argv.includes("--check")) {
  console.error("schema.graphql does not match the code. Run: npm run generate:schema");
  process.exit(1);
}
if (!isUpToDate) writeFileSync(file, text);
