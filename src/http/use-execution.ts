import type { ExecutionArgs, ExecutionResult } from "graphql";
import { isAsyncIterable, type Plugin } from "graphql-yoga";
import { type Context, workOf } from "../context.ts";
import type { Reader } from "../read/reader.ts";
import type { KnownDocuments } from "./edge/known-documents.ts";
import type { AnswerPath } from "./operation.ts";
import { begunContext, withinLimits } from "./request-contexts.ts";

const compiled = new WeakSet<Request>();

/** What answered the operation of a request. */
export const pathOf = (request: Request): AnswerPath =>
  compiled.has(request) ? "compiled" : "plain";

/**
 * Has operations answered: by the reader, if there is one and it can, else by the resolvers. Both get
 * the very object that `makeContext` returns. Yoga's own option `context` would copy its fields into
 * an object of Yoga's, for which nobody knows the database.
 */
export function useExecution(
  makeContext: (request: Request) => Context,
  reader: Reader | undefined,
  documents: KnownDocuments,
): Plugin {
  const read = async (
    { document, operationName, variableValues }: ExecutionArgs,
    context: Context,
  ) => {
    const request = { document, operationName, variables: variableValues };
    const data = await reader?.read(request, context);
    workOf(context).check();
    return data && { data: JSON.parse(data.toString()) };
  };
  return {
    onExecute({ executeFn, setExecuteFn, args }) {
      // An operation that gets here has passed all rules.
      documents.approve(args.document);
      const { request } = args.contextValue;
      const node = Reflect.get(args.contextValue, "req");
      setExecuteFn((given: ExecutionArgs) => {
        const contextValue = begunContext(node) ?? makeContext(request);
        const execute = async () => {
          const answer = await read(given, contextValue);
          if (answer) compiled.add(request);
          return answer ?? asItIs(await executeFn({ ...given, contextValue }));
        };
        return withinLimits(contextValue, request.signal, execute);
      });
    },
    onSubscribe({ subscribeFn, setSubscribeFn, args }) {
      const contextValue = makeContext(args.contextValue.request);
      setSubscribeFn((given) => subscribeFn({ ...given, contextValue }));
    },
  };
}

/**
 * An error that leaves nothing of the answer ends it while other fields are still worked on. They fail
 * when the request is over, and graphql-js would add their errors to those of the answer.
 */
function asItIs<Streamed extends AsyncIterable<unknown>>(result: ExecutionResult | Streamed) {
  if (isAsyncIterable(result) || !result.errors) return result;
  return { ...result, errors: [...result.errors] };
}
