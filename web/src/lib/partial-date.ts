/** A date as the API gives it. */
export interface PartialDate {
  readonly edtf: string;
  readonly precision: "DAY" | "MONTH" | "YEAR" | "RANGE" | "SPAN";
  /** The first and the last day that it may be, or of those it lasted; wider than what `about` is said of. */
  readonly earliest: string;
  readonly latest: string;
  readonly approximate: boolean;
}

const format = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat("en-GB", { ...options, timeZone: "UTC" });

const FULL = format({ day: "numeric", month: "long", year: "numeric" });
const MONTH = format({ month: "long", year: "numeric" });

const day = (date: string) => new Date(`${date}T00:00:00Z`);

/** "4–8 April 2005"; one day only when both are the same. */
const between = (from: string, to: string) => FULL.formatRange(day(from), day(to));

/** A date in words that claim no more than is known: "about 2006", "one day of 4–8 April 2005". */
export function dateText(date: PartialDate): string {
  if (!date.approximate) return exactText(date);
  const said = date.edtf.replace("~", "");
  return `about ${exactText({ ...date, earliest: `${said}-01-01`.slice(0, 10) })}`;
}

function exactText({ edtf, precision, earliest, latest }: PartialDate): string {
  switch (precision) {
    case "DAY":
      return FULL.format(day(earliest));
    case "MONTH":
      return MONTH.format(day(earliest));
    case "YEAR":
      return earliest.slice(0, 4);
    case "RANGE":
      if (isOpenStart(edtf)) return `${FULL.format(day(latest))} or before`;
      if (edtf.endsWith("..]")) return `${FULL.format(day(earliest))} or later`;
      return `one day of ${between(earliest, latest)}`;
    case "SPAN":
      return between(earliest, latest);
  }
}

/** Of a day that is not known, but for one by which it was over: `[..2019-03-19]`. */
const isOpenStart = (edtf: string) => edtf.startsWith("[..");

/** From when to when something held; an end that is not known is left open. */
export function periodText(
  start: PartialDate | null | undefined,
  end: PartialDate | null | undefined,
): string {
  if (!start && !end) return "";
  if (!end) return start ? `since ${dateText(start)}` : "";
  return start && !isOpenStart(start.edtf)
    ? `${dateText(start)} – ${dateText(end)}`
    : `until ${dateText(end)}`;
}
