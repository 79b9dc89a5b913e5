import { type GraphQLField, type GraphQLObjectType, parse } from "graphql";
import { describe, expect, it } from "vitest";
import { Reader } from "../../src/read/reader.ts";
import { schema } from "../../src/schema/index.ts";
import { answerBothWays } from "../support/both-ways.ts";
import { fieldText, queryOver, recordTypes } from "../support/every-type.ts";
import { isPlain, mayBePlain } from "../support/operation/plain-field.ts";
import { onSeededDatabase } from "../support/query.ts";

const { database } = onSeededDatabase();
const reader = new Reader(schema);

/** A query for the field, with as much of what it leads to as is not left to the resolvers. */
function documentFor(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>) {
  const document = parse(queryOver(type, fieldText(field, 1)));
  return mayBePlain(document) ? parse(queryOver(type, fieldText(field, 0))) : document;
}

describe.each(recordTypes)("of $name", (type) => {
  const fields = Object.values(type.getFields());

  it.each(fields.filter(({ name }) => !isPlain(type.name, name)))(
    "one statement reads what the resolvers find: $name",
    async (field) => {
      const document = documentFor(type, field);
      const { text, statements, plain } = await answerBothWays(reader, database(), {
        document,
        variables: { n: 20 },
      });
      expect(plain.errors).toBeUndefined();
      expect(text).toBe(JSON.stringify(plain.data));
      expect(statements).toHaveLength(1);
    },
  );
});
