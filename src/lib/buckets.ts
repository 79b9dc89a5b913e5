import { type PeriodUnit, periodsAmong } from "./period.ts";

/** A count of what shares a value of each group; null where there is none or it is not certain. */
export interface Bucket {
  keys: readonly (string | null)[];
  count: number;
}

/**
 * The buckets with a zero for every period between the first and the last that had none, for each
 * combination of the other keys. `at` is the place of the period among the keys. The order is by
 * the first appearance of the other keys, then by period; what has no certain period comes last.
 */
export function fillGaps(buckets: readonly Bucket[], at: number, unit: PeriodUnit): Bucket[] {
  const periods = periodsAmong(
    unit,
    buckets.flatMap(({ keys }) => keys[at] ?? []),
  );
  const rows = new Map<
    string,
    { keys: readonly (string | null)[]; counts: Map<string | null, number> }
  >();
  for (const { keys, count } of buckets) {
    const others = JSON.stringify(keys.toSpliced(at, 1));
    const row = rows.get(others) ?? { keys, counts: new Map() };
    rows.set(others, row);
    row.counts.set(keys[at] ?? null, count);
  }
  return [...rows.values()].flatMap(({ keys, counts }) => {
    const bucket = (period: string | null) => ({
      keys: keys.with(at, period),
      count: counts.get(period) ?? 0,
    });
    const certain = periods.map(bucket);
    return counts.has(null) ? [...certain, bucket(null)] : certain;
  });
}
