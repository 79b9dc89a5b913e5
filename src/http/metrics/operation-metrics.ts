import { Counter, Histogram, type Registry } from "prom-client";
import { isKnownCode } from "../../errors.ts";
import { isFault, type OnOperation, type Operation } from "../operation.ts";

/** In seconds. */
const DURATIONS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

const COSTS = [1, 5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000];

const TYPES: ReadonlySet<string> = new Set(["query", "mutation", "subscription"]);

/** Counts operations by what the server knows of them, never by what clients call them. */
export function countOperations(registry: Registry): OnOperation {
  const registers = [registry];
  const counter = new Counter({
    name: "parley_operations_total",
    help: "GraphQL operations by type, path (what answered) and code: OK, or that of an error.",
    labelNames: ["type", "path", "code"],
    registers,
  });
  const durations = new Histogram({
    name: "parley_operation_duration_seconds",
    help: "Time from the request to the answer of an operation.",
    labelNames: ["type", "path"],
    buckets: DURATIONS,
    registers,
  });
  const costs = new Histogram({
    name: "parley_operation_cost",
    help: "What operations cost, also if it was too much; not of those that the cache answered.",
    buckets: COSTS,
    registers,
  });
  // A child with its labels looked up is counted in half the time, and there are few kinds.
  const children = new Map<string, (seconds: number) => void>();
  const childOf = (operation: Operation) => {
    const { path } = operation;
    const type = operation.type && TYPES.has(operation.type) ? operation.type : "none";
    const code = outcomeOf(operation.codes);
    const key = `${type} ${path} ${code}`;
    const known = children.get(key);
    if (known) return known;
    const counted = counter.labels(type, path, code);
    const timed = durations.labels(type, path);
    const child = (seconds: number) => {
      counted.inc();
      timed.observe(seconds);
    };
    children.set(key, child);
    return child;
  };
  return (operation) => {
    childOf(operation)(operation.ms / 1_000);
    if (operation.cost !== undefined) costs.observe(operation.cost);
  };
}

/** Of several errors the first that is the server's fault, or else the first. */
function outcomeOf(codes: readonly string[]): string {
  const [first] = codes;
  if (first === undefined) return "OK";
  const code = codes.find(isFault) ?? first;
  return isKnownCode(code) ? code : "INTERNAL_SERVER_ERROR";
}
