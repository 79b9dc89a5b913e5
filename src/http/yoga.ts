import { createYoga } from "graphql-yoga";
import type { Logger } from "pino";
import type { Registry } from "prom-client";
import type { Config } from "../config.ts";
import type { Database } from "../database/client.ts";
import { schema } from "../schema/index.ts";
import { isOn } from "./disclosure.ts";
import type { Drain } from "./drain.ts";
import type { EdgeParts } from "./edge/edge.ts";
import { useAnswerCache } from "./use-answer-cache.ts";
import { useCors } from "./use-cors.ts";
import { useCsrfPrevention } from "./use-csrf-prevention.ts";
import { useDocs } from "./use-docs.ts";
import { useExecution } from "./use-execution.ts";
import { useExplorer } from "./use-explorer.ts";
import { useExport } from "./use-export.ts";
import { useHealth } from "./use-health.ts";
import { useLimits } from "./use-limits.ts";
import { useMaskedErrors } from "./use-masked-errors.ts";
import { useMetrics } from "./use-metrics.ts";
import { useNoIntrospection } from "./use-no-introspection.ts";
import { useOperations } from "./use-operations.ts";
import { usePlayground } from "./use-playground.ts";
import { useRateLimit } from "./use-rate-limit.ts";
import { requestIdOf, useRequestId } from "./use-request-id.ts";
import { ENDPOINT, useRoutes } from "./use-routes.ts";
import { useTabular } from "./use-tabular.ts";
import { useTrustedDocuments } from "./use-trusted-documents.ts";

/** What Yoga needs of the server: what the edge does, and more. */
export interface YogaParts extends EdgeParts {
  readonly database: Database;
  readonly config: Config;
  readonly logger: Logger;
  readonly drain: Drain;
  readonly metrics: Registry | undefined;
}

/** What answers every request that the edge leaves: plugins in the order in which they look at one. */
export function createYogaServer(parts: YogaParts) {
  const { database, config, logger, drain, metrics } = parts;
  const { costs, rate, reader, documents, cache, trusted, makeContext, onOperation } = parts;
  const masks = { logger, suggestions: isOn(config, "SUGGESTIONS") };
  const playground = isOn(config, "PLAYGROUND");
  const explorer = config.EXPLORER === "on";
  return createYoga({
    schema,
    graphqlEndpoint: ENDPOINT,
    healthCheckEndpoint: " ", // no address ends so: Yoga's own answer has no body
    landingPage: false,
    graphiql: false,
    maskedErrors: false, // useMaskedErrors does it, and knows the request
    logging: false,
    multipart: false,
    maxRequestBodySize: false, // readBodies bounds it
    parserAndValidationCache: { documentCache: documents, errorCache: NO_ERRORS },
    cors: false, // useCors does it, and answers nobody else's preflight
    plugins: [
      useRequestId(),
      useCors(config.CORS_ORIGINS),
      useHealth(database, drain),
      ...(metrics ? [useMetrics(metrics)] : []),
      ...(playground ? [usePlayground(logger), useDocs()] : []),
      ...(explorer ? [useExplorer(logger, { playground, trusted: Boolean(trusted) })] : []),
      useExport(masks),
      useRoutes({ playground }),
      useCsrfPrevention(),
      useMaskedErrors(masks),
      useOperations(onOperation),
      ...(isOn(config, "INTROSPECTION") ? [] : [useNoIntrospection()]),
      ...(trusted ? [useTrustedDocuments(trusted)] : []),
      useLimits(costs, config.QUERY_TOKENS_MAX),
      ...(rate ? [useRateLimit(rate, costs)] : []),
      useExecution((request) => makeContext(requestIdOf(request)), reader, documents),
      useTabular(masks, costs),
      ...(cache ? [useAnswerCache(cache)] : []),
    ],
  });
}

/** Yoga would keep a thousand texts that cannot be parsed, however long they are. */
const NO_ERRORS = { get: () => undefined, set: () => {} };
