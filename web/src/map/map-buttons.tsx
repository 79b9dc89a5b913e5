import type { ComponentChildren } from "preact";
import type { Moves } from "./use-zoom.ts";

interface MapButtonsProps {
  readonly moves: Moves;
  readonly fit: () => void;
  /** The map itself. */
  readonly children: ComponentChildren;
}

const FACTOR = 1.6;

/** The part of the frame that an arrow key moves by. */
const STEP = 0.15;

/** A frame that moves a map by buttons, and by keys as long as something in it has the focus. */
export function MapButtons({ moves: { zoomBy, panBy }, fit, children }: MapButtonsProps) {
  const keys: Readonly<Record<string, () => void>> = {
    "+": () => zoomBy(FACTOR),
    "=": () => zoomBy(FACTOR),
    "-": () => zoomBy(1 / FACTOR),
    "0": fit,
    ArrowLeft: () => panBy(STEP, 0),
    ArrowRight: () => panBy(-STEP, 0),
    ArrowUp: () => panBy(0, STEP),
    ArrowDown: () => panBy(0, -STEP),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const move = keys[event.key];
    if (!move || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    move();
  };
  return (
    <section
      class="map"
      aria-label="Map: arrow keys move it, plus and minus zoom, 0 shows all places"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: keys move the map without a place being chosen
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <div class="map-buttons">
        <button type="button" aria-label="Zoom in" onClick={() => zoomBy(FACTOR)}>
          +
        </button>
        <button type="button" aria-label="Zoom out" onClick={() => zoomBy(1 / FACTOR)}>
          −
        </button>
        <button type="button" onClick={fit}>
          All places
        </button>
      </div>
      <a class="skip" href="#places">
        Skip the circles
      </a>
      {children}
    </section>
  );
}
