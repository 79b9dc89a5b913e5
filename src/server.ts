import type { Server } from "node:http";
import type { Logger } from "pino";
import type { Registry } from "prom-client";
import type { Config } from "./config.ts";
import { createContext } from "./context.ts";
import type { Changes } from "./database/changes.ts";
import type { Database } from "./database/client.ts";
import { KnownEntities } from "./database/known-entities.ts";
import { Gate, type WorkLimits } from "./database/request-work.ts";
import { Drain } from "./http/drain.ts";
import { AnswerCache } from "./http/edge/answer-cache.ts";
import { createEdge, type EdgeParts } from "./http/edge/edge.ts";
import { KnownDocuments } from "./http/edge/known-documents.ts";
import { EXPLORER_DOCUMENTS } from "./http/explorer/files.ts";
import { logOperation } from "./http/log-operation.ts";
import { countAnswers, measureCache } from "./http/metrics/answer-metrics.ts";
import { measureDatabase } from "./http/metrics/database-metrics.ts";
import { countOperations } from "./http/metrics/operation-metrics.ts";
import { closeWithin, createNodeServer, listen } from "./http/node-server.ts";
import type { OnOperation } from "./http/operation.ts";
import { RateLimit } from "./http/rate-limit.ts";
import { readBodies } from "./http/request-body.ts";
import { createResponseStore } from "./http/response-store.ts";
import type { Tracing } from "./http/tracing/tracing.ts";
import { readTrustedDocuments } from "./http/trusted-documents.ts";
import { ENDPOINT } from "./http/use-routes.ts";
import { createYogaServer } from "./http/yoga.ts";
import { OperationCosts } from "./limits/operation-costs.ts";
import { Reader } from "./read/reader.ts";
import { schema } from "./schema/index.ts";

export interface ServerParts {
  readonly database: Database;
  readonly config: Config;
  readonly logger: Logger;
  /** Without it nothing is kept: neither answers nor what names stand for. */
  readonly changes?: Pick<Changes, "generation">;
  /** Where to count; without it nothing is counted, nor shown at /metrics. */
  readonly metrics?: Registry | undefined;
  readonly tracing?: Tracing | undefined;
}

/** The whole server but for the database, which it neither opens nor closes. */
export interface ParleyServer {
  readonly http: Server;
  /** Answers a request without a network. */
  fetch(url: string, init?: RequestInit): Promise<Response>;
  /** Returns where the playground is. */
  listen(): Promise<string>;
  /**
   * Lets the proxies that watch it go first, then accepts nothing more. Ends when what is under way is
   * answered or its time is over.
   */
  stop(): Promise<void>;
}

/** Builds the server; it does not listen. */
export function createServer({
  database,
  config,
  logger,
  changes,
  metrics,
  tracing,
}: ServerParts): ParleyServer {
  const drain = new Drain();
  const known = changes && new KnownEntities(changes);
  const limits = limitsOf(config, database);
  const store = changes && responseStore(config.RESPONSE_CACHE_MB, changes);
  const { QUERY_COST_MAX: cost, QUERY_DEPTH_MAX: depth } = config;
  const { RATE_LIMIT_COST: quota, TRUSTED_PROXIES: proxies } = config;
  const rate = quota === 0 ? undefined : new RateLimit(quota, proxies);
  const parts: EdgeParts = {
    reader: config.COMPILED_READS === "on" ? new Reader(schema) : undefined,
    documents: new KnownDocuments(),
    costs: new OperationCosts(schema, { cost, depth }),
    rate,
    cache: changes && store && new AnswerCache(store, changes),
    makeContext: (requestId) => createContext(database, requestId, known, limits),
    onOperation: operationObserver(logger, metrics, tracing),
    trusted: readTrusted(config),
  };
  const yoga = createYogaServer({ ...parts, database, config, logger, drain, metrics });
  const edge = createEdge(parts, yoga);
  const handle = readBodies(tracing?.follow(edge) ?? edge);
  const http = createNodeServer(rate ? rate.guard(handle) : handle, drain);
  if (metrics) {
    measureDatabase(metrics, database);
    if (store) measureCache(metrics, store);
    countAnswers(metrics, http);
  }
  return {
    http,
    fetch: async (url, init) => yoga.fetch(url, init ?? {}),
    listen: async () => (await listen(http, config.PORT, config.HOST)) + ENDPOINT,
    async stop() {
      const endsAt = performance.now() + config.SHUTDOWN_GRACE_SECONDS * 1000;
      await drain.begin(Math.min(config.SHUTDOWN_DRAIN_SECONDS, config.SHUTDOWN_GRACE_SECONDS));
      await closeWithin(http, endsAt - performance.now());
    },
  };
}

const limitsOf = (config: ServerParts["config"], { pool }: Database): WorkLimits => ({
  timeout: config.OPERATION_TIMEOUT_SECONDS * 1000,
  gate: new Gate(pool.options.max + config.QUEUE_MAX),
});

/** What alone is answered: the operator's documents, and those of the explorer where there is one. */
function readTrusted({ TRUSTED_DOCUMENTS, EXPLORER }: ServerParts["config"]) {
  if (TRUSTED_DOCUMENTS === undefined) return undefined;
  const own = EXPLORER === "on" ? [EXPLORER_DOCUMENTS] : [];
  return readTrustedDocuments([TRUSTED_DOCUMENTS, ...own], schema);
}

const MB = 1024 * 1024;

const responseStore = (size: number, changes: Pick<Changes, "generation">) =>
  size === 0 ? undefined : createResponseStore(size * MB, changes);

/** Writes a line of each operation, counts it, and tells of it in its trace. */
function operationObserver(
  logger: Logger,
  metrics: Registry | undefined,
  tracing: Tracing | undefined,
): OnOperation {
  const count = metrics && countOperations(metrics);
  return (operation) => {
    logOperation(logger, operation);
    count?.(operation);
    tracing?.onOperation(operation);
  };
}
