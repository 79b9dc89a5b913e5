// FollowTheMoney: entities as lines of JSON, each of a schema, with lists of texts as properties.
import { decodeGlobalId, encodeGlobalId } from "./global-id.ts";
import type { PartialDate } from "./partial-date.ts";
import { uuidV5 } from "./uuid.ts";

/** An entity of FollowTheMoney. */
export interface FtmEntity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

/** What a property may be made of; nothing is left out. */
type FtmValue = string | null | undefined;

/** An entity without the properties that have no value; equal values stand once. */
export function ftmEntity(
  schema: string,
  id: string,
  properties: Readonly<Record<string, FtmValue | readonly FtmValue[]>>,
): FtmEntity {
  const filled = Object.entries(properties).flatMap(([name, value]) => {
    const values = [value].flat().filter((each): each is string => each != null && each !== "");
    return values.length > 0 ? [[name, [...new Set(values)]] as const] : [];
  });
  return { id, schema, properties: Object.fromEntries(filled) };
}

/** An id as FollowTheMoney allows it: letters, digits, dots and hyphens. It stays the same for ever. */
export function ftmId(globalId: string): string {
  const decoded = decodeGlobalId(globalId);
  if (!decoded) throw new TypeError(`An id of this API was expected, not ${globalId}.`);
  return `${decoded.typename.toLowerCase()}-${decoded.id}`;
}

/** The global id that `ftmId` was given. Only for names of types of one word. */
export function globalIdOf(id: string): string {
  const [kind = "", ...uuid] = id.split("-");
  return encodeGlobalId(kind.charAt(0).toUpperCase() + kind.slice(1), uuid.join("-"));
}

/** The id of what is an entity there and none here: it follows from what it is made of. */
export const derivedFtmId = (kind: string, ...parts: readonly string[]): string =>
  `${kind}-${uuidV5(`ftm-${kind}`, JSON.stringify(parts))}`;

type Known = Pick<PartialDate, "edtf" | "precision" | "earliest" | "latest">;

/**
 * A date as FollowTheMoney knows them: a year, a month or a day, whichever surely contains it.
 * Undefined when no such one does.
 */
export function ftmDate({ precision, edtf, earliest, latest }: Known): string | undefined {
  if (precision === "SPAN") return edtf.split("/")[0];
  return ["2005-04-08", "2005-04", "2005"]
    .map(({ length }) => [earliest.slice(0, length), latest.slice(0, length)] as const)
    .find(([from, to]) => from === to)?.[0];
}

/** When an occasion was: on a date or, when it lasted, from one date to another. */
export function ftmOccasion(date: Known): { date?: string; startDate?: string; endDate?: string } {
  if (date.precision === "SPAN") {
    const [startDate = "", endDate = ""] = date.edtf.split("/");
    return { startDate, endDate };
  }
  const known = ftmDate(date);
  return known === undefined ? {} : { date: known };
}

/** ISO 639-3 of the languages that FollowTheMoney lists and news are published in. */
const LANGUAGES: Readonly<Record<string, string>> = {
  ar: "ara",
  az: "aze",
  be: "bel",
  bg: "bul",
  cs: "ces",
  da: "dan",
  de: "deu",
  el: "ell",
  en: "eng",
  es: "spa",
  et: "est",
  fa: "fas",
  fi: "fin",
  fr: "fra",
  he: "heb",
  hi: "hin",
  hr: "hrv",
  hu: "hun",
  hy: "hye",
  it: "ita",
  ja: "jpn",
  ka: "kat",
  kk: "kaz",
  ko: "kor",
  ky: "kir",
  lt: "lit",
  lv: "lav",
  mn: "mon",
  nl: "nld",
  no: "nor",
  pl: "pol",
  pt: "por",
  ro: "ron",
  ru: "rus",
  sk: "slk",
  sl: "slv",
  sq: "sqi",
  sr: "srp",
  sv: "swe",
  tg: "tgk",
  tk: "tuk",
  tr: "tur",
  uk: "ukr",
  ur: "urd",
  uz: "uzb",
  zh: "zho",
};

/** The language without its script and region; undefined when FollowTheMoney does not list it. */
export const ftmLanguage = (bcp47: string): string | undefined =>
  LANGUAGES[bcp47.toLowerCase().split("-")[0] ?? ""];
