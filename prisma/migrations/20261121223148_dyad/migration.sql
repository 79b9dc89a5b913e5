-- DropForeignKey
ALTER TABLE "encounter" DROP CONSTRAINT "encounter_meeting_id_fkey";

-- CreateTable
CREATE TABLE "dyad" (
    "type" "party_type" NOT NULL,
    "a_id" UUID NOT NULL,
    "b_id" UUID NOT NULL,
    "status" "meeting_status" NOT NULL,
    "meeting_count" INTEGER NOT NULL,
    "newman_weight" DOUBLE PRECISION NOT NULL,
    "size_min" INTEGER NOT NULL,
    "first_day" DATE NOT NULL,
    "last_day" DATE NOT NULL,

    CONSTRAINT "dyad_pkey" PRIMARY KEY ("a_id","b_id","status","meeting_count","newman_weight","size_min","first_day","last_day","type")
);

-- AddForeignKey
ALTER TABLE "encounter" ADD CONSTRAINT "encounter_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- What follows is written by hand: the rows of the encounters that are already here.
INSERT INTO "dyad"
SELECT "type", "a_id", "b_id", "status", count(*),
       round(sum(1.0::float8 / ("peers" - 1))::numeric, 6), min("size"), min("date_earliest"), max("date_earliest")
FROM "encounter" GROUP BY "type", "a_id", "b_id", "status"
ORDER BY "a_id", "b_id";
