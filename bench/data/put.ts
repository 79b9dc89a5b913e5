import type { Table, Tables } from "../../src/load/rows.ts";

type Counted<Row> = Row & { meetingCount: number };

/** The rows of the generator: those of the loader, with the counts that the database derives. */
export type Rows = Omit<Tables, "person" | "organization" | "meeting"> & {
  /** Counted when all meetings are there. */
  person: Counted<Tables["person"]>;
  organization: Counted<Tables["organization"]>;
  /** Right from the start, as to count anew is to write every meeting a second time. */
  meeting: Tables["meeting"] & { participantCount: number };
};

/** Takes a row on its way to the table. */
export type Put = <Name extends Table>(table: Name, row: Rows[Name]) => void;
