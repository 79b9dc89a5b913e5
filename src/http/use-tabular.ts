import { type ExecutionResult, GraphQLError } from "graphql";
import { isAsyncIterable, type Plugin } from "graphql-yoga";
import { badUserInput } from "../errors.ts";
import type { Fields } from "../lib/flatten.ts";
import type { OperationCosts } from "../limits/operation-costs.ts";
import { answerErrors } from "./answer-errors.ts";
import { answerStream } from "./answer-stream.ts";
import type { Masks } from "./mask-error.ts";
import { acceptedTable } from "./tabular/accept.ts";
import { pagedQuery } from "./tabular/paged-query.ts";
import type { OpenQuery } from "./tabular/pages.ts";
import { maskResult } from "./use-masked-errors.ts";
import { requestIdOf } from "./use-request-id.ts";

/**
 * Any query over one list as CSV or NDJSON, for clients that ask for it in `Accept`: the same
 * operation, executed page by page, with the same limits and the same masks. It must stand after
 * the plugins that mask errors and make the context.
 *
 * @param costs What operations cost: no page costs more than one may.
 */
export function useTabular(masks: Masks, costs?: OperationCosts): Plugin {
  const jobs = new WeakMap<Request, Omit<OpenQuery, "first">>();
  const formatOf = (request: Request) => acceptedTable(request.headers.get("accept"));
  return {
    onExecute({ args, executeFn, setExecuteFn, setResultAndStopExecution }) {
      const { request } = args.contextValue;
      if (!formatOf(request)) return;
      try {
        const { operationName } = args;
        const query = pagedQuery(
          args,
          (page) => !costs || costs.within({ ...page, operationName }) !== undefined,
        );
        if (!query) return;
        const { document } = query;
        const ask = async (variableValues: Fields) =>
          single(await executeFn({ ...args, document, variableValues }));
        jobs.set(request, {
          query,
          ask: async (variables) => maskResult(await ask(variables), request, masks),
        });
        setExecuteFn(() => ask(query.variables));
      } catch (error) {
        if (!(error instanceof GraphQLError)) throw error;
        setResultAndStopExecution({ errors: [error] });
      }
    },
    onSubscribe({ args, setResultAndStopExecution }) {
      if (!formatOf(args.contextValue.request)) return;
      const error = badUserInput("Rows come from a query, not from a subscription.");
      setResultAndStopExecution({ errors: [error] });
    },
    onResultProcess({ request, result, setResultProcessor, serverContext }) {
      const format = formatOf(request);
      if (!format || isAsyncIterable(result) || Array.isArray(result)) return;
      const job = jobs.get(request);
      setResultProcessor((_result, fetchAPI) => {
        if (!job || result.errors) return answerErrors(fetchAPI, result.errors ?? []);
        return answerStream(fetchAPI, {
          chunks: format.write({ ...job, first: result }),
          headers: { "content-type": format.contentType, vary: "accept" },
          serverContext,
          onFailure: (error) =>
            masks.logger.error({ requestId: requestIdOf(request), err: error }, "rows broke off"),
        });
      }, format.contentType);
    },
  };
}

/** The answer to a query, which comes at once. */
function single(result: ExecutionResult | AsyncIterable<ExecutionResult>): ExecutionResult {
  if (isAsyncIterable(result)) throw new TypeError("One answer was expected, not a stream.");
  return result;
}
