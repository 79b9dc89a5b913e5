import {
  type Ask,
  askBy,
  edtf,
  keyOf,
  type MeetingHead,
  meetingsPage,
  named,
  PRECISIONS,
  variable,
} from "./ask.ts";

type Coded = [code: string, name: string] | null;
type Organization = [name: string, acronym: string | null] | null;

type ParticipantRow = [
  role: string,
  slug: string,
  name: string,
  organizations: string[] | null,
  country: Coded,
  organization: Organization,
];

type EvidenceRow = [
  quote: string,
  stance: string,
  title: string,
  url: string,
  published: string | null,
  publisher: string,
];

type MeetingRow = [
  ...head: MeetingHead,
  latest: string,
  kind: string,
  place: string | null,
  country: Coded,
  participants: ParticipantRow[] | null,
  evidence: EvidenceRow[] | null,
];

/** Of a page that is longer by one than asked for, the parts of the last are not read. */
const node = (
  quote: string,
) => `json_build_array(m.id, m.slug, m.name, m.date_edtf, m.date_rank, m.date_earliest,
  m.date_latest, m.kind,
  (SELECT l.name FROM place l WHERE l.id = m.place_id),
  (SELECT json_build_array(c.code, c.name) FROM country c WHERE c.id = m.country_id),
  (SELECT json_agg(json_build_array(q.role, p.slug, p.name,
     (SELECT json_agg(t.name) FROM (
        SELECT o.name FROM membership s JOIN organization o ON o.id = s.organization_id
        WHERE s.member_person_id = p.id ORDER BY s.start_earliest, s.start_rank, s.id LIMIT 2
      ) AS t),
     (SELECT json_build_array(c.code, c.name) FROM country c WHERE c.id = q.country_id),
     (SELECT json_build_array(o.name, o.acronym) FROM organization o WHERE o.id = q.organization_id)
   ) ORDER BY q.position, q.id)
   FROM (
     SELECT id, position, role, person_id, country_id, organization_id FROM participation
     WHERE meeting_id = m.id ORDER BY position, id LIMIT 20
   ) AS q JOIN person p ON p.id = q.person_id),
  (SELECT json_agg(json_build_array(t.quote, t.stance, t.title, t.url, t.published_edtf, t.publisher)
     ORDER BY t.published_earliest, t.published_rank, t.article_id, t.start_offset, t.id)
   FROM (
     SELECT e.id, e.article_id, e.start_offset, e.stance, ${quote} AS quote, a.title, a.url,
       a.published_edtf, a.published_earliest, a.published_rank, o.name AS publisher
     FROM evidence e JOIN article a ON a.id = e.article_id
       JOIN organization o ON o.id = a.publisher_id
     WHERE e.meeting_id = m.id
     ORDER BY a.published_earliest, a.published_rank, a.id, e.start_offset, e.id LIMIT 20
   ) AS t))`;

const statement = (page: string, quote: string) => `
  WITH page AS MATERIALIZED (${page}), numbered AS (
    SELECT *, row_number() OVER (ORDER BY date_earliest, date_rank, meeting_id) AS place FROM page
  )
  SELECT json_build_array((SELECT count(*) > $3 FROM page), (
    SELECT json_agg(${node(quote)} ORDER BY n.place)
    FROM numbered n JOIN meeting m ON m.id = n.meeting_id WHERE n.place <= $3
  ))`;

const AFTER = "(date_earliest, date_rank, meeting_id) > ($4::date, $5::int, $6::uuid)";

/** With the encounters of two in the order of their dates. */
const encounters = (isDeep: boolean) =>
  statement(
    `SELECT meeting_id, date_earliest, date_rank FROM encounter
     WHERE a_id = $1 AND b_id = $2 AND status = 'HELD' ${isDeep ? `AND ${AFTER}` : ""}
     ORDER BY date_earliest, date_rank, meeting_id LIMIT $3::int + 1`,
    "e.sentence",
  );

/** With what is recorded only. */
const participations = (isDeep: boolean) =>
  statement(
    `SELECT * FROM (
       SELECT m.id AS meeting_id, m.date_earliest, m.date_rank
       FROM participation a JOIN participation b ON b.meeting_id = a.meeting_id
         JOIN meeting m ON m.id = a.meeting_id
       WHERE a.person_id = $1 AND b.person_id = $2 AND m.status = 'HELD'
         AND a.attendance NOT IN ('ABSENT', 'DECLINED') AND b.attendance NOT IN ('ABSENT', 'DECLINED')
     ) AS met ${isDeep ? `WHERE ${AFTER}` : ""}
     ORDER BY date_earliest, date_rank, meeting_id LIMIT $3::int + 1`,
    "substr(a.text, e.start_offset + 1, e.end_offset - e.start_offset)",
  );

function values(variables: unknown): unknown[] {
  const between = variable(variables, "between");
  const [a, b] = Array.isArray(between) ? between : [];
  return [keyOf(a), keyOf(b), variable(variables, "first")];
}

function deepValues(variables: unknown): unknown[] {
  const after = Buffer.from(String(variable(variables, "after")), "base64url").toString();
  const content: unknown = JSON.parse(after);
  return [...values(variables), ...(Array.isArray(content) ? content.slice(1) : [])];
}

const data = (page: Page): object =>
  meetingsPage(page, (row) => ({
    slug: row[1],
    name: row[2],
    date: { edtf: row[3], precision: PRECISIONS[row[4]], earliest: row[5], latest: row[6] },
    kind: row[7],
    place: named(row[8]),
    country: coded(row[9]),
    participants: { nodes: (row[10] ?? []).map(participant) },
    evidence: { nodes: (row[11] ?? []).map(evidence) },
  }));

const participant = (row: ParticipantRow) => ({
  role: row[0],
  person: {
    slug: row[1],
    name: row[2],
    memberships: {
      nodes: (row[3] ?? []).map((name) => ({ organization: { name } })),
    },
  },
  onBehalfOf: coded(row[4]) ?? (row[5] === null ? null : { name: row[5][0], acronym: row[5][1] }),
});

const evidence = (row: EvidenceRow) => ({
  quote: row[0],
  stance: row[1],
  article: {
    title: row[2],
    url: row[3],
    published: edtf(row[4]),
    publisher: { name: row[5] },
  },
});

const coded = (country: Coded) =>
  country === null ? null : { code: country[0], name: country[1] };

type Page = [hasNextPage: boolean, meetings: MeetingRow[] | null];

function answer(name: string, page: (isDeep: boolean) => string): Ask {
  const first = askBy<Page>({ name, text: page(false), values, data });
  const deep = askBy<Page>({ name: `${name} after`, text: page(true), values: deepValues, data });
  return (pool, variables) =>
    variable(variables, "after") === undefined ? first(pool, variables) : deep(pool, variables);
}

/** A page of the meetings of two, by their encounters. */
export const meetingsOfTwo = answer("meetings of two", encounters);

/** The same from what is recorded only. */
export const meetingsFromTables = answer("meetings from tables", participations);
