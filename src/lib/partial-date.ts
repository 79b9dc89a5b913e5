// Dates that admit what is not known, in a small part of EDTF (ISO 8601-2). Not read by the package
// `edtf`: in 4.11.1 the latest day of [2005-04-04..2005-04-08] is the 4th, such a range may run
// backwards, "about" has no width, and its errors do not say what to write instead.
import { addDays, type Day, FIRST_DAY, isDay, LAST_DAY, monthEnd } from "./day.ts";
import { shown } from "./text.ts";

/** How much of a date is known. RANGE: one day among these. SPAN: it lasted these days. */
export type DatePrecision = "DAY" | "MONTH" | "YEAR" | "RANGE" | "SPAN";

/** A date as far as it is known; no day it can mean lies outside `earliest` to `latest`. */
export interface PartialDate {
  /** Canonical spelling; reading it again gives the same date. */
  readonly edtf: string;
  readonly precision: DatePrecision;
  /** First day it can mean; FIRST_DAY when open, as in `[..2005]`. */
  readonly earliest: Day;
  /** Last day it can mean, inclusive; LAST_DAY when open, as in `[2005..]`. */
  readonly latest: Day;
  /** Written with `~`: a day is widened by three days, a month and a year by one of its kind. */
  readonly approximate: boolean;
}

/** The text is no date that Parley keeps; the message says what was expected and what came. */
export class PartialDateError extends Error {
  override readonly name = "PartialDateError";
}

/** Reads a date; PartialDateError if it is spelled otherwise, does not exist or runs backwards. */
export function parsePartialDate(text: string): PartialDate {
  const date = readPlain(text) ?? readAbout(text) ?? readOneOf(text) ?? readLasted(text);
  if (date === null) throw new PartialDateError(refusal(text));
  return date;
}

const RANKS = { DAY: 0, SPAN: 1, RANGE: 2, MONTH: 3, YEAR: 4 } as const;

/** Place of a precision in the order of dates that begin on the same day, the sharpest first. */
export const precisionRank = (precision: DatePrecision): number => RANKS[precision];

function readPlain(edtf: string): PartialDate | null {
  const earliest = `${edtf}-01-01`.slice(0, FIRST_DAY.length);
  if (!/^\d{4}(?:-\d{2}){0,2}$/.test(edtf) || !isDay(earliest)) return null;
  const date = { edtf, earliest, approximate: false };
  if (edtf.length === "2005".length) return { ...date, precision: "YEAR", latest: `${edtf}-12-31` };
  if (edtf === earliest) return { ...date, precision: "DAY", latest: earliest };
  return { ...date, precision: "MONTH", latest: monthEnd(earliest) };
}

function readAbout(edtf: string): PartialDate | null {
  const plain = edtf.endsWith("~") ? readPlain(edtf.slice(0, -1)) : null;
  if (plain === null) return null;
  const doubt = plain.precision === "DAY" ? 3 : 1;
  // One day beyond a month lies in the next month: cut to the same length, it names that month.
  const near = (day: Day) => readPlain(day.slice(0, plain.edtf.length)) ?? plain;
  const { earliest } = near(addDays(plain.earliest, -doubt));
  const { latest } = near(addDays(plain.latest, doubt));
  return { ...plain, edtf, earliest, latest, approximate: true };
}

function readOneOf(edtf: string): PartialDate | null {
  const [, from, to] = /^\[([\d-]*)\.\.([\d-]*)\]$/.exec(edtf) ?? [];
  if (from === undefined || to === undefined || from + to === "") return null;
  if (from === to) return readPlain(from);
  const earliest = from === "" ? FIRST_DAY : readPlain(from)?.earliest;
  const latest = to === "" ? LAST_DAY : readPlain(to)?.latest;
  if (earliest === undefined || latest === undefined || earliest > latest) return null;
  return { edtf, precision: "RANGE", earliest, latest, approximate: false };
}

function readLasted(edtf: string): PartialDate | null {
  const [from = "", to = "", ...more] = edtf.split("/");
  const start = readPlain(from);
  const end = readPlain(to);
  if (start === null || end === null || more.length > 0) return null;
  if (start.earliest > end.latest) return null;
  if (start.precision === "DAY" && from === to) return start;
  return { ...start, edtf, precision: "SPAN", latest: end.latest };
}

const EXPECTED =
  "2005-04-08, 2005-04, 2005, 2006~ (about), [2005-04-04..2005-04-08] (one day among these) " +
  "or 2006-04-03/2006-04-05 (it lasted these days)";

const REASONS: readonly (readonly [pattern: RegExp, reason: string])[] = [
  [/^\{/, "all of several dates are not one date, record each by itself"],
  [/^\[.*,/, "a list of dates is not kept, give the first and the last"],
  [/\dT\d|\d:\d/, "times of day are not kept"],
  [/(?:^|[\d-])X/, "unspecified digits are not kept, leave out the part that is not known"],
  [/^[?%]|\d[?%]/, "only ~ (about) marks doubt"],
  [/\d~.|~\d/, "~ stands at the end of a single day, month or year"],
  [/^\[\.\.\]$/, "nothing is known, give no date"],
  [/^\/\d|^\.\.\/|\d\/(?:\.\.)?$/, "what lasted needs a first and a last day"],
  [/^\d{8}$/, "year, month and day are parted by hyphens"],
  [/^Y-?\d|^[+-]\d|\d{5}|^\[?0000|\D0000/, "years are 0001 to 9999"],
  [/(?:^|\D)\d{4}-(?:2[1-9]|3\d|4[01])(?:[^\d-]|$)/, "seasons and quarters are not kept"],
  [/^\[?[\d-]*(?:\.\.|\/)[\d-]*\]?$/, "an end does not exist or lies before the start"],
  [/^\d{4}-\d{2}(?:-\d{2})?~?$/, "that day or month does not exist"],
];

function refusal(text: string): string {
  const reason = REASONS.find(([pattern]) => pattern.test(text))?.[1];
  return `Expected a date: ${EXPECTED}; got ${shown(text)}${reason ? `: ${reason}` : ""}`;
}
