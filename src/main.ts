import { setFlagsFromString } from "node:v8";
import { readConfig, readEnvironment } from "./config.ts";
import { watchChanges } from "./database/changes.ts";
import { openDatabase } from "./database/client.ts";
import { migrate, readMigrations } from "./database/migrate.ts";
import { inTurn } from "./database/turn.ts";
import { tellWhatIsOff } from "./http/disclosure.ts";
import { processMetrics } from "./http/metrics/process-metrics.ts";
import { openTracing } from "./http/tracing/tracing.ts";
import { giveBackIdleMemory } from "./idle-memory.ts";
import { type Step, stopInOrder, stopOnFault, stopOnSignal } from "./lifecycle.ts";
import { loadSeeds } from "./load/load.ts";
import { describeProblem } from "./load/problem.ts";
import { showProgress } from "./load/show-progress.ts";
import { createLogger } from "./logger.ts";
import { createServer } from "./server.ts";
import { explainStartError } from "./start-error.ts";

// Requests leave little behind, and V8 would let that grow for long before it looks for it: under load
// the server took 197 to 275 MB. With this it takes less, for no more of Node's time than it varies by.
setFlagsFromString("--heap-growing-percent=50");

try {
  const config = readConfig(readEnvironment());
  const logger = createLogger(config.LOG_LEVEL);
  const report = (err: unknown) => logger.error({ err }, "failed outside of any request");
  const started: Step[] = []; // a start can be broken off anywhere: nothing needs to be stopped before
  const patience = (config.SHUTDOWN_GRACE_SECONDS + 1) * 1000;
  stopOnSignal(started, { onFailure: report, patience });
  const {
    DATABASE_URL: url,
    DATA_DIR: dataDir,
    STATEMENT_TIMEOUT_SECONDS: statementTimeout,
  } = config;
  const database = await openDatabase({ url, dataDir, statementTimeout, onError: report });
  const steps: Step[] = [{ name: "close the database", run: database.close }];
  stopOnFault(steps, patience, (err, origin) =>
    logger.fatal({ err, origin }, "stopping after an error that nobody caught"),
  );
  try {
    await migrate(database.pool, readMigrations());
    const changes = watchChanges(database, { onError: report });
    steps.unshift({ name: "stop watching the data", run: () => changes.stop() });
    const metrics = config.METRICS === "on" ? processMetrics() : undefined;
    const tracing = await openTracing(config, { database, logger });
    if (tracing) steps.unshift({ name: "send the last traces", run: () => tracing.stop() });
    const server = createServer({ database, config, logger, changes, metrics, tracing });
    steps.unshift({ name: "finish the requests under way", run: server.stop });
    const show = showProgress(process.stdout);
    const { problems } = await inTurn(database, () => loadSeeds(database.pool, undefined, show));
    for (const problem of problems) console.warn(`Not loaded: ${describeProblem(problem)}`);
    const off = tellWhatIsOff(config);
    if (off) console.log(off);
    console.log(`Parley is ready: ${await server.listen()} — press Ctrl+C to stop`);
    giveBackIdleMemory();
    started.push(...steps);
  } catch (error) {
    await stopInOrder(steps).catch(report);
    throw error;
  }
} catch (error) {
  console.error(explainStartError(error));
  process.exit(1);
}
