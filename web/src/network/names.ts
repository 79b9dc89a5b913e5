import { type Box, type Point, withRoom } from "../lib/geometry.ts";
import type { Body } from "./layout.ts";
import type { Transform } from "./picture.ts";
import type { Theme } from "./theme.ts";

const SIZE = 12;
const HEIGHT = SIZE + 2;
const GAP = 2;
/** Radius in pixels of circles that a name may cover. */
const HIDEABLE = 6;
const FONT = `${SIZE}px system-ui, sans-serif`;

/** Of names in this font: to measure one takes longer than to draw it. */
const widths = new Map<string, number>();

interface Circle extends Point {
  readonly radius: number;
  readonly name: string;
}

/** Names beside their circles where there is room, those of the first bodies first. */
export function drawNames(
  context: CanvasRenderingContext2D,
  bodies: readonly Body[],
  theme: Theme,
  { k, x, y }: Transform,
): void {
  context.save();
  context.font = FONT;
  context.textAlign = "center";
  context.textBaseline = "top";
  context.lineJoin = "round";
  context.lineWidth = 3;
  context.strokeStyle = theme.ground;
  context.fillStyle = theme.text;
  const circles = bodies.map((body) => {
    const radius = body.vertex.radius * k;
    return { x: body.x * k + x, y: body.y * k + y, radius, name: body.vertex.entity.name };
  });
  const wishes = circles.map((circle) => boxesAt(circle, widthOf(context, circle.name)));
  const obstacles = circles.filter(({ radius }) => radius > HIDEABLE).map(boxOf);
  for (const { name, x: left, y: top, width } of withRoom(wishes, obstacles)) {
    context.strokeText(name, left + width / 2, top);
    context.fillText(name, left + width / 2, top);
  }
  context.restore();
}

/** Below it, above it, or at its right or left. */
function boxesAt({ name, x, y, radius }: Circle, width: number): (Box & { name: string })[] {
  const size = { name, width, height: HEIGHT };
  const far = radius + GAP;
  return [
    { ...size, x: x - width / 2, y: y + far },
    { ...size, x: x - width / 2, y: y - far - HEIGHT },
    { ...size, x: x + far, y: y - HEIGHT / 2 },
    { ...size, x: x - far - width, y: y - HEIGHT / 2 },
  ];
}

const boxOf = ({ x, y, radius }: Circle): Box => ({
  x: x - radius,
  y: y - radius,
  width: 2 * radius,
  height: 2 * radius,
});

function widthOf(context: CanvasRenderingContext2D, name: string): number {
  const known = widths.get(name) ?? context.measureText(name).width;
  widths.set(name, known);
  return known;
}
