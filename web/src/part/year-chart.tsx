/** A year, with how many meetings it has. */
interface YearCount {
  readonly year: number;
  readonly count: number;
}

interface YearChartProps {
  readonly years: readonly YearCount[];
  /** The address with the meetings of one year alone. */
  readonly addressOf: (year: number) => string;
  /** A year that is chosen. */
  readonly chosen?: number | undefined;
}

const HEIGHT = 96;

/** Meetings by year, a column each, which leads to the meetings of that year. Years without any have none. */
export function YearChart({ years, addressOf, chosen }: YearChartProps) {
  const [first] = years;
  const last = years.at(-1);
  if (!first || !last) return null;
  const most = Math.max(...years.map(({ count }) => count));
  const counts = new Map(years.map(({ year, count }) => [year, count]));
  const all = Array.from({ length: last.year - first.year + 1 }, (_, index) => first.year + index);
  return (
    <ol class="years" aria-label="Meetings by year">
      {all.map((year) => {
        const count = counts.get(year) ?? 0;
        const height = Math.round((count / most) * HEIGHT);
        return (
          <li key={year}>
            {count > 0 && (
              <a
                href={addressOf(year)}
                aria-label={`${year}: ${count}`}
                aria-current={year === chosen ? "true" : undefined}
                title={`${year}: ${count}`}
              >
                <span style={{ height: `${Math.max(3, height)}px` }} />
              </a>
            )}
            <small aria-hidden="true">{year % 5 === 0 || all.length < 9 ? year : ""}</small>
          </li>
        );
      })}
    </ol>
  );
}
