import { GraphQLError } from "graphql";
import { isAsyncIterable, type Plugin } from "graphql-yoga";
import { badUserInput, tooCostly } from "../errors.ts";
import { documentLimits } from "../limits/document-limits.ts";
import { areTooDeep, DEPTH_MAX } from "../limits/nesting.ts";
import type { OperationCosts } from "../limits/operation-costs.ts";
import { isStored } from "./export/api.ts";

/**
 * Refuses what is too large before anything is done about it: variables inside one another without
 * end, documents while they are parsed and validated, operations by their cost. Answers tell the cost.
 *
 * @param tokens Words and signs that a document may have.
 */
export function useLimits(costs: OperationCosts, tokens: number): Plugin {
  return {
    onParams({ params }) {
      if (areTooDeep(params.variables)) {
        throw badUserInput(`Variables at most ${DEPTH_MAX} levels deep were expected.`);
      }
    },
    onParse({ parseFn, setParseFn }) {
      setParseFn((source, options) => {
        try {
          return parseFn(source, { ...options, maxTokens: tokens });
        } catch (error) {
          throw isTooLong(error)
            ? tooCostly(`A document of at most ${tokens} tokens was expected.`)
            : error;
        }
      });
    },
    onValidate({ addValidationRule }) {
      addValidationRule(documentLimits);
    },
    onExecute({ args, setResultAndStopExecution }) {
      const { document, operationName, variableValues: variables } = args;
      if (isStored(document)) return undefined;
      try {
        const cost = costs.of({ document, operationName, variables });
        return {
          onExecuteDone({ result, setResult }) {
            if (cost && !isAsyncIterable(result)) {
              setResult({ ...result, extensions: { ...result.extensions, cost } });
            }
          },
        };
      } catch (error) {
        if (!(error instanceof GraphQLError)) throw error;
        setResultAndStopExecution({ errors: [error] });
        return undefined;
      }
    },
  };
}

/** The parser has no code for it. */
const isTooLong = (error: unknown) =>
  error instanceof GraphQLError && /more tha[tn] \d+ tokens/.test(error.message);
