/**
 * The database: PostgreSQL in this process, or a server when there is an address. Both are reached
 * through one `pg` pool and the official adapter, so that nothing else needs to know which it is.
 * It neither migrates nor loads data.
 */
import { availableParallelism } from "node:os";
import { PrismaPg } from "@prisma/adapter-pg";
import type pg from "pg";
import { PrismaClient } from "../generated/prisma/client.ts";
import { cancelStatement } from "./cancel.ts";
import { openEmbedded } from "./embedded.ts";
import { RequestPool } from "./request-pool.ts";
import { Statements } from "./statements.ts";

export interface DatabaseOptions {
  /** Address of a PostgreSQL server. Without one the embedded database is opened. */
  url?: string | undefined;
  /** Folder of the embedded database, or IN_MEMORY. */
  dataDir: string;
  /** A file written by `dump`, with which a new embedded database begins. */
  template?: string | undefined;
  /** Seconds that a statement of a request may take; what writes may take longer. */
  statementTimeout?: number | undefined;
  /** A connection that nobody was using broke, or the embedded database ended by itself. */
  onError?: (error: Error) => void;
}

export interface Database {
  readonly kind: "embedded" | "server";
  readonly pool: RequestPool;
  readonly prisma: PrismaClient;
  /** To be told of what runs on the pool. */
  readonly statements: Statements;
  /** Writes the whole database to a file that `template` takes. A server has `pg_dump` instead. */
  readonly dump?: (file: string) => Promise<void>;
  /** Waits for what is under way, then gives everything back. */
  close(): Promise<void>;
}

/** In milliseconds. A transaction waits for a connection, of which the embedded database has one. */
const TRANSACTIONS = {
  embedded: { maxWait: 30_000, timeout: 30_000 },
  server: { maxWait: 5_000, timeout: 30_000 },
};

/** Opens, but does not connect to, a server; an embedded database is running when this returns. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const { onError = () => {} } = options;
  const kind = options.url ? "server" : "embedded";
  const opened: Pick<Database, "pool" | "dump" | "close"> = options.url
    ? openServer(options.url, options.statementTimeout)
    : await openEmbedded({ ...options, onCrash: onError });
  const { pool } = opened;
  pool.on("error", onError);
  // A connection in use that breaks rejects its queries; without a listener it would end the process.
  pool.on("connect", (client) => client.on("error", () => {}));
  const statements = new Statements(pool);
  const prisma = new PrismaClient({
    adapter: new PrismaPg(pool),
    transactionOptions: TRANSACTIONS[kind],
  });
  return {
    ...opened,
    kind,
    prisma,
    statements,
    async close() {
      await prisma.$disconnect();
      await opened.close();
    },
  };
}

/**
 * The database may have as many cores as this machine, and keeps them busy with two statements each.
 * With more, where both run on one machine, statements take the time that answers need: as many are
 * answered, but the slowest takes twice as long.
 */
const CONNECTIONS_PER_CORE = 2;

function openServer(connectionString: string, statementTimeout: number | undefined) {
  const pool = new RequestPool(
    {
      connectionString,
      fallback_application_name: "parley", // an application_name in the address wins
      max: Math.min(10, Math.max(4, CONNECTIONS_PER_CORE * availableParallelism())),
      connectionTimeoutMillis: statementTimeout ? 1_500 : 5_000,
      keepAlive: true,
      pipeline: true,
      ...(statementTimeout && { onConnect: (client) => limitSession(client, statementTimeout) }),
    },
    { interrupt: cancelStatement, isDear: false },
  );
  return { pool, close: () => pool.end() };
}

/** In milliseconds: no request waits longer for a lock, nor keeps others waiting in a transaction. */
const LOCK_TIMEOUT = 500;
const IDLE_IN_TRANSACTION_TIMEOUT = 10_000;

/**
 * Sets the session's limits; a transaction of ours that writes lifts them. Not as parameters of the
 * start, which PgBouncer refuses. Through such a pooler, which has a number of its own for the
 * process, nothing is set: its sessions are not ours alone.
 */
function limitSession(client: pg.ClientBase, statementTimeout: number) {
  return client.query(
    `SELECT set_config('statement_timeout', $1, false), set_config('lock_timeout', $2, false),
            set_config('idle_in_transaction_session_timeout', $3, false)
     WHERE pg_backend_pid() = $4`,
    [
      `${statementTimeout}s`,
      `${LOCK_TIMEOUT}ms`,
      `${IDLE_IN_TRANSACTION_TIMEOUT}ms`,
      Reflect.get(client, "processID"),
    ],
  );
}
