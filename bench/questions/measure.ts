import { performance } from "node:perf_hooks";
import { z } from "zod";
import type { Instance, Question } from "./question.ts";
import type { Statement } from "./watch.ts";

/** What one instance took, in milliseconds. */
export interface Measured {
  instance: string;
  found: number;
  median: number;
  p95: number;
  /** How many statements one request needs. */
  statements: number;
  /** The statement that took longest on average, and how long that was. */
  slowest: Statement | undefined;
}

/** Where to ask, and what was sent to the database since the last call. */
export interface Target {
  address: string;
  takeStatements: () => Statement[];
}

const WARM_UP_ROUNDS = 3;

/**
 * Asks each instance in turn, round after round, so that none finds its own rows just read. Fails
 * when an answer has errors, is empty or is not the same in each round.
 */
export async function measure(
  { address, takeStatements }: Target,
  question: Question,
  rounds: number,
): Promise<Measured[]> {
  const runs = question.instances.map((instance) => ({
    instance,
    answer: "",
    times: [] as number[],
    statements: [] as Statement[],
  }));
  for (let round = -WARM_UP_ROUNDS; round < rounds; round += 1) {
    for (const run of runs) {
      takeStatements();
      const startedAt = performance.now();
      const answer = await post(address, question, run.instance);
      const time = performance.now() - startedAt;
      if (round > -WARM_UP_ROUNDS && answer !== run.answer) {
        throw new Error(`${question.name}, ${run.instance.name}: the answer is another each time.`);
      }
      run.answer = answer;
      if (round < 0) continue;
      run.times.push(time);
      run.statements.push(...takeStatements());
    }
  }
  return runs.map(({ instance, answer, times, statements }) => ({
    instance: instance.name,
    found: countIn(answer, question, instance),
    median: quantile(times, 0.5),
    p95: quantile(times, 0.95),
    statements: Math.round(statements.length / rounds),
    slowest: slowestOf(statements),
  }));
}

async function post(address: string, { document }: Question, { variables }: Instance) {
  const response = await fetch(address, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: document, variables }),
  });
  return response.text();
}

const Answer = z.object({
  data: z.object({}).loose(),
  errors: z.undefined().optional(),
});

function countIn(answer: string, question: Question, instance: Instance): number {
  const parsed = Answer.safeParse(JSON.parse(answer));
  const name = `${question.name}, ${instance.name}`;
  if (!parsed.success) throw new Error(`${name}: ${answer.slice(0, 300)}`);
  const value = question.counted.reduce<unknown>(
    (within, key) => Reflect.get(Object(within), key),
    parsed.data.data,
  );
  const found = Array.isArray(value) ? value.length : Number(value ?? 0);
  if (found === 0 && !instance.mayBeEmpty) throw new Error(`${name}: the answer is empty.`);
  return found;
}

/** The time than which this share of the times is at most as long. */
export function quantile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}

/** Of the statements with one text the mean time, with the values of the last. */
function slowestOf(statements: readonly Statement[]): Statement | undefined {
  const byText = new Map<string, Statement[]>();
  for (const statement of statements) {
    byText.set(statement.text, [...(byText.get(statement.text) ?? []), statement]);
  }
  let slowest: Statement | undefined;
  for (const [text, equal] of byText) {
    const time = equal.reduce((sum, one) => sum + one.time, 0) / equal.length;
    if (!slowest || time > slowest.time)
      slowest = { text, values: equal.at(-1)?.values ?? [], time };
  }
  return slowest;
}
