import { type Ask, askBy, edtf, type MeetingHead, meetingsPage, named, variable } from "./ask.ts";

type MeetingRow = [
  ...head: MeetingHead,
  kind: string,
  place: string | null,
  participants: [role: string, slug: string, name: string][] | null,
];

const ORDERED = "ORDER BY date_earliest, date_rank, id LIMIT $3::int + 1";

const rows = (condition: string) =>
  `SELECT id, date_earliest, date_rank FROM meeting WHERE status = 'HELD' AND ${condition} ${ORDERED}`;

const statement = (page: string) => `
  WITH page AS MATERIALIZED (${page}), numbered AS (
    SELECT *, row_number() OVER (ORDER BY date_earliest, date_rank, id) AS place FROM page
  )
  SELECT json_build_array((SELECT count(*) > $3 FROM page), (
    SELECT json_agg(json_build_array(m.id, m.slug, m.name, m.date_edtf, m.date_rank,
      m.date_earliest, m.kind, (SELECT l.name FROM place l WHERE l.id = m.place_id),
      (SELECT json_agg(json_build_array(q.role, p.slug, p.name) ORDER BY q.position, q.id)
       FROM (
         SELECT id, position, role, person_id FROM participation WHERE meeting_id = m.id
         ORDER BY position, id LIMIT 20
       ) AS q JOIN person p ON p.id = q.person_id)) ORDER BY n.place)
    FROM numbered n JOIN meeting m ON m.id = n.id WHERE n.place <= $3
  ))`;

const asking = (name: string, page: string) =>
  askBy<[hasNextPage: boolean, meetings: MeetingRow[] | null]>({
    name,
    text: statement(page),
    values: (variables) => ["from", "to", "first"].map((name) => variable(variables, name)),
    data: (page) =>
      meetingsPage(page, (row) => ({
        slug: row[1],
        name: row[2],
        date: edtf(row[3]),
        kind: row[6],
        place: named(row[7]),
        participants: {
          nodes: (row[8] ?? []).map(([role, slug, name]) => ({ role, person: { slug, name } })),
        },
      })),
  });

// Of those that began before the range there are few, and an index finds them by their length.
const possible = asking(
  "possible in a range",
  `SELECT * FROM (
     (${rows("date_earliest >= $1::date AND date_earliest < $2::date")})
     UNION ALL
     SELECT began_before.* FROM (VALUES
       (0, 8), (1, 32), (2, 93), (3, 367), (4, 3653), (5, 36525), (6, NULL)
     ) AS span (place, days) CROSS JOIN LATERAL (${rows(`date_earliest < $1::date
       AND date_earliest > coalesce($1::date - days, '-infinity') AND date_latest >= $1::date
       AND date_earliest < date_latest
       AND width_bucket(date_latest - date_earliest, ARRAY[8, 32, 93, 367, 3653, 36525]) = place`)}
     ) AS began_before
   ) AS parts ${ORDERED}`,
);
const possibleInTables = asking(
  "possible in a range, from tables",
  rows("date_earliest < $2::date AND date_latest >= $1::date"),
);
const certain = asking(
  "certain in a range",
  rows("date_earliest >= $1::date AND date_latest < $2::date"),
);

const byMatch =
  (possible: Ask): Ask =>
  (pool, variables) =>
    variable(variables, "match") === "CERTAIN"
      ? certain(pool, variables)
      : possible(pool, variables);

/** The first meetings in a range of days, by the index of their lengths. */
export const meetingsInRange = byMatch(possible);

/** The same without it. */
export const meetingsInRangeFromTables = byMatch(possibleInTables);
