import { Prisma } from "../generated/prisma/client.ts";
import type { CursorValue } from "../lib/cursor.ts";
import {
  datesAfterDeath,
  datesAfterDissolution,
  datesBeforeBirth,
  datesBeforeFounding,
} from "./data-issues/life-span-issues.ts";
import {
  conflictingReports,
  duplicateMeetings,
  meetingsWithoutPlace,
} from "./data-issues/meeting-issues.ts";
import { duplicatePeople } from "./data-issues/people-issues.ts";
import { overlappingTenures, participationsOutsideTenure } from "./data-issues/tenure-issues.ts";

/** How each kind of issue is found, in the order in which kinds are listed. */
const ISSUES = {
  MEETING_WITHOUT_PLACE: meetingsWithoutPlace,
  CONFLICTING_REPORTS: conflictingReports,
  OVERLAPPING_TENURES: overlappingTenures,
  PARTICIPATION_OUTSIDE_TENURE: participationsOutsideTenure,
  DATE_BEFORE_BIRTH: datesBeforeBirth,
  DATE_AFTER_DEATH: datesAfterDeath,
  DATE_BEFORE_FOUNDING: datesBeforeFounding,
  DATE_AFTER_DISSOLUTION: datesAfterDissolution,
  POSSIBLE_DUPLICATE_MEETINGS: duplicateMeetings,
  POSSIBLE_DUPLICATE_PEOPLE: duplicatePeople,
} as const satisfies Readonly<Record<string, Prisma.Sql>>;

/** What may be wrong with the data. */
export type DataIssueKind = keyof typeof ISSUES;

/** Something that is wrong with the data, or may be. */
export interface IssueRow {
  kind: DataIssueKind;
  /** Place of the kind in the list of kinds. */
  rank: number;
  /** The first day that any of it may have been on. */
  day: string;
  /** The primary keys of the records concerned; unique within the kind. */
  key: string;
  /** A sentence that says what is wrong. */
  message: string;
  /** The records concerned: their types and primary keys, joined by a colon. */
  records: string[];
}

const isKind = (name: string): name is DataIssueKind => name in ISSUES;

/** Every kind, in the order in which they are listed. */
export const ISSUE_KINDS: readonly DataIssueKind[] = Object.keys(ISSUES).filter(isKind);

/** Where a page lies among the issues, which come by kind, day and key. */
interface IssuePage {
  /** The rank, day and key that the page stands after or before. */
  after: readonly CursorValue[] | undefined;
  before: readonly CursorValue[] | undefined;
  backward: boolean;
}

/** The kinds of which a page may have issues, in the order in which the page has them. */
export function kindsOfPage(
  kinds: readonly DataIssueKind[],
  { after, before, backward }: IssuePage,
): DataIssueKind[] {
  const [from, to] = [Number(after?.[0] ?? 0), Number(before?.[0] ?? ISSUE_KINDS.length)];
  const found = ISSUE_KINDS.filter(
    (kind, rank) => kinds.includes(kind) && rank >= from && rank <= to,
  );
  return backward ? found.toReversed() : found;
}

/** The issues of one kind on a page, at most so many. */
export function issuesOfPage(
  kind: DataIssueKind,
  { after, before, backward }: IssuePage,
  take: number,
): Prisma.Sql {
  const rank = ISSUE_KINDS.indexOf(kind);
  const order = Prisma.raw(backward ? "DESC" : "ASC");
  return Prisma.sql`
    SELECT ${kind} AS kind, ${rank}::int AS rank, day::text AS day, key, message, records
    FROM (${ISSUES[kind]}) AS issue
    WHERE ${beyond(rank, after, ">")} AND ${beyond(rank, before, "<")}
    ORDER BY issue.day ${order}, key COLLATE "C" ${order} LIMIT ${take}`;
}

/** What a row of the kind must be to stand beyond a cursor. */
function beyond(rank: number, cursor: readonly CursorValue[] | undefined, side: "<" | ">") {
  const [at, day, key] = cursor ?? [];
  return at === rank
    ? Prisma.sql`(issue.day, key COLLATE "C") ${Prisma.raw(side)} (${day}::date, ${key})`
    : Prisma.sql`TRUE`;
}

/** How many issues of these kinds there are. */
export function issueCount(kinds: readonly DataIssueKind[]): Prisma.Sql {
  const counts = ISSUE_KINDS.filter((kind) => kinds.includes(kind)).map(
    (kind) => Prisma.sql`(SELECT count(*) FROM (${ISSUES[kind]}) AS issue)`,
  );
  return Prisma.sql`SELECT (${Prisma.join([Prisma.sql`0`, ...counts], " + ")})::int AS count`;
}
