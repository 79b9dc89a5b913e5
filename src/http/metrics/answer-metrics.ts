import type { Server, ServerResponse } from "node:http";
import { Counter, Gauge, type Registry } from "prom-client";
import type { ResponseStore } from "../response-store.ts";

/** Counts the answers of a server, whatever was asked. */
export function countAnswers(registry: Registry, server: Server): void {
  const counter = new Counter({
    name: "parley_http_responses_total",
    help: "HTTP answers by class of their status, such as 2xx; aborted where the client had gone.",
    labelNames: ["class"],
    registers: [registry],
  });
  const childOf = (name: string) => {
    const child = counter.labels(name);
    child.inc(0); // what has not been yet is 0, not unknown
    return child;
  };
  const children = ["1xx", "2xx", "3xx", "4xx", "5xx"].map(childOf);
  const aborted = childOf("aborted");
  function count(this: ServerResponse): void {
    const child = children[Math.floor(this.statusCode / 100) - 1];
    (this.writableFinished && child ? child : aborted).inc();
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
