import type { Body, Layout, Line } from "./layout.ts";
import { drawNames } from "./names.ts";
import type { Theme } from "./theme.ts";

/** How the layout lies in the picture: scaled by k, then moved by x and y. */
export interface Transform {
  readonly k: number;
  readonly x: number;
  readonly y: number;
}

export interface Scene {
  readonly layout: Layout;
  /** The number of each vertex's colour, by its id. */
  readonly colours: ReadonlyMap<string, number>;
  readonly theme: Theme;
  readonly hasNames: boolean;
}

/** Widths of ties in pixels: those of 1, of up to 3, of up to 9 meetings, and of more. */
const WIDTHS = [1, 1.8, 3, 5] as const;

// A path of thousands of lines takes much longer than the same lines in pieces.
const LINES_A_PATH = 100;

const widthOf = ({ tie }: Line): number =>
  WIDTHS[Math.min(Math.ceil(Math.log(Math.max(tie.weight, 1)) / Math.log(3)), 3)] ?? 1;

export function drawPicture(context: CanvasRenderingContext2D, scene: Scene, at: Transform): void {
  const { bodies, lines } = scene.layout;
  drawLines(context, lines, scene.theme.text, lines.length > 1000 ? 0.12 : 0.22, at);
  drawBodies(context, bodies, scene, at);
  if (scene.hasNames) drawNames(context, bodies, scene.theme, at);
}

/** One node with those it met, or one tie with its two, over a picture that was dimmed. */
export function drawHighlight(
  context: CanvasRenderingContext2D,
  scene: Scene,
  lines: readonly Line[],
  centre: readonly Body[],
  at: Transform,
): void {
  const bodies = new Set([...centre, ...lines.flatMap(({ from, to }) => [from, to])]);
  drawLines(context, lines, scene.theme.text, 0.6, at);
  drawBodies(context, [...bodies], scene, at);
  drawNames(context, [...bodies], scene.theme, at);
}

function drawLines(
  context: CanvasRenderingContext2D,
  lines: readonly Line[],
  colour: string,
  opacity: number,
  { k, x, y }: Transform,
): void {
  context.save();
  context.strokeStyle = colour;
  context.globalAlpha = opacity;
  for (const width of WIDTHS) {
    const some = lines.filter((line) => widthOf(line) === width);
    context.lineWidth = width;
    for (let start = 0; start < some.length; start += LINES_A_PATH) {
      context.beginPath();
      for (const { from, to } of some.slice(start, start + LINES_A_PATH)) {
        context.moveTo(from.x * k + x, from.y * k + y);
        context.lineTo(to.x * k + x, to.y * k + y);
      }
      context.stroke();
    }
  }
  context.restore();
}

/** All of a colour at once. The ring parts circles that touch; who the network is around has a stronger one. */
function drawBodies(
  context: CanvasRenderingContext2D,
  bodies: readonly Body[],
  { theme, colours }: Scene,
  at: Transform,
): void {
  context.lineWidth = 1.5;
  context.strokeStyle = theme.ground;
  for (const [number, colour] of theme.groups.entries()) {
    context.fillStyle = colour;
    circles(
      context,
      bodies.filter(({ vertex }) => colours.get(vertex.id) === number),
      at,
    );
    context.fill();
    context.stroke();
  }
  context.lineWidth = 2.5;
  context.strokeStyle = theme.text;
  circles(
    context,
    bodies.filter(({ vertex }) => vertex.isCentre),
    at,
  );
  context.stroke();
}

function circles(
  context: CanvasRenderingContext2D,
  bodies: readonly Body[],
  { k, x, y }: Transform,
): void {
  context.beginPath();
  for (const { vertex, x: bodyX, y: bodyY } of bodies) {
    const radius = vertex.radius * k;
    context.moveTo(bodyX * k + x + radius, bodyY * k + y);
    context.arc(bodyX * k + x, bodyY * k + y, radius, 0, 2 * Math.PI);
  }
}
