import fc from "fast-check";
import { expect, test } from "vitest";
import { Answer, type Cell } from "../../src/read/answer.ts";
import { NotCompiled } from "../../src/read/not-compiled.ts";
import { Reply } from "../../src/read/reply.ts";

// One for all, as a reader has it: what an answer leaves behind must not show in the next.
const answer = new Answer();
const reply = new Reply();

const anyText = fc.string({ unit: "binary" });
const anyValue = () => fc.jsonValue({ maxDepth: 4, stringUnit: "binary" });

/** Close together, or with spaces and lines, as `json_build_array` and `json_agg` write. */
const anyJson = () =>
  fc
    .tuple(anyValue(), fc.constantFrom("", " ", "\n"))
    .map(([value, space]) => JSON.stringify(value, null, space));

function copied(cell: Cell): string {
  reply.drop();
  answer.copy(cell, reply);
  return reply.take().toString();
}

/** Everything at a cell is what the value says, down to the last leaf. */
function expectEqual(cell: Cell, value: unknown): void {
  expect(answer.isNull(cell)).toBe(value === null);
  expect(answer.isText(cell)).toBe(typeof value === "string");
  expect(answer.value(cell)).toEqual(value);
  expect(JSON.parse(copied(cell))).toEqual(value);
  if (!Array.isArray(value)) return;
  const items = answer.items(cell);
  expect(items).toHaveLength(value.length);
  for (const [place, item] of items.entries()) {
    expect(answer.at(answer.first(cell), place)).toBe(item);
    expectEqual(item, value[place]);
  }
}

test("an answer holds what its JSON says, at every depth", () => {
  fc.assert(
    fc.property(anyJson(), (json) => expectEqual(answer.take(json), JSON.parse(json))),
    { numRuns: 1_000 },
  );
});

test("a text is copied with its escapes", () => {
  fc.assert(
    fc.property(fc.array(anyText), (texts) => {
      const cells = answer.items(answer.take(JSON.stringify(texts)));
      expect(cells.map(copied)).toEqual(texts.map((text) => JSON.stringify(text)));
    }),
  );
});

test("an answer may be of any size, and a small one may follow", () => {
  for (const size of [1, 20_000, 200_000, 3]) {
    const values = Array.from({ length: size }, (_none, at) => [`Ünit ${at}`, at]);
    const cell = answer.take(JSON.stringify(values));
    expect(answer.value(cell)).toEqual(values);
    const last = answer.items(cell).at(-1) ?? 0;
    expect(answer.value(answer.at(answer.first(last), 1))).toBe(size - 1);
    answer.drop();
  }
});

test("no rows are null, and have no items", () => {
  expect(answer.items(answer.take("null"))).toEqual([]);
  expect(answer.items(answer.take("[]"))).toEqual([]);
});

test("what is no array has no first value", () => {
  for (const json of ["null", "1", '"["', "{}"]) {
    const cell = answer.take(json);
    expect(() => answer.first(cell), json).toThrow(NotCompiled);
  }
});
