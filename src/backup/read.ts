import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";
import { errorCode } from "../database/error-code.ts";
import { BackupError, FORMAT_VERSION, foot, type Head, head } from "./format.ts";

/** Rows of one table, each as the JSON that stands in the file. */
export interface RowBatch {
  readonly table: Head["tables"][number];
  readonly rows: readonly string[];
}

/** Rows that are in memory at a time, and about how many characters of them. */
const BATCH_ROWS = 1_000;
const BATCH_LENGTH = 1_000_000;

/** The head of a file, and then its rows; BackupError where the file is not whole. */
export async function openBackup(
  file: string,
): Promise<{ head: Head; batches: AsyncGenerator<RowBatch> }> {
  const lines = linesOf(file);
  const first = await lines.next();
  const read = readHead(file, first.done ? "" : first.value);
  return { head: read, batches: batchesOf(file, read, `${first.value}`, lines) };
}

function readHead(file: string, line: string): Head {
  const result = head.safeParse(parsed(line));
  if (!result.success) throw new BackupError(`${file} is not a backup of Parley.`);
  if (result.data.version > FORMAT_VERSION) {
    throw new BackupError(
      `${file} was written by a newer Parley: bring this one up to date first.`,
    );
  }
  return result.data;
}

async function* batchesOf(
  file: string,
  { tables }: Head,
  first: string,
  lines: AsyncGenerator<string>,
): AsyncGenerator<RowBatch> {
  const hash = createHash("sha256").update(`${first}\n`);
  const next = async () => {
    const { value, done } = await lines.next();
    if (done) throw new BackupError(`${file} is cut off: its end is missing.`);
    return value;
  };
  for (const table of tables) {
    let rows: string[] = [];
    let length = 0;
    for (let left = table.rows; left > 0; left -= 1) {
      const line = await next();
      hash.update(`${line}\n`);
      rows.push(line);
      length += line.length;
      if (rows.length === BATCH_ROWS || length > BATCH_LENGTH || left === 1) {
        yield { table, rows };
        rows = [];
        length = 0;
      }
    }
  }
  const end = foot.safeParse(parsed(await next()));
  if (end.data?.sha256 !== hash.digest("hex") || !(await lines.next()).done) {
    throw new BackupError(`${file} is damaged: its checksum is not that of its rows.`);
  }
}

/** The lines of a packed file. */
async function* linesOf(file: string): AsyncGenerator<string> {
  const packed = createReadStream(file);
  const unpacked = createGunzip();
  packed.on("error", (error) => unpacked.destroy(error));
  try {
    let begun = "";
    // Not by readline, for which some letters of Unicode end a line, too.
    for await (const text of packed.pipe(unpacked).setEncoding("utf8")) {
      const lines = (begun + text).split("\n");
      begun = lines.pop() ?? "";
      yield* lines;
    }
    if (begun !== "") yield begun;
  } catch (error) {
    throw explained(file, error);
  } finally {
    packed.destroy();
    unpacked.destroy();
  }
}

function explained(file: string, error: unknown): unknown {
  switch (errorCode(error)) {
    case "ENOENT":
      return new BackupError(`There is no file ${file}.`);
    case "EISDIR":
    case "Z_DATA_ERROR":
      return new BackupError(`${file} is not a backup of Parley, or is damaged.`);
    case "Z_BUF_ERROR":
      return new BackupError(`${file} is cut off: its end is missing.`);
    default:
      return error;
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
