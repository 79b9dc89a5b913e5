import { IncomingMessage } from "node:http";
import type { Plugin } from "graphql-yoga";
import type { OperationCosts } from "../limits/operation-costs.ts";
import type { RateLimit } from "./rate-limit.ts";

/** Counts what the operations cost that the resolvers answer, those of exports too. */
export function useRateLimit(rate: RateLimit, costs: OperationCosts): Plugin {
  return {
    async onExecute({ args }) {
      const { document, operationName, variableValues: variables, contextValue } = args;
      const incoming: unknown = Reflect.get(contextValue, "req");
      const cost = costs.estimate({ document, operationName, variables });
      if (cost && incoming instanceof IncomingMessage) await rate.charge(incoming, cost.requested);
    },
  };
}
