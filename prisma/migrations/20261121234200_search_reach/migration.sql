-- Words that stand together are expected to be in more rows than they are, so that the first rows
-- have too few of them, and reading on is cheaper than to sort all. Four times as many rows as before
-- are read, up to 10 000; reading ends with the last that is wanted, so that few words need them.
CREATE OR REPLACE FUNCTION "rows_worth_reading" (plan json, read regclass, most int)
RETURNS int LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN likely ^ 2 > size * most / 2
    THEN ceil(greatest(twice, least(4 * twice, 10000)))::int END
  FROM (SELECT size, likely, 2 * size * most / likely AS twice
    FROM (SELECT reltuples::float8 AS size,
        greatest(1, (plan->0->'Plan'->>'Plan Rows')::float8) AS likely
      FROM pg_class WHERE oid = read AND reltuples > 0) AS expected) AS reach
$$;
