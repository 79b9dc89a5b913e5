import fc from "fast-check";
import { expect, test } from "vitest";
import { utf8Of } from "../../src/lib/utf8.ts";

test("a text becomes the bytes that Buffer makes of it", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", minLength: 1, maxLength: 200 }), (word) => {
      const text = word.repeat(2_000);
      const bytes = utf8Of(text);
      utf8Of("another".repeat(2_000));
      expect(bytes).toEqual(Buffer.from(text));
    }),
  );
});

test("a text of any length is whole", () => {
  for (const length of [0, 1_999, 2_000, 349_999, 350_000, 350_001, 2_000_000]) {
    expect(utf8Of("й".repeat(length)).toString()).toBe("й".repeat(length));
  }
});
