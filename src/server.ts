import type { Server } from "node:http";
import { createYoga } from "graphql-yoga";
import type { Logger } from "pino";
import type { Config } from "./config.ts";
import { createContext } from "./context.ts";
import type { Database } from "./database/client.ts";
import { closeWithin, createNodeServer, listen } from "./http/node-server.ts";
import { useContext } from "./http/use-context.ts";
import { useExport } from "./http/use-export.ts";
import { useHealth } from "./http/use-health.ts";
import { useMaskedErrors } from "./http/use-masked-errors.ts";
import { usePlayground } from "./http/use-playground.ts";
import { requestIdOf, useRequestId } from "./http/use-request-id.ts";
import { useRequestLog } from "./http/use-request-log.ts";
import { ENDPOINT, useRoutes } from "./http/use-routes.ts";
import { useTabular } from "./http/use-tabular.ts";
import { schema } from "./schema/index.ts";

export interface ServerParts {
  readonly database: Database;
  readonly config: Pick<Config, "PORT" | "HOST" | "SHUTDOWN_GRACE_SECONDS">;
  readonly logger: Logger;
}

/** The whole server but for the database, which it neither opens nor closes. */
export interface ParleyServer {
  readonly http: Server;
  /** Answers a request without a network. */
  fetch(url: string, init?: RequestInit): Promise<Response>;
  /** Returns where the playground is. */
  listen(): Promise<string>;
  /** Accepts nothing more, and ends when what is under way is answered or its time is over. */
  stop(): Promise<void>;
}

/** Builds the server; it does not listen. */
export function createServer({ database, config, logger }: ServerParts): ParleyServer {
  let isStopping = false;
  const yoga = createYoga({
    schema,
    graphqlEndpoint: ENDPOINT,
    healthCheckEndpoint: " ", // no address ends so: Yoga's own answer has no body
    landingPage: false,
    graphiql: false,
    maskedErrors: false, // useMaskedErrors does it, and knows the request
    logging: false,
    multipart: false,
    cors: { origin: "*", credentials: false, exposedHeaders: ["x-request-id"] },
    plugins: [
      useRequestId(),
      useHealth(database, () => isStopping),
      usePlayground(logger),
      useExport(logger),
      useRoutes(),
      useMaskedErrors(logger),
      useRequestLog(logger),
      useContext((request) => createContext(database, requestIdOf(request))),
      useTabular(logger),
    ],
  });
  const http = createNodeServer(yoga);
  return {
    http,
    fetch: async (url, init) => yoga.fetch(url, init ?? {}),
    listen: async () => (await listen(http, config.PORT, config.HOST)) + ENDPOINT,
    stop() {
      isStopping = true;
      return closeWithin(http, config.SHUTDOWN_GRACE_SECONDS);
    },
  };
}
