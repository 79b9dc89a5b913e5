import { addDays, type Day, FIRST_DAY, LAST_DAY } from "./day.ts";
import { fold } from "./fold.ts";
import { type Bounds, type Extent, holdsIn } from "./interval.ts";

/** An office that a person may have acted in. */
export interface Capacity {
  id: string;
  title: string;
  /** Place of the office in `Office`, the highest first. */
  rank: number;
  acting: boolean;
  /** Key of the country or organization. */
  party: string;
  bounds: Bounds;
  /** The last day on which a report has it held; null for reference data. */
  lastReported: Day | null;
}

/** What is known of somebody's part in a meeting. */
export interface Part {
  extent: Extent;
  /** Key of the country or organization acted for; null when unknown. */
  party: string | null;
  titleAsReported: string | null;
}

/** An office known from reports alone is taken to be held this long after the last of them. */
const REPORT_HOLDS_DAYS = 366;

/**
 * The office in which a person acted at a meeting, of those that may hold on its date: first one in
 * the country or organization acted for, then one with the title reported, then the highest, one that
 * surely holds, one not acting, the latest. Null when none may hold.
 */
export function capacityAt(part: Part, offices: readonly Capacity[]): Capacity | null {
  const { extent } = part;
  const range = { from: extent.earliest, to: addDays(extent.latest, 1) };
  const held = offices.filter((office) => {
    const { bounds } = office;
    // An office of which only a day is known says nothing of the time before.
    const begun = bounds.startEarliest > FIRST_DAY || bounds.startLatest <= extent.latest;
    return begun && holdsIn(bounds, range, "POSSIBLE") && !isStale(office, extent);
  });
  const title = fold(part.titleAsReported ?? "");
  const merits = (office: Capacity) => [
    Number(office.party !== part.party),
    Number(!title.includes(fold(office.title))),
    office.rank,
    Number(!holdsIn(office.bounds, range, "CERTAIN")),
    Number(office.acting),
  ];
  const [best] = held.toSorted((a, b) => {
    const [x, y] = [merits(a), merits(b)];
    const first = x.findIndex((merit, index) => merit !== y[index]);
    if (first !== -1) return (x[first] ?? 0) - (y[first] ?? 0);
    if (a.bounds.startEarliest !== b.bounds.startEarliest) {
      return a.bounds.startEarliest > b.bounds.startEarliest ? -1 : 1;
    }
    return a.id < b.id ? -1 : 1;
  });
  return best ?? null;
}

const isStale = ({ bounds, lastReported }: Capacity, { earliest }: Extent) =>
  lastReported !== null &&
  bounds.endLatest === LAST_DAY &&
  earliest > addDays(lastReported, REPORT_HOLDS_DAYS);
