-- What an engineer adds to the database so that PostGraphile can answer the workloads. The bench
-- makes this schema at its beginning and drops it at its end.
DROP SCHEMA IF EXISTS peer CASCADE;
CREATE SCHEMA peer;

-- The sentence that a piece of evidence is.
CREATE FUNCTION peer.evidence_quote(e public.evidence) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT substr(a.text, e.start_offset + 1, e.end_offset - e.start_offset)
  FROM public.article a WHERE a.id = e.article_id
$$;

-- The meetings of two people, from what is recorded.
CREATE FUNCTION peer.meetings_between(a uuid, b uuid) RETURNS SETOF public.meeting
LANGUAGE sql STABLE AS $$
  SELECT m.* FROM public.participation one
    JOIN public.participation other ON other.meeting_id = one.meeting_id
    JOIN public.meeting m ON m.id = one.meeting_id
  WHERE one.person_id = a AND other.person_id = b AND m.status = 'HELD'
    AND one.attendance NOT IN ('ABSENT', 'DECLINED') AND other.attendance NOT IN ('ABSENT', 'DECLINED')
$$;
COMMENT ON FUNCTION peer.meetings_between(uuid, uuid) IS '@behavior +orderBy +order';

-- The same from what Parley's schema keeps ready.
CREATE FUNCTION peer.meetings_of_two(a uuid, b uuid) RETURNS SETOF public.meeting
LANGUAGE sql STABLE AS $$
  SELECT m.* FROM public.encounter e JOIN public.meeting m ON m.id = e.meeting_id
  WHERE e.a_id = a AND e.b_id = b AND e.status = 'HELD'
$$;
COMMENT ON FUNCTION peer.meetings_of_two(uuid, uuid) IS '@behavior +orderBy +order';

-- The meetings of two countries, from what is recorded.
CREATE FUNCTION peer.country_meetings(a uuid, b uuid) RETURNS SETOF public.meeting
LANGUAGE sql STABLE AS $$
  SELECT m.* FROM public.delegation one
    JOIN public.delegation other ON other.meeting_id = one.meeting_id
    JOIN public.meeting m ON m.id = one.meeting_id
  WHERE one.country_id = a AND other.country_id = b AND m.status = 'HELD'
$$;

CREATE TYPE peer.year_count AS (year int, count int);

CREATE FUNCTION peer.country_meetings_by_year(a uuid, b uuid) RETURNS SETOF peer.year_count
LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN extract(year FROM date_earliest) = extract(year FROM date_latest)
              THEN extract(year FROM date_earliest)::int END AS year, count(*)::int AS count
  FROM peer.country_meetings(a, b) GROUP BY 1 ORDER BY 1
$$;

-- The same from what Parley's schema keeps ready: of those who met often the counts, and of others
-- the encounters.
CREATE FUNCTION peer.pair_by_year(a uuid, b uuid) RETURNS SETOF peer.year_count
LANGUAGE sql STABLE AS $$
  SELECT nullif(y.year, 0)::int, y.meeting_count FROM public.pair_year y
  WHERE y.a_id = least(a, b) AND y.b_id = greatest(a, b) AND y.status = 'HELD'
  UNION ALL
  SELECT CASE WHEN extract(year FROM date_earliest) = extract(year FROM date_latest)
              THEN extract(year FROM date_earliest)::int END, count(*)::int
  FROM public.encounter WHERE a_id = a AND b_id = b AND status = 'HELD' AND NOT EXISTS (
    SELECT FROM public.pair_year y WHERE y.a_id = least(a, b) AND y.b_id = greatest(a, b)
  ) GROUP BY 1
  ORDER BY 1
$$;

-- The meetings that may have been in a range of days, by the index of their lengths.
CREATE FUNCTION peer.meetings_in_range("from" date, until date) RETURNS SETOF public.meeting
LANGUAGE sql STABLE AS $$
  SELECT * FROM (
    SELECT * FROM public.meeting WHERE status = 'HELD' AND date_earliest >= $1 AND date_earliest < $2
    UNION ALL
    SELECT meeting.* FROM (VALUES
      (0, 8), (1, 32), (2, 93), (3, 367), (4, 3653), (5, 36525), (6, NULL)
    ) AS span (place, days) JOIN public.meeting
      ON width_bucket(date_latest - date_earliest, ARRAY[8, 32, 93, 367, 3653, 36525]) = place
      AND date_earliest > coalesce($1 - days, '-infinity')
    WHERE status = 'HELD' AND date_earliest < $1 AND date_latest >= $1
      AND date_earliest < date_latest
  ) AS parts ORDER BY date_earliest, date_rank, id
$$;
