import { parse } from "graphql";
import { describe, expect, it } from "vitest";
import { readExamples } from "../../scripts/examples.ts";
import { Reader } from "../../src/read/reader.ts";
import { schema } from "../../src/schema/index.ts";
import { answerBothWays } from "../support/both-ways.ts";
import { mayBePlain } from "../support/operation/plain-field.ts";
import { onSeededDatabase } from "../support/query.ts";

const { database } = onSeededDatabase();
const reader = new Reader(schema);

const examples = readExamples()
  .filter(({ language }) => language === "graphql")
  .map(({ name, query }) => ({ name, document: parse(query) }));

/** Those that ask by names, which are looked up first, all at once. */
const WITH_NAMES = /^(0[123467]|2[123])-/;

describe("an example", () => {
  it.each(examples.filter(({ document }) => !mayBePlain(document)))(
    "is answered by one statement, and one for all its names together: $name",
    async ({ name, document }) => {
      const { text, statements, plain } = await answerBothWays(reader, database(), { document });
      expect(text).toBe(JSON.stringify(plain.data));
      expect(statements).toHaveLength(WITH_NAMES.test(name) ? 2 : 1);
    },
  );

  it.each(examples.filter(({ document }) => mayBePlain(document)))(
    "that is left to the resolvers costs no statement before: $name",
    async ({ document }) => {
      const { text, statements } = await answerBothWays(reader, database(), { document });
      expect(text).toBeUndefined();
      expect(statements).toEqual([]);
    },
  );
});

it("looks up all names of an operation in one statement, wherever they stand", async () => {
  const document = parse(`query ($with: [String!], $where: MeetingFilter) {
    person(by: {name: "Putin"}) { meetings(with: $with, where: $where) { totalCount } }
    organization(by: {name: "CIS"}) {
      members { nodes { member { ... on Country {
        articles(where: {mentions: ["CSTO"], not: {publisher: "TASS"}}) { totalCount }
      } } } }
    }
    people(where: {met: ["Tymoshenko"], or: [{memberOf: "UN"}, {tenure: {country: "UKR"}}]}) {
      totalCount
    }
    meetings(between: ["Russia", "Украина"]) { totalCount }
  }`);
  const variables = {
    with: ["Nazarbayev"],
    where: { hostCountry: "KZ", participants: { none: ["Islam Karimov"], any: ["Путин"] } },
  };
  const request = { document, variables };
  const { text, statements, plain } = await answerBothWays(reader, database(), request);
  expect(plain.errors).toBeUndefined();
  expect(text).toBe(JSON.stringify(plain.data));
  expect(statements).toHaveLength(2);
});
