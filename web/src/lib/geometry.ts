/** A place in a picture. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A rectangle in a picture. */
export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** How far a point is from the nearest one between two others. */
export function distanceToLine(point: Point, from: Point, to: Point): number {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((point.x - from.x) * dx + (point.y - from.y) * dy) / length;
  const share = Math.min(Math.max(along, 0), 1);
  return Math.hypot(point.x - from.x - share * dx, point.y - from.y - share * dy);
}

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/**
 * Of things that are listed by importance, each with the boxes it may take, the one it gets. What
 * finds all of its boxes taken, by others or by obstacles, gets none.
 */
export function withRoom<Item extends Box>(
  wishes: readonly (readonly Item[])[],
  obstacles: readonly Box[] = [],
): Item[] {
  const placed: Item[] = [];
  for (const wish of wishes) {
    const isFree = (box: Item) =>
      !placed.some((other) => overlap(box, other)) &&
      !obstacles.some((other) => overlap(box, other));
    const free = wish.find(isFree);
    if (free) placed.push(free);
  }
  return placed;
}

/** The smallest box around circles; undefined when there are none. */
export function boxAround(circles: readonly (Point & { radius: number })[]): Box | undefined {
  if (circles.length === 0) return undefined;
  const x = Math.min(...circles.map((circle) => circle.x - circle.radius));
  const y = Math.min(...circles.map((circle) => circle.y - circle.radius));
  const right = Math.max(...circles.map((circle) => circle.x + circle.radius));
  const bottom = Math.max(...circles.map((circle) => circle.y + circle.radius));
  return { x, y, width: right - x, height: bottom - y };
}
