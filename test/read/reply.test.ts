import fc from "fast-check";
import { expect, test } from "vitest";
import { Reply } from "../../src/read/reply.ts";

// One for all, as a reader has it.
const reply = new Reply();

function written(write: () => void): string {
  reply.drop();
  write();
  return reply.take().toString();
}

/** With signs that JSON escapes, halves of pairs, and lengths on both sides of every limit. */
const anyText = () => fc.string({ unit: "binary", size: "large", maxLength: 600 });

test("texts are written as JSON has them", () => {
  const some = fc.oneof(anyText(), fc.string({ size: "large", maxLength: 600 }));
  fc.assert(
    fc.property(fc.array(some), (texts) => {
      const all = written(() => reply.list(texts, (text) => reply.text(text)));
      expect(all).toBe(JSON.stringify(texts));
    }),
  );
});

test("parts of bytes are written one after the other", () => {
  const anyPart = fc.tuple(fc.uint8Array({ maxLength: 200 }), fc.nat(200), fc.nat(200));
  fc.assert(
    fc.property(fc.array(anyPart), (parts) => {
      const ranges = parts.map(([bytes, a, b]) => {
        const [start = 0, end = 0] = [a, b].map((at) => Math.min(at, bytes.length)).sort(byNumber);
        return { bytes, start, end };
      });
      reply.drop();
      for (const { bytes, start, end } of ranges) reply.put(bytes, start, end);
      const expected = ranges.map(({ bytes, start, end }) => bytes.subarray(start, end));
      expect(reply.take()).toEqual(Buffer.concat(expected));
    }),
  );
});

const byNumber = (a: number, b: number) => a - b;

test("a reply may be of any size, and is its own", () => {
  const first = "a".repeat(100);
  const large = "ü".repeat(2_000_000);
  reply.drop();
  reply.text(first);
  const taken = reply.take();
  expect(written(() => reply.text(large))).toBe(JSON.stringify(large));
  expect(written(() => reply.null())).toBe("null");
  expect(taken.toString()).toBe(JSON.stringify(first));
});
