import { parseArgs } from "node:util";
import { readConfig, readEnvironment } from "../config.ts";
import { type Database, openDatabase } from "../database/client.ts";
import { hasEmbedded } from "../database/embedded.ts";
import { BackupError } from "./format.ts";

/** What the command line asks for. */
export interface Arguments {
  file: string;
  replace: boolean;
}

/** BackupError, which says how the command is used, for anything else than one file. */
export function readArguments(args: string[], usage: string): Arguments {
  const { values, positionals } = parsed(args, usage);
  const [file] = positionals;
  if (!file || positionals.length > 1) throw new BackupError(usage);
  return { file, replace: values.replace };
}

function parsed(args: string[], usage: string) {
  try {
    const options = { replace: { type: "boolean", default: false } } as const;
    return parseArgs({ args, options, allowPositionals: true });
  } catch {
    throw new BackupError(usage); // an option that there is not
  }
}

/** Does work on the database of the settings, which a server may use meanwhile unless it is embedded. */
export async function withDatabase<T>(
  { mustExist }: { mustExist: boolean },
  work: (database: Database) => Promise<T>,
): Promise<T> {
  const { DATABASE_URL: url, DATA_DIR: dataDir } = readConfig(readEnvironment());
  if (mustExist && !url && !hasEmbedded(dataDir)) {
    throw new BackupError(`There is no database in ${dataDir}: set DATA_DIR or DATABASE_URL.`);
  }
  const database = await openDatabase({ url, dataDir });
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}
