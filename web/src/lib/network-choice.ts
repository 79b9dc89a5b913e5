import type { MeetingKind, NetworkNode } from "../../generated/graphql.ts";

/** Which network is shown: what its address says. */
export interface NetworkChoice {
  /** Names, slugs, codes or ids; everybody's network when there are none. */
  readonly around: readonly string[];
  readonly depth: number;
  readonly project: NetworkNode;
  readonly from?: number | undefined;
  /** The last year, which is part of it. */
  readonly to?: number | undefined;
  readonly kind?: MeetingKind | undefined;
  /** Code of a country that took part. */
  readonly country?: string | undefined;
  /** How many meetings make a tie. */
  readonly min: number;
}

export const PROJECTS: readonly NetworkNode[] = ["PERSON", "COUNTRY", "ORGANIZATION"];

export const KINDS: readonly MeetingKind[] = [
  "TALKS",
  "SUMMIT",
  "STATE_VISIT",
  "OFFICIAL_VISIT",
  "WORKING_VISIT",
  "INFORMAL",
  "CEREMONY",
  "PHONE_CALL",
  "NEGOTIATION",
];

export const DEPTH_MAX = 3;
const MIN_MAX = 999;
const YEAR_MAX = 9998; // the day after the last year must still have a date

/** What an address chooses. What it says wrongly is as if it were not said. */
export function readNetworkChoice(query: Readonly<Record<string, string>>): NetworkChoice {
  const from = wholeNumber(query.from, YEAR_MAX);
  const to = wholeNumber(query.to, YEAR_MAX);
  const isTurned = from !== undefined && to !== undefined && from > to;
  return {
    around: namesOf(query.around ?? ""),
    depth: wholeNumber(query.depth, DEPTH_MAX) ?? 1,
    project: PROJECTS.find((each) => each === query.project?.toUpperCase()) ?? "PERSON",
    ...(isTurned ? { from: to, to: from } : { from, to }),
    kind: KINDS.find((each) => each === query.kind?.toUpperCase()),
    country: query.country?.trim() || undefined,
    min: wholeNumber(query.min, MIN_MAX) ?? 1,
  };
}

/** The parameters of its address: what is as usual is left out. */
export function networkParameters(choice: NetworkChoice): Record<string, string | undefined> {
  const { around, depth, project, from, to, kind, country, min } = choice;
  return {
    around: around.join(",") || undefined,
    depth: depth > 1 ? String(depth) : undefined,
    project: project === "PERSON" ? undefined : project,
    from: from?.toString(),
    to: to?.toString(),
    kind,
    country,
    min: min > 1 ? String(min) : undefined,
  };
}

/** The names in a text, between commas. */
export const namesOf = (text: string): string[] =>
  text
    .split(",")
    .map((name) => name.trim())
    .filter(Boolean);

function wholeNumber(text: string | undefined, max: number): number | undefined {
  if (!text || !/^\d+$/.test(text)) return undefined;
  const number = Number(text);
  return number >= 1 && number <= max ? number : undefined;
}
