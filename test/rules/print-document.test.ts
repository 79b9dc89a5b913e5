import { readdirSync, readFileSync } from "node:fs";
import { parse } from "graphql";
import { describe, expect, test } from "vitest";
import { printDocument } from "../../client/print-document.ts";

/** Everything that GraphQL allows in a document of a client. */
const EVERYTHING = `
  query All($names: [String!]! = ["a", "b"] @one, $at: Date = null, $by: PairBy = { x: [1, -2.5e3] })
    @two(on: true, off: false) @three {
    alias: field(by: $by, kind: TALKS, text: "a \\"quote\\", a \\\\ and\\n\\u0007 ü 習 😀") @skip(if: $x) { id }
    ... on Meeting @include(if: true) { ...Part @four }
    ... { slug } ... @five { slug }
    empty(list: [], object: {}, text: """
      a block
        of text
    """)
  }
  fragment Part on Meeting @six { date { edtf } }
  mutation { change }
  subscription Told { told }
`;

/** What is parsed, but for where it stood and whether a text was a block. */
const parsed = (text: string): unknown =>
  JSON.parse(
    JSON.stringify(parse(text, { noLocation: true }), (key, value) =>
      key === "block" ? undefined : value,
    ),
  );

const printed = (text: string) => printDocument(parse(text, { noLocation: true }).definitions);

describe("a parsed document that is printed", () => {
  const examples = readdirSync("examples").filter((name) => name.endsWith(".graphql"));

  test.each(examples)("is the one of %s again when it is parsed", (name) => {
    const text = readFileSync(`examples/${name}`, "utf8");
    expect(parsed(printed(text))).toEqual(parsed(text));
  });

  test("keeps everything that GraphQL has", () => {
    expect(parsed(printed(EVERYTHING))).toEqual(parsed(EVERYTHING));
  });

  test("is no schema", () => {
    expect(() => printed("scalar Date")).toThrow("have no ScalarTypeDefinition");
  });
});
