import { Prisma } from "../../generated/prisma/client.ts";
import { MEETING_TEXT } from "./texts.ts";

// What may be wrong with meetings themselves. Each statement gives rows as `IssueRow` tells.

/** Read from the partial index `meeting_without_place_idx`, whatever the number of meetings. */
export const meetingsWithoutPlace = Prisma.sql`
  SELECT m.date_earliest AS day, m.id::text AS key, ARRAY['Meeting:' || m.id] AS records,
         format('%s was held in person, but no report names a place%s.', ${MEETING_TEXT("m")},
                coalesce(' in ' || c.name, ', not even the country')) AS message
  FROM meeting m LEFT JOIN country c ON c.id = m.country_id
  WHERE m.place_id IS NULL AND m.status = 'HELD' AND m.format = 'IN_PERSON'`;

/** Read from the partial index `meeting_has_conflict_idx`. */
export const conflictingReports = Prisma.sql`
  SELECT m.date_earliest AS day, m.id::text AS key, ARRAY['Meeting:' || m.id] AS records,
         format('The reports of %s disagree.', ${MEETING_TEXT("m")}) AS message
  FROM meeting m WHERE m.has_conflict`;

/** Dates wider than this are too vague to tell that two meetings are one. */
const DAYS_MAX = 366;

/**
 * Meetings that nobody would tell apart: the same people for the same sides, by the same means, on
 * days that may be the same. A visit and talks may be two words for one occasion; a summit, a
 * ceremony, a dinner and the talks beside it are not, nor is a meeting a part of itself.
 *
 * It costs one pass over all participations and delegations, as no index knows who shares a set. A
 * set is compared by the hashes of its members, and only with what happened in the same month: two
 * heads of state may have met some ten thousand times.
 */
export const duplicateMeetings = Prisma.sql`
  WITH present AS (
    SELECT meeting_id, person_id AS id FROM participation
      WHERE attendance NOT IN ('ABSENT', 'DECLINED')
    UNION ALL SELECT meeting_id, coalesce(country_id, organization_id) FROM delegation
  ), attended AS (
    SELECT meeting_id, count(*) AS size, bit_xor(hashtextextended(id::text, 0)) AS members
    FROM present GROUP BY meeting_id HAVING count(*) >= 2
  ), occasion AS (
    SELECT m.id, m.date_earliest, m.date_latest, m.parent_id, month,
           hashtextextended(concat_ws(' ', members, size, m.format,
             CASE WHEN m.kind IN ('SUMMIT', 'CEREMONY', 'INFORMAL', 'PHONE_CALL') THEN m.kind
                  ELSE 'TALKS' END), 0) AS likeness
    FROM meeting m JOIN attended ON meeting_id = m.id
      CROSS JOIN LATERAL generate_series(
        date_trunc('month', m.date_earliest::timestamp), m.date_latest, '1 month') AS month
    WHERE m.date_latest - m.date_earliest <= ${DAYS_MAX}
  ), pair AS (
    SELECT x.id AS a_id, y.id AS b_id
    FROM occasion x JOIN occasion y USING (likeness, month)
    WHERE y.id > x.id AND y.date_earliest <= x.date_latest AND y.date_latest >= x.date_earliest
      AND month = date_trunc('month', greatest(x.date_earliest, y.date_earliest)::timestamp)
      AND x.parent_id IS DISTINCT FROM y.id AND y.parent_id IS DISTINCT FROM x.id
  )
  SELECT least(a.date_earliest, b.date_earliest) AS day, a.id || ' ' || b.id AS key,
         ARRAY['Meeting:' || a.id, 'Meeting:' || b.id] AS records,
         format('%s and %s have the same participants and may be one meeting.',
                ${MEETING_TEXT("a")}, ${MEETING_TEXT("b")}) AS message
  FROM pair JOIN meeting a ON a.id = a_id JOIN meeting b ON b.id = b_id`;
