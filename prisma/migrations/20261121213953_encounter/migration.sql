-- CreateEnum
CREATE TYPE "party_type" AS ENUM ('PERSON', 'COUNTRY', 'ORGANIZATION');

-- AlterTable
ALTER TABLE "meeting" ADD COLUMN     "participant_count" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "encounter" (
    "type" "party_type" NOT NULL,
    "a_id" UUID NOT NULL,
    "b_id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "status" "meeting_status" NOT NULL,
    "date_earliest" DATE NOT NULL,
    "date_latest" DATE NOT NULL,
    "date_rank" SMALLINT NOT NULL,
    "peers" INTEGER NOT NULL,
    "size" INTEGER NOT NULL,

    CONSTRAINT "encounter_pkey" PRIMARY KEY ("a_id","b_id","status","date_earliest","date_rank","meeting_id","date_latest","type","peers","size")
);

-- CreateIndex
CREATE INDEX "encounter_meeting_id_idx" ON "encounter"("meeting_id");

-- AddForeignKey
ALTER TABLE "encounter" ADD CONSTRAINT "encounter_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- What follows is written by hand: the counts and rows of the meetings that are already here. Later
-- ones are written by src/database/encounter.ts.

ALTER TABLE "meeting" ADD CONSTRAINT "meeting_participants" CHECK ("participant_count" >= 0);

UPDATE "meeting" SET "participant_count" = counted.people
FROM (
  SELECT "meeting_id", count(*)::int AS people FROM "participation"
  WHERE "attendance" NOT IN ('ABSENT', 'DECLINED') GROUP BY "meeting_id"
) AS counted WHERE counted."meeting_id" = "meeting"."id";

INSERT INTO "encounter"
WITH party AS (
  SELECT 'PERSON'::"party_type" AS type, "person_id" AS id, "meeting_id" FROM "participation"
    WHERE "attendance" NOT IN ('ABSENT', 'DECLINED')
  UNION ALL SELECT 'COUNTRY', "country_id", "meeting_id" FROM "delegation"
    WHERE "country_id" IS NOT NULL
  UNION ALL SELECT 'ORGANIZATION', "organization_id", "meeting_id" FROM "delegation"
    WHERE "organization_id" IS NOT NULL
), counted AS (
  SELECT *, count(*) OVER (PARTITION BY meeting_id, type)::int AS peers,
    greatest(count(*) FILTER (WHERE type = 'PERSON') OVER (PARTITION BY meeting_id),
             count(*) FILTER (WHERE type <> 'PERSON') OVER (PARTITION BY meeting_id))::int AS size
  FROM party
)
SELECT a.type, a.id, b.id, m."id", m."status", m."date_earliest", m."date_latest", m."date_rank",
       a.peers, a.size
FROM counted AS a
  JOIN counted AS b ON b.meeting_id = a.meeting_id AND b.type = a.type AND b.id <> a.id
  JOIN "meeting" AS m ON m."id" = a.meeting_id;
