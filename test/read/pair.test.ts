import { parse } from "graphql";
import { expect, it } from "vitest";
import { Reader } from "../../src/read/reader.ts";
import { schema } from "../../src/schema/index.ts";
import { answerBothWays } from "../support/both-ways.ts";
import { onSeededDatabase } from "../support/query.ts";

const { database } = onSeededDatabase();
const reader = new Reader(schema);

const PAIR = parse(`query ($a: String!, $b: String!, $during: DateRange, $with: [String!]) {
  pair(a: $a, b: $b, during: $during) {
    __typename
    meetingCount
    byYear { year count }
    firstMeeting { name date { edtf } }
    lastMeeting { name participants(first: 3) { nodes { person { name } } } }
    meetings(first: 2, where: {participants: {any: $with}}) { totalCount nodes { name } }
    meetingsWithOthers(last: 2) { totalCount edges { cursor } }
    articlesMentioningBoth(first: 1) { totalCount nodes { title } }
  }
}`);

it.each([
  { a: "Putin", b: "Nazarbayev" },
  { a: "Putin", b: "Nazarbayev", with: ["Lukashenko"] },
  { a: "Russia", b: "Kazakhstan", during: { from: "2004-01-01", to: "2006-01-01" } },
  { a: "Putin", b: "CSTO" },
  { a: "Tymoshenko", b: "UN", during: { from: "1991-01-01", to: "1991-02-01" } },
])("one statement reads what lies between two: $a, $b", async (variables) => {
  const request = { document: PAIR, variables };
  const { text, statements, plain } = await answerBothWays(reader, database(), request);
  expect(plain.errors).toBeUndefined();
  expect(text).toBe(JSON.stringify(plain.data));
  // Names in the arguments of its lists come after the two.
  expect(statements).toHaveLength("with" in variables ? 3 : 2);
});

it("leaves what cannot be meant to the resolvers", async () => {
  const request = { document: PAIR, variables: { a: "Putin", b: "Путин" } };
  const { text, plain } = await answerBothWays(reader, database(), request);
  expect(text).toBeUndefined();
  expect(plain.errors?.[0]?.message).toContain("Two different names");
});
