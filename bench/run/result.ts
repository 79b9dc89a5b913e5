import { z } from "zod";
import type { Checked } from "./check.ts";
import type { Slice } from "./measure.ts";

const nullable = z.number().nullable();

const Row = z.object({
  workload: z.string(),
  /** What the workload asks. */
  title: z.string(),
  subject: z.string(),
  /** What the subject is called in tables. */
  label: z.string(),
  requestsPerSecond: z.number(),
  /** The slowest and the fastest slice. */
  spread: z.tuple([z.number(), z.number()]),
  /** Milliseconds. */
  p50: z.number(),
  p99: z.number(),
  /** Milliseconds of processor time a request. */
  node: nullable,
  postgres: nullable,
  /** Megabytes, the most of all slices. */
  memory: nullable,
  statements: z.number(),
  /** Length of a reply. */
  bytes: z.number(),
  /** Why the figures do not count; null when they do. */
  failure: z.string().nullable(),
});

/** What is known of one server and one workload. */
export type Row = z.infer<typeof Row>;

export const Results = z.object({
  date: z.string(),
  meetings: z.number(),
  machine: z.array(z.string()),
  rows: z.array(Row),
});

/** What a run found, as it is kept beside the report. */
export type Results = z.infer<typeof Results>;

/** A reply that is shorter than this part of what was checked is none of those asked for. */
const SHORTEST = 0.8;

export function rowOf(checked: Checked, slices: readonly Slice[]): Row {
  const { workload, subject, statements, bytes } = checked;
  const rates = slices.map(({ requestsPerSecond }) => requestsPerSecond);
  return {
    workload: workload.name,
    title: workload.title,
    subject: subject.name,
    label: subject.title,
    requestsPerSecond: median(rates),
    spread: [Math.min(...rates), Math.max(...rates)],
    p50: median(slices.map(({ p50 }) => p50)),
    p99: median(slices.map(({ p99 }) => p99)),
    node: medianOrNull(slices.map(({ node }) => node)),
    postgres: medianOrNull(slices.map(({ postgres }) => postgres)),
    memory: mostOrNull(slices.map(({ memory }) => memory)),
    statements,
    bytes,
    failure: failureOf(slices, bytes),
  };
}

/** Why the figures do not count; null when they do. */
function failureOf(slices: readonly Slice[], bytes: number): string | null {
  const sum = (part: "requests" | "failures" | "bytes") =>
    slices.reduce((total, slice) => total + slice[part], 0);
  if (slices.some(({ requests }) => requests === 0)) return "nothing was answered in a whole slice";
  if (sum("failures") > 0) return `${sum("failures")} requests failed`;
  const length = sum("bytes") / sum("requests");
  if (length >= SHORTEST * bytes) return null;
  return `replies of ${length.toFixed(0)} bytes, but of ${bytes.toFixed(0)} when they were checked`;
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[middle]];
  return (low + high) / 2;
}

const present = (numbers: readonly (number | null)[]) => numbers.filter((each) => each !== null);

const medianOrNull = (numbers: readonly (number | null)[]) =>
  present(numbers).length === 0 ? null : median(present(numbers));

const mostOrNull = (numbers: readonly (number | null)[]) =>
  present(numbers).length === 0 ? null : Math.max(...present(numbers));
