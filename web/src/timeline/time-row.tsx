import type { MeetingMarkedFragment } from "../../generated/graphql.ts";
import { lanesOf, MARK_MIN, markOf } from "../lib/mark.ts";
import { type Row, rowName, ticksOf } from "../lib/row.ts";
import { MeetingMark } from "./meeting-mark.tsx";

interface TimeRowProps {
  readonly row: Row;
  readonly meetings: readonly MeetingMarkedFragment[];
  /** Of the row, in pixels. */
  readonly width: number;
  /** Where the row is shown in more detail. */
  readonly address?: string | undefined;
}

const LANE_HEIGHT = MARK_MIN + 2;

/** Narrower than this, there is a letter for each month. */
const WIDE = 480;

/** The meetings of a year or of a month, each where it was in it; none covers another. */
export function TimeRow({ row, meetings, width, address }: TimeRowProps) {
  const marks = meetings.map(({ date }) => markOf(date, row, width));
  const lanes = lanesOf(marks);
  const height = (Math.max(...lanes) + 1) * LANE_HEIGHT;
  const name = rowName(row);
  return (
    <section class="time-row" aria-label={name}>
      <h2>{address ? <a href={address}>{name}</a> : name}</h2>
      <div class="ticks" aria-hidden="true">
        {ticksOf(row).map(({ at, label }) => (
          <span key={at} style={{ left: `${at * 100}%` }}>
            {row.unit === "YEAR" && width < WIDE ? label.slice(0, 1) : label}
          </span>
        ))}
      </div>
      <ol class="marks" style={{ height: `${height}px` }}>
        {meetings.map((meeting, index) => {
          const [mark, lane = 0] = [marks[index], lanes[index]];
          return (
            mark && (
              <MeetingMark
                key={meeting.slug}
                meeting={meeting}
                mark={mark}
                top={lane * LANE_HEIGHT}
                isRight={mark.left > width / 2}
              />
            )
          );
        })}
      </ol>
    </section>
  );
}
