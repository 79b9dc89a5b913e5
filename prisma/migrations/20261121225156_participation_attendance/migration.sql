-- DropIndex
DROP INDEX "participation_person_id_meeting_id_idx";

-- CreateIndex
CREATE INDEX "participation_person_id_meeting_id_attendance_idx" ON "participation"("person_id", "meeting_id", "attendance");
