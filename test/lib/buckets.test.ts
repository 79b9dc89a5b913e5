import { expect, it } from "vitest";
import { fillGaps } from "../../src/lib/buckets.ts";

it("fills the periods that had none, for each combination of the other keys", () => {
  const buckets = [
    { keys: ["SUMMIT", "2001"], count: 2 },
    { keys: ["SUMMIT", "2003"], count: 1 },
    { keys: ["TALKS", "2002"], count: 5 },
  ];
  expect(fillGaps(buckets, 1, "YEAR")).toEqual([
    { keys: ["SUMMIT", "2001"], count: 2 },
    { keys: ["SUMMIT", "2002"], count: 0 },
    { keys: ["SUMMIT", "2003"], count: 1 },
    { keys: ["TALKS", "2001"], count: 0 },
    { keys: ["TALKS", "2002"], count: 5 },
    { keys: ["TALKS", "2003"], count: 0 },
  ]);
});

it("keeps what has no certain period, at the end", () => {
  const buckets = [
    { keys: ["2001"], count: 2 },
    { keys: [null], count: 3 },
  ];
  expect(fillGaps(buckets, 0, "YEAR")).toEqual(buckets);
});

it("has nothing to fill where nothing was counted", () => {
  expect(fillGaps([], 0, "MONTH")).toEqual([]);
});
