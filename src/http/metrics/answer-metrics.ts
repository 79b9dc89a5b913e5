import type { Server, ServerResponse } from "node:http";
import { Counter, Gauge, type Registry } from "prom-client";
import type { ResponseStore } from "../response-store.ts";

const CLASSES = ["1xx", "2xx", "3xx", "4xx", "5xx"] as const;

/** Counts the answers of a server, whatever was asked. */
export function countAnswers(registry: Registry, server: Server): void {
  const counts = { "1xx": 0, "2xx": 0, "3xx": 0, "4xx": 0, "5xx": 0, aborted: 0 };
  new Counter({
    name: "parley_http_responses_total",
    help: "HTTP answers by class of their status, such as 2xx; aborted where the client had gone.",
    labelNames: ["class"],
    registers: [registry],
    collect() {
      this.reset();
      for (const [name, count] of Object.entries(counts)) this.inc({ class: name }, count);
    },
  });
  function count(this: ServerResponse): void {
    const name = CLASSES[Math.floor(this.statusCode / 100) - 1];
    counts[(this.writableFinished && name) || "aborted"] += 1;
  }
  server.on("request", (_request, response) => response.on("close", count));
}

/** Looks at the response cache when somebody asks. */
export function measureCache(registry: Registry, store: ResponseStore): void {
  const registers = [registry];
  new Gauge({
    name: "parley_response_cache_entries",
    help: "Answers that are kept.",
    registers,
    collect() {
      this.set(store.entries);
    },
  });
  new Gauge({
    name: "parley_response_cache_bytes",
    help: "What the answers that are kept take of the memory.",
    registers,
    collect() {
      this.set(store.bytes);
    },
  });
  new Counter({
    name: "parley_response_cache_lookups_total",
    help: "Questions looked for in the response cache, by result: hit or miss.",
    labelNames: ["result"],
    registers,
    collect() {
      this.reset();
      this.inc({ result: "hit" }, store.hits);
      this.inc({ result: "miss" }, store.misses);
    },
  });
}
