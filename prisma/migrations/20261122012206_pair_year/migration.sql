-- CreateTable
CREATE TABLE "pair_year" (
    "a_id" UUID NOT NULL,
    "b_id" UUID NOT NULL,
    "status" "meeting_status" NOT NULL,
    "year" SMALLINT NOT NULL,
    "meeting_count" INTEGER NOT NULL,

    CONSTRAINT "pair_year_pkey" PRIMARY KEY ("a_id","b_id","status","year","meeting_count")
);

-- What follows is written by hand: the rows of the encounters that are already here, as
-- src/database/pair-year.ts makes them.
INSERT INTO "pair_year" ("a_id", "b_id", "status", "year", "meeting_count")
SELECT "a_id", "b_id", "status", "year", "meeting_count" FROM (
  SELECT "a_id", "b_id", "status",
    CASE WHEN date_part('year', "date_earliest") = date_part('year', "date_latest")
      THEN date_part('year', "date_earliest")::int ELSE 0 END AS "year",
    count(*)::int AS "meeting_count", sum(count(*)) OVER (PARTITION BY "a_id", "b_id") AS of_pair
  FROM "encounter" WHERE "a_id" < "b_id" GROUP BY "a_id", "b_id", "status", 4
  UNION ALL
  SELECT "a_id", "b_id", "status",
    CASE WHEN date_part('year', "date_earliest") = date_part('year', "date_latest")
      THEN date_part('year', "date_earliest")::int ELSE 0 END AS "year",
    count(*)::int AS "meeting_count", sum(count(*)) OVER (PARTITION BY "a_id", "b_id") AS of_pair
  FROM "mixed_encounter" GROUP BY "a_id", "b_id", "status", 4
) AS counted
WHERE of_pair >= 50 ORDER BY "a_id", "b_id";
