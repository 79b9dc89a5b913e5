import fc from "fast-check";
import { expect, test } from "vitest";
import { pieces } from "../../../web/src/lib/pieces.ts";

const mark = (startOffset: number, endOffset: number) => ({ startOffset, endOffset });

test("a text is cut where marks begin and end", () => {
  const marks = [mark(6, 11), mark(0, 5)];
  expect(pieces("Putin, Nazar.", [mark(7, 12), mark(0, 5)])).toEqual([
    { start: 0, text: "Putin", mark: mark(0, 5) },
    { start: 5, text: ", " },
    { start: 7, text: "Nazar", mark: mark(7, 12) },
    { start: 12, text: "." },
  ]);
  expect(pieces("", marks)).toEqual([]);
});

test("of marks that overlap the first is kept, of those that begin together the longest", () => {
  const kept = (...marks: ReturnType<typeof mark>[]) =>
    pieces("abcdef", marks).flatMap((piece) => piece.mark ?? []);
  expect(kept(mark(2, 5), mark(1, 3))).toEqual([mark(1, 3)]);
  expect(kept(mark(1, 2), mark(1, 4))).toEqual([mark(1, 4)]);
  expect(kept(mark(4, 9), mark(3, 3), mark(-1, 2))).toEqual([]);
});

test("the pieces are the text, whatever is marked", () => {
  const anyMark = fc.record({
    startOffset: fc.integer({ min: -3, max: 30 }),
    endOffset: fc.integer({ min: -3, max: 30 }),
  });
  fc.assert(
    fc.property(fc.string({ maxLength: 25 }), fc.array(anyMark), (text, marks) => {
      const all = pieces(text, marks);
      expect(all.map((piece) => piece.text).join("")).toBe(text);
      for (const { start, text: piece } of all) expect(text.startsWith(piece, start)).toBe(true);
    }),
  );
});
