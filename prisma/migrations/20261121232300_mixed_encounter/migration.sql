-- CreateTable
CREATE TABLE "mixed_encounter" (
    "a_id" UUID NOT NULL,
    "b_id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "status" "meeting_status" NOT NULL,
    "date_earliest" DATE NOT NULL,
    "date_latest" DATE NOT NULL,
    "date_rank" SMALLINT NOT NULL,

    CONSTRAINT "mixed_encounter_pkey" PRIMARY KEY ("a_id","b_id","status","date_earliest","date_rank","meeting_id","date_latest")
);

-- CreateIndex
CREATE INDEX "mixed_encounter_meeting_id_idx" ON "mixed_encounter"("meeting_id");

-- AddForeignKey
ALTER TABLE "mixed_encounter" ADD CONSTRAINT "mixed_encounter_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- What follows is written by hand: the rows of the meetings that are already here.
INSERT INTO "mixed_encounter"
  ("a_id", "b_id", "meeting_id", "status", "date_earliest", "date_latest", "date_rank")
WITH party AS (
  SELECT 'PERSON'::"party_type" AS type, "person_id" AS id, "meeting_id" FROM "participation"
    WHERE "attendance" NOT IN ('ABSENT', 'DECLINED')
  UNION ALL SELECT 'COUNTRY', "country_id", "meeting_id" FROM "delegation"
    WHERE "country_id" IS NOT NULL
  UNION ALL SELECT 'ORGANIZATION', "organization_id", "meeting_id" FROM "delegation"
    WHERE "organization_id" IS NOT NULL
)
SELECT a.id, b.id, m."id", m."status", m."date_earliest", m."date_latest", m."date_rank"
FROM party AS a
  JOIN party AS b ON b.meeting_id = a.meeting_id AND b.type > a.type
  JOIN "meeting" AS m ON m."id" = a.meeting_id
ORDER BY a.id, b.id;
