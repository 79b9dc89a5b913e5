import { geoNaturalEarth1, geoPath } from "d3-geo";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { fitTo, radiusOf } from "../lib/circle.ts";
import type { MappedPlace } from "../lib/place-count.ts";
import { MapButtons } from "./map-buttons.tsx";
import { PlaceCircle, placeText } from "./place-circle.tsx";
import { useZoom } from "./use-zoom.ts";
import { useWorld, type World } from "./world.ts";

interface WorldMapProps {
  readonly places: readonly MappedPlace[];
  readonly chosen: string | undefined;
  readonly addressOf: (place: string) => string;
  /** In pixels. */
  readonly width: number;
}

interface Pointed {
  readonly place: MappedPlace;
  readonly left: number;
  readonly top: number;
}

/** As high as the world is at this width, but neither a strip on phones nor more than a screen. */
const heightOf = (width: number) => Math.round(Math.min(560, Math.max(320, width * 0.52)));

/** Places as circles on the outlines of the world, which can be moved and enlarged. */
export function WorldMap({ places, chosen, addressOf, width }: WorldMapProps) {
  const height = heightOf(width);
  const { world, isMissing } = useWorld();
  const svg = useRef<SVGSVGElement>(null);
  const layer = useRef<SVGGElement>(null);
  const [pointed, setPointed] = useState<Pointed>();
  const moves = useZoom(svg, layer, { width, height, onMove: () => setPointed(undefined) });
  const projection = useMemo(
    () => geoNaturalEarth1().fitSize([width, height], { type: "Sphere" }),
    [width, height],
  );
  const most = Math.max(...places.map(({ count }) => count));
  const drawn = useMemo(
    () =>
      places.flatMap((place) => {
        const at = projection([place.longitude, place.latitude]);
        return at ? [{ place, at }] : [];
      }),
    [places, projection],
  );
  const fit = () => {
    const points = drawn.map(({ at }) => at);
    moves.show(fitTo(points, width, height));
  };
  useEffect(fit, [drawn]);

  const point = (place: MappedPlace, circle: Element | undefined) => {
    const frame = svg.current?.getBoundingClientRect();
    const box = circle?.getBoundingClientRect();
    if (!frame || !box) return setPointed(undefined);
    setPointed({
      place,
      left: box.left + box.width / 2 - frame.left,
      top: box.bottom - frame.top,
    });
  };
  return (
    <MapButtons moves={moves} fit={fit}>
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: the frame names it; a title would be a tooltip all over it */}
      <svg ref={svg} width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
        <g ref={layer}>
          <Outlines projection={projection} world={world} />
          {drawn.map(({ place, at }) => (
            <PlaceCircle
              key={place.slug}
              place={place}
              at={at}
              radius={radiusOf(place.count, most)}
              address={addressOf(place.slug)}
              isChosen={place.slug === chosen}
              onPoint={(circle) => point(place, circle)}
            />
          ))}
        </g>
      </svg>
      {pointed && (
        <div
          class={pointed.left > width / 2 ? "tip right" : "tip"}
          style={{
            top: `${pointed.top + 4}px`,
            ...(pointed.left > width / 2
              ? { right: `${width - pointed.left}px` }
              : { left: `${pointed.left}px` }),
          }}
        >
          {placeText(pointed.place)}
        </div>
      )}
      {isMissing && <p class="count">The outlines of the world could not be loaded.</p>}
    </MapButtons>
  );
}

interface OutlinesProps {
  readonly projection: ReturnType<typeof geoNaturalEarth1>;
  readonly world: World | undefined;
}

function Outlines({ projection, world }: OutlinesProps) {
  const path = useMemo(() => geoPath(projection), [projection]);
  const shapes = useMemo(
    () => world && { land: path(world.land), borders: path(world.borders) },
    [world, path],
  );
  return (
    <>
      <path class="sea" d={path({ type: "Sphere" }) ?? ""} />
      {shapes && <path class="land" d={shapes.land ?? ""} />}
      {shapes && <path class="borders" d={shapes.borders ?? ""} />}
    </>
  );
}
