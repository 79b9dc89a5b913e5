import { performance } from "node:perf_hooks";
import { GraphQLError } from "graphql";
import type { Plugin } from "graphql-yoga";
import type { Database } from "../database/client.ts";
import { RequestWork } from "../database/request-work.ts";
import { answerJson } from "./answer-json.ts";
import type { Drain } from "./drain.ts";

/** A database that takes longer to say that it is there counts as not there. */
const PATIENCE_MS = 1_000;

/** Why no requests should be sent here now. */
type Reason = "stopping" | "database" | "data";

/**
 * `GET /health`: whether the process lives, else restart it. `GET /ready`: whether it can answer
 * questions now, else send them elsewhere.
 */
export function useHealth(database: Database, drain: Drain): Plugin {
  return {
    async onRequest({ request, url, fetchAPI, endResponse }) {
      if (request.method !== "GET" && request.method !== "HEAD") return;
      if (url.pathname === "/health") endResponse(answerJson(fetchAPI, 200, { status: "ok" }));
      if (url.pathname === "/ready") {
        drain.noteWatcher();
        const reason = drain.isStopping ? "stopping" : await hindrance(database);
        endResponse(
          reason
            ? answerJson(fetchAPI, 503, { status: "unavailable", reason })
            : answerJson(fetchAPI, 200, { status: "ok" }),
        );
      }
    },
  };
}

/** The loader writes the row of the dataset last. */
async function hindrance(database: Database): Promise<Reason | undefined> {
  const askedAt = performance.now();
  // No part of the load, and so not turned away with it; but it, too, waits only so long.
  const work = new RequestWork(database, { timeout: PATIENCE_MS });
  try {
    const { rows } = await work.query({ text: "SELECT version FROM dataset" });
    return rows.length > 0 ? undefined : "data";
  } catch (error) {
    // A busy database is there: were all servers to leave for that, nobody would answer.
    const isBusy = isTimeout(error) && database.pool.answeredAt > askedAt;
    return isBusy ? undefined : "database";
  } finally {
    work.end();
  }
}

const isTimeout = (error: unknown) =>
  error instanceof GraphQLError && error.extensions.code === "TIMEOUT";
