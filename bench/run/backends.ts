import type pg from "pg";
import { isPostgres, processorTime } from "./processor-time.ts";

/** The processes by which PostgreSQL serves a database, when it runs on this machine. */
export class Backends {
  readonly #pool: pg.Pool;
  readonly isLocal: boolean;

  private constructor(pool: pg.Pool, isLocal: boolean) {
    this.#pool = pool;
    this.isLocal = isLocal;
  }

  static async of(pool: pg.Pool): Promise<Backends> {
    const { rows } = await pool.query<{ pid: number }>("SELECT pg_backend_pid() AS pid");
    return new Backends(
      pool,
      rows.some(({ pid }) => isPostgres(pid)),
    );
  }

  /** Milliseconds of processor time that each has used, but for the one that is asked here. */
  async times(): Promise<Map<number, number>> {
    if (!this.isLocal) return new Map();
    const { rows } = await this.#pool.query<{ pid: number }>(
      `SELECT pid FROM pg_stat_activity
       WHERE datname = current_database() AND pid <> pg_backend_pid()`,
    );
    return new Map(rows.map(({ pid }) => [pid, processorTime(pid) ?? 0]));
  }
}
