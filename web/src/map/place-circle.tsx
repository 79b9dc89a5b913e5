import { useLocation } from "preact-iso";
import type { MappedPlace } from "../lib/place-count.ts";
import { counted } from "../lib/words.ts";

interface PlaceCircleProps {
  readonly place: MappedPlace;
  readonly at: readonly [number, number];
  readonly radius: number;
  readonly address: string;
  readonly isChosen: boolean;
  /** Called with its circle while the place is pointed at, or has the focus. */
  readonly onPoint: (circle: Element | undefined) => void;
}

/** "Moscow, Russia: 47 meetings". */
export const placeText = ({ name, country, count }: MappedPlace): string =>
  `${country ? `${name}, ${country}` : name}: ${counted(count, "meeting")}`;

/** A place on the map: a link that chooses it. */
export function PlaceCircle({ place, at, radius, address, isChosen, onPoint }: PlaceCircleProps) {
  const { route } = useLocation();
  const [x, y] = at;
  // The router follows links of HTML only.
  const follow = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    route(address);
  };
  const point = ({ currentTarget }: { currentTarget: Element }) => onPoint(currentTarget);
  const leave = () => onPoint(undefined);
  return (
    <a
      href={address}
      aria-label={placeText(place)}
      aria-current={isChosen ? "true" : undefined}
      onClick={follow}
      onPointerEnter={point}
      onPointerLeave={leave}
      onFocus={point}
      onBlur={leave}
    >
      <g transform={`translate(${x},${y})`}>
        <circle r={radius} />
      </g>
    </a>
  );
}
