/** Where boxes and lines of docs/model.svg come to lie. */
import { BOX_WIDTH, BOXES, FRAMES, ROUTES, type Route, type Spot } from "./model-layout.ts";
import { columnsOf, type Relation } from "./model-relations.ts";

export const HEAD_HEIGHT = 26;
export const COLUMN_HEIGHT = 15;

const PADDING = 8;

export interface Box extends Spot {
  width: number;
  height: number;
}

/** The box of a model, or a frame. */
export function boxOf(name: string): Box {
  const frame = FRAMES[name];
  if (frame) return frame;
  const spot = BOXES[name];
  if (!spot) throw new Error(`The picture has no place for ${name}.`);
  const height = HEAD_HEIGHT + columnsOf(name).length * COLUMN_HEIGHT + PADDING;
  return { ...spot, width: BOX_WIDTH, height };
}

export function routeOf({ key }: Relation): Route {
  const route = ROUTES[key];
  if (!route) throw new Error(`The picture has no line for ${key}.`);
  return route;
}

/** The corners of a line, its ends among them. */
export function pointsOf(relation: Relation): Spot[] {
  const { from, via = [], to } = routeOf(relation);
  let last = spotOn(boxOf(relation.from), from);
  const points = [last];
  let isAcross = isSideways(from);
  const go = (next: Spot) => {
    last = next;
    points.push(next);
    isAcross = !isAcross;
  };
  for (const turn of via) go(isAcross ? { x: turn, y: last.y } : { x: last.x, y: turn });
  const end = spotOn(boxOf(relation.to), to);
  const corner = isAcross ? { x: end.x, y: last.y } : { x: last.x, y: end.y };
  if (!isSame(corner, end) && !isSame(corner, last)) go(corner);
  points.push(end);
  return points;
}

function spotOn({ x, y, width, height }: Box, [side, at]: Route["from"]): Spot {
  if (side === "left") return { x, y: at };
  if (side === "right") return { x: x + width, y: at };
  return { x: at, y: side === "top" ? y : y + height };
}

const isSideways = ([side]: Route["from"]) => side === "left" || side === "right";

const isSame = (a: Spot, b: Spot) => a.x === b.x && a.y === b.y;
