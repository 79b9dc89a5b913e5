import { cpus, loadavg, totalmem } from "node:os";
import type pg from "pg";

/** What the times depend on beside the code, one fact a line. */
export async function describeMachine(pool: pg.Pool): Promise<string[]> {
  const version = await pool.query<{ version: string }>("SHOW server_version").then(onlyValue);
  const size = await pool
    .query("SELECT pg_size_pretty(pg_database_size(current_database()))")
    .then(onlyValue);
  const rows = await pool.query<{ meetings: number; participations: number }>(
    "SELECT (SELECT count(*)::int FROM meeting) AS meetings, (SELECT count(*)::int FROM participation) AS participations",
  );
  const settings = await pool.query<{ name: string; value: string }>(
    `SELECT name, current_setting(name) AS value FROM pg_settings
     WHERE source IN ('configuration file', 'command line', 'database', 'user')
       AND (category LIKE 'Resource%' OR category LIKE 'Query Tuning%' OR name IN ('synchronous_commit'))
     ORDER BY name`,
  );
  const [model] = cpus();
  const [load = 0] = loadavg();
  return [
    `${cpus().length} cores, ${model?.model ?? "unknown"}; ${Math.round(totalmem() / 2 ** 30)} GB of memory`,
    `load over the last minute before the start ${load.toFixed(2)}`,
    `Node ${process.version}; PostgreSQL ${version}`,
    `settings of PostgreSQL: ${settings.rows.map(({ name, value }) => `${name} ${value}`).join(", ")}`,
    ...rows.rows.map(
      (row) => `${row.meetings} meetings, ${row.participations} participations; ${size} in all`,
    ),
  ];
}

const onlyValue = ({ rows: [row] }: pg.QueryResult<object>) => String(Object.values(row ?? {})[0]);
