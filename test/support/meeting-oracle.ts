/** What MeetingFilter means, worked out in plain JavaScript over all meetings, to compare with. */
import { fold } from "../../src/lib/fold.ts";
import type { DatePrecision } from "../../src/lib/partial-date.ts";
import { slug as slugOf } from "../../src/lib/slug.ts";
import type { Asking } from "./query.ts";

interface HasId {
  id: string;
}

export interface KnownMeeting extends HasId {
  slug: string;
  name: string;
  status: string;
  kind: string;
  setting: string;
  format: string;
  date: { earliest: string; latest: string; precision: DatePrecision };
  place: { slug: string; names: { value: string }[] } | null;
  country: HasId | null;
  articleCount: number;
  topics: { slug: string }[];
  participants: { nodes: { attendance: string; person: HasId }[] };
  delegations: { party: HasId & { __typename: string } }[];
  evidence: {
    nodes: { article: { slug: string; title: string; text: string; publisher: HasId } }[];
  };
  conflicts: { field: string }[];
}

interface NameSet {
  all?: string[];
  any?: string[];
  none?: string[];
  only?: string[];
}

export interface Filter {
  name?: string;
  participants?: NameSet;
  countries?: NameSet;
  organizations?: NameSet;
  date?: { from?: string; to?: string; match?: "POSSIBLE" | "CERTAIN" };
  kind?: { in: string[] };
  setting?: string;
  format?: string;
  place?: string;
  hostCountry?: string;
  topic?: { in: string[] };
  article?: string;
  publisher?: string;
  minArticles?: number;
  minParticipants?: number;
  hasConflict?: boolean;
  text?: string;
  and?: Filter[];
  or?: Filter[];
  not?: Filter;
}

/** The global id behind each name that a filter may use. */
export type Ids = ReadonlyMap<string, string>;

export function matches(filter: Filter, meeting: KnownMeeting, ids: Ids): boolean {
  const { date, kind, setting, format, place, topic, article, text, and, or, not } = filter;
  const evidence = meeting.evidence.nodes;
  const topics = topic?.in.map(slugOf);
  return [
    inSet(filter.participants, peopleAt(meeting), ids),
    inSet(filter.countries, partiesOf(meeting, "Country"), ids),
    inSet(filter.organizations, partiesOf(meeting, "Organization"), ids),
    date === undefined || isDuring(date, meeting.date),
    kind === undefined || kind.in.includes(meeting.kind),
    setting === undefined || meeting.setting === setting,
    format === undefined || meeting.format === format,
    place === undefined || isAt(place, meeting),
    filter.hostCountry === undefined || meeting.country?.id === ids.get(filter.hostCountry),
    topics === undefined || meeting.topics.some(({ slug }) => topics.includes(slug)),
    article === undefined || evidence.some((each) => each.article.slug === article),
    filter.publisher === undefined ||
      evidence.some((each) => each.article.publisher.id === ids.get(filter.publisher ?? "")),
    meeting.articleCount >= (filter.minArticles ?? 0),
    peopleAt(meeting).length >= (filter.minParticipants ?? 0),
    filter.hasConflict === undefined || filter.hasConflict === meeting.conflicts.length > 0,
    filter.name === undefined || fold(meeting.name).includes(fold(filter.name)),
    text === undefined || isSaid(text, meeting),
    and === undefined || and.every((inner) => matches(inner, meeting, ids)),
    or === undefined || or.some((inner) => matches(inner, meeting, ids)),
    not === undefined || !matches(not, meeting, ids),
  ].every(Boolean);
}

const STAYED_AWAY = ["ABSENT", "DECLINED"];

/** The people who were there. */
export const peopleAt = ({ participants }: KnownMeeting): string[] =>
  participants.nodes
    .filter(({ attendance }) => !STAYED_AWAY.includes(attendance))
    .map(({ person }) => person.id);

const partiesOf = ({ delegations }: KnownMeeting, type: string) =>
  delegations.filter(({ party }) => party.__typename === type).map(({ party }) => party.id);

function inSet({ all, any, none, only }: NameSet = {}, present: string[], ids: Ids): boolean {
  const isThere = (name: string) => present.includes(ids.get(name) ?? "");
  const named = only?.map((name) => ids.get(name));
  return (
    (all?.every(isThere) ?? true) &&
    (any?.some(isThere) ?? true) &&
    !none?.some(isThere) &&
    (named === undefined || (present.length > 0 && present.every((id) => named.includes(id))))
  );
}

function isDuring(
  { from = "0001-01-01", to = "9999-12-31", match = "POSSIBLE" }: NonNullable<Filter["date"]>,
  { earliest, latest }: KnownMeeting["date"],
): boolean {
  return match === "POSSIBLE" ? latest >= from && earliest < to : earliest >= from && latest < to;
}

const isAt = (name: string, { place }: KnownMeeting) =>
  place !== null &&
  (place.slug === slugOf(name) || place.names.some(({ value }) => fold(value) === fold(name)));

const isSaid = (text: string, { evidence }: KnownMeeting) =>
  evidence.nodes.some(
    ({ article }) =>
      fold(article.title).includes(fold(text)) ||
      article.text.toLowerCase().includes(text.toLowerCase()),
  );

const ALL = `query ($after: String) {
  meetings(status: [SCHEDULED, HELD, POSTPONED, CANCELLED, DENIED], first: 100, after: $after) {
    nodes {
      id slug name status kind setting format date { earliest latest precision } place { slug names { value } }
      country { id } articleCount topics { slug }
      participants(first: 100) { nodes { attendance person { id } } }
      delegations { party { __typename ... on Node { id } } }
      evidence(first: 100) { nodes { article { slug title text publisher { id } } } }
      conflicts { field }
    }
    pageInfo { hasNextPage endCursor }
  }
}`;

interface Answer {
  meetings: {
    nodes: KnownMeeting[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
}

/** Every meeting of any status, by date. */
export async function allMeetings({ ask }: Asking): Promise<KnownMeeting[]> {
  const all: KnownMeeting[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const { meetings }: Answer = await ask<Answer>(ALL, { after });
    all.push(...meetings.nodes);
    after = meetings.pageInfo.endCursor;
    more = meetings.pageInfo.hasNextPage;
  }
  return all;
}
