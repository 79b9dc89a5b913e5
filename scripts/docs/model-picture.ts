/** docs/model.svg: the models of prisma/schema as boxes, and their relations as lines. */
import { boxOf, COLUMN_HEIGHT, HEAD_HEIGHT, pointsOf, routeOf } from "./model-geometry.ts";
import { BOXES, FRAMES, type Spot } from "./model-layout.ts";
import { columnsOf, type Relation, relations } from "./model-relations.ts";

const WIDTH = 1216;
const HEIGHT = 940;

/** How far the toes of a crow's foot are apart, to one side, and how long it is. */
const TOE = 5;
const FOOT = 10;

const STYLE = `
svg { --page: #ffffff; --ink: #1f2328; --quiet: #59636e; --box: #f6f8fa; --head: #d7e6f8; --frame: #b6c2cf; }
@media (prefers-color-scheme: dark) {
  svg { --page: #0d1117; --ink: #f0f6fc; --quiet: #a3adb8; --box: #161b22; --head: #1f3a5f; --frame: #545d68; }
}
text { font: 12px ui-sans-serif, system-ui, sans-serif; fill: var(--ink); }
.page { fill: var(--page); }
.box, .head { fill: var(--box); stroke: var(--quiet); }
.head { fill: var(--head); }
.name { font-size: 14px; font-weight: 600; }
.column, .title { fill: var(--quiet); }
.title, .label { font-style: italic; }
.label { paint-order: stroke; stroke: var(--page); stroke-width: 4px; text-anchor: middle; }
.frame, .line { fill: none; stroke: var(--frame); stroke-width: 1.5; }
.line { stroke: var(--quiet); stroke-width: 1.2; }
.optional { stroke-dasharray: 5 3; }`;

export function modelPicture(): string {
  const lines = relations();
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="title">
<!-- Written by npm run generate:docs from prisma/schema. -->
<title id="title">The data model: articles, the facts that they tell, and those whom the facts concern</title>
<style>${STYLE}
</style>
${[
  `<rect class="page" width="${WIDTH}" height="${HEIGHT}" rx="8"/>`,
  ...Object.keys(FRAMES).map(drawFrame),
  ...lines.map(drawLine),
  ...Object.keys(BOXES).map(drawBox),
  ...lines.map(drawLabel).filter((label) => label !== ""),
  legend(),
].join("\n")}
</svg>
`;
}

function drawFrame(name: string): string {
  const { x, y, width, height } = boxOf(name);
  return `${rectangle("frame", x, y, width, height)}${text("title", x + 10, y + 18, FRAMES[name]?.title ?? "")}`;
}

function drawBox(name: string): string {
  const { x, y, width, height } = boxOf(name);
  const columns = columnsOf(name).map((column, index) =>
    text("column", x + 9, y + HEAD_HEIGHT + (index + 1) * COLUMN_HEIGHT, column),
  );
  return [
    rectangle("box", x, y, width, height),
    rectangle("head", x, y, width, HEAD_HEIGHT),
    text("name", x + 9, y + 18, name),
    ...columns,
  ].join("");
}

function drawLine(relation: Relation): string {
  const points = pointsOf(relation);
  const feet = [foot(points), ...(relation.isManyToMany ? [foot(points.toReversed())] : [])];
  const line = path(points, relation.isOptional ? "line optional" : "line");
  return [line, ...feet].join("");
}

/** Three toes where many rows may be at the beginning of a line. */
function foot([start, next]: readonly Spot[]): string {
  if (!start || !next) return "";
  const [x, y] = [Math.sign(next.x - start.x), Math.sign(next.y - start.y)];
  const heel = { x: start.x + x * FOOT, y: start.y + y * FOOT };
  const toe = (side: number) => ({ x: start.x + y * side, y: start.y + x * side });
  return path([toe(-TOE), heel, toe(TOE)], "line");
}

/** What a line says, above the longest part of it that lies across. */
function drawLabel(relation: Relation): string {
  const { label = relation.label, labelAt } = routeOf(relation);
  const points = pointsOf(relation);
  const parts = points.slice(1).map((to, index) => ({ from: points[index] ?? to, to }));
  const across = parts.filter(({ from, to }) => from.y === to.y);
  const [longest] = across.toSorted(
    (a, b) => Math.abs(b.to.x - b.from.x) - Math.abs(a.to.x - a.from.x),
  );
  if (!label || !longest) return "";
  const { x, y } = labelAt ?? { x: (longest.from.x + longest.to.x) / 2, y: longest.from.y - 4 };
  return text("label", x, y, label);
}

function legend(): string {
  const y = HEIGHT - 28;
  const sample = (x: number, name: string, hasFeet: boolean, meaning: string) => {
    const points = [
      { x, y },
      { x: x + 44, y },
    ];
    const feet = foot(points) + (hasFeet ? foot(points.toReversed()) : "");
    return path(points, name) + feet + text("column", x + 54, y + 4, meaning);
  };
  return [
    sample(34, "line", false, "many have one"),
    sample(204, "line optional", false, "many may have one"),
    sample(398, "line", true, "many have many"),
    text("column", 572, y + 4, "A line to a frame leads to one of the boxes in it."),
  ].join("");
}

const path = (points: readonly Spot[], name: string) =>
  `<path class="${name}" d="M${points.map(({ x, y }) => `${x} ${y}`).join("L")}"/>`;

const rectangle = (name: string, x: number, y: number, width: number, height: number) =>
  `<rect class="${name}" x="${x}" y="${y}" width="${width}" height="${height}" rx="4"/>`;

const text = (name: string, x: number, y: number, content: string) =>
  `<text class="${name}" x="${x}" y="${y}">${content}</text>`;
