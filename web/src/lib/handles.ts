/** What a slider with two handles shows: numbers from low to high. */
export interface Span {
  readonly low: number;
  readonly high: number;
}

interface Chosen {
  readonly low?: number | undefined;
  readonly high?: number | undefined;
}

/** After one handle was moved to a number. It stops at the other one. */
export function moveHandle(span: Span, handle: keyof Span, to: number): Span {
  return handle === "low"
    ? { ...span, low: Math.min(to, span.high) }
    : { ...span, high: Math.max(to, span.low) };
}

/** A chosen span within the bounds of a slider, each end at its bound when nothing was chosen. */
export function spanWithin(bounds: Span, { low, high }: Chosen): Span {
  const inside = (value: number) => Math.min(Math.max(value, bounds.low), bounds.high);
  return { low: inside(low ?? bounds.low), high: inside(high ?? bounds.high) };
}

/** What a span chooses: nothing by an end at its bound. */
export const chosenOf = (bounds: Span, { low, high }: Span): Chosen => ({
  low: low > bounds.low ? low : undefined,
  high: high < bounds.high ? high : undefined,
});
