import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { buildSchema, type GraphQLObjectType, isObjectType } from "graphql";
import { describe, expect, test } from "vitest";
import { temporaryFolder } from "../support/folder.ts";

const guide = readFileSync("docs/clients.md", "utf8");
const schema = buildSchema(readFileSync("schema.graphql", "utf8"));
const objects = Object.values(schema.getTypeMap()).filter(
  (type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith("__"),
);
const namesOf = (types: readonly GraphQLObjectType[]) => types.map(({ name }) => name).sort();

/** What stands in backticks in the only line that begins so. */
function namedIn(start: string): string[] {
  const line = guide.split("\n").find((text) => text.startsWith(start)) ?? "";
  return [...line.matchAll(/`(\w+)`/g)].map(([, name = ""]) => name);
}

describe("docs/clients.md", () => {
  test("names the types without an id", () => {
    const isPage = /(Connection|Edge)$/;
    const without = objects.filter((type) => !("id" in type.getFields()));
    const named = namedIn("- **Types without an id**");
    const others = without.filter(({ name }) => !isPage.test(name));
    expect(named).toEqual([...namesOf(others), "Connection", "Edge"]);
    expect(namesOf(without)).toEqual(
      expect.arrayContaining(namesOf(objects.filter(({ name }) => isPage.test(name)))),
    );
  });

  test("names the ids that node does not find", () => {
    const others = objects.filter(
      (type) => "id" in type.getFields() && type.getInterfaces().length === 0,
    );
    expect(namedIn("- **Ids.**").filter((name) => name in schema.getTypeMap())).toEqual(
      namesOf(others),
    );
  });

  test("names the scalars that are the schema's own", () => {
    const own = [...readFileSync("schema.graphql", "utf8").matchAll(/^scalar (\w+)/gm)];
    const named = namedIn("- **Scalars.**");
    expect(own.map(([, name]) => name).filter((name = "") => !named.includes(name))).toEqual([]);
  });

  test("makes one file of the registered documents of several clients", () => {
    const folder = temporaryFolder();
    const program = /^\/\/ merge-documents\.mjs\n(.+?)^```$/ms.exec(guide)?.[1] ?? "";
    const write = (name: string, text: string) => writeFileSync(path.join(folder, name), text);
    write("merge-documents.mjs", program);
    write("web.json", JSON.stringify({ a: "{ a }" }));
    write("app.json", JSON.stringify({ operations: [{ id: "b", name: "B", body: "{ b }" }] }));
    const command = ["merge-documents.mjs", "web.json", "app.json"];
    const merged = execFileSync(process.execPath, command, { cwd: folder, encoding: "utf8" });
    expect(JSON.parse(merged)).toEqual({ a: "{ a }", b: "{ b }" });
  });
});
