import { performance } from "node:perf_hooks";
import { type DocumentNode, getOperationAST } from "graphql";
import { isAsyncIterable, type Plugin } from "graphql-yoga";
import type { Logger } from "pino";
import { requestIdOf } from "./use-request-id.ts";

interface Notes {
  readonly startedAt: number;
  /** Of the operation, as its document names it. */
  name?: string | undefined;
  type?: string | undefined;
}

/** Codes that are not the client's doing. */
const FAULTS = new Set(["INTERNAL_SERVER_ERROR", "SERVICE_UNAVAILABLE", "TIMEOUT"]);

const NAME_MAX = 100;

/** One line for each operation: never its variables, which may hold what nobody should read. */
export function useRequestLog(logger: Logger): Plugin {
  const notes = new WeakMap<Request, Notes>();
  return {
    onRequestParse({ request }) {
      notes.set(request, { startedAt: performance.now() });
    },
    onParse({ context: { request, params } }) {
      return ({ result }) => {
        const note = notes.get(request);
        const operation = isDocument(result) && getOperationAST(result, params.operationName);
        if (!note || !operation) return;
        note.name = operation.name?.value;
        note.type = operation.operation;
      };
    },
    onResultProcess({ request, result }) {
      const note = notes.get(request);
      if (!note) return;
      const results = isAsyncIterable(result) ? [] : [result].flat();
      const errors = results.flatMap((one) => one.errors ?? []);
      const codes = [...new Set(errors.map(({ extensions }) => String(extensions.code)))];
      logOperation(logger, { requestId: requestIdOf(request), ...note, codes });
    },
  };
}

/** Writes the line of an operation that was answered. */
export function logOperation(
  logger: Logger,
  { requestId, name, type, startedAt, codes }: Notes & { requestId: string; codes: string[] },
): void {
  const ms = Math.round((performance.now() - startedAt) * 10) / 10;
  const line = { requestId, operation: name?.slice(0, NAME_MAX), type, ms, codes };
  if (codes.some((code) => FAULTS.has(code))) logger.error(line, "operation");
  else logger.info(line, "operation");
}

function isDocument(result: DocumentNode | Error | null): result is DocumentNode {
  return result !== null && "kind" in result;
}
