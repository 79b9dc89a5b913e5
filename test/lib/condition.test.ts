import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allOf, type Condition, noneOf, oneOf, sparing } from "../../src/lib/condition.ts";

interface Where {
  number: number;
}

/** Whether a record of this number meets it, as Prisma would have it: OR and NOT of nothing ask nothing. */
function meets(condition: object, number: number): boolean {
  return Object.entries(condition).every(([key, value]) => {
    if (key === "AND") return value.every((inner: object) => meets(inner, number));
    if (key === "OR") {
      return value.length === 0 || value.some((inner: object) => meets(inner, number));
    }
    if (key === "NOT") return !value.some((inner: object) => meets(inner, number));
    return key === "id" ? value.in.length > 0 : value === number;
  });
}

const NUMBERS = [1, 2, 3];
const every: Condition<Where> = {};
const conditions = fc.array(
  fc.constantFrom<Condition<Where>>(every, { number: 1 }, { number: 2 }, oneOf<Where>([])),
  { maxLength: 4 },
);

describe("conditions put together", () => {
  it("mean what logic says, of none and of those that ask nothing, too", () => {
    fc.assert(
      fc.property(conditions, fc.constantFrom(...NUMBERS), (parts, number) => {
        const met = parts.map((part) => meets(part, number));
        expect(meets(allOf(parts), number)).toBe(!met.includes(false));
        expect(meets(allOf(sparing(parts)), number)).toBe(!met.includes(false));
        expect(meets(oneOf(parts), number)).toBe(met.includes(true));
        expect(meets(noneOf(parts), number)).toBe(!met.includes(true));
      }),
    );
  });

  it("are parted from the query when many of them are on related rows", () => {
    const some = (name: string) => ({ [name]: { some: { id: 1 } } });
    const many = Array.from({ length: 100 }, (_, index) => some(`relation${index}`));
    const spared = sparing<object>(many);
    expect(spared.slice(0, 6)).toEqual(many.slice(0, 6));
    expect(spared.slice(6)).toEqual(
      many.slice(6).map((condition) => ({ OR: [condition, { id: { in: [] } }] })),
    );
    expect(sparing<object>(many.slice(0, 6))).toEqual(many.slice(0, 6));
    // What every record meets would be met by none, as Prisma drops it from the OR.
    expect(sparing<object>([...many, {}]).at(-1)).toEqual({});
  });
});
