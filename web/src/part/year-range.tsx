import { useEffect, useRef, useState } from "preact/hooks";
import type { Years } from "../address.ts";
import { chosenOf, moveHandle, type Span, spanWithin } from "../lib/handles.ts";
import "./year-range.css";

interface YearRangeProps {
  /** The first and the last year that may be chosen. */
  readonly bounds: Span;
  readonly years: Years;
  /** Told when a handle rests. An end at its bound is not chosen. */
  readonly change: (years: Years) => void;
}

const PAUSE_MS = 200;

/** A slider with two handles, each of which has the keyboard of an ordinary one. */
export function YearRange({ bounds, years: { from, to }, change }: YearRangeProps) {
  const [span, setSpan] = useState(() => spanOf(bounds, { from, to }));
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  // What waits must not undo what else was changed meanwhile.
  const latest = useRef(change);
  latest.current = change;
  useEffect(() => setSpan(spanOf(bounds, { from, to })), [bounds.low, bounds.high, from, to]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const handle = (end: keyof Span, label: string) => (
    <input
      type="range"
      aria-label={label}
      // Where both are at the upper bound only the lower one can move: it lies above.
      class={end === "low" && span.low === bounds.high ? "above" : undefined}
      min={bounds.low}
      max={bounds.high}
      value={span[end]}
      onInput={({ currentTarget }) => {
        const moved = moveHandle(span, end, currentTarget.valueAsNumber);
        currentTarget.valueAsNumber = moved[end];
        setSpan(moved);
        clearTimeout(timer.current);
        timer.current = setTimeout(() => latest.current(yearsOf(bounds, moved)), PAUSE_MS);
      }}
    />
  );

  return (
    <fieldset class="year-range">
      <legend>Years</legend>
      <output>{span.low === span.high ? span.low : `${span.low}–${span.high}`}</output>
      <div>
        {handle("low", "First year")}
        {handle("high", "Last year")}
      </div>
    </fieldset>
  );
}

const spanOf = (bounds: Span, { from, to }: Years): Span =>
  spanWithin(bounds, { low: from, high: to });

function yearsOf(bounds: Span, span: Span): Years {
  const { low, high } = chosenOf(bounds, span);
  return { from: low, to: high };
}
