import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chosenOf, moveHandle, spanWithin } from "../../../web/src/lib/handles.ts";

const BOUNDS = { low: 1990, high: 2025 };
const year = fc.integer({ min: 1900, max: 2100 });

describe("a slider with two handles", () => {
  test("keeps its handles in order, wherever one is moved", () => {
    fc.assert(
      fc.property(year, year, year, fc.constantFrom("low", "high"), (a, b, to, handle) => {
        const span = { low: Math.min(a, b), high: Math.max(a, b) };
        const moved = moveHandle(span, handle, to);
        expect(moved.low).toBeLessThanOrEqual(moved.high);
        const other = handle === "low" ? "high" : "low";
        expect(moved[other]).toBe(span[other]);
      }),
    );
  });

  test("moves a handle to where it may go", () => {
    expect(moveHandle(BOUNDS, "low", 2000)).toEqual({ low: 2000, high: 2025 });
    expect(moveHandle({ low: 1990, high: 2000 }, "low", 2010)).toEqual({ low: 2000, high: 2000 });
  });

  test("chooses nothing by an end at its bound", () => {
    expect(chosenOf(BOUNDS, BOUNDS)).toEqual({});
    expect(chosenOf(BOUNDS, { low: 2000, high: 2025 })).toEqual({ low: 2000 });
  });

  test("shows what was chosen, inside its bounds", () => {
    expect(spanWithin(BOUNDS, {})).toEqual(BOUNDS);
    expect(spanWithin(BOUNDS, { low: 2000 })).toEqual({ low: 2000, high: 2025 });
    expect(spanWithin(BOUNDS, { low: 1900, high: 1950 })).toEqual({ low: 1990, high: 1990 });
  });
});
