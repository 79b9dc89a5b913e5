import { readConfig, readEnvironment } from "./config.ts";
import { openDatabase } from "./database/client.ts";
import { migrate, readMigrations } from "./database/migrate.ts";
import { stopInOrder, stopOnSignal } from "./lifecycle.ts";
import { loadSeeds } from "./load/load.ts";
import { describeProblem } from "./load/problem.ts";
import { showProgress } from "./load/show-progress.ts";
import { createLogger } from "./logger.ts";
import { createServer } from "./server.ts";
import { explainStartError } from "./start-error.ts";

try {
  const config = readConfig(readEnvironment());
  const logger = createLogger(config.LOG_LEVEL);
  const report = (err: unknown) => logger.error({ err }, "failed outside of any request");
  const { DATABASE_URL: url, DATA_DIR: dataDir } = config;
  const database = await openDatabase({ url, dataDir, onError: report });
  const server = createServer({ database, config, logger });
  const steps = [
    { name: "finish the requests under way", run: server.stop },
    { name: "close the database", run: database.close },
  ];
  try {
    await migrate(database.pool, readMigrations());
    const show = showProgress(process.stdout);
    const { problems } = await loadSeeds(database.pool, undefined, show);
    for (const problem of problems) console.warn(`Not loaded: ${describeProblem(problem)}`);
    console.log(`Parley is ready: ${await server.listen()} — press Ctrl+C to stop`);
    stopOnSignal(steps, report);
  } catch (error) {
    await stopInOrder(steps).catch(report);
    throw error;
  }
} catch (error) {
  console.error(explainStartError(error));
  process.exit(1);
}
