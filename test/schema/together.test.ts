import { describe, expect, it } from "vitest";
import { connectionFields } from "../support/connection-fields.ts";
import { fieldText, queryOver, recordTypes } from "../support/every-type.ts";
import { onSeededDatabase } from "../support/query.ts";

// Several lists of one record may stand over one table: what is read for one must not be taken for
// another, nor the page or the count of one alias for that of another.

const { ask } = onSeededDatabase();

const SOME = { n: 6 };

describe.each(recordTypes)("$name", (type) => {
  it("answers each field alike, asked alone or together with all others", async () => {
    const fields = Object.values(type.getFields()).map((field) => fieldText(field, 0));
    const together = await ask(queryOver(type, fields.join(" ")), SOME);
    for (const field of fields) {
      expect(together, field).toMatchObject(await ask(queryOver(type, field), SOME));
    }
  });
});

describe("a list under several aliases", () => {
  const nested = connectionFields.filter(({ field }) =>
    recordTypes.some(({ name }) => field.startsWith(`${name}.`)),
  );

  it.each(nested)("answers each as if asked alone: $field", async ({ field, orders }) => {
    const [owner, name] = field.split(".");
    const type = recordTypes.find((each) => each.name === owner);
    if (!type) throw new Error(`There is no type ${owner}.`);
    const body =
      "{ totalCount edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage } }";
    const aliases = [
      `a: ${name}(first: 1) ${body}`,
      `b: ${name}(last: 2) ${body}`,
      `c: ${name} { totalCount }`,
      ...orders
        .slice(0, 1)
        .flatMap((order) => [
          `d: ${name}(orderBy: {field: ${order}, direction: DESC}) ${body}`,
          `e: ${name}(status: [SCHEDULED]) ${body}`,
        ]),
    ];
    const together = await ask(queryOver(type, aliases.join(" ")), SOME);
    for (const alias of aliases) {
      expect(together, alias).toMatchObject(await ask(queryOver(type, alias), SOME));
    }
  });
});

it("answers a field alike through two fragments", async () => {
  const together = await ask(`
    query { meetings(first: 5) { nodes { ...A ...B articles(first: 1) { nodes { slug } } } } }
    fragment A on Meeting { slug evidence(first: 2) { nodes { quote } } }
    fragment B on Meeting { evidence(first: 2) { totalCount nodes { stance } } }`);
  const alone = await ask(`{ meetings(first: 5) { nodes {
    slug evidence(first: 2) { totalCount nodes { quote stance } } articles(first: 1) { nodes { slug } } } } }`);
  expect(together).toEqual(alone);
});
