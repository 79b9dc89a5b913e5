/** A point of the map as it is before anybody zooms, in pixels. */
export type Point = readonly [x: number, y: number];

/** How the map is moved: points are multiplied by k, then shifted. */
export interface View {
  readonly k: number;
  readonly x: number;
  readonly y: number;
}

const RADIUS_MIN = 5;
const RADIUS_MAX = 24;

/** A circle's area grows with its count; the smallest can still be seen and hit. */
export const radiusOf = (count: number, most: number): number =>
  Math.max(RADIUS_MIN, RADIUS_MAX * Math.sqrt(count / Math.max(most, 1)));

/** The whole map is shown by 1. */
export const ZOOM_MAX = 40;

/** Closer than this, what is around a single place could not be recognized. */
const FIT_MAX = 8;

/** The view that shows all points as large as they fit, the map's edges never inside of it. */
export function fitTo(points: readonly Point[], width: number, height: number): View {
  if (points.length === 0) return { k: 1, x: 0, y: 0 };
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const margin = 2 * RADIUS_MAX;
  const k = Math.max(
    1,
    Math.min(
      FIT_MAX,
      (width - margin) / Math.max(right - left, 1),
      (height - margin) / Math.max(bottom - top, 1),
    ),
  );
  return {
    k,
    x: shift(k, (left + right) / 2, width),
    y: shift(k, (top + bottom) / 2, height),
  };
}

/** Brings the middle of what is shown to the middle of the frame, as far as the map reaches. */
const shift = (k: number, middle: number, length: number) =>
  Math.min(0, Math.max(length - k * length, length / 2 - k * middle));
