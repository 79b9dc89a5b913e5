import { Counter, type Registry } from "prom-client";
import { isKnownCode } from "../../errors.ts";
import { type AnswerPath, isFault, type OnOperation, type Operation } from "../operation.ts";
import { BatchedHistogram } from "./batched-histogram.ts";

/** In seconds. */
const DURATIONS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

const COSTS = [1, 5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000];

const TYPES: ReadonlySet<string> = new Set(["query", "mutation", "subscription"]);

/** How operations of one kind are counted. */
interface Kind {
  readonly labels: { readonly type: string; readonly path: AnswerPath; readonly code: string };
  readonly time: (seconds: number) => void;
  count: number;
}

/** Counts operations by what the server knows of them, never by what clients call them. */
export function countOperations(registry: Registry): OnOperation {
  const registers = [registry];
  const kinds = new Map<string, Kind>();
  new Counter({
    name: "parley_operations_total",
    help: "GraphQL operations by type, path (what answered) and code: OK, or that of an error.",
    labelNames: ["type", "path", "code"],
    registers,
    collect() {
      this.reset();
      for (const { labels, count } of kinds.values()) this.inc(labels, count);
    },
  });
  const durations = new BatchedHistogram({
    name: "parley_operation_duration_seconds",
    help: "Time from the request to the answer of an operation.",
    labelNames: ["type", "path"],
    buckets: DURATIONS,
    registers,
  });
  const addCost = new BatchedHistogram({
    name: "parley_operation_cost",
    help: "What operations cost, also if it was too much; not of those that the cache answered.",
    buckets: COSTS,
    registers,
  }).labels();
  const kindOf = ({ type, path, codes }: Operation): Kind => {
    // Putting texts together and looking for them takes longer than all else here.
    const isUsual = type === "query" && codes.length === 0;
    const key = isUsual ? path : `${typeOf(type)} ${path} ${outcomeOf(codes)}`;
    const known = kinds.get(key);
    if (known) return known;
    const labels = { type: typeOf(type), path, code: outcomeOf(codes) };
    const kind = { labels, time: durations.labels(labels.type, path), count: 0 };
    kinds.set(key, kind);
    return kind;
  };
  return (operation) => {
    const kind = kindOf(operation);
    kind.count += 1;
    kind.time(operation.ms / 1_000);
    if (operation.cost !== undefined) addCost(operation.cost);
  };
}

const typeOf = (type: string | undefined) => (type && TYPES.has(type) ? type : "none");

/** Of several errors the first that is the server's fault, or else the first. */
function outcomeOf(codes: readonly string[]): string {
  const [first] = codes;
  if (first === undefined) return "OK";
  const code = codes.find(isFault) ?? first;
  return isKnownCode(code) ? code : "INTERNAL_SERVER_ERROR";
}
