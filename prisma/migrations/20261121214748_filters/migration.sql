-- DropIndex
DROP INDEX "article_published_earliest_published_rank_id_idx";

-- DropIndex
DROP INDEX "meeting_date_earliest_date_rank_id_idx";

-- AlterTable
ALTER TABLE "country" ADD COLUMN     "meeting_count" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "organization" ADD COLUMN     "meeting_count" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "person" ADD COLUMN     "meeting_count" INTEGER NOT NULL DEFAULT 0;

-- CreateIndex
CREATE INDEX "article_published_earliest_published_rank_id_published_late_idx" ON "article"("published_earliest", "published_rank", "id", "published_latest");

-- CreateIndex
CREATE INDEX "article_language_idx" ON "article"("language");

-- CreateIndex
CREATE INDEX "meeting_date_earliest_date_rank_id_date_latest_status_idx" ON "meeting"("date_earliest", "date_rank", "id", "date_latest", "status");

-- CreateIndex
CREATE INDEX "meeting_participant_count_idx" ON "meeting"("participant_count");

-- CreateIndex
CREATE INDEX "meeting_kind_idx" ON "meeting"("kind");

-- CreateIndex
CREATE INDEX "meeting_setting_idx" ON "meeting"("setting");

-- CreateIndex
CREATE INDEX "meeting_format_idx" ON "meeting"("format");

-- CreateIndex
CREATE INDEX "person_death_earliest_idx" ON "person"("death_earliest");

-- CreateIndex
CREATE INDEX "person_meeting_count_id_idx" ON "person"("meeting_count", "id");

-- CreateIndex
CREATE INDEX "article_title_folded_trgm_idx" ON "article" USING GIN ("title_folded" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "article_text_trgm_idx" ON "article" USING GIN ("text" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "meeting_name_folded_trgm_idx" ON "meeting" USING GIN ("name_folded" gin_trgm_ops);

-- What follows is written by hand: the counts of who is already here. Later ones are kept in step by
-- src/database/meeting-count.ts.

ALTER TABLE "person" ADD CONSTRAINT "person_meetings" CHECK ("meeting_count" >= 0);
ALTER TABLE "country" ADD CONSTRAINT "country_meetings" CHECK ("meeting_count" >= 0);
ALTER TABLE "organization" ADD CONSTRAINT "organization_meetings" CHECK ("meeting_count" >= 0);

UPDATE "person" SET "meeting_count" = counted.meetings
FROM (
  SELECT p."person_id" AS id, count(*)::int AS meetings
  FROM "participation" p JOIN "meeting" m ON m."id" = p."meeting_id" AND m."status" = 'HELD'
  WHERE p."attendance" NOT IN ('ABSENT', 'DECLINED') GROUP BY 1
) AS counted WHERE counted.id = "person"."id";

UPDATE "country" SET "meeting_count" = counted.meetings
FROM (
  SELECT d."country_id" AS id, count(*)::int AS meetings
  FROM "delegation" d JOIN "meeting" m ON m."id" = d."meeting_id" AND m."status" = 'HELD'
  GROUP BY 1
) AS counted WHERE counted.id = "country"."id";

UPDATE "organization" SET "meeting_count" = counted.meetings
FROM (
  SELECT d."organization_id" AS id, count(*)::int AS meetings
  FROM "delegation" d JOIN "meeting" m ON m."id" = d."meeting_id" AND m."status" = 'HELD'
  GROUP BY 1
) AS counted WHERE counted.id = "organization"."id";
