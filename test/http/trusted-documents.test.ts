import { writeFileSync } from "node:fs";
import path from "node:path";
import { buildSchema } from "graphql";
import { expect, test } from "vitest";
import { readTrustedDocuments } from "../../src/http/trusted-documents.ts";
import { temporaryFolder } from "../support/folder.ts";

const schema = buildSchema("type Query { one: Int }");

function manifest(text: string): string {
  const file = path.join(temporaryFolder(), "documents.json");
  writeFileSync(file, text);
  return file;
}

test("documents are found by their ids, with sha256: before a hash or without it", () => {
  const documents = readTrustedDocuments(
    [manifest('{"sha256:ab":"{ one }"}'), manifest('{"mine":"{ two: one }"}')],
    schema,
  );
  expect(["ab", "sha256:ab", "mine"].map((id) => documents.get(id))).toEqual([
    "{ one }",
    "{ one }",
    "{ two: one }",
  ]);
  expect(documents.get("constructor")).toBeUndefined();
  expect([documents.has("{ one }"), documents.has("{one}")]).toEqual([true, false]);
});

test.each([
  ["is no JSON", "{", /JSON/],
  ["is no object of texts", '{"a":1}', /texts by their ids were expected/],
  ["is a list", "[]", /texts by their ids were expected/],
  ["has no GraphQL", '{"a":"one }"}', /document a: Syntax Error/],
  ["has what the schema has not", '{"a":"{ three }"}', /document a: Cannot query field "three"/],
])("a file that %s is named, with the reason", (_what, text, reason) => {
  const file = manifest(text);
  const read = () => readTrustedDocuments([file], schema);
  expect(read).toThrow(`TRUSTED_DOCUMENTS cannot be used: ${file}: `);
  expect(read).toThrow(reason);
});

test("a file that is not there is named", () => {
  expect(() => readTrustedDocuments(["/nowhere/documents.json"], schema)).toThrow("ENOENT");
});
