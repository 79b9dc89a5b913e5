import { select } from "d3-selection";
import { type D3ZoomEvent, zoom, zoomIdentity, zoomTransform } from "d3-zoom";
import type { Box, Point } from "../lib/geometry.ts";
import type { Transform } from "./picture.ts";

/** What of a layout a canvas shows; moved by mouse, wheel and touch. */
export interface Viewport {
  readonly transform: () => Transform;
  /** Shows all of a box, with a rim. */
  fit(box: Box): void;
  /** Whether all of a box is seen. */
  shows(box: Box): boolean;
  /** By pixels of the canvas. */
  panBy(x: number, y: number): void;
  zoomBy(factor: number): void;
  /** The point of the layout at a point of the canvas. */
  pointAt(point: Point): Point;
  stop(): void;
}

interface Events {
  /** The view is another one; `byHand` when a user moved it. */
  onMove(byHand: boolean): void;
  onRest(): void;
}

const ZOOM_MIN = 0.05;
const ZOOM_MAX = 8;
const FIT_MAX = 1.8;
const RIM = 36;
/** Pixels that a hand may slip while it clicks. */
const CLICK_DISTANCE = 4;

export function openViewport(canvas: HTMLCanvasElement, { onMove, onRest }: Events): Viewport {
  const selection = select(canvas);
  const behaviour = zoom<HTMLCanvasElement, unknown>()
    .scaleExtent([ZOOM_MIN, ZOOM_MAX])
    .clickDistance(CLICK_DISTANCE)
    .on("zoom", (event: D3ZoomEvent<HTMLCanvasElement, unknown>) =>
      onMove(event.sourceEvent != null),
    )
    .on("end", onRest);
  // A click opens what it is on: a second one is not awaited.
  selection.call(behaviour).on("dblclick.zoom", null);
  const current = () => zoomTransform(canvas);
  return {
    transform: current,
    fit(box) {
      const { clientWidth, clientHeight } = canvas;
      const wide = (clientWidth - 2 * RIM) / Math.max(box.width, 1);
      const high = (clientHeight - 2 * RIM) / Math.max(box.height, 1);
      const k = Math.max(ZOOM_MIN, Math.min(wide, high, FIT_MAX));
      const x = clientWidth / 2 - k * (box.x + box.width / 2);
      const y = clientHeight / 2 - k * (box.y + box.height / 2);
      behaviour.transform(selection, zoomIdentity.translate(x, y).scale(k));
    },
    shows(box) {
      const [left, top] = current().apply([box.x, box.y]);
      const [right, bottom] = current().apply([box.x + box.width, box.y + box.height]);
      return left >= 0 && top >= 0 && right <= canvas.clientWidth && bottom <= canvas.clientHeight;
    },
    panBy(x, y) {
      const { k } = current();
      behaviour.translateBy(selection, x / k, y / k);
    },
    zoomBy: (factor) => behaviour.scaleBy(selection, factor),
    pointAt({ x, y }) {
      const [layoutX, layoutY] = current().invert([x, y]);
      return { x: layoutX, y: layoutY };
    },
    stop() {
      selection.on(".zoom", null);
    },
  };
}
