import type { PartialDate } from "./partial-date.ts";
import { type Days, dayNumber, type Row } from "./row.ts";

/** What is drawn: the day it was, the days it lasted, or those of which it may be any. */
export type Shape = "DAY" | "LASTED" | "POSSIBLE";

export function shapeOf({ precision, approximate }: PartialDate): Shape {
  if (precision === "DAY") return approximate ? "POSSIBLE" : "DAY";
  return precision === "SPAN" ? "LASTED" : "POSSIBLE";
}

/** Where a date is drawn in a row, in pixels. */
export interface Mark {
  readonly left: number;
  readonly width: number;
  /** Whether it began before the row. */
  readonly isContinued: boolean;
  /** Whether it ends after the row. */
  readonly goesOn: boolean;
}

/** So wide at least, to be hit by a finger. */
export const MARK_MIN = 24;

/** From its earliest day to the end of its latest, as far as the row has them; one day is widened. */
export function markOf({ earliest, latest }: Days, { start, end }: Row, width: number): Mark {
  const first = dayNumber(earliest);
  const last = dayNumber(latest) + 1;
  const scale = width / (end - start);
  const left = (Math.max(first, start) - start) * scale;
  const right = (Math.min(last, end) - start) * scale;
  const drawn = Math.min(width, Math.max(MARK_MIN, right - left));
  const middle = (left + right) / 2;
  return {
    left: Math.min(Math.max(0, middle - drawn / 2), width - drawn),
    width: drawn,
    isContinued: first < start,
    goesOn: last > end,
  };
}

/**
 * A lane for each mark, from 0, such that no two marks of one lane overlap: as few as there can be. They
 * are filled from the left.
 */
export function lanesOf(marks: readonly Pick<Mark, "left" | "width">[]): number[] {
  const ends: number[] = [];
  const lanes = marks.map(() => 0);
  const fromLeft = [...marks.entries()].toSorted(([, a], [, b]) => a.left - b.left);
  for (const [index, { left, width }] of fromLeft) {
    const free = ends.findIndex((end) => end <= left);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = left + width;
    lanes[index] = lane;
  }
  return lanes;
}
