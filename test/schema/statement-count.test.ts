import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { connectionFields } from "../support/connection-fields.ts";
import { fieldText, objectFields, queryOver, recordTypes } from "../support/every-type.ts";
import { onSeededDatabase } from "../support/query.ts";

const { costOf } = onSeededDatabase();

const FEW = { n: 10 };
const MANY = { n: 40 };

/** So many lists of an article stand over one table, of which a statement reads one. */
const LISTS_OVER_ONE_TABLE = 4;

/** Worked out rather than read with their person: page, count, people, both meetings with records. */
const COUNTERPARTS = 6;

const isCounterparts = ({ name }: { name: string }) => name === "counterparts";

it("is three for the headline query: its names, its meetings with all that is nested, the count", async () => {
  const file = new URL(
    "../../examples/01-meetings-between-putin-and-nazarbayev.graphql",
    import.meta.url,
  );
  const headline = readFileSync(file, "utf8");
  expect(await costOf(headline)).toBe(3);
  expect(await costOf(headline.replace("first: 10", "first: 100"))).toBe(3);
});

describe.each(recordTypes.filter((type) => objectFields(type).length > 0))("for $name", (type) => {
  it.each(objectFields(type).filter((field) => !isCounterparts(field)))(
    "is one with any field, however many have it: $name",
    async (field) => {
      expect(await costOf(queryOver(type, fieldText(field, 0)), MANY)).toBe(1);
    },
  );

  it.each(objectFields(type))(
    "does not grow with the records, two levels deep: $name",
    async (field) => {
      const text = fieldText(field, 1);
      const more = text.includes("counterparts") ? COUNTERPARTS : 0;
      const cost = await costOf(queryOver(type, text), MANY);
      expect(cost).toBeLessThanOrEqual(LISTS_OVER_ONE_TABLE + more);
    },
  );
});

describe("for aliases of one list with other arguments", () => {
  const nested = connectionFields.filter(
    ({ field }) =>
      recordTypes.some(({ name }) => field.startsWith(`${name}.`)) &&
      field !== "Person.counterparts",
  );

  it.each(nested)("is one more for each, never one for each parent: $field", async ({ field }) => {
    const [owner = "", name = ""] = field.split(".");
    const type = recordTypes.find((each) => each.name === owner);
    if (!type) throw new Error(`No type ${owner}`);
    const list = (alias: string, first: number) =>
      `${alias}: ${name}(first: ${first}) { totalCount nodes { __typename } }`;
    const query = queryOver(type, [list("a", 1), list("b", 2), list("c", 3)].join(" "));
    expect(await costOf(query, FEW)).toBe(3);
    expect(await costOf(query, MANY)).toBe(3);
    const same = queryOver(type, [list("a", 2), list("b", 2)].join(" "));
    expect(await costOf(same, MANY)).toBe(1);
  });
});
