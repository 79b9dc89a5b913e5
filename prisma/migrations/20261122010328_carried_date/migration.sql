-- DropIndex
DROP INDEX "meeting_date_earliest_date_rank_id_date_latest_status_idx";

-- AlterTable
ALTER TABLE "delegation" ADD COLUMN     "date_earliest" DATE,
ADD COLUMN     "date_latest" DATE,
ADD COLUMN     "date_rank" SMALLINT,
ADD COLUMN     "status" "meeting_status";

-- AlterTable
ALTER TABLE "participation" ADD COLUMN     "date_earliest" DATE,
ADD COLUMN     "date_latest" DATE,
ADD COLUMN     "date_rank" SMALLINT,
ADD COLUMN     "status" "meeting_status";

-- What follows is written by hand: what the rows that are already here carry of their meetings. Every
-- row is written anew, so the indexes go before that and are made again afterwards, which takes less
-- time than to keep them; and one after another, so that rows of a meeting stay side by side, as a join
-- would not leave them.
DROP INDEX "participation_capacity_id_idx";
DROP INDEX "participation_country_id_meeting_id_idx";
DROP INDEX "participation_meeting_id_person_id_key";
DROP INDEX "participation_meeting_id_position_id_idx";
DROP INDEX "participation_organization_id_meeting_id_idx";
DROP INDEX "participation_person_id_meeting_id_attendance_idx";
DROP INDEX "delegation_country_id_meeting_id_idx";
DROP INDEX "delegation_meeting_id_country_id_key";
DROP INDEX "delegation_meeting_id_organization_id_key";
DROP INDEX "delegation_meeting_id_position_id_idx";
DROP INDEX "delegation_organization_id_meeting_id_idx";
UPDATE "participation" SET ("status", "date_earliest", "date_latest", "date_rank") =
  (SELECT m."status", m."date_earliest", m."date_latest", m."date_rank"
   FROM "meeting" AS m WHERE m."id" = "meeting_id");
UPDATE "delegation" SET ("status", "date_earliest", "date_latest", "date_rank") =
  (SELECT m."status", m."date_earliest", m."date_latest", m."date_rank"
   FROM "meeting" AS m WHERE m."id" = "meeting_id");

ALTER TABLE "participation"
  ALTER COLUMN "status" SET NOT NULL,
  ALTER COLUMN "date_earliest" SET NOT NULL,
  ALTER COLUMN "date_latest" SET NOT NULL,
  ALTER COLUMN "date_rank" SET NOT NULL;
ALTER TABLE "delegation"
  ALTER COLUMN "status" SET NOT NULL,
  ALTER COLUMN "date_earliest" SET NOT NULL,
  ALTER COLUMN "date_latest" SET NOT NULL,
  ALTER COLUMN "date_rank" SET NOT NULL;
CREATE INDEX "participation_capacity_id_idx" ON "participation"("capacity_id");
CREATE INDEX "participation_country_id_meeting_id_idx" ON "participation"("country_id", "meeting_id");
CREATE UNIQUE INDEX "participation_meeting_id_person_id_key" ON "participation"("meeting_id", "person_id");
CREATE INDEX "participation_meeting_id_position_id_idx" ON "participation"("meeting_id", "position", "id");
CREATE INDEX "participation_organization_id_meeting_id_idx" ON "participation"("organization_id", "meeting_id");
CREATE INDEX "participation_person_id_meeting_id_attendance_idx" ON "participation"("person_id", "meeting_id", "attendance");
CREATE INDEX "delegation_country_id_meeting_id_idx" ON "delegation"("country_id", "meeting_id");
CREATE UNIQUE INDEX "delegation_meeting_id_country_id_key" ON "delegation"("meeting_id", "country_id");
CREATE UNIQUE INDEX "delegation_meeting_id_organization_id_key" ON "delegation"("meeting_id", "organization_id");
CREATE INDEX "delegation_meeting_id_position_id_idx" ON "delegation"("meeting_id", "position", "id");
CREATE INDEX "delegation_organization_id_meeting_id_idx" ON "delegation"("organization_id", "meeting_id");

-- CreateIndex
CREATE INDEX "delegation_country_date_idx" ON "delegation"("country_id", "status", "date_earliest", "date_rank", "meeting_id", "date_latest");

-- CreateIndex
CREATE INDEX "delegation_organization_date_idx" ON "delegation"("organization_id", "status", "date_earliest", "date_rank", "meeting_id", "date_latest");

-- CreateIndex
CREATE UNIQUE INDEX "meeting_date_earliest_date_rank_id_date_latest_status_key" ON "meeting"("date_earliest", "date_rank", "id", "date_latest", "status");

-- CreateIndex
CREATE INDEX "participation_person_date_idx" ON "participation"("person_id", "status", "date_earliest", "date_rank", "meeting_id", "attendance", "date_latest");

-- AddForeignKey
ALTER TABLE "participation" ADD CONSTRAINT "participation_occasion_fkey" FOREIGN KEY ("date_earliest", "date_rank", "meeting_id", "date_latest", "status") REFERENCES "meeting"("date_earliest", "date_rank", "id", "date_latest", "status") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_occasion_fkey" FOREIGN KEY ("date_earliest", "date_rank", "meeting_id", "date_latest", "status") REFERENCES "meeting"("date_earliest", "date_rank", "id", "date_latest", "status") ON DELETE CASCADE ON UPDATE CASCADE;
