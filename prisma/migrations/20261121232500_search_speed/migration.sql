-- A typing error leaves the beginning of a name or its end as it is, so names that have one of them
-- and about as many letters are all that can be meant. src/database/name-search.ts and
-- src/database/text-search.ts say these expressions to the letter, or the indexes stay unused.
CREATE INDEX "entity_name_beginning_idx" ON "entity_name" (length("folded"), "folded");
CREATE INDEX "entity_name_end_idx" ON "entity_name" (length("folded"), reverse("folded"));
CREATE INDEX "topic_end_idx" ON "topic" (reverse("slug"));

-- How many rows are read in order to find so many with the words, if that takes less time than to
-- read and sort all that have them; else null. Twice as many as they should be among. The plan tells
-- what the statistics expect: they know the frequent words, and of others that they are rare.
CREATE FUNCTION "rows_worth_reading" (plan json, read regclass, most int)
RETURNS int LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN size > 0 AND likely ^ 2 > size * most / 2
    THEN ceil(2 * size * most / likely)::int END
  FROM (SELECT reltuples::float8 AS size, (plan->0->'Plan'->>'Plan Rows')::float8 AS likely
    FROM pg_class WHERE oid = read) AS expected
$$;

-- The first meetings or articles with the words, by an order of their own. A GIN index knows no
-- order, so what has the words is sorted; but frequent words are read in the order, and of meetings,
-- which lie scattered, the two indexes tell which of very many first rows to read. When frequent words
-- are not in the first rows, they stand elsewhere, and all are sorted. Words that are expected
-- to be rare and are not, are read in the order after all. As before, each way is taken under
-- settings that leave no other plan. All that are changed on the way are named at the head, where
-- they end with the function: else the statement around it would go on without an index.
CREATE OR REPLACE FUNCTION "most_reported_meetings" (query tsquery, statuses "meeting_status"[], most int)
RETURNS SETOF uuid LANGUAGE plpgsql
SET jit = off SET max_parallel_workers_per_gather = 0 SET enable_bitmapscan = on
SET enable_seqscan = off SET enable_indexscan = off SET enable_indexonlyscan = off
AS $$
DECLARE
  found uuid[];
  plan json;
  worth int;
  edge record;
  enough int := 20000;
BEGIN
  EXECUTE 'EXPLAIN (FORMAT JSON) SELECT FROM "meeting" WHERE words @@ $1 AND status = ANY ($2)'
    INTO plan USING query, statuses;
  worth := rows_worth_reading(plan, 'meeting'::regclass, most);
  IF worth > 10000 THEN
    SET LOCAL enable_indexscan = on;
    SET LOCAL enable_indexonlyscan = on;
    SELECT t.article_count, t.id INTO edge FROM "meeting" t
      ORDER BY t.article_count DESC, t.id DESC OFFSET worth LIMIT 1;
    SET LOCAL enable_indexscan = off;
    found := ARRAY(
      SELECT t.id FROM "meeting" t
      WHERE t.words @@ query AND t.status = ANY (statuses)
        AND (t.article_count, t.id) > (edge.article_count, edge.id)
      ORDER BY t.article_count DESC, t.id DESC LIMIT most);
  ELSIF worth IS NOT NULL THEN
    SET LOCAL enable_indexscan = on;
    SET LOCAL enable_bitmapscan = off;
    found := ARRAY(
      SELECT top.id FROM (
        SELECT t.id, t.words, t.status FROM "meeting" t
        ORDER BY t.article_count DESC, t.id DESC LIMIT worth) AS top
      WHERE top.words @@ query AND top.status = ANY (statuses) LIMIT most);
  END IF;
  IF worth IS NOT NULL THEN
    IF cardinality(found) = most THEN
      RETURN QUERY SELECT unnest(found);
      RETURN;
    END IF;
    SET LOCAL enable_indexscan = off;
    SET LOCAL enable_bitmapscan = on;
    enough := NULL;
  END IF;
  found := ARRAY(
    SELECT few.id FROM (
      SELECT t.id, t.article_count FROM "meeting" t
      WHERE t.words @@ query AND t.status = ANY (statuses) LIMIT enough) AS few
    ORDER BY few.article_count DESC, few.id DESC);
  IF enough IS NULL OR cardinality(found) < enough THEN
    RETURN QUERY SELECT unnest(found[1:most]);
    RETURN;
  END IF;
  SET LOCAL enable_indexscan = on;
  SET LOCAL enable_bitmapscan = off;
  RETURN QUERY SELECT t.id FROM "meeting" t
    WHERE t.words @@ query AND t.status = ANY (statuses)
    ORDER BY t.article_count DESC, t.id DESC LIMIT most;
END $$;

CREATE OR REPLACE FUNCTION "latest_articles" (query tsquery, most int)
RETURNS SETOF uuid LANGUAGE plpgsql
SET jit = off SET max_parallel_workers_per_gather = 0 SET enable_bitmapscan = on
SET enable_seqscan = off SET enable_indexscan = off SET enable_indexonlyscan = off
AS $$
DECLARE
  found uuid[];
  plan json;
  worth int;
  enough int := 20000;
BEGIN
  EXECUTE 'EXPLAIN (FORMAT JSON) SELECT FROM "article" WHERE words @@ $1'
    INTO plan USING query;
  worth := rows_worth_reading(plan, 'article'::regclass, most);
  IF worth IS NOT NULL THEN
    SET LOCAL enable_indexscan = on;
    SET LOCAL enable_bitmapscan = off;
    found := ARRAY(
      SELECT top.id FROM (
        SELECT t.id, t.words FROM "article" t
        ORDER BY t.published_earliest DESC, t.published_rank DESC, t.id DESC LIMIT worth) AS top
      WHERE top.words @@ query LIMIT most);
    IF cardinality(found) = most THEN
      RETURN QUERY SELECT unnest(found);
      RETURN;
    END IF;
    SET LOCAL enable_indexscan = off;
    SET LOCAL enable_bitmapscan = on;
    enough := NULL;
  END IF;
  found := ARRAY(
    SELECT few.id FROM (
      SELECT t.id, t.published_earliest, t.published_rank FROM "article" t
      WHERE t.words @@ query LIMIT enough) AS few
    ORDER BY few.published_earliest DESC, few.published_rank DESC, few.id DESC);
  IF enough IS NULL OR cardinality(found) < enough THEN
    RETURN QUERY SELECT unnest(found[1:most]);
    RETURN;
  END IF;
  SET LOCAL enable_indexscan = on;
  SET LOCAL enable_bitmapscan = off;
  RETURN QUERY SELECT t.id FROM "article" t
    WHERE t.words @@ query
    ORDER BY t.published_earliest DESC, t.published_rank DESC, t.id DESC LIMIT most;
END $$;
