import { boxAround, type Point } from "../lib/geometry.ts";
import { groupColours } from "../lib/group-colour.ts";
import type { Graph } from "./graph.ts";
import { type Target, targetAt } from "./hit.ts";
import { type Layout, startLayout } from "./layout.ts";
import { drawHighlight, type Scene } from "./picture.ts";
import { createSheet } from "./sheet.ts";
import { GROUP_COLOURS, themeOf } from "./theme.ts";
import { openViewport } from "./viewport.ts";

/** A canvas that shows a network and can be moved about. */
export interface Stage {
  /** Graphs of one key are one network by several filters: what stays keeps its place. */
  show(graph: Graph, key: string): void;
  /** By pixels of the canvas. */
  panBy(x: number, y: number): void;
  zoomBy(factor: number): void;
  /** Shows all of it. */
  fit(): void;
  /** What is at a point of the canvas. */
  at(point: Point): Target | undefined;
  highlight(target: Target | undefined): void;
  stop(): void;
}

/** Milliseconds of a frame for the layout, which leaves as many for drawing it. */
const LAYOUT_BUDGET = 8;

/** How long after a move the picture is drawn sharp again. */
const REST_MS = 120;

const STILL = matchMedia("(prefers-reduced-motion: reduce)");
const DARK = matchMedia("(prefers-color-scheme: dark)");

export function openStage(canvas: HTMLCanvasElement): Stage {
  const context = canvas.getContext("2d");
  const sheet = createSheet();
  /** Where vertices of this key have been, so that those that come back do so where they were. */
  const places = new Map<string, Point>();
  let colours: ReadonlyMap<string, number> = new Map();
  let shownKey: string | undefined;
  let layout: Layout = startLayout({ vertices: [], ties: [] }, places);
  let isSettled = true;
  /** By a user, whose view is left alone. */
  let isMoved = false;
  let isNew = true;
  let theme = themeOf(canvas);
  let highlighted: Target | undefined;
  let frame = 0;
  let rest: ReturnType<typeof setTimeout> | undefined;
  let isResting = true;

  const viewport = openViewport(canvas, {
    onMove(byHand) {
      isMoved ||= byHand;
      isResting = false;
      wake();
    },
    onRest() {
      clearTimeout(rest);
      rest = setTimeout(() => {
        isResting = true;
        wake();
      }, REST_MS);
    },
  });

  function wake(): void {
    frame ||= requestAnimationFrame(next);
  }

  function next(): void {
    frame = 0;
    if (!isSettled) advance();
    draw();
    if (!isSettled) wake();
  }

  /** Without motion nothing is shown before all is in its place. */
  function advance(): void {
    isSettled = layout.run(LAYOUT_BUDGET);
    if (!isSettled && STILL.matches) return;
    sheet.forget();
    for (const { vertex, x, y } of isSettled ? layout.bodies : []) places.set(vertex.id, { x, y });
    const box = boxOf(layout);
    if (box && !isMoved && (isNew || !viewport.shows(box))) viewport.fit(box);
    isNew &&= !isSettled;
  }

  function draw(): void {
    if (!context || (!isSettled && STILL.matches)) return;
    const scene: Scene = { layout, colours, theme, hasNames: isSettled };
    const ratio = devicePixelRatio;
    const at = viewport.transform();
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.fillStyle = theme.ground;
    context.fillRect(0, 0, canvas.clientWidth, canvas.clientHeight);
    context.globalAlpha = highlighted ? 0.25 : 1;
    sheet.show(context, scene, at, isResting);
    context.globalAlpha = 1;
    if (!highlighted) return;
    const chosen = highlighted;
    const lines =
      chosen.kind === "tie"
        ? [chosen.line]
        : layout.lines.filter(({ from, to }) => from === chosen.body || to === chosen.body);
    drawHighlight(context, scene, lines, chosen.kind === "node" ? [chosen.body] : [], at);
  }

  function resize(): void {
    const { clientWidth: width, clientHeight: height } = canvas;
    canvas.width = Math.round(width * devicePixelRatio);
    canvas.height = Math.round(height * devicePixelRatio);
    sheet.resize({ width, height }, devicePixelRatio);
    const box = boxOf(layout);
    if (box && !isMoved) viewport.fit(box);
    next();
  }

  function recolour(): void {
    theme = themeOf(canvas);
    sheet.forget();
    wake();
  }

  const observer = new ResizeObserver(resize);
  observer.observe(canvas);
  DARK.addEventListener("change", recolour);

  return {
    show(graph, key) {
      if (key !== shownKey) {
        places.clear();
        isMoved = false;
        isNew = true;
      }
      shownKey = key;
      highlighted = undefined;
      const members = graph.vertices.map(({ id, community }) => ({ id, community }));
      colours = groupColours(members, GROUP_COLOURS, colours);
      layout = startLayout(graph, places);
      isSettled = false;
      wake();
    },
    fit() {
      const box = boxOf(layout);
      isMoved = false;
      if (box) viewport.fit(box);
    },
    at: (point) => targetAt(layout, viewport.pointAt(point), viewport.transform().k),
    highlight(target) {
      highlighted = target;
      wake();
    },
    panBy(x, y) {
      isMoved = true;
      viewport.panBy(x, y);
    },
    zoomBy(factor) {
      isMoved = true;
      viewport.zoomBy(factor);
    },
    stop() {
      cancelAnimationFrame(frame);
      clearTimeout(rest);
      observer.disconnect();
      DARK.removeEventListener("change", recolour);
      viewport.stop();
    },
  };
}

const boxOf = ({ bodies }: Layout) =>
  boxAround(bodies.map(({ x, y, vertex: { radius } }) => ({ x, y, radius })));
