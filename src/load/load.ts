import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import type pg from "pg";
import { rebuildMeetingCounts } from "../database/meeting-count.ts";
import { inTransaction } from "../database/transaction.ts";
import { fingerprintOf } from "./fingerprint.ts";
import { planSeeds } from "./plan.ts";
import type { Problem } from "./problem.ts";
import { readSeeds } from "./read-seeds.ts";
import { readSeedFiles } from "./seed-files.ts";
import type { Progress } from "./show-progress.ts";
import {
  change,
  checksumOf,
  isLoaded,
  loadedChecksums,
  markBegin,
  markEnd,
  sweep,
  writeBatch,
  writeDataset,
} from "./write.ts";

export const SEEDS_FOLDER = fileURLToPath(new URL("../../seeds", import.meta.url));

/** What a load did. */
export interface LoadReport {
  /** How many files were written; those loaded before and unchanged are not. */
  files: number;
  /** How many rows are new or different. */
  changed: number;
  /** How many rows are gone because they left the files. */
  deleted: number;
  /** The records that were refused, with file, place and reason. */
  problems: readonly Problem[];
}

/** How far a load has come. */
export interface LoadProgress extends Progress {
  /** The file just written. */
  file: string;
}

/**
 * Loads the seed files: each file in a transaction of its own, skipping those that are loaded and
 * unchanged, so that a load that was interrupted goes on where it stopped and a second one changes
 * nothing. Rows that left the files are deleted at the end, but none while a record is refused: a
 * slip in one file must not cost what it gave before.
 */
export async function loadSeeds(
  pool: pg.Pool,
  folder: string = SEEDS_FOLDER,
  onProgress: (progress: LoadProgress) => void = () => {},
): Promise<LoadReport> {
  const files = await readSeedFiles(folder);
  const fingerprint = await fingerprintOf(files);
  if (await isLoaded(pool, fingerprint)) return { files: 0, changed: 0, deleted: 0, problems: [] };
  await markBegin(pool);
  const { batches, problems } = planSeeds(readSeeds(files));
  const loaded = await loadedChecksums(pool);
  const checksums = batches.map(checksumOf);
  const pending = batches.flatMap((batch, index) => {
    const checksum = checksums[index] ?? "";
    return loaded.get(batch.name) === checksum ? [] : [{ batch, checksum }];
  });
  const report = { files: pending.length, changed: 0, deleted: 0, problems };
  for (const [index, { batch, checksum }] of pending.entries()) {
    report.changed += await writeBatch(pool, batch, checksum);
    onProgress({ done: index + 1, total: pending.length, file: batch.name });
  }
  if (problems.length === 0) report.deleted = await sweep(pool, batches);
  // Once at the end: file by file, heads would be counted hundreds of times.
  await change(pool, rebuildMeetingCounts);
  await writeDataset(pool, versionOf([checksums, problems]));
  // The embedded database has nobody who gathers statistics by himself.
  if (report.changed + report.deleted > 0) {
    await inTransaction(pool, (client) => client.query("ANALYZE")); // as long as it takes
  }
  if (problems.length === 0) await markEnd(pool, fingerprint);
  return report;
}

const versionOf = (data: unknown) =>
  createHash("sha256").update(JSON.stringify(data)).digest("hex").slice(0, 16);
