import type { Attendance } from "../../src/generated/prisma/client.ts";
import type { StoredDate } from "./calendar.ts";
import type { Rows } from "./put.ts";
import type { Office, Party, Person, Place, Topic } from "./world.ts";

/** Somebody's part in a meeting, and whom it is played for. */
export interface Part {
  person: Person;
  office: Office | undefined;
  party: Party | null;
}

/** A meeting that articles can still report. */
export interface Meeting {
  row: Rows["meeting"];
  day: number;
  date: StoredDate & { edtf: string };
  place: Place | null;
  parts: Part[];
  /** The countries and organizations that took part. */
  parties: Party[];
  topics: Topic[];
  /** Of the articles that report it. */
  publishers: Set<string>;
}

/** Whether somebody with that attendance was there. */
export const isPresent = (attendance: Attendance) =>
  attendance !== "ABSENT" && attendance !== "DECLINED";
