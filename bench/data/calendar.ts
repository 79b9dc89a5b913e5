import type { Day } from "../../src/lib/day.ts";
import { precisionRank } from "../../src/lib/partial-date.ts";
import { stored } from "../../src/load/rows.ts";
import type { Random } from "./random.ts";

// Days are counted from the first one of the calendar, as adding to texts takes time.

const FIRST: Day = "1992-01-01";
const LAST: Day = "2025-12-31";

/** How many days the calendar has for meetings. */
export const DAY_COUNT = 12_419;

/** Some days after the last, for what lasts or is published afterwards. */
const MARGIN = 60;

const DAYS: readonly Day[] = (() => {
  const time = Date.parse(FIRST);
  return Array.from({ length: DAY_COUNT + MARGIN }, (_, day) =>
    new Date(time + day * 24 * 60 * 60 * 1000).toISOString().slice(0, FIRST.length),
  );
})();

/** The day with this number; the first or the last when it lies outside. */
export const dayAt = (number: number): Day =>
  DAYS[Math.min(Math.max(number, 0), DAYS.length - 1)] ?? LAST;

const NUMBERS = new Map(DAYS.map((day, number) => [day, number]));

/** The number of a day: below 0 before the calendar, above its end after it. */
export const numberOf = (day: Day): number =>
  NUMBERS.get(day) ?? (day < FIRST ? -1 : DAY_COUNT + MARGIN);

/** A date as the tables keep it. */
export type StoredDate = ReturnType<typeof stored>;

const DAY_RANK = precisionRank("DAY");

const exactly = (day: Day): StoredDate & { edtf: string } => ({
  edtf: day,
  earliest: day,
  latest: day,
  rank: DAY_RANK,
});

const KINDS = [
  ["day", 0.85],
  ["month", 0.05],
  ["span", 0.04],
  ["range", 0.04],
  ["year", 0.01],
  ["aboutDay", 0.005],
  ["aboutMonth", 0.005],
] as const;

/** The date of what happened on a day, as exactly as reports tell it. */
export function drawDate(random: Random, number: number): StoredDate & { edtf: string } {
  const day = dayAt(number);
  const kind = random.weighted(KINDS);
  if (kind === "day") return exactly(day);
  const edtf = {
    month: () => day.slice(0, "2005-04".length),
    year: () => day.slice(0, "2005".length),
    span: () => `${day}/${dayAt(number + random.between(1, 3))}`,
    range: () =>
      `[${dayAt(number - random.between(1, 3))}..${dayAt(number + random.between(1, 4))}]`,
    aboutDay: () => `${day}~`,
    aboutMonth: () => `${day.slice(0, "2005-04".length)}~`,
  }[kind]();
  return { ...readOnce(edtf), edtf };
}

const read = new Map<string, StoredDate>();

/** The same dates come again and again, and reading one takes longer than writing its row. */
function readOnce(edtf: string): StoredDate {
  const known = read.get(edtf);
  if (known) return known;
  const date = stored(edtf);
  read.set(edtf, date);
  return date;
}

const MONTHS =
  "January February March April May June July August September October November December".split(
    " ",
  );

/** A date in words: "on 3 April 2006", "in April 2006", "between 4 and 8 April 2005". */
export function inWords({ edtf, earliest, latest }: { edtf: string; earliest: Day; latest: Day }) {
  if (edtf.length === "2005".length) return `in ${edtf}`;
  if (edtf.length <= "2005-04~".length) return `in ${monthOf(edtf)}`;
  if (edtf.endsWith("~")) return `about ${dayOf(edtf)}`;
  if (edtf.startsWith("[")) return `on one of the days from ${dayOf(earliest)} to ${dayOf(latest)}`;
  if (edtf.includes("/")) return `from ${dayOf(earliest)} to ${dayOf(latest)}`;
  return `on ${dayOf(edtf)}`;
}

const monthOf = (day: string) => `${MONTHS[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`;
const dayOf = (day: string) => `${Number(day.slice(8, 10))} ${monthOf(day)}`;
