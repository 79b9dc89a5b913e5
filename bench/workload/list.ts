import type pg from "pg";
import { deepPage, firstPage } from "./between.ts";
import { countsOfPair } from "./pair.ts";
import { onePerson } from "./person.ts";
import { rangeOfDays } from "./range.ts";
import type { Workload } from "./workload.ts";

/** How to make each workload from the rows of a database. */
export const WORKLOADS: Readonly<Record<string, (pool: pg.Pool) => Promise<Workload>>> = {
  W1: firstPage,
  W2: onePerson,
  W3: (pool) => rangeOfDays(pool, "POSSIBLE"),
  W3c: (pool) => rangeOfDays(pool, "CERTAIN"),
  W4: deepPage,
  W5: countsOfPair,
};
