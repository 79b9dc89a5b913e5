/**
 * The form of a backup, which says nothing of the kind or version of the database: JSON, a line each,
 * packed by gzip. A head; the rows of each table of the head, one table after the other; a foot.
 */
import { z } from "zod";

export const FORMAT = "parley-backup";

/** Raised when an older program could no longer read what a newer one writes. */
export const FORMAT_VERSION = 1;

export const head = z.object({
  format: z.literal(FORMAT),
  version: z.int().positive(),
  createdAt: z.iso.datetime(),
  /** The names of the migrations that the database had had. */
  migrations: z.array(z.string()).min(1),
  tables: z.array(
    z.object({ name: z.string(), columns: z.array(z.string()).min(1), rows: z.int().min(0) }),
  ),
});

export type Head = z.infer<typeof head>;

export const foot = z.object({
  /** Of every line before the foot, as hexadecimal digits. */
  sha256: z.string().length(64),
});

/** What is wrong with a backup or with where it should go, in words for whoever gave the command. */
export class BackupError extends Error {
  override name = "BackupError";
}
