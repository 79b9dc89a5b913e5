/**
 * The embedded database: PostgreSQL in this process, nothing to install. Reached through `pg` as
 * if it were a server, so that nothing above this file knows which of the two it talks to. What a
 * server has and this has not: a second session, `statement_timeout`, safety in a power cut.
 */
import { existsSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { LISTEN } from "./change-channel.ts";
import { EmbeddedConnection } from "./embedded-connection.ts";
import { lockFolder } from "./lock.ts";
import { type Pglite, type PgliteOptions, startPglite } from "./pglite.ts";
import { RequestPool } from "./request-pool.ts";

/** Instead of a folder: a database that is gone when it is closed or crashes. For tests. */
export const IN_MEMORY = "memory://";

export interface EmbeddedDatabase {
  pool: RequestPool;
  /** Writes the whole database to a file that `template` takes; waits for its turn in the pool. */
  dump(file: string): Promise<void>;
  close(): Promise<void>;
}

/** Whether there is a database in the folder. */
export const hasEmbedded = (dataDir: string): boolean => existsSync(path.resolve(dataDir, "db"));

interface EmbeddedOptions extends PgliteOptions {
  /** Seconds that a statement of a request may take. */
  statementTimeout?: number | undefined;
}

/** Opens the database of a folder and locks the folder. To create one takes seconds. */
export async function openEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  if (options.dataDir === IN_MEMORY) return overPglite(options);
  const unlock = lockFolder(options.dataDir);
  try {
    const { template, onCrash, statementTimeout } = options;
    const dataDir = path.resolve(options.dataDir, "db");
    if (!existsSync(dataDir)) await create(dataDir, template);
    const database = await overPglite({ dataDir, onCrash, statementTimeout });
    return { ...database, close: () => database.close().finally(unlock) };
  } catch (error) {
    unlock();
    throw error;
  }
}

/** Made aside and renamed when whole: a first start that is killed leaves no half database. */
async function create(dataDir: string, template: string | undefined): Promise<void> {
  const draft = `${dataDir}.new`;
  rmSync(draft, { recursive: true, force: true });
  const pglite = await startPglite({ dataDir: draft, template });
  await pglite.close();
  renameSync(draft, dataDir);
}

async function overPglite(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const session = keepRunning(options);
  await session(); // what hinders the start shows here, not at the first query
  let previousEnded = Promise.resolve();
  const { statementTimeout } = options;
  const pool = new RequestPool(
    {
      stream: () => {
        const connection = new EmbeddedConnection(session, previousEnded);
        previousEnded = connection.ended;
        return connection;
      },
      max: 1,
      idleTimeoutMillis: 0,
      user: "postgres",
      database: "postgres",
      ssl: false, // whatever PGSSLMODE says
      onConnect: (client) => client.query(LISTEN), // for changes.ts
    },
    {
      isDear: true,
      limit: statementTimeout && statementTimeout * 1000,
      // Nothing else ends a statement there. What was committed is safe, as when the process is killed.
      interrupt: async () => {
        const kill = ({ kill }: Pglite) => kill("a statement took too long");
        await session().then(kill, () => {});
        return false;
      },
    },
  );
  return {
    pool,
    async dump(file) {
      const client = await pool.connect();
      try {
        await (await session()).dump(file);
      } finally {
        client.release();
      }
    },
    async close() {
      await pool.end();
      await previousEnded;
      await (await session()).close();
    },
  };
}

/**
 * As a server does: after a crash, the next connection finds what was committed. In memory only the
 * template is left to begin with anew.
 */
function keepRunning(options: PgliteOptions): () => Promise<Pglite> {
  let running: Promise<Pglite> | undefined;
  const forget = () => {
    running = undefined;
  };
  const onCrash = (error: Error) => {
    if (options.dataDir !== IN_MEMORY || options.template) forget();
    options.onCrash?.(error);
  };
  return () => {
    if (!running) {
      running = startPglite({ ...options, onCrash });
      running.catch(forget);
    }
    return running;
  };
}
