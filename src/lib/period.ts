/** The units that time can be counted by. */
export type PeriodUnit = "YEAR" | "QUARTER" | "MONTH";

const PER_YEAR: Readonly<Record<PeriodUnit, number>> = { YEAR: 1, QUARTER: 4, MONTH: 12 };

const PATTERN: Readonly<Record<PeriodUnit, RegExp>> = {
  YEAR: /^(\d{4})$/,
  QUARTER: /^(\d{4})-Q([1-4])$/,
  MONTH: /^(\d{4})-(0[1-9]|1[0-2])$/,
};

/** How a period is written: `2005`, `2005-Q2`, `2005-04`. RangeError for anything else. */
function ordinal(unit: PeriodUnit, period: string): number {
  const [, year, part] = PATTERN[unit].exec(period) ?? [];
  if (year === undefined) throw new RangeError(`Expected a ${unit.toLowerCase()}, got ${period}`);
  return Number(year) * PER_YEAR[unit] + Number(part ?? 1) - 1;
}

function written(unit: PeriodUnit, at: number): string {
  const year = String(Math.floor(at / PER_YEAR[unit])).padStart(4, "0");
  const part = (at % PER_YEAR[unit]) + 1;
  if (unit === "YEAR") return year;
  return unit === "QUARTER" ? `${year}-Q${part}` : `${year}-${String(part).padStart(2, "0")}`;
}

/** Every period from the earliest to the latest of these, in order; none of none. */
export function periodsAmong(unit: PeriodUnit, periods: readonly string[]): string[] {
  const ordinals = periods.map((period) => ordinal(unit, period));
  const first = Math.min(...ordinals);
  const length = ordinals.length === 0 ? 0 : Math.max(...ordinals) - first + 1;
  return Array.from({ length }, (_, index) => written(unit, first + index));
}
