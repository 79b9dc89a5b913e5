import { useEffect, useRef, useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { addressOf, nameOf, pairAddress } from "../address.ts";
import type { Point } from "../lib/geometry.ts";
import type { Graph } from "./graph.ts";
import type { Target } from "./hit.ts";
import { openStage, type Stage } from "./stage.ts";
import { aboutTie, aboutVertex, nameOfTie } from "./words.ts";

interface NetworkCanvasProps {
  readonly graph: Graph;
  /** The same as long as only filters change. */
  readonly graphKey: string;
  readonly label: string;
}

/** How far an arrow moves the picture, and how much nearer a step of the zoom comes. */
const STEP = 60;
const ZOOM = 1.4;

/** Presses of keys that move the picture. */
const KEYS: Readonly<Record<string, (stage: Stage) => void>> = {
  ArrowLeft: (stage) => stage.panBy(STEP, 0),
  ArrowRight: (stage) => stage.panBy(-STEP, 0),
  ArrowUp: (stage) => stage.panBy(0, STEP),
  ArrowDown: (stage) => stage.panBy(0, -STEP),
  "+": (stage) => stage.zoomBy(ZOOM),
  "=": (stage) => stage.zoomBy(ZOOM),
  "-": (stage) => stage.zoomBy(1 / ZOOM),
  "0": (stage) => stage.fit(),
};

/** The picture of a network, which can be moved, zoomed, pointed at and clicked. */
export function NetworkCanvas({ graph, graphKey, label }: NetworkCanvasProps) {
  const { route } = useLocation();
  const canvas = useRef<HTMLCanvasElement>(null);
  const stage = useRef<Stage>(undefined);
  const [tip, setTip] = useState<{ target: Target; at: Point }>();

  useEffect(() => {
    if (!canvas.current) return;
    stage.current = openStage(canvas.current);
    return () => stage.current?.stop();
  }, []);
  useEffect(() => {
    stage.current?.show(graph, graphKey);
    setTip(undefined);
  }, [graph, graphKey]);

  const point = (target: Target | undefined, at: Point) => {
    if (target || tip) stage.current?.highlight(target);
    setTip(target && { target, at });
  };
  const onPointerMove = (event: PointerEvent) => {
    if (event.buttons > 0) return;
    const at = { x: event.offsetX, y: event.offsetY };
    point(stage.current?.at(at), at);
  };
  const onClick = ({ offsetX, offsetY }: MouseEvent) => {
    const target = stage.current?.at({ x: offsetX, y: offsetY });
    if (target) route(addressOfTarget(target));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const move = KEYS[event.key];
    if (!move || !stage.current || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    move(stage.current);
  };
  const button = (sign: string, name: string, act: (stage: Stage) => void) => (
    <button
      type="button"
      aria-label={name}
      title={name}
      onClick={() => stage.current && act(stage.current)}
    >
      {sign}
    </button>
  );

  return (
    <div class="network-picture">
      <div class="frame">
        <canvas
          ref={canvas}
          role="img"
          aria-label={label}
          aria-describedby="network-keys"
          tabIndex={0} // its keys move what is seen; all that it shows is in the lists, too
          data-over={tip?.target.kind}
          onPointerMove={onPointerMove}
          onPointerLeave={() => point(undefined, { x: 0, y: 0 })}
          onClick={onClick}
          onKeyDown={onKeyDown}
        />
        <div class="network-zoom">
          {button("+", "Zoom in", (shown) => shown.zoomBy(ZOOM))}
          {button("−", "Zoom out", (shown) => shown.zoomBy(1 / ZOOM))}
          {button("⤢", "Show all", (shown) => shown.fit())}
        </div>
        {tip && canvas.current && <Tip target={tip.target} at={tip.at} size={canvas.current} />}
      </div>
      <p id="network-keys" class="network-keys">
        Drag to move, turn the wheel to zoom, click to open; or use the arrow keys, + and −, and 0
        for all. Colours show groups that met most among themselves.
      </p>
    </div>
  );
}

interface TipProps {
  readonly target: Target;
  readonly at: Point;
  readonly size: { readonly clientWidth: number; readonly clientHeight: number };
}

/** Pixels between the pointer and what it tells. */
const AWAY = 14;

const px = (length: number) => `${length}px`;

/** The pointer has it, and the lists say the same: screen readers need not be told. */
const Tip = ({ target, at: { x, y }, size: { clientWidth, clientHeight } }: TipProps) => (
  <div
    class="network-tip"
    aria-hidden="true"
    // On the side where there is more room.
    style={{
      ...(2 * x < clientWidth ? { left: px(x + AWAY) } : { right: px(clientWidth - x + AWAY) }),
      ...(2 * y < clientHeight ? { top: px(y + AWAY) } : { bottom: px(clientHeight - y + AWAY) }),
    }}
  >
    {target.kind === "node" ? (
      <>
        <strong>{target.body.vertex.entity.name}</strong>
        {aboutVertex(target.body.vertex)}
      </>
    ) : (
      <>
        <strong>{nameOfTie(target.line.tie)}</strong>
        {aboutTie(target.line.tie)}
      </>
    )}
  </div>
);

function addressOfTarget(target: Target): string {
  if (target.kind === "node") return addressOf(target.body.vertex.entity);
  const { source, target: other } = target.line.tie;
  return pairAddress(nameOf(source.entity), nameOf(other.entity));
}
