import { collectDefaultMetrics, Gauge, Registry } from "prom-client";
import { VERSION } from "../../version.ts";

/** A place to count, in which the process itself is watched: event loop, memory, processor, files. */
export function processMetrics(): Registry {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  new Gauge({
    name: "parley_build_info",
    help: "Version of the server, and of the Node it runs on; always 1.",
    labelNames: ["version", "node"],
    registers,
  }).set({ version: VERSION, node: process.version }, 1);
  return registry;
}
