import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fitTo, radiusOf } from "../../../web/src/lib/circle.ts";

describe("the circle of a place", () => {
  test("has four times the area for four times the meetings", () => {
    const [small, large] = [radiusOf(25, 100), radiusOf(100, 100)];
    expect(large / small).toBe(2);
  });

  test("can be seen and hit however few they are", () => {
    expect(radiusOf(1, 1_000_000)).toBeGreaterThanOrEqual(5);
  });
});

describe("the view that fits places", () => {
  const [WIDTH, HEIGHT] = [800, 400] as const;
  const point = fc.tuple(
    fc.double({ min: 0, max: WIDTH, noNaN: true }),
    fc.double({ min: 0, max: HEIGHT, noNaN: true }),
  );

  test("shows the whole map when there are none", () => {
    expect(fitTo([], WIDTH, HEIGHT)).toEqual({ k: 1, x: 0, y: 0 });
  });

  test("brings a single place near, and to the middle", () => {
    const { k, x, y } = fitTo([[400, 200]], WIDTH, HEIGHT);
    expect(k).toBeGreaterThan(1);
    expect([400 * k + x, 200 * k + y]).toEqual([400, 200]);
  });

  test("shows every place, and nothing beyond the map", () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 20 }), (points) => {
        const { k, x, y } = fitTo(points, WIDTH, HEIGHT);
        for (const [px, py] of points) {
          expect(px * k + x).toBeGreaterThanOrEqual(-1e-6);
          expect(px * k + x).toBeLessThanOrEqual(WIDTH + 1e-6);
          expect(py * k + y).toBeGreaterThanOrEqual(-1e-6);
          expect(py * k + y).toBeLessThanOrEqual(HEIGHT + 1e-6);
        }
        expect(x).toBeLessThanOrEqual(0);
        expect(y).toBeLessThanOrEqual(0);
        expect(x + k * WIDTH).toBeGreaterThanOrEqual(WIDTH - 1e-6);
        expect(y + k * HEIGHT).toBeGreaterThanOrEqual(HEIGHT - 1e-6);
      }),
    );
  });
});
