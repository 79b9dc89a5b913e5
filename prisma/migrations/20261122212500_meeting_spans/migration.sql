-- Meetings that may have lasted several days, by how many these are and when they begin: for each length
-- src/database/meeting-days.ts reads a range of it, in the order of a list. A list takes fifty of them
-- from it; the index of their days gave all that may have been on a day, to be sorted then.
CREATE INDEX "meeting_span_idx" ON "meeting" (
  (width_bucket("date_latest" - "date_earliest", ARRAY[8, 32, 93, 367, 3653, 36525])),
  "date_earliest", "date_rank", "id", "date_latest", "status"
) WHERE "date_earliest" < "date_latest";

DROP INDEX "meeting_days_idx";
