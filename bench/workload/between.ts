import type pg from "pg";
import { encodeCursor } from "../../src/lib/cursor.ts";
import { ENOUGH, INSTANCES, personId, sampleTwo, type Two } from "./sample.ts";
import type { Variables, Workload } from "./workload.ts";

const PAGE = 10;

/** How deep the deep page lies, where the data reaches so far. */
const DEPTH = 10_000;

const DOCUMENT = `query Between($between: [String!], $first: Int, $after: String) {
  meetings(between: $between, first: $first, after: $after) {
    pageInfo { hasNextPage endCursor }
    edges { cursor node {
      slug name date { edtf precision earliest latest } kind
      place { name } country { code name }
      participants(first: 20) { nodes {
        role
        person { slug name memberships(first: 2) { nodes { organization { name } } } }
        onBehalfOf { ... on Country { code name } ... on Organization { name acronym } }
      } }
      evidence(first: 20) { nodes {
        quote stance article { title url published { edtf } publisher { name } }
      } }
    } }
  }
}`;

// No fact has twenty sentences, so that it does not matter in which order they come.
const meeting = (sentence: string) => `
  slug name edtf: dateEdtf precision: dateRank earliest: dateEarliest latest: dateLatest kind
  place: placeByPlaceId { name } country: countryByCountryId { code name }
  participants: participationsByMeetingIdList(first: 20, orderBy: [POSITION_ASC, ROW_ID_ASC]) {
    role
    person: personByPersonId { slug name
      memberships: membershipsByMemberPersonIdList(
        first: 2, orderBy: [START_EARLIEST_ASC, START_RANK_ASC, ROW_ID_ASC]
      ) { organization: organizationByOrganizationId { name } } }
    country: countryByCountryId { code name }
    organization: organizationByOrganizationId { name acronym }
  }
  evidence: evidencesByMeetingIdList(first: 20) {
    ${sentence} stance
    article: articleByArticleId { title url publishedEdtf
      publisher: organizationByPublisherId { name } }
  }`;

const byFunction = (name: string) => `query Between(
  $a: UUID!, $b: UUID!, $first: Int, $after: Cursor
) {
  meetings: ${name}(
    a: $a, b: $b, first: $first, after: $after,
    orderBy: [DATE_EARLIEST_ASC, DATE_RANK_ASC, ROW_ID_ASC]
  ) { pageInfo { hasNextPage endCursor } edges { cursor node { ${meeting("quote")} } } }
}`;

const TABLES = byFunction("peerMeetingsBetween");
const LEVER_FUNCTION = byFunction("peerMeetingsOfTwo");

const ENCOUNTERS = `allEncounters(
    condition: { aId: $a, bId: $b, status: HELD }, first: $first, after: $after, offset: $offset
    orderBy: [DATE_EARLIEST_ASC, DATE_RANK_ASC, MEETING_ID_ASC]
  )`;

const VARIABLES = "$a: UUID!, $b: UUID!, $first: Int, $after: Cursor, $offset: Int";

const LEVERS = `query Between(${VARIABLES}) {
  meetings: ${ENCOUNTERS} {
    pageInfo { hasNextPage endCursor }
    edges { cursor node { meeting: meetingByMeetingId { ${meeting("sentence")} } } }
  }
}`;

const cursorByFunction = (
  name: string,
) => `query Cursor($a: UUID!, $b: UUID!, $first: Int, $offset: Int) {
  meetings: ${name}(
    a: $a, b: $b, first: $first, offset: $offset,
    orderBy: [DATE_EARLIEST_ASC, DATE_RANK_ASC, ROW_ID_ASC]
  ) { edges { cursor } }
}`;

const LEVERS_CURSOR = `query Cursor(${VARIABLES}) { meetings: ${ENCOUNTERS} { edges { cursor } } }`;

const ours = ({ a, b }: Two): Variables => ({ between: [personId(a), personId(b)], first: PAGE });
const theirs = ({ a, b }: Two): Variables => ({ a, b, first: PAGE });

/** The first page of what two people have met for, with all about it. */
export async function firstPage(pool: pg.Pool): Promise<Workload> {
  const two = await sampleTwo(pool, "PERSON", ENOUGH);
  const peer = { instances: two.map(theirs) };
  return {
    name: "W1",
    title: `meetings of two people, the first ${PAGE} with participants, their memberships, and evidence`,
    document: DOCUMENT,
    instances: two.map(ours),
    tables: { document: TABLES, ...peer },
    levers: { document: LEVERS, ...peer },
    leverFunction: { document: LEVER_FUNCTION, ...peer },
  };
}

interface Deep extends Two {
  /** How many meetings come before the page. */
  offset: number;
  earliest: string;
  rank: number;
  id: string;
}

/** The same page after many others. */
export async function deepPage(pool: pg.Pool): Promise<Workload> {
  const deep = await sampleDeep(pool);
  const depth = Math.min(...deep.map(({ offset }) => offset));
  const peer = (document: string, cursors: string) => ({
    document,
    instances: deep.map(theirs),
    cursors: {
      document: cursors,
      instances: deep.map(({ a, b, offset }) => ({ a, b, first: 1, offset: offset - 1 })),
      into: "after",
    },
  });
  return {
    name: "W4",
    title: `the page of W1 after ${depth} meetings or more`,
    document: DOCUMENT,
    instances: deep.map((page) => ({
      ...ours(page),
      after: encodeCursor("date", [page.earliest, page.rank, page.id]),
    })),
    tables: peer(TABLES, cursorByFunction("peerMeetingsBetween")),
    levers: peer(LEVERS, LEVERS_CURSOR),
    leverFunction: peer(LEVER_FUNCTION, cursorByFunction("peerMeetingsOfTwo")),
  };
}

/** Pages at many depths of the few pairs that reach so deep; in small data, in the second half. */
async function sampleDeep(pool: pg.Pool): Promise<Deep[]> {
  const most = await pool.query<{ meetings: number }>(
    "SELECT max(meeting_count) AS meetings FROM dyad WHERE type = 'PERSON' AND status = 'HELD'",
  );
  const [{ meetings } = { meetings: 0 }] = most.rows;
  const depth = meetings > DEPTH + PAGE ? DEPTH : Math.floor(meetings / 2);
  const { rows } = await pool.query<Deep>(
    `WITH two AS (
       SELECT a_id, b_id FROM dyad
       WHERE type = 'PERSON' AND status = 'HELD' AND meeting_count > $1::int + $2::int
     ), placed AS (
       SELECT e.a_id, e.b_id, e.date_earliest, e.date_rank, e.meeting_id, row_number() OVER (
         PARTITION BY e.a_id, e.b_id ORDER BY e.date_earliest, e.date_rank, e.meeting_id
       )::int AS place, count(*) OVER (PARTITION BY e.a_id, e.b_id) AS places
       FROM two JOIN encounter e USING (a_id, b_id) WHERE e.status = 'HELD'
     )
     SELECT a_id AS a, b_id AS b, place AS offset, date_earliest::text AS earliest,
            date_rank AS rank, meeting_id AS id
     FROM placed WHERE place >= $1::int AND place <= places - $2::int
     ORDER BY md5(a_id::text || meeting_id::text) LIMIT $3`,
    [depth, PAGE, INSTANCES],
  );
  return rows;
}
