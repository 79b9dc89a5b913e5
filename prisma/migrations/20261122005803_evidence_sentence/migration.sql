-- AlterTable
ALTER TABLE "evidence" ADD COLUMN     "sentence" TEXT;

-- What follows is written by hand: the sentences of the evidence that is already here, one after
-- another, so that what an article gives stays side by side.
UPDATE "evidence" SET "sentence" =
  (SELECT substr("text", "start_offset" + 1, "end_offset" - "start_offset")
   FROM "article" WHERE "article"."id" = "article_id");

-- Offsets count UTF-16 units, of which signs beyond the Basic Multilingual Plane have two, where
-- PostgreSQL counts one: behind each of these stands a filler while the text is cut.
UPDATE "evidence"
SET "sentence" = regexp_replace(
  substr(
    regexp_replace("article"."text", '([\U00010000-\U0010FFFF])', E'\\1\u0001', 'g'),
    "start_offset" + 1, "end_offset" - "start_offset"),
  E'([\\U00010000-\\U0010FFFF])\u0001', '\1', 'g')
FROM "article"
WHERE "article"."id" = "article_id" AND "article"."text" ~ '[\U00010000-\U0010FFFF]';

ALTER TABLE "evidence" ALTER COLUMN "sentence" SET NOT NULL;

-- The view needs no article's text any more.
CREATE OR REPLACE VIEW "evidence_flat" AS
SELECT
  e.id AS "evidence_id",
  CASE WHEN e.meeting_id IS NOT NULL THEN 'MEETING' WHEN e.tenure_id IS NOT NULL THEN 'TENURE'
    WHEN e.membership_id IS NOT NULL THEN 'MEMBERSHIP' WHEN e.quote_id IS NOT NULL THEN 'QUOTE'
    ELSE 'AGREEMENT' END AS "fact_type",
  coalesce(e.meeting_id, e.tenure_id, e.membership_id, e.quote_id, e.agreement_id) AS "fact_id",
  e.stance::text AS "stance",
  e.confidence,
  e.extractor,
  e.sentence,
  a.id AS "article_id",
  a.slug AS "article",
  a.title AS "article_title",
  a.url,
  p.slug AS "publisher",
  p.name AS "publisher_name",
  a.published_edtf,
  nullif(a.published_earliest, DATE '0001-01-01') AS "published_earliest",
  nullif(a.published_latest, DATE '9999-12-31') AS "published_latest",
  a.language,
  a.text_kind::text AS "text_kind"
FROM evidence e
  JOIN article a ON a.id = e.article_id
  JOIN organization p ON p.id = a.publisher_id;
