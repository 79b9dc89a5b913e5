import { setTimeout as sleep } from "node:timers/promises";
import type { Plugin } from "graphql-yoga";
import type { Database } from "../database/client.ts";
import { answerJson } from "./answer-json.ts";
import type { Drain } from "./drain.ts";

/** A database that takes longer to say that it is there counts as not there. */
const PATIENCE_MS = 2_000;

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
async function hindrance({ pool }: Database): Promise<Reason | undefined> {
  const timer = new AbortController();
  const answer = pool.query("SELECT version FROM dataset").then(
    ({ rows }) => (rows.length > 0 ? undefined : "data"),
    () => "database" as const,
  );
  const tooLate = sleep(PATIENCE_MS, "database" as const, timer).catch(() => "database" as const);
  const reason = await Promise.race([answer, tooLate]);
  timer.abort();
  return reason;
}
