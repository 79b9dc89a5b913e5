import { parse } from "graphql";
import { expect, test } from "vitest";
import { Reader } from "../../src/read/reader.ts";
import { schema } from "../../src/schema/index.ts";
import { answerBothWays } from "../support/both-ways.ts";
import { onSeededDatabase } from "../support/query.ts";

const asking = onSeededDatabase();
const reader = new Reader(schema);

const document = parse(`
  query Seen($isWanted: Boolean = false) {
    country(by: { code: "KZ" }) { ...Named ...Named @include(if: $isWanted) }
  }
  query Other($isOther: Boolean!) {
    country(by: { code: "KZ" }) { name @skip(if: $isOther) ...Coded @skip(if: $isOther) }
  }
  fragment Named on Country { name }
  fragment Coded on Country { code }`);

const both = (operationName: string, variables: Record<string, unknown>) =>
  answerBothWays(reader, asking.database(), { document, operationName, variables });

test("a switch that is null is left to the resolvers, where its selection was made already, too", async () => {
  const { text, plain } = await both("Seen", { isWanted: null });
  expect(plain.errors?.[0]?.message).toContain('"if" of non-null type "Boolean!" must not be null');
  expect(text).toBeUndefined();
});

test("an operation is compiled whatever the switches of others in its document are", async () => {
  for (const variables of [{}, { isWanted: true }]) {
    const { text, plain } = await both("Seen", variables);
    expect(text).toBe(JSON.stringify(plain.data));
  }
});
