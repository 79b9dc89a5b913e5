import fc from "fast-check";
import {
  type DocumentNode,
  isInputObjectType,
  isObjectType,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from "graphql";
import { expect, it } from "vitest";
import { schema } from "../../src/schema/index.ts";
import { recordTypes } from "../support/every-type.ts";
import { anyDocument } from "../support/operation/document-arbitrary.ts";
import { knownValues } from "../support/operation/known.ts";
import { isPlain } from "../support/operation/plain-field.ts";
import { onSeededDatabase } from "../support/query.ts";

const asking = onSeededDatabase();

/** Every field of the query type and of records that is compiled, and every field of their filters. */
function expectedNames(): string[] {
  const outputs = [schema.getQueryType(), schema.getType("Pair"), ...recordTypes].filter(
    isObjectType,
  );
  const inputs = Object.values(schema.getTypeMap()).filter(isInputObjectType);
  const names = [...outputs, ...inputs].flatMap((type) =>
    Object.values(type.getFields()).map((field) => ({ type: type.name, field: field.name })),
  );
  return names
    .filter(({ type, field }) => type !== "CounterpartOrder" && !isPlain(type, field))
    .map(({ type, field }) => `${type}.${field}`);
}

/** Adds the fields, arguments and input fields that a document uses, each with its type. */
function addNames(document: DocumentNode, names: Set<string>): void {
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      Field: ({ name }) => void names.add(`${types.getParentType()}.${name.value}`),
      ObjectField: ({ name }) => void names.add(`${types.getParentInputType()}.${name.value}`),
    }),
  );
}

it("asks for every field and every condition that is compiled", async () => {
  const documents = fc.sample(anyDocument(await knownValues(asking)), { numRuns: 2500, seed: 1 });
  const names = new Set<string>();
  for (const { query } of documents) addNames(parse(query), names);
  expect(expectedNames().filter((name) => !names.has(name))).toEqual([]);
}, 120_000);
