import type { ExecutionResult, GraphQLError } from "graphql";
import { isAsyncIterable, mapAsyncIterator, type Plugin } from "graphql-yoga";
import { type Masks, maskError } from "./mask-error.ts";
import { requestIdOf } from "./use-request-id.ts";

/**
 * Masks the errors of every answer where it leaves: no matter whether parsing, validation, the
 * context or a resolver threw. What is hidden from the client is logged whole.
 */
export function useMaskedErrors(masks: Masks): Plugin {
  return {
    onResultProcess({ request, result, setResult }) {
      const mask = <Result extends ExecutionResult>(one: Result) => maskResult(one, request, masks);
      if (isAsyncIterable(result)) setResult(mapAsyncIterator(result, mask));
      else setResult(Array.isArray(result) ? result.map(mask) : mask(result));
    },
  };
}

/** The answer as a client may see it. */
export function maskResult<Result extends ExecutionResult>(
  result: Result,
  request: Request,
  masks: Masks,
): Result {
  if (!result.errors) return result;
  const errors = result.errors.map((error) => hide(error, request, masks));
  return { ...result, errors: withoutEcho(errors) };
}

/** Mistakes in a request may be many, and each repeats what was sent: in all, so many characters. */
const ECHO_MAX = 1_000;

function withoutEcho(errors: readonly GraphQLError[]): readonly GraphQLError[] {
  let length = 0;
  return errors.filter(({ path, message }, index) => {
    if (path !== undefined) return true;
    length += message.length;
    return index === 0 || length <= ECHO_MAX;
  });
}

function hide(error: unknown, request: Request, { logger, suggestions }: Masks) {
  const { shown, fault } = maskError(error, suggestions);
  if (fault !== undefined) {
    const { path, extensions } = shown;
    const code = extensions.code;
    logger.error({ requestId: requestIdOf(request), code, path, err: fault }, "operation failed");
  }
  return shown;
}
