import { select } from "d3-selection";
import { zoom, zoomIdentity, zoomTransform } from "d3-zoom";
import type { RefObject } from "preact";
import { useEffect, useMemo } from "preact/hooks";
import { type View, ZOOM_MAX } from "../lib/circle.ts";

interface Options {
  readonly width: number;
  readonly height: number;
  /** Called whenever the map was moved. */
  readonly onMove: () => void;
}

/** What buttons and keys do with the map. */
export interface Moves {
  readonly zoomBy: (factor: number) => void;
  /** Shifts it by shares of its width and height. */
  readonly panBy: (x: number, y: number) => void;
  readonly show: (view: View) => void;
}

/** A wheel scrolls the page, and one finger too; the map they move with Ctrl, or by two fingers. */
const isMeant = (event: Event): boolean => {
  if (event instanceof WheelEvent) return event.ctrlKey || event.metaKey;
  if (event instanceof MouseEvent) return event.button === 0 && !event.ctrlKey;
  return !("touches" in event) || !(event.touches instanceof TouchList) || event.touches.length > 1;
};

/**
 * Moves a layer of an SVG by mouse, wheel and fingers. The layer alone is changed, nothing is rendered
 * anew; how large it is stands in --k, so that circles can keep their size.
 */
export function useZoom(
  svg: RefObject<SVGSVGElement | null>,
  layer: RefObject<SVGGElement | null>,
  { width, height, onMove }: Options,
): Moves {
  const behaviour = useMemo(
    () =>
      zoom<SVGSVGElement, unknown>()
        .extent([
          [0, 0],
          [width, height],
        ])
        .translateExtent([
          [0, 0],
          [width, height],
        ])
        .scaleExtent([1, ZOOM_MAX])
        .filter(isMeant)
        .on("zoom", ({ transform }) => {
          layer.current?.setAttribute("transform", String(transform));
          svg.current?.style.setProperty("--k", String(transform.k));
          onMove();
        }),
    [width, height],
  );
  useEffect(() => {
    const { current } = svg;
    if (!current) return;
    const selection = select(current).call(behaviour);
    return () => void selection.on(".zoom", null);
  }, [behaviour]);

  const withSvg = (move: (element: SVGSVGElement) => void) => svg.current && move(svg.current);
  return {
    zoomBy: (factor) => withSvg((element) => behaviour.scaleBy(select(element), factor)),
    panBy: (x, y) =>
      withSvg((element) => {
        const { k } = zoomTransform(element);
        behaviour.translateBy(select(element), (x * width) / k, (y * height) / k);
      }),
    show: ({ k, x, y }) =>
      withSvg((element) => {
        behaviour.transform(select(element), zoomIdentity.translate(x, y).scale(k));
      }),
  };
}
