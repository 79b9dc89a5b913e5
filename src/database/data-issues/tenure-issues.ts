import { Prisma } from "../../generated/prisma/client.ts";
import { MEETING_TEXT, SURE_END, TERM_TEXT } from "./texts.ts";

// What contradicts what is known of offices. Each statement gives rows as `IssueRow` tells.

/**
 * Two people who surely held the highest office of one country at the same time, whatever days their
 * partial dates mean. Whoever acts for the time being is compared with others who act only.
 *
 * It costs a pass over the tenures; countries have few heads each.
 */
export const overlappingTenures = Prisma.sql`
  WITH head AS (
    SELECT t.id, t.person_id, t.country_id, t.office, t.acting, t.title, t.start_edtf, t.end_edtf,
           t.start_earliest, t.start_latest, ${SURE_END("t")} AS sure_end
    FROM tenure t
    WHERE t.country_id IS NOT NULL AND t.office IN ('HEAD_OF_STATE', 'HEAD_OF_GOVERNMENT')
      AND t.end_latest > t.start_earliest
  )
  SELECT greatest(a.start_earliest, b.start_earliest) AS day, a.id || ' ' || b.id AS key,
         ARRAY['Country:' || c.id, 'Tenure:' || a.id, 'Tenure:' || b.id] AS records,
         format('%s (%s %s) and %s (%s %s) are both recorded as %s of %s at the same time.',
                p.name, a.title, ${TERM_TEXT("a")}, q.name, b.title, ${TERM_TEXT("b")},
                replace(lower(a.office::text), '_', ' '), c.name) AS message
  FROM head a
    JOIN head b ON b.country_id = a.country_id AND b.office = a.office AND b.acting = a.acting
      AND b.person_id <> a.person_id AND b.id > a.id
      AND a.start_latest < b.sure_end AND b.start_latest < a.sure_end
    JOIN country c ON c.id = a.country_id
    JOIN person p ON p.id = a.person_id
    JOIN person q ON q.id = b.person_id`;

/**
 * People who acted for somebody at a meeting that was held, on days on which none of the offices
 * known of them can have been held. People of whom no office is known say nothing.
 *
 * A participation has a capacity where an office may have held, so that the index on
 * `participation.capacity_id` leaves those without: the cost grows with them, not with all.
 */
export const participationsOutsideTenure = Prisma.sql`
  SELECT m.date_earliest AS day, r.id::text AS key,
         ARRAY['Person:' || p.id, 'Participation:' || r.id, 'Meeting:' || m.id] AS records,
         format('%s acted for %s at %s, when none of the offices known of them can have been held.',
                p.name, coalesce(c.name, o.name), ${MEETING_TEXT("m")}) AS message
  FROM participation r
    JOIN meeting m ON m.id = r.meeting_id
    JOIN person p ON p.id = r.person_id
    LEFT JOIN country c ON c.id = r.country_id
    LEFT JOIN organization o ON o.id = r.organization_id
  WHERE r.capacity_id IS NULL AND r.attendance NOT IN ('ABSENT', 'DECLINED')
    AND num_nonnulls(r.country_id, r.organization_id) = 1 AND m.status = 'HELD'
    AND EXISTS (SELECT 1 FROM tenure t WHERE t.person_id = r.person_id)
    AND NOT EXISTS (
      SELECT 1 FROM tenure t WHERE t.person_id = r.person_id
        AND t.start_earliest <= m.date_latest AND t.end_latest > m.date_earliest)`;
