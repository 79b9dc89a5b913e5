import type pg from "pg";
import { countryId, ENOUGH, sampleTwo } from "./sample.ts";
import type { Workload } from "./workload.ts";

const DOCUMENT = `query Pair($a: String!, $b: String!) {
  pair(a: $a, b: $b) { meetings { totalCount } byYear { year count } }
}`;

const TABLES = `query Pair($a: UUID!, $b: UUID!) {
  meetings: peerCountryMeetings(a: $a, b: $b) { totalCount }
  byYear: peerCountryMeetingsByYearList(a: $a, b: $b) { year count }
}`;

const LEVERS = `query Pair($a: UUID!, $b: UUID!) {
  meetings: allDyadsList(condition: { aId: $a, bId: $b, status: HELD }) { meetingCount }
  byYear: peerPairByYearList(a: $a, b: $b) { year count }
}`;

/** How often two countries met, in all and by year. */
export async function countsOfPair(pool: pg.Pool): Promise<Workload> {
  const two = await sampleTwo(pool, "COUNTRY", ENOUGH);
  return {
    name: "W5",
    title: "how often two countries met, in all and by year",
    document: DOCUMENT,
    instances: two.map(({ a, b }) => ({ a: countryId(a), b: countryId(b) })),
    tables: { document: TABLES, instances: two.map(({ a, b }) => ({ a, b })) },
    levers: { document: LEVERS, instances: two.map(({ a, b }) => ({ a, b })) },
  };
}
