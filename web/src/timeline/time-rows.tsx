import { graphql } from "../../generated/gql.ts";
import { type Chosen, timelineAddress } from "../address.ts";
import { type Asked, oneYear } from "../lib/chosen.ts";
import { rowsOf, yearOf } from "../lib/row.ts";
import { counted } from "../lib/words.ts";
import { Empty, Failure, Loading } from "../part/status.tsx";
import { usePages } from "../use-pages.ts";
import { useWidth } from "../use-width.ts";
import { Legend } from "./legend.tsx";
import { TimeRow } from "./time-row.tsx";

export const TIMELINE = graphql(`
  query Timeline(
    $between: [String!]
    $where: MeetingFilter
    $status: [MeetingStatus!]! = [HELD]
    $after: String
  ) {
    meetings(between: $between, where: $where, status: $status, first: 100, after: $after) {
      totalCount
      nodes { ...MeetingMarked }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

/** The chosen meetings by year, or of one year by month; a hundred at a time, the earliest first. */
export function TimeRows({ chosen, asked }: { chosen: Chosen; asked: Asked }) {
  const { items, totalCount, hasMore, isLoading, error, more } = usePages(
    TIMELINE,
    (after) => ({ ...asked, after }),
    ({ meetings }) => meetings,
  );
  const [frame, width] = useWidth();
  const addressOf = (key: string) => {
    const year = yearOf(key);
    return oneYear(chosen) ? undefined : timelineAddress({ ...chosen, from: year, to: year });
  };
  return (
    <div class="timeline" ref={frame}>
      {totalCount !== undefined && totalCount > 0 && (
        <>
          <p class="count" role="status">
            {counted(totalCount, "meeting")}
            {items.length < totalCount && `, the first ${items.length} of them shown`}
          </p>
          <Legend />
          {width > 0 &&
            rowsOf(items, chosen).map(({ row, items: meetings }) => (
              <TimeRow
                key={row.key}
                row={row}
                meetings={meetings}
                width={width}
                address={addressOf(row.key)}
              />
            ))}
        </>
      )}
      {totalCount === 0 && <Empty>No meeting is known that fits.</Empty>}
      {totalCount === undefined && !error && <Loading />}
      {error && <Failure answer={{ error, retry: more }} />}
      {hasMore && items.length > 0 && (
        <button type="button" disabled={isLoading} onClick={more}>
          {isLoading ? "Loading…" : "Later meetings"}
        </button>
      )}
    </div>
  );
}
