import type { Logger } from "pino";
import { isFault, type Operation, shortName } from "./operation.ts";

/** One line for each operation: never its variables, which may hold what nobody should read. */
export function logOperation(logger: Logger, operation: Operation): void {
  const { requestId, name, type, path, codes, cost } = operation;
  const ms = Math.round(operation.ms * 10) / 10;
  const line = { requestId, operation: shortName(name), type, path, ms, codes, cost };
  if (codes.some(isFault)) logger.error(line, "operation");
  else logger.info(line, "operation");
}
