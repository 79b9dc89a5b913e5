import { readArguments, withDatabase } from "./backup/command.ts";
import { restoreBackup } from "./backup/restore.ts";
import { readMigrations } from "./database/migrate.ts";
import { showProgress } from "./load/show-progress.ts";
import { explainStartError } from "./start-error.ts";

const USAGE =
  "name the file to read: npm run restore -- parley.backup, with --replace where data may be deleted";

try {
  const { file, replace } = readArguments(process.argv.slice(2), USAGE);
  const onProgress = showProgress(process.stdout, { verb: "Read", things: "rows", every: 100_000 });
  const options = { migrations: readMigrations(), replace, onProgress };
  const { createdAt } = await withDatabase({ mustExist: false }, ({ pool }) =>
    restoreBackup(pool, file, options),
  );
  console.log(`The database is what it was at ${createdAt}.`);
} catch (error) {
  console.error(explainStartError(error, "Nothing was restored"));
  process.exit(1);
}
