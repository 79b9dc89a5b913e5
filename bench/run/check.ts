import { writeFileSync } from "node:fs";
import type { Workload } from "../workload/workload.ts";
import { startChild } from "./child.ts";
import { ask, bodyOf } from "./client.ts";
import { differenceOf, factsOf } from "./facts.ts";
import { StatementCounter } from "./statement-counter.ts";
import { constantFile, type Question, type Subject } from "./subject.ts";

/** How many answers of each workload are compared. */
const COMPARED = 60;

/** Over so many requests statements are counted, when as many have gone before. */
const COUNTED = 20;

/** What is known of a server and a workload before it is timed. */
export interface Checked {
  subject: Subject;
  workload: Workload;
  /** A file with the requests, one body a line. */
  bodies: string;
  /** One of them. */
  example: string;
  /** Statements a request. */
  statements: number;
  /** Mean length of an answer. */
  bytes: number;
}

/** The answers of the first server, by workload; those of the others are compared with them. */
export type Reference = Map<string, object[]>;

/**
 * Starts a server and asks it all workloads, so that what is timed later is known to be right. Fails
 * on the first answer that differs from the reference.
 */
export async function checkSubject(
  subject: Subject,
  workloads: readonly Workload[],
  reference: Reference,
  { url, folder }: { url: string; folder: string },
): Promise<Checked[]> {
  const counter = new StatementCounter(url);
  try {
    const child = await startChild(subject.command(await counter.listen()));
    try {
      const checked: Checked[] = [];
      for (const workload of workloads) {
        const question = subject.questionOf(workload);
        if (!question) continue;
        const bodies = await bodiesOf(child.address, question);
        const file = `${folder}/${subject.name}.${workload.name}`;
        writeFileSync(file, `${bodies.join("\n")}\n`);
        const answers = await inTurn(bodies.slice(0, COMPARED), (body) => ask(child.address, body));
        compare(subject, workload, answers, reference, folder);
        counter.count = 0;
        for (const body of bodies.slice(0, COUNTED)) await ask(child.address, body);
        checked.push({
          subject,
          workload,
          bodies: file,
          example: bodies[0] ?? "",
          statements: counter.count / Math.min(COUNTED, bodies.length),
          bytes: mean(answers.map((answer) => JSON.stringify(answer).length)),
        });
      }
      return checked;
    } finally {
      await child.stop();
    }
  } finally {
    await counter.close();
  }
}

/** The bodies of all requests, with the cursors that the server itself gives. */
async function bodiesOf(address: string, question: Question): Promise<string[]> {
  const { document, instances, cursors } = question;
  if (!cursors) return instances.map((variables) => bodyOf(document, variables));
  const found = await inTurn(cursors.instances, async (variables) => {
    const answer = JSON.stringify(await ask(address, bodyOf(cursors.document, variables)));
    return /"cursor":"([^"]+)"/.exec(answer)?.[1];
  });
  return instances.map((variables, index) =>
    bodyOf(document, { ...variables, [cursors.into]: found[index] }),
  );
}

function compare(
  { name, answers: kind }: Subject,
  workload: Workload,
  answers: object[],
  reference: Reference,
  folder: string,
): void {
  const expected = reference.get(workload.name);
  if (!expected) {
    reference.set(workload.name, answers);
    if (workload.name === "W1") writeFileSync(constantFile(folder), middleOf(answers));
    return;
  }
  if (kind === "constant") return;
  for (const [index, answer] of answers.entries()) {
    const wanted = expected[index];
    const difference =
      kind === "same"
        ? differenceOf([JSON.stringify(wanted)], [JSON.stringify(answer)])
        : differenceOf(factsOf(wanted), factsOf(answer));
    if (difference === undefined) continue;
    const variables = JSON.stringify(workload.instances[index]);
    throw new Error(
      `${workload.name}: Parley and ${name} answer differently to ${variables}:\n${difference}`,
    );
  }
}

/** The answer of middle length, as it is sent. */
const middleOf = (answers: readonly object[]) =>
  answers
    .map((data) => JSON.stringify({ data }))
    .toSorted((a, b) => a.length - b.length)
    .at(Math.floor(answers.length / 2)) ?? "";

/** A few at a time, so that slow servers take less long. */
async function inTurn<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const WIDTH = 4;
  for (let at = 0; at < items.length; at += WIDTH) {
    results.push(...(await Promise.all(items.slice(at, at + WIDTH).map(work))));
  }
  return results;
}

const mean = (numbers: readonly number[]) =>
  numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length);
