-- A typing error leaves the beginning of a name or its end as it is, so names that have one of them
-- and about as many letters are all that can be meant. src/database/name-search.ts and
-- src/database/text-search.ts say these expressions to the letter, or the indexes stay unused.
CREATE INDEX "entity_name_beginning_idx" ON "entity_name" (length("folded"), "folded");
CREATE INDEX "entity_name_end_idx" ON "entity_name" (length("folded"), reverse("folded"));
CREATE INDEX "topic_end_idx" ON "topic" (reverse("slug"));

-- Whether the words are so frequent that reading rows in order meets enough of them before reading
-- and sorting all that have them would be done. The statistics know the frequent words; of others
-- they say that they are rare, which is all that is asked.
CREATE FUNCTION "is_frequent" (plan json, rows real, most int)
RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT (plan->0->'Plan'->>'Plan Rows')::float8 ^ 2 > most * rows::float8
$$;

-- The first meetings or articles with the words, by an order of their own, as before: but words that
-- are known to be frequent are looked for in the order at once, in some of the first rows, where
-- before the index of words was read first for nothing.
CREATE OR REPLACE FUNCTION "most_reported_meetings" (query tsquery, statuses "meeting_status"[], most int)
RETURNS SETOF uuid LANGUAGE plpgsql
SET jit = off SET max_parallel_workers_per_gather = 0 SET enable_bitmapscan = on
SET enable_seqscan = off SET enable_indexscan = off SET enable_indexonlyscan = off
AS $$
DECLARE
  found uuid[];
  plan json;
BEGIN
  EXECUTE 'EXPLAIN (FORMAT JSON) SELECT FROM "meeting" WHERE words @@ $1 AND status = ANY ($2)'
    INTO plan USING query, statuses;
  IF is_frequent(plan, (SELECT reltuples FROM pg_class WHERE oid = 'meeting'::regclass), most) THEN
    SET LOCAL enable_indexscan = on;
    SET LOCAL enable_bitmapscan = off;
    SELECT array_agg(first.id) INTO found FROM (
      SELECT top.id FROM (
        SELECT m.id, m.words, m.status FROM "meeting" m
        ORDER BY m.article_count DESC, m.id DESC LIMIT 20000) AS top
      WHERE top.words @@ query AND top.status = ANY (statuses) LIMIT most) AS first;
    IF cardinality(found) = most THEN
      RETURN QUERY SELECT unnest(found);
      RETURN;
    END IF;
    SET LOCAL enable_indexscan = off;
    SET LOCAL enable_bitmapscan = on;
  END IF;
  SELECT array_agg(few.id ORDER BY few.article_count DESC, few.id DESC) INTO found FROM (
    SELECT m.id, m.article_count FROM "meeting" m
    WHERE m.words @@ query AND m.status = ANY (statuses) LIMIT 30000) AS few;
  IF coalesce(cardinality(found), 0) < 30000 THEN
    RETURN QUERY SELECT unnest(found[1:most]);
  ELSE
    SET LOCAL enable_indexscan = on;
    SET LOCAL enable_bitmapscan = off;
    RETURN QUERY SELECT m.id FROM "meeting" m
      WHERE m.words @@ query AND m.status = ANY (statuses)
      ORDER BY m.article_count DESC, m.id DESC LIMIT most;
  END IF;
END $$;

CREATE OR REPLACE FUNCTION "latest_articles" (query tsquery, most int)
RETURNS SETOF uuid LANGUAGE plpgsql
SET jit = off SET max_parallel_workers_per_gather = 0 SET enable_bitmapscan = on
SET enable_seqscan = off SET enable_indexscan = off SET enable_indexonlyscan = off
AS $$
DECLARE
  found uuid[];
  plan json;
BEGIN
  EXECUTE 'EXPLAIN (FORMAT JSON) SELECT FROM "article" WHERE words @@ $1' INTO plan USING query;
  IF is_frequent(plan, (SELECT reltuples FROM pg_class WHERE oid = 'article'::regclass), most) THEN
    SET LOCAL enable_indexscan = on;
    SET LOCAL enable_bitmapscan = off;
    SELECT array_agg(first.id) INTO found FROM (
      SELECT top.id FROM (
        SELECT a.id, a.words FROM "article" a
        ORDER BY a.published_earliest DESC, a.published_rank DESC, a.id DESC LIMIT 20000) AS top
      WHERE top.words @@ query LIMIT most) AS first;
    IF cardinality(found) = most THEN
      RETURN QUERY SELECT unnest(found);
      RETURN;
    END IF;
    SET LOCAL enable_indexscan = off;
    SET LOCAL enable_bitmapscan = on;
  END IF;
  SELECT array_agg(few.id ORDER BY few.published_earliest DESC, few.published_rank DESC, few.id DESC)
  INTO found FROM (
    SELECT a.id, a.published_earliest, a.published_rank FROM "article" a
    WHERE a.words @@ query LIMIT 30000) AS few;
  IF coalesce(cardinality(found), 0) < 30000 THEN
    RETURN QUERY SELECT unnest(found[1:most]);
  ELSE
    SET LOCAL enable_indexscan = on;
    SET LOCAL enable_bitmapscan = off;
    RETURN QUERY SELECT a.id FROM "article" a WHERE a.words @@ query
      ORDER BY a.published_earliest DESC, a.published_rank DESC, a.id DESC LIMIT most;
  END IF;
END $$;
