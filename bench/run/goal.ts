import type { Row } from "./result.ts";

/** What Parley is to reach on a workload. */
interface Goal {
  workload: string;
  text: string;
  /** What it reached; null when a server of the comparison was not measured. */
  reached: (rows: Rows) => number | null;
  bound: number;
  isMost?: true;
}

type Rows = (subject: string) => Row | undefined;

const rate = (other: string) => (rows: Rows) =>
  quotient(rows("parley")?.requestsPerSecond, rows(other)?.requestsPerSecond);

const quotient = (part: number | null | undefined, whole: number | null | undefined) =>
  part == null || whole == null || whole === 0 ? null : part / whole;

const timesOf = (workload: string, other: string, name: string, bound: number): Goal => ({
  workload,
  text: `requests a second against ${name}`,
  reached: rate(other),
  bound,
});

const peer = (workload: string, bound: number) =>
  timesOf(workload, "postgraphile", "PostGraphile", bound);
const leveredPeer = (workload: string, bound: number) =>
  timesOf(workload, "postgraphile-levers", "PostGraphile with the derived tables", bound);
const peerByFunction = (workload: string, bound: number) =>
  timesOf(workload, "postgraphile-function", "PostGraphile with a function over them", bound);
const floor = (workload: string, bound: number) => timesOf(workload, "floor", "the floor", bound);

const GOALS: readonly Goal[] = [
  peer("W1", 5),
  leveredPeer("W1", 4),
  peerByFunction("W1", 4),
  floor("W1", 0.85),
  {
    workload: "W1",
    text: "milliseconds of Node's processor time a request",
    reached: (rows) => rows("parley")?.node ?? null,
    bound: 1,
    isMost: true,
  },
  {
    workload: "W1",
    text: "megabytes of memory under load",
    reached: (rows) => rows("parley")?.memory ?? null,
    bound: 200,
    isMost: true,
  },
  {
    workload: "W1",
    text: "p99 against the floor's",
    reached: (rows) => quotient(rows("parley")?.p99, rows("floor")?.p99),
    bound: 2,
    isMost: true,
  },
  peer("W2", 3),
  floor("W2", 0.6),
  peer("W3", 2.5),
  leveredPeer("W3", 3),
  floor("W3", 0.9),
  peer("W3c", 2.5),
  floor("W3c", 0.9),
  peer("W4", 40),
  leveredPeer("W4", 10),
  peerByFunction("W4", 10),
  floor("W4", 0.85),
  peer("W5", 10),
];

export interface Reached {
  workload: string;
  goal: string;
  reached: number;
  isMet: boolean;
}

/** What was reached of all goals that this run says something of. */
export function reachedGoals(rows: readonly Row[]): Reached[] {
  return GOALS.flatMap(({ workload, text, reached, bound, isMost }) => {
    const of: Rows = (subject) =>
      rows.find((row) => row.workload === workload && row.subject === subject && !row.failure);
    const value = reached(of);
    if (value === null) return [];
    return {
      workload,
      goal: `${text}, ${isMost ? "at most" : "at least"} ${bound}`,
      reached: value,
      isMet: isMost ? value <= bound : value >= bound,
    };
  });
}

/** The time of a deep page may be so many times that of a first page. */
export const DEEP = 1.5;

/** From one size of data to the next the time may grow by so much. */
export const GROWTH = 1.3;
