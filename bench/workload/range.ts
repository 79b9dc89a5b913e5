import type pg from "pg";
import { addDays } from "../../src/lib/day.ts";
import { INSTANCES } from "./sample.ts";
import type { Workload } from "./workload.ts";

const PAGE = 50;
// So many that a page is full also where there are but ten thousand meetings.
const DAYS = 120;

const DOCUMENT = `query Range($from: Date, $to: Date, $match: DateMatch!, $first: Int) {
  meetings(where: { date: { from: $from, to: $to, match: $match } }, first: $first) {
    pageInfo { hasNextPage endCursor }
    edges { cursor node {
      slug name date { edtf } kind place { name }
      participants(first: 20) { nodes { role person { slug name } } }
    } }
  }
}`;

const CONDITIONS = {
  POSSIBLE: "dateEarliest: { lessThan: $to }, dateLatest: { greaterThanOrEqualTo: $from }",
  CERTAIN: "dateEarliest: { greaterThanOrEqualTo: $from }, dateLatest: { lessThan: $to }",
};

const peerDocument = (meetings: string) => `
query Range($from: Date!, $to: Date!, $first: Int) {
  meetings: ${meetings} {
    pageInfo { hasNextPage endCursor }
    edges { cursor node {
      slug name edtf: dateEdtf kind place: placeByPlaceId { name }
      participants: participationsByMeetingIdList(
        first: 20, orderBy: [POSITION_ASC, ROW_ID_ASC]
      ) { role person: personByPersonId { slug name } }
    } }
  }
}`;

const tables = (match: keyof typeof CONDITIONS) =>
  peerDocument(`allMeetings(
    filter: { status: { equalTo: HELD }, ${CONDITIONS[match]} }, first: $first
    orderBy: [DATE_EARLIEST_ASC, DATE_RANK_ASC, ROW_ID_ASC]
  )`);

const LEVERS = peerDocument("peerMeetingsInRange(from: $from, until: $to, first: $first)");

/** The first meetings in a range of days, as far as their dates allow or only the certain ones. */
export async function rangeOfDays(
  pool: pg.Pool,
  match: keyof typeof CONDITIONS,
): Promise<Workload> {
  const { rows } = await pool.query<{ from: string }>(
    `SELECT DISTINCT date_earliest::text AS from, md5(date_earliest::text)
     FROM meeting WHERE status = 'HELD' AND date_rank = 0 ORDER BY 2 LIMIT $1`,
    [INSTANCES],
  );
  const ranges = rows.map(({ from }) => ({ from, to: addDays(from, DAYS), first: PAGE }));
  return {
    name: match === "POSSIBLE" ? "W3" : "W3c",
    title: `the first ${PAGE} meetings of ${DAYS} days with their participants${
      match === "POSSIBLE" ? "" : ", only dates that surely fall into them"
    }`,
    document: DOCUMENT,
    instances: ranges.map((range) => ({ ...range, match })),
    tables: { document: tables(match), instances: ranges },
    levers: match === "POSSIBLE" ? { document: LEVERS, instances: ranges } : null,
  };
}
