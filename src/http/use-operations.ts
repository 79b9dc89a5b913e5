import { performance } from "node:perf_hooks";
import { type DocumentNode, type ExecutionResult, getOperationAST } from "graphql";
import { isAsyncIterable, type Plugin } from "graphql-yoga";
import type { OnOperation } from "./operation.ts";
import { pathOf } from "./use-execution.ts";
import { requestIdOf } from "./use-request-id.ts";

interface Notes {
  readonly startedAt: number;
  name?: string | undefined;
  type?: string | undefined;
}

/** Tells of each operation that Yoga answers, once, when its errors are masked. */
export function useOperations(onOperation: OnOperation): Plugin {
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
      const { startedAt, name, type } = note;
      const results = isAsyncIterable(result) ? [] : [result].flat();
      const errors = results.flatMap((one) => one.errors ?? []);
      onOperation({
        requestId: requestIdOf(request),
        name,
        type,
        path: pathOf(request),
        ms: performance.now() - startedAt,
        codes: [...new Set(errors.map(({ extensions }) => String(extensions.code)))],
        cost: costOf(results[0]),
      });
    },
  };
}

/** `extensions.cost.requested` of the answer, or of the error if it was too much. */
function costOf(result: ExecutionResult | undefined): number | undefined {
  const tooMuch = result?.errors?.find(({ extensions }) => extensions.cost);
  const cost = result?.extensions?.cost ?? tooMuch?.extensions.cost;
  const requested: unknown = Reflect.get(Object(cost), "requested");
  return typeof requested === "number" ? requested : undefined;
}

function isDocument(result: DocumentNode | Error | null): result is DocumentNode {
  return result !== null && "kind" in result;
}
