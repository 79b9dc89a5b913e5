import { ConfigError } from "./config.ts";
import { errorCode } from "./database/error-code.ts";
import { databaseTrouble } from "./http/database-trouble.ts";

/** Why the start, or a command, failed and what a person can do about it; a stack only when the fault is ours. */
export function explainStartError(error: unknown, failure = "Parley cannot start"): string {
  if (error instanceof ConfigError) return error.message;
  if (!(error instanceof Error)) return `${failure}: ${String(error)}`;
  if ("syscall" in error && error.syscall === "listen") return explainListenError(error);
  if (databaseTrouble(error)) return `The database does not answer: ${reasonOf(error)}`;
  return isBug(error) ? `${error.stack}` : `${failure}: ${reasonOf(error)}`;
}

function explainListenError(error: Error & { port?: unknown; address?: unknown }): string {
  const { port, address } = error;
  switch (errorCode(error)) {
    case "EADDRINUSE":
      return `Port ${port} is in use by another program. Choose another one: PORT=${Number(port) + 1} npm start`;
    case "EACCES":
      return `Port ${port} is not open to this user. Choose another one: PORT=4000 npm start`;
    case "EADDRNOTAVAIL":
      return `This machine has no address ${address}. Change HOST.`;
    default:
      return `Parley cannot listen: ${error.message}`;
  }
}

/** Errors that nobody throws on purpose. */
const BUGS = [TypeError, ReferenceError, RangeError, SyntaxError];

const isBug = (error: Error) => BUGS.some((Bug) => error instanceof Bug);

/** A name with several addresses that all refuse makes an error without a message of its own. */
function reasonOf(error: Error): string {
  if (!(error instanceof AggregateError) || error.message) return error.message;
  return error.errors.map(reasonOf).join(", ");
}
