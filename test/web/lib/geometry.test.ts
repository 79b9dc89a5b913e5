import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { boxAround, distanceToLine, withRoom } from "../../../web/src/lib/geometry.ts";

const number = fc.integer({ min: -500, max: 500 });
const point = fc.record({ x: number, y: number });
const length = fc.integer({ min: 1, max: 200 });
const box = fc.record({ x: number, y: number, width: length, height: length });

/** A box of one place to the right of the others. */
const at = (x: number) => ({ x, y: 0, width: 10, height: 10 });

describe("distance to a line", () => {
  test("is that to its nearest point, which may be an end", () => {
    const from = { x: 0, y: 0 };
    const to = { x: 10, y: 0 };
    expect(distanceToLine({ x: 5, y: 3 }, from, to)).toBe(3);
    expect(distanceToLine({ x: 13, y: 4 }, from, to)).toBe(5);
    expect(distanceToLine({ x: 3, y: 4 }, from, from)).toBe(5);
  });

  test("is never more than that to an end", () => {
    fc.assert(
      fc.property(point, point, point, (a, from, to) => {
        const ends = [from, to].map((end) => Math.hypot(a.x - end.x, a.y - end.y));
        expect(distanceToLine(a, from, to)).toBeLessThanOrEqual(Math.min(...ends) + 1e-9);
      }),
    );
  });
});

describe("room for boxes", () => {
  test("is given to the first ones, in the first place that is free", () => {
    expect(withRoom([[at(0)], [at(5), at(20)], [at(8)]])).toEqual([at(0), at(20)]);
    expect(withRoom([[at(0), at(20)]], [at(1)])).toEqual([at(20)]);
    expect(withRoom([[at(0)], [at(10)]])).toEqual([at(0), at(10)]);
  });

  test("is never given to two of them", () => {
    const wishes = fc.array(fc.array(box, { minLength: 1, maxLength: 3 }), { minLength: 1 });
    fc.assert(
      fc.property(wishes, (wanted) => {
        const placed = withRoom(wanted);
        expect(placed[0]).toEqual(wanted[0]?.[0]);
        for (const [index, a] of placed.entries()) {
          for (const b of placed.slice(index + 1)) {
            const apartX = a.x + a.width <= b.x || b.x + b.width <= a.x;
            const apartY = a.y + a.height <= b.y || b.y + b.height <= a.y;
            expect(apartX || apartY).toBe(true);
          }
        }
      }),
    );
  });
});

describe("the box around circles", () => {
  test("touches the outermost of them", () => {
    const circles = [
      { x: 0, y: 0, radius: 5 },
      { x: 20, y: 10, radius: 2 },
    ];
    expect(boxAround(circles)).toEqual({ x: -5, y: -5, width: 27, height: 17 });
    expect(boxAround([])).toBeUndefined();
  });
});
