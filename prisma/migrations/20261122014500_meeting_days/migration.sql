-- Meetings that may have lasted several days, by these days: src/database/meeting-days.ts asks which of
-- them may have been on the first day of a range. Those that are known to the day need no such index;
-- what a list orders and picks by stands in it, too, so that it alone answers.
CREATE INDEX "meeting_days_idx" ON "meeting"
  USING gist (daterange("date_earliest", "date_latest", '[]'))
  INCLUDE ("id", "status", "date_earliest", "date_latest", "date_rank")
  WHERE "date_earliest" < "date_latest";
