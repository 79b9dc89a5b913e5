import type { GraphQLError } from "graphql";
import { serviceUnavailable, timedOut } from "../errors.ts";

/**
 * The error for the client when the database cannot answer now; undefined when the fault is ours.
 * Prisma, its adapter, `pg` and Node each name the same trouble in their own way.
 */
export function databaseTrouble(error: unknown): GraphQLError | undefined {
  const marks = [...marksOf(error)];
  if (marks.some(isTimeout)) return timedOut("The database took too long to answer. Try again.");
  if (marks.some(isOutage)) {
    return serviceUnavailable("The database cannot answer now. Try again in a moment.");
  }
  return undefined;
}

/** SQLSTATE of a cancelled statement and of a lock not granted; Prisma's P1008; `pg`'s own limit. */
const TIMEOUT = /^(57014|55P03|P1008|SocketTimeout|Query read timeout)$/;

const OUTAGE = [
  // SQLSTATE: connection lost, refused or one too many, disk or memory full, shutting down,
  // read-only since a failover, lost to another transaction.
  /^(08...|53...|57P0[1-5]|25006|40001|40P01)$/,
  // Prisma: not reached, closed, too many connections, no free one, no transaction, conflict.
  /^P(1001|1002|1017|2024|2028|2034|2037)$/,
  /^(DatabaseNotReachable|ConnectionClosed|TooManyConnections|TransactionWriteConflict)$/,
  /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)$/,
  // Without a code: `pg` and its pool.
  /^timeout exceeded when trying to connect$/,
  /^Connection terminated\b/,
  /^Client has encountered a connection error\b/,
  /^Cannot use a pool after calling end on the pool$/,
  /^The embedded database stopped\b/,
  // A socket file that is gone.
  /^connect ENOENT \S+\.s\.PGSQL\.\d+$/m,
];

const isTimeout = (mark: string) => TIMEOUT.test(mark);
const isOutage = (mark: string) => OUTAGE.some((pattern) => pattern.test(mark));

const NAMES = ["code", "originalCode", "kind", "message"];
const LINKS = ["cause", "meta", "driverAdapterError", "errors"];

/** Every code, kind and message of the error and of what it came from. */
function* marksOf(error: unknown, depth = 6): Generator<string> {
  if (typeof error !== "object" || error === null || depth === 0) return;
  for (const name of NAMES) {
    const mark: unknown = Reflect.get(error, name);
    if (typeof mark === "string") yield mark;
  }
  for (const link of LINKS) {
    const next: unknown = Reflect.get(error, link);
    for (const origin of Array.isArray(next) ? next : [next]) yield* marksOf(origin, depth - 1);
  }
}
