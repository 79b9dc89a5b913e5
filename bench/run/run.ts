import { readFileSync } from "node:fs";
import type pg from "pg";
import { WORKLOADS } from "../workload/list.ts";
import type { Workload } from "../workload/workload.ts";
import { Backends } from "./backends.ts";
import { type Checked, checkSubject, type Reference } from "./check.ts";
import { type Child, startChild } from "./child.ts";
import type { CleanUp } from "./clean-up.ts";
import { measureSlice, type Slice } from "./measure.ts";
import type { Options } from "./options.ts";
import { peerFile } from "./peers.ts";
import { type Row, rowOf } from "./result.ts";
import { subjectsIn } from "./subject.ts";
import { number } from "./table.ts";

interface Place {
  url: string;
  pool: pg.Pool;
  /** A folder for files that are not kept. */
  folder: string;
  cleanUp: CleanUp;
  say: (line: string) => void;
}

/** One server and one workload, with what was measured so far. */
interface Course {
  checked: Checked;
  child: Child;
  slices: Slice[];
}

/** Checks, then times, all servers with all workloads. */
export async function run(options: Options, place: Place): Promise<Row[]> {
  const { pool, cleanUp, say } = place;
  const workloads: Workload[] = [];
  for (const name of options.only) {
    const workload = await WORKLOADS[name]?.(pool);
    if (workload) workloads.push(workload);
  }
  const subjects = subjectsIn(place.folder).filter(({ name }) => options.subjects.includes(name));
  await pool.query(readFileSync(peerFile("functions.sql"), "utf8"));
  cleanUp.add(async () => void (await pool.query("DROP SCHEMA IF EXISTS peer CASCADE")));
  const reference: Reference = new Map();
  const courses: Course[] = [];
  for (const subject of subjects) {
    say(`${subject.title}: comparing answers`);
    const checked = await checkSubject(subject, workloads, reference, place);
    if (checked.length === 0) continue;
    const child = await startChild(subject.command(place.url));
    cleanUp.add(child.stop);
    courses.push(...checked.map((each) => ({ checked: each, child, slices: [] })));
  }
  await measure(courses, await Backends.of(pool), options, say);
  return workloads.flatMap(({ name }) =>
    courses
      .filter(({ checked }) => checked.workload.name === name)
      .map(({ checked, slices }) => rowOf(checked, slices)),
  );
}

/** All workloads in each round, and in each workload one server after the other. */
async function measure(
  courses: readonly Course[],
  backends: Backends,
  { rounds, pace }: Options,
  say: Place["say"],
): Promise<void> {
  const names = [...new Set(courses.map(({ checked }) => checked.workload.name))];
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) {
      for (const { checked, child, slices } of courses) {
        if (checked.workload.name !== name) continue;
        const slice = await measureSlice(child, checked, backends, round, pace);
        slices.push(slice);
        const rate = number(slice.requestsPerSecond).padStart(8);
        say(`round ${round + 1} of ${rounds}, ${name}: ${rate}/s ${checked.subject.title}`);
      }
    }
  }
}
