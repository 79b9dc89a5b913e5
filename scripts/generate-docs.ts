/**
 * `npm run generate:docs`: what stands in docs/ and is known elsewhere: the schema reference, the
 * picture of the model, and how many articles there are. With `--check` it only looks whether the
 * files are up to date.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { buildSchema } from "graphql";
import { withArticleCounts } from "./docs/article-counts.ts";
import { modelPicture } from "./docs/model-picture.ts";
import { schemaReference } from "./docs/schema-reference.ts";

const pathOf = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const read = (name: string) => (existsSync(pathOf(name)) ? readFileSync(pathOf(name), "utf8") : "");

const files: Readonly<Record<string, string>> = {
  "docs/data.md": withArticleCounts(read("docs/data.md")),
  "docs/model.svg": modelPicture(),
  "docs/schema.md": schemaReference(buildSchema(read("schema.graphql"))),
};

const outdated = Object.keys(files).filter((name) => read(name) !== files[name]);
if (outdated.length > 0 && process.argv.includes("--check")) {
  console.error(`Out of date: ${outdated.join(", ")}. Run: npm run generate:docs`);
  process.exit(1);
}
for (const name of outdated) writeFileSync(pathOf(name), files[name] ?? "");
