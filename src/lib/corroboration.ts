import { parsePartialDate, precisionRank } from "./partial-date.ts";

// What to say of a meeting that several articles report, not always alike.

type Status = "SCHEDULED" | "HELD" | "POSTPONED" | "CANCELLED" | "DENIED";

/** What one article says of a meeting. */
export interface Report {
  status: Status;
  /** EDTF. */
  date: string;
  /** First day the article may have been published on. */
  published: string;
}

/**
 * What became of a meeting. Reported as held by anybody, it was held; else the latest word that it
 * was put off, called off or denied counts; else it stays scheduled.
 */
export function statusOf(reports: readonly Report[]): Status {
  if (reports.some(({ status }) => status === "HELD")) return "HELD";
  const refusals = reports.filter(({ status }) => status !== "SCHEDULED");
  const [latest] = refusals.toSorted((a, b) => compare(b.published, a.published));
  return latest?.status ?? "SCHEDULED";
}

/** The reports best placed to tell about a meeting: those that give its outcome, earliest first. */
export function witnesses<R extends Report>(reports: readonly R[]): R[] {
  const status = statusOf(reports);
  return reports
    .filter((report) => report.status === status)
    .toSorted((a, b) => compare(a.published, b.published));
}

/** The most exact date reported, of equally exact ones the most repeated, then the earliest report's. */
export function dateOf(reports: readonly Report[]): string {
  const dates = reports.map(({ date }) => date);
  const [best] = dates.toSorted(
    (a, b) => vagueness(a) - vagueness(b) || count(dates, b) - count(dates, a),
  );
  if (best === undefined) throw new RangeError("Expected at least one report, got none");
  return best;
}

/** The value given most often, of equally frequent ones the first; null when none is given. */
export function mostFrequent<Value>(values: readonly (Value | null | undefined)[]): Value | null {
  const given = values.filter((value) => value != null);
  const [best] = given.toSorted((a, b) => count(given, b) - count(given, a));
  return best ?? null;
}

function vagueness(edtf: string): number {
  const { precision, approximate } = parsePartialDate(edtf);
  return precisionRank(precision) + (approximate ? 10 : 0);
}

const count = <Value>(values: readonly Value[], value: Value) =>
  values.filter((other) => other === value).length;

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));
