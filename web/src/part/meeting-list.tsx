import { graphql } from "../../generated/gql.ts";
import type { MeetingFilter, MeetingStatus, OrderDirection } from "../../generated/graphql.ts";
import { counted } from "../lib/words.ts";
import { usePages } from "../use-pages.ts";
import { MeetingCard } from "./meeting-card.tsx";
import { Empty, Failure, Loading } from "./status.tsx";

/** Which meetings, as the API takes them. */
export type MeetingChoice = {
  readonly between?: string[];
  readonly where?: MeetingFilter;
  readonly status?: MeetingStatus[];
  readonly direction: OrderDirection;
};

export const MEETINGS = graphql(`
  query Meetings(
    $between: [String!]
    $where: MeetingFilter
    $status: [MeetingStatus!]! = [HELD]
    $direction: OrderDirection! = ASC
    $after: String
  ) {
    meetings(
      between: $between
      where: $where
      status: $status
      orderBy: { field: DATE, direction: $direction }
      first: 20
      after: $after
    ) {
      totalCount
      nodes { ...MeetingShown }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

/** Meetings with their evidence, twenty at a time. */
export function MeetingList({ choice, isOpen }: { choice: MeetingChoice; isOpen?: boolean }) {
  const pages = usePages(
    MEETINGS,
    (after) => ({ ...choice, after }),
    ({ meetings }) => meetings,
  );
  const { items, totalCount, hasMore, isLoading, error, more } = pages;
  if (error && items.length === 0) return <Failure answer={{ error, retry: more }} />;
  if (totalCount === undefined) return <Loading />;
  if (totalCount === 0) return <Empty>No meeting is known that fits.</Empty>;
  return (
    <section aria-label="Meetings" class="meetings">
      <p class="count" role="status">
        {counted(totalCount, "meeting")}
        {items.length < totalCount && `, ${items.length} of them shown`}
      </p>
      {items.map((meeting) => (
        <MeetingCard key={meeting.slug} meeting={meeting} {...(isOpen ? { isOpen } : {})} />
      ))}
      {error && <Failure answer={{ error, retry: more }} />}
      {hasMore && (
        <button type="button" disabled={isLoading} onClick={more}>
          {isLoading ? "Loading…" : "More meetings"}
        </button>
      )}
    </section>
  );
}
