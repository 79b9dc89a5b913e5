import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { errorsBetween, oneErrorAway, partsOf, typingErrors } from "../../src/lib/typing-error.ts";

const word = fc.stringMatching(/^[a-d]{0,7}$/);

/** Whether the text has one of these patterns, in which `_` is any one sign. */
const isLike = (text: string, patterns: readonly string[]) =>
  patterns.some((pattern) => new RegExp(`^${pattern.replaceAll("_", ".")}$`).test(text));

/** The least number of steps from one text to the other, each one error, found by trying all. */
function stepsBetween(from: string, to: string, most: number): number {
  let texts = new Set([from]);
  for (let steps = 0; steps <= most; steps += 1) {
    if (texts.has(to)) return steps;
    const patterns = [...texts].flatMap(oneErrorAway);
    texts = new Set(
      patterns.flatMap((pattern) => ["a", "b", "c", "d"].map((sign) => pattern.replace("_", sign))),
    );
  }
  return Number.POSITIVE_INFINITY;
}

describe("typing errors between two texts", () => {
  it("are those of the known kinds", () => {
    expect(errorsBetween("nazarbayev", "nazarbyaev", 2)).toBe(1);
    expect(errorsBetween("putin", "putn", 2)).toBe(1);
    expect(errorsBetween("putin", "puttin", 2)).toBe(1);
    expect(errorsBetween("putin", "pubin", 2)).toBe(1);
    expect(errorsBetween("lukashenko", "lukshenka", 2)).toBe(2);
    expect(errorsBetween("putin", "rahmon", 2)).toBe(Number.POSITIVE_INFINITY);
  });

  it("are one exactly for the texts that are one error away", () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(errorsBetween(a, b, 1) <= 1).toBe(a === b || isLike(b, oneErrorAway(a)));
      }),
      { numRuns: 500 },
    );
  });

  it("leave the beginning or the end as it is, when they are one", () => {
    fc.assert(
      fc.property(word, fc.nat(), fc.constantFrom("a", "x"), (text, choice, sign) => {
        const patterns = oneErrorAway(text);
        const mistyped = (patterns[choice % patterns.length] ?? "").replace("_", sign);
        const { beginning, ending } = partsOf(text);
        expect(mistyped.startsWith(beginning) || mistyped.endsWith(ending)).toBe(true);
      }),
    );
  });

  it("are as many in either direction, and no more than the steps that made them", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-c]{1,4}$/), fc.stringMatching(/^[a-c]{1,4}$/), (a, b) => {
        const errors = errorsBetween(a, b, 2);
        expect(errors).toBe(errorsBetween(b, a, 2));
        if (Math.abs(a.length - b.length) > 1) return;
        expect(errors).toBeGreaterThanOrEqual(Math.min(stepsBetween(a, b, 1), 2));
      }),
      { numRuns: 30 },
    );
  });
});

describe("a name mistyped", () => {
  it.each([
    ["nursultan nazarbyaev", "nursultan nazarbayev", 1],
    ["nursltan nazarbyaev", "nursultan nazarbayev", 2],
    ["xijinping", "xi jinping", 1],
    ["iran", "iraq", 1],
    ["karimov", "karimov", 0],
  ])("%s is %s with errors: %i", (text, name, errors) => {
    expect(typingErrors(text, name)).toBe(errors);
  });

  it.each([
    ["li", "ly"],
    ["kim jong il", "kim jong un"],
    ["george w bush", "george h w bush"],
    ["putin", "patrov"],
    ["nursltan nazarbyaevv", "nursultan nazarbayev"],
    ["korea", "north korea"],
  ])("%s is not %s", (text, name) => {
    expect(typingErrors(text, name)).toBeNull();
  });
});
