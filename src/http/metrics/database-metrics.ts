import { Gauge, type Registry } from "prom-client";
import type { Database } from "../../database/client.ts";
import { BatchedHistogram } from "./batched-histogram.ts";

/** In seconds. */
const DURATIONS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Counts statements and looks at the pool when somebody asks. */
export function measureDatabase(
  registry: Registry,
  { pool, statements }: Pick<Database, "pool" | "statements">,
): void {
  const registers = [registry];
  const durations = new BatchedHistogram({
    name: "parley_sql_statement_duration_seconds",
    help: "Time of SQL statements, BEGIN and COMMIT among them; outcome is ok or failed.",
    labelNames: ["outcome"],
    buckets: DURATIONS,
    registers,
  });
  const [ok, failed] = [durations.labels("ok"), durations.labels("failed")];
  statements.watch(() => {
    const startedAt = performance.now();
    return (error) => {
      (error ? failed : ok)((performance.now() - startedAt) / 1_000);
    };
  });
  new Gauge({
    name: "parley_pool_connections",
    help: "Connections to the database by state: busy or idle.",
    labelNames: ["state"],
    registers,
    collect() {
      this.set({ state: "busy" }, pool.totalCount - pool.idleCount);
      this.set({ state: "idle" }, pool.idleCount);
    },
  });
  new Gauge({
    name: "parley_pool_connections_max",
    help: "Connections to the database that there can be.",
    registers,
  }).set(pool.options.max);
  new Gauge({
    name: "parley_pool_waiting",
    help: "Statements and transactions that wait for a connection.",
    registers,
    collect() {
      this.set(pool.waitingCount);
    },
  });
}
