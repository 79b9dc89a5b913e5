import { type Day, FIRST_DAY } from "../../src/lib/day.ts";
import { fold } from "../../src/lib/fold.ts";
import { decodeGlobalId } from "../../src/lib/global-id.ts";
import { type DatePrecision, precisionRank } from "../../src/lib/partial-date.ts";

interface Dated {
  earliest: Day;
  precision: DatePrecision;
}

/** A listed item with what its order rests on, under the names of `SELECTIONS`. */
export interface Item {
  id: string;
  day?: Dated | null;
  text?: string;
  number?: number;
  article?: { id: string; day: Dated | null };
  meeting?: { date: { earliest: Day } };
}

const DAY = "{ earliest precision }";

/** What to select of an item to know its place in each order. */
export const SELECTIONS: Readonly<Record<string, string>> = {
  ARTICLE_COUNT: "number: articleCount",
  BIRTH_DATE: `day: birthDate ${DAY}`,
  CODE: "text: code",
  DATE: `day: date ${DAY}`,
  FOUNDED_ON: `day: foundedOn ${DAY}`,
  IN_ARTICLE: `article { id day: published ${DAY} } number: startOffset`,
  MEETINGS: "number: meetingCount",
  NAME: "text: name",
  PUBLISHED: `day: published ${DAY}`,
  START: `day: startDate ${DAY}`,
  TEXT: "number: startOffset",
  TITLE: "text: title",
};

/** What to select of an item's edge instead, where the order rests on what the edge tells. */
export const EDGE_SELECTIONS: Readonly<Record<string, string>> = {
  MEETING_COUNT: "number: meetingCount",
  FIRST_MEETING: "meeting: firstMeeting { date { earliest } }",
  LAST_MEETING: "meeting: lastMeeting { date { earliest } }",
};

/** Where unknown dates stand: before all others that may be as early. */
const UNKNOWN_RANK = 9;

const dayKey = (day: Dated | null) =>
  day ? [day.earliest, precisionRank(day.precision)] : [FIRST_DAY, UNKNOWN_RANK];

const primaryKey = (id: string) => decodeGlobalId(id)?.id ?? "";

/** The place of an item in its order, by the rule that the schema tells; no two items share one. */
export function sortKey({ id, day, text, number, article, meeting }: Item): (string | number)[] {
  return [
    ...(article ? [...dayKey(article.day), primaryKey(article.id)] : []),
    ...(meeting ? [meeting.date.earliest] : []),
    ...(day === undefined ? [] : dayKey(day)),
    ...(text === undefined ? [] : [fold(text)]),
    ...(number === undefined ? [] : [number]),
    primaryKey(id),
  ];
}

/** Whether the first key stands before the second. */
export function precedes(a: readonly (string | number)[], b: readonly (string | number)[]) {
  const index = a.findIndex((value, at) => value !== b[at]);
  const [x, y] = [a[index], b[index]];
  return x !== undefined && y !== undefined && x < y;
}
