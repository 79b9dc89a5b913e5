import type { MeetingFilter, MeetingStatus } from "../../generated/graphql.ts";
import { type Chosen, duringOf, type Years } from "../address.ts";

/** What a view that shows meetings may be told of their status. */
export const STATUSES = [
  "HELD",
  "SCHEDULED",
  "POSTPONED",
  "CANCELLED",
  "DENIED",
] as const satisfies readonly MeetingStatus[];

export type StatusChoice = MeetingStatus | "ALL";

/** Which meetings, as the API takes them. */
export interface Asked {
  readonly between?: string[];
  readonly where: MeetingFilter;
  readonly status: MeetingStatus[];
}

/** What an address says of the meetings to be shown; what cannot be meant is left out. */
export function readChosen(query: Readonly<Record<string, string | undefined>>): Chosen {
  const years = [readYear(query.from), readYear(query.to)] as const;
  const isReversed = years[0] !== undefined && years[1] !== undefined && years[0] > years[1];
  const [from, to] = isReversed ? [years[1], years[0]] : years;
  return {
    who: readNames(query.who ?? ""),
    topic: query.topic?.trim() || undefined,
    from,
    to,
    status: readStatus(query.status),
    place: query.place?.trim() || undefined,
  };
}

const readNames = (text: string): string[] => [
  ...new Set(
    text
      .split(",")
      .map((name) => name.trim())
      .filter(Boolean),
  ),
];

function readYear(text = ""): number | undefined {
  const year = /^\d{1,4}$/.test(text.trim()) ? Number(text) : 0;
  return year > 0 && year < 9999 ? year : undefined; // the day after the last one has four digits, too
}

const readStatus = (text: string | undefined): StatusChoice | undefined =>
  text === "ALL" ? text : STATUSES.find((status) => status === text);

/** The year, when a single one is chosen. */
export const oneYear = ({ from, to }: Years): number | undefined =>
  from === to ? from : undefined;

/** The question for the chosen meetings; `usual` is the status of a view that was told none. */
export function askedOf(chosen: Chosen, usual: StatusChoice): Asked {
  const { who = [], topic } = chosen;
  const status = readStatus(chosen.status) ?? usual;
  const date = duringOf(chosen);
  return {
    ...(who.length > 0 && { between: betweenOf(who) }),
    where: { ...(topic && { topic: { in: [topic] } }), ...(date && { date }) },
    status: status === "ALL" ? [...STATUSES] : [status],
  };
}

/** A list of two names or more is expected; one name twice stands for one party, of whichever kind. */
const betweenOf = (who: readonly string[]): string[] =>
  who.length === 1 ? [...who, ...who] : [...who];

/** The same meetings as a file. */
export function csvOf({ between = [], where, status }: Asked): [string, string][] {
  return [
    ...between.map((name): [string, string] => ["between", name]),
    ...status.map((each): [string, string] => ["status", each]),
    ...(Object.keys(where).length > 0
      ? [["where", JSON.stringify(where)] satisfies [string, string]]
      : []),
  ];
}

/** The same choice with another party for the name that an error of the server is about. */
export function withInstead(chosen: Chosen, message: string, instead: string): Chosen {
  const { who = [] } = chosen;
  const wrong = who.find((name) => message.includes(`"${name}"`)) ?? who[0];
  return { ...chosen, who: who.map((name) => (name === wrong ? instead : name)) };
}
