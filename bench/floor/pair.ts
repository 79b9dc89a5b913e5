import { type Ask, askBy, keyOf, variable } from "./ask.ts";

type Counts = [year: number | null, count: number][] | null;

const statement = (years: string) => `
  SELECT json_agg(json_build_array(nullif(year, 0), count) ORDER BY nullif(year, 0))
  FROM (${years}) AS years`;

const YEAR = `CASE WHEN extract(year FROM date_earliest) = extract(year FROM date_latest)
  THEN extract(year FROM date_earliest)::int ELSE 0 END`;

const counted = (met: string) => `SELECT ${YEAR} AS year, count(*)::int AS count FROM ${met}`;

const asking = (name: string, years: string): Ask =>
  askBy<Counts>({
    name,
    text: statement(years),
    values: (variables) => [keyOf(variable(variables, "a")), keyOf(variable(variables, "b"))],
    data: (counts) => ({
      pair: {
        meetings: { totalCount: (counts ?? []).reduce((sum, [, count]) => sum + count, 0) },
        byYear: withoutGaps(counts ?? []),
      },
    }),
  });

/** Every year from the first to the last, then what is of no certain year. */
function withoutGaps(counts: NonNullable<Counts>): { year: number | null; count: number }[] {
  const years: { year: number | null; count: number }[] = [];
  for (const [year, count] of counts) {
    const last = years.at(-1)?.year;
    if (year !== null && last != null) {
      for (let gap = last + 1; gap < year; gap += 1) years.push({ year: gap, count: 0 });
    }
    years.push({ year, count });
  }
  return years;
}

const READY = "FROM pair_year WHERE a_id = least($1::uuid, $2) AND b_id = greatest($1::uuid, $2)";

/** How often two countries met, in all and by year: those who met often have it ready. */
export const countsOfPair = asking(
  "counts of a pair",
  `SELECT year, meeting_count AS count ${READY} AND status = 'HELD'
   UNION ALL ${counted("encounter")}
   WHERE a_id = $1 AND b_id = $2 AND status = 'HELD' AND NOT EXISTS (SELECT ${READY}) GROUP BY 1`,
);

/** The same from what is recorded only. */
export const countsFromTables = asking(
  "counts from tables",
  `${counted(`(
     SELECT m.date_earliest, m.date_latest
     FROM delegation a JOIN delegation b ON b.meeting_id = a.meeting_id
       JOIN meeting m ON m.id = a.meeting_id
     WHERE a.country_id = $1 AND b.country_id = $2 AND m.status = 'HELD'
   ) AS met`)} GROUP BY 1`,
);
