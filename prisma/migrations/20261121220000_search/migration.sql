-- AlterTable
-- The loader writes the skeletons of names that are already here: its own code is part of what
-- tells it that something is new.
ALTER TABLE "entity_name" ADD COLUMN "skeleton" TEXT COLLATE "C" NOT NULL DEFAULT '';
ALTER TABLE "entity_name" ALTER COLUMN "skeleton" DROP DEFAULT;

-- AlterTable
-- A tsvector holds less than 1 MB, and a text must not fail to be stored for being long.
ALTER TABLE "article" ADD COLUMN "words" tsvector GENERATED ALWAYS AS (
  setweight(to_tsvector('english', "title"), 'A') ||
  setweight(to_tsvector('english', left("text", 200000)), 'B')
) STORED;

-- AlterTable
ALTER TABLE "meeting" ADD COLUMN "words" tsvector GENERATED ALWAYS AS (
  to_tsvector('simple', "name_folded")
) STORED;

-- CreateIndex
CREATE INDEX "entity_name_skeleton_idx" ON "entity_name"("skeleton");

-- CreateIndex
CREATE INDEX "article_words_idx" ON "article" USING GIN ("words");

-- CreateIndex
CREATE INDEX "meeting_words_idx" ON "meeting" USING GIN ("words");

-- CreateIndex
CREATE INDEX "topic_slug_trgm_idx" ON "topic" USING GIN ("slug" gin_trgm_ops);

-- What follows is written by hand: words of names, in any order. src/database/name-search.ts and
-- src/database/text-search.ts say these expressions to the letter, or the indexes stay unused.
CREATE INDEX "entity_name_words_idx" ON "entity_name" USING GIN (to_tsvector('simple', "folded"));
CREATE INDEX "topic_words_idx" ON "topic" USING GIN (to_tsvector('simple', translate("slug", '-', ' ')));

-- The first meetings or articles with the words, by an order of their own. A GIN index knows no
-- order, so what has the words is sorted, up to 10 000 of them; words that more have are so frequent
-- that reading in the order soon meets enough of them. PostgreSQL cannot guess which of the two it
-- is for words that its statistics do not have, and reads all rows when it is wrong. So each way is
-- taken under settings that leave no other plan; only a function can have such settings.
CREATE FUNCTION "most_reported_meetings" (query tsquery, statuses "meeting_status"[], most int)
RETURNS SETOF uuid LANGUAGE plpgsql
SET jit = off SET max_parallel_workers_per_gather = 0
SET enable_seqscan = off SET enable_indexscan = off SET enable_indexonlyscan = off
AS $$
DECLARE found uuid[];
BEGIN
  SELECT array_agg(few.id ORDER BY few.article_count DESC, few.id DESC) INTO found FROM (
    SELECT m.id, m.article_count FROM "meeting" m
    WHERE m.words @@ query AND m.status = ANY (statuses) LIMIT 10000) AS few;
  IF coalesce(cardinality(found), 0) < 10000 THEN
    RETURN QUERY SELECT unnest(found[1:most]);
  ELSE
    SET LOCAL enable_indexscan = on;
    SET LOCAL enable_bitmapscan = off;
    RETURN QUERY SELECT m.id FROM "meeting" m
      WHERE m.words @@ query AND m.status = ANY (statuses)
      ORDER BY m.article_count DESC, m.id DESC LIMIT most;
  END IF;
END $$;

CREATE FUNCTION "latest_articles" (query tsquery, most int)
RETURNS SETOF uuid LANGUAGE plpgsql
SET jit = off SET max_parallel_workers_per_gather = 0
SET enable_seqscan = off SET enable_indexscan = off SET enable_indexonlyscan = off
AS $$
DECLARE found uuid[];
BEGIN
  SELECT array_agg(few.id ORDER BY few.published_earliest DESC, few.published_rank DESC, few.id DESC)
  INTO found FROM (
    SELECT a.id, a.published_earliest, a.published_rank FROM "article" a
    WHERE a.words @@ query LIMIT 10000) AS few;
  IF coalesce(cardinality(found), 0) < 10000 THEN
    RETURN QUERY SELECT unnest(found[1:most]);
  ELSE
    SET LOCAL enable_indexscan = on;
    SET LOCAL enable_bitmapscan = off;
    RETURN QUERY SELECT a.id FROM "article" a WHERE a.words @@ query
      ORDER BY a.published_earliest DESC, a.published_rank DESC, a.id DESC LIMIT most;
  END IF;
END $$;
