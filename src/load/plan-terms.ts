import { addDays, type Day } from "../lib/day.ts";
import { fold } from "../lib/fold.ts";
import { type Bounds, boundsOf, holdsIn } from "../lib/interval.ts";
import { type PartialDate, parsePartialDate, precisionRank } from "../lib/partial-date.ts";
import type { Account } from "./accounts.ts";
import { SeedError } from "./problem.ts";
import { stored } from "./rows.ts";

// What tenures and memberships have in common: they hold from a start up to an end.

/** The dates a report gives of something that holds. */
export interface ReportedTerm {
  /** When it is said to hold. */
  at: string;
  startDate?: string | undefined;
  endDate?: string | undefined;
}

/** The columns of a start and an end. Throws when the end is surely before the start. */
export function termColumns(startDate: string | null, endDate: string | null) {
  const start = startDate === null ? null : parsePartialDate(startDate);
  const end = endDate === null ? null : parsePartialDate(endDate);
  if (start && end && end.latest < start.earliest) {
    throw new SeedError(`it ends (${end.edtf}) before it starts (${start.edtf})`);
  }
  const bounds = boundsOf(start, end);
  return {
    startEdtf: start?.edtf ?? null,
    startEarliest: bounds.startEarliest,
    startLatest: bounds.startLatest,
    startRank: stored(start?.edtf).rank,
    endEdtf: end?.edtf ?? null,
    endEarliest: bounds.endEarliest,
    endLatest: bounds.endLatest,
  };
}

/** Whether something that holds within these bounds can be what the report means; a day off is. */
export function canMean(bounds: Bounds, { at }: ReportedTerm): boolean {
  const { earliest, latest } = parsePartialDate(at);
  return holdsIn(bounds, { from: addDays(earliest, -1), to: addDays(latest, 2) }, "POSSIBLE");
}

/**
 * The term that reports alone give: the most exact start and end reported, else it had begun by the
 * first day on which a report has it held, and its end is open.
 */
export function reportedTerm(reports: readonly ReportedTerm[]) {
  const sharpest = (dates: readonly (string | undefined)[]) => {
    const known = dates.filter((date) => date !== undefined).map(parsePartialDate);
    return known.toSorted(bySharpness)[0]?.edtf ?? null;
  };
  const [first] = reports.map(({ at }) => parsePartialDate(at).latest).toSorted();
  return {
    startDate: sharpest(reports.map(({ startDate }) => startDate)) ?? `[..${first}]`,
    endDate: sharpest(reports.map(({ endDate }) => endDate)),
  };
}

const bySharpness = (a: PartialDate, b: PartialDate) =>
  precisionRank(a.precision) - precisionRank(b.precision) || (a.earliest < b.earliest ? -1 : 1);

/** The last day on which one of the reports has it held. */
export const lastReported = (reports: readonly ReportedTerm[]): Day | null =>
  reports
    .map(({ at }) => parsePartialDate(at).earliest)
    .toSorted()
    .at(-1) ?? null;

/** A row that reports may mean, with the accounts that do. */
export interface Term<Row, Report> {
  row: Row;
  accounts: Account<Report>[];
}

/** The accounts by what they are about, in order of appearance. */
export function groupBy<Value>(values: readonly Value[], keyOf: (value: Value) => string) {
  const groups = new Map<string, Value[]>();
  for (const value of values) {
    const key = keyOf(value);
    groups.set(key, [...(groups.get(key) ?? []), value]);
  }
  return groups;
}

/** Whether two titles are spelled alike. */
export const sameTitle = (a: string, b: string) => fold(a) === fold(b);
