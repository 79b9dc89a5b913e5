import { distanceToLine, type Point } from "../lib/geometry.ts";
import type { Body, Layout, Line } from "./layout.ts";

/** What the pointer is at. */
export type Target =
  | { readonly kind: "node"; readonly body: Body }
  | { readonly kind: "tie"; readonly line: Line };

/** Pixels that one may miss by. */
const NEAR_NODE = 4;
const NEAR_TIE = 5;

/** The nearest node at a point of the layout, else the nearest tie. `scale` is by how much it is zoomed. */
export function targetAt(
  { bodies, lines }: Layout,
  point: Point,
  scale: number,
): Target | undefined {
  const body = nearest(
    bodies,
    ({ x, y, vertex }) => Math.hypot(x - point.x, y - point.y) - vertex.radius,
    NEAR_NODE / scale,
  );
  if (body) return { kind: "node", body };
  const line = nearest(lines, ({ from, to }) => distanceToLine(point, from, to), NEAR_TIE / scale);
  return line && { kind: "tie", line };
}

function nearest<Item>(
  items: readonly Item[],
  distanceOf: (item: Item) => number,
  within: number,
): Item | undefined {
  let best: Item | undefined;
  let least = within;
  for (const item of items) {
    const distance = distanceOf(item);
    if (distance > least) continue;
    best = item;
    least = distance;
  }
  return best;
}
