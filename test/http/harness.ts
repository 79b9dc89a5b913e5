import type { Logger } from "pino";
import { z } from "zod";
import { readConfig } from "../../src/config.ts";
import type { Database } from "../../src/database/client.ts";
import { createLogger } from "../../src/logger.ts";
import { createServer, type ParleyServer, type ServerParts } from "../../src/server.ts";

const logLine = z.looseObject({ level: z.string(), msg: z.string() });

/** A line of the log. */
export type LogLine = z.infer<typeof logLine>;

/** A logger that keeps what it is told, from level info upwards. */
export function recordLog(): { logger: Logger; lines: LogLine[] } {
  const lines: LogLine[] = [];
  const write = (text: string) => void lines.push(logLine.parse(JSON.parse(text)));
  return { logger: createLogger("info", { write }), lines };
}

type Settings = Partial<ServerParts["config"]> &
  Pick<ServerParts, "changes" | "metrics" | "tracing">;

/** A server on any free port of this machine, once it is told to listen. */
export function createTestServer(
  database: Database,
  logger: Logger = createLogger("fatal"),
  { changes, metrics, tracing, ...settings }: Settings = {},
): ParleyServer {
  const config = { ...readConfig({ PORT: "0" }), SHUTDOWN_GRACE_SECONDS: 5, ...settings };
  return createServer({ database, config, logger, metrics, tracing, ...(changes && { changes }) });
}

const graphqlAnswer = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z
    .array(
      z.object({
        message: z.string(),
        path: z.array(z.union([z.string(), z.number()])).optional(),
        locations: z.array(z.unknown()).optional(),
        extensions: z.looseObject({ code: z.string() }),
      }),
    )
    .optional(),
});

type Fetch = (url: string, init?: RequestInit) => Response | Promise<Response>;

interface Question {
  headers?: Record<string, string>;
  variables?: Record<string, unknown>;
  operationName?: string;
}

/** Sends an operation as clients do; `text` is the answer as it came. */
export async function ask(fetch: Fetch, query: string, { headers, ...params }: Question = {}) {
  const response = await fetch("http://parley.test/graphql", {
    method: "POST",
    headers: {
      "content-type": "application/json",
      accept: "application/graphql-response+json",
      ...headers,
    },
    body: JSON.stringify({ query, ...params }),
  });
  const text = await response.text();
  return { response, text, status: response.status, ...graphqlAnswer.parse(JSON.parse(text)) };
}
