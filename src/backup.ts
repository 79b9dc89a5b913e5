import { readArguments, withDatabase } from "./backup/command.ts";
import { writeBackup } from "./backup/write.ts";
import { showProgress } from "./load/show-progress.ts";
import { explainStartError } from "./start-error.ts";

const USAGE = "name the file to write: npm run backup -- parley.backup";

const breakOff = new AbortController();
process.once("SIGINT", () => breakOff.abort(new Error("it was broken off.")));
process.once("SIGTERM", () => breakOff.abort(new Error("it was broken off.")));

try {
  const { file } = readArguments(process.argv.slice(2), USAGE);
  const show = showProgress(process.stdout, { verb: "Wrote", things: "rows", every: 100_000 });
  const options = { onProgress: show, signal: breakOff.signal };
  await withDatabase({ mustExist: true }, ({ pool }) => writeBackup(pool, file, options));
  console.log(`The backup is whole: ${file}`);
} catch (error) {
  console.error(explainStartError(breakOff.signal.reason ?? error, "No backup was made"));
  process.exit(1);
}
