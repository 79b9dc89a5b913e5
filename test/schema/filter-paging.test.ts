import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { fold } from "../../src/lib/fold.ts";
import { decodeGlobalId } from "../../src/lib/global-id.ts";
import { precisionRank } from "../../src/lib/partial-date.ts";
import { anyFilter, idsOfNames } from "../support/meeting-filter-arbitrary.ts";
import { allMeetings, type Ids, type KnownMeeting, matches } from "../support/meeting-oracle.ts";
import { onSeededDatabase } from "../support/query.ts";
import { precedes } from "../support/sort-key.ts";

const asking = onSeededDatabase();

let ids: Ids = new Map();
let meetings: KnownMeeting[] = [];
beforeAll(async () => {
  meetings = await allMeetings(asking);
  ids = await idsOfNames(asking);
});

const LIST = `query ($where: MeetingFilter, $orderBy: MeetingOrder, $first: Int, $after: String, $last: Int, $before: String) {
  meetings(where: $where, orderBy: $orderBy, status: [SCHEDULED, HELD, POSTPONED, CANCELLED, DENIED],
    first: $first, after: $after, last: $last, before: $before) {
    totalCount nodes { slug }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`;

interface Answer {
  meetings: {
    totalCount: number;
    nodes: { slug: string }[];
    pageInfo: {
      hasNextPage: boolean;
      hasPreviousPage: boolean;
      startCursor: string | null;
      endCursor: string | null;
    };
  };
}

const keyOf = (id: string) => decodeGlobalId(id)?.id ?? "";

/** The place of a meeting in each order, by the rule that the schema tells. */
const KEYS = {
  DATE: ({ date, id }: KnownMeeting) => [date.earliest, precisionRank(date.precision), keyOf(id)],
  NAME: ({ name, id }: KnownMeeting) => [fold(name), keyOf(id)],
  ARTICLE_COUNT: ({ articleCount, id }: KnownMeeting) => [articleCount, keyOf(id)],
} as const;

const anyOrder = fc.record({
  field: fc.constantFrom("DATE" as const, "NAME" as const, "ARTICLE_COUNT" as const),
  direction: fc.constantFrom("ASC" as const, "DESC" as const),
});

it("shows, page by page and from either end, just what meets the filter, in order", async () => {
  await fc.assert(
    fc.asyncProperty(
      anyFilter,
      anyOrder,
      fc.integer({ min: 1, max: 8 }),
      fc.boolean(),
      async (where, orderBy, pages, forward) => {
        const key = KEYS[orderBy.field];
        const sorted = meetings
          .filter((meeting) => matches(where, meeting, ids))
          .toSorted((a, b) => (precedes(key(a), key(b)) ? -1 : 1))
          .map(({ slug }) => slug);
        const expected = orderBy.direction === "ASC" ? sorted : sorted.toReversed();
        const size = Math.min(100, Math.max(1, Math.ceil(expected.length / pages)));
        const found: string[] = [];
        for (let cursor: string | null = null, more = true; more; ) {
          const page = forward ? { first: size, after: cursor } : { last: size, before: cursor };
          const answer: Answer = await asking.ask<Answer>(LIST, { where, orderBy, ...page });
          const { nodes, pageInfo, totalCount } = answer.meetings;
          expect(totalCount).toBe(expected.length);
          if (forward) found.push(...nodes.map(({ slug }) => slug));
          else found.unshift(...nodes.map(({ slug }) => slug));
          cursor = forward ? pageInfo.endCursor : pageInfo.startCursor;
          more = forward ? pageInfo.hasNextPage : pageInfo.hasPreviousPage;
        }
        expect(found).toEqual(expected);
      },
    ),
    { numRuns: 40 },
  );
}, 120_000);
