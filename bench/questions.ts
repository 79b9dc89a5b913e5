/**
 * `npm run bench:questions`: asks a server the questions of `docs/questions` on the data of
 * `npm run bench:data`, and writes how long they took and how the database answered.
 */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { readConfig, readEnvironment } from "../src/config.ts";
import { openDatabase } from "../src/database/client.ts";
import { createLogger } from "../src/logger.ts";
import { createServer } from "../src/server.ts";
import { chooseCast } from "./questions/cast.ts";
import { questionsFor } from "./questions/list.ts";
import { describeMachine } from "./questions/machine.ts";
import { type Measured, measure } from "./questions/measure.ts";
import { planOf, showStatement } from "./questions/plan.ts";
import type { Question } from "./questions/question.ts";
import { type Answered, isMet, writeReport } from "./questions/report.ts";
import { type Statement, watchTimes } from "./questions/watch.ts";

const REPORT = fileURLToPath(new URL("report-questions.md", import.meta.url));

const { values } = parseArgs({
  options: {
    url: { type: "string" },
    rounds: { type: "string", default: "21" },
    report: { type: "string", default: REPORT },
    only: { type: "string", default: "" },
  },
});
const config = readConfig({ ...readEnvironment(), PORT: "0" });
const url = values.url ?? config.DATABASE_URL;
const rounds = Number(values.rounds);
if (!url || !Number.isSafeInteger(rounds) || rounds < 1) {
  console.error(
    "Usage: npm run bench:questions -- --url postgresql://… [--rounds 21] [--only Pair] [--report file]",
  );
  process.exit(1);
}

const database = await openDatabase({ url, dataDir: config.DATA_DIR });
let statements: Statement[] = [];
watchTimes(database.statements, (statement) => statements.push(statement));
const server = createServer({ database, config, logger: createLogger("error") });

/** What was sent to the database since the last call. */
function takeStatements(): Statement[] {
  const taken = statements;
  statements = [];
  return taken;
}

async function answer(address: string, question: Question): Promise<Answered> {
  console.log(`${question.name}${question.bar === null ? "" : `, at most ${question.bar} ms`}`);
  const measured = await measure({ address, takeStatements }, question, rounds);
  for (const { instance, median, p95, statements, found } of measured) {
    const times = `${median.toFixed(1).padStart(8)} ms, p95 ${p95.toFixed(1).padStart(7)} ms`;
    console.log(`${times}, ${statements} statements, ${found} ${question.unit}: ${instance}`);
  }
  const slowest = slowestOf(measured);
  if (!slowest) return { question, measured, slowest };
  const { instance, statement } = slowest;
  const plan = await planOf(database.pool, statement);
  const shown = showStatement(statement);
  return {
    question,
    measured,
    slowest: { instance, time: statement.time, statement: shown, plan },
  };
}

function slowestOf(measured: readonly Measured[]) {
  const statements = measured.flatMap(({ instance, slowest }) =>
    slowest ? [{ instance, statement: slowest }] : [],
  );
  return statements.sort((a, b) => b.statement.time - a.statement.time)[0];
}

try {
  const machine = await describeMachine(database.pool);
  const cast = await chooseCast(database.pool);
  const address = await server.listen();
  const answers: Answered[] = [];
  for (const question of questionsFor(cast)) {
    if (question.name.startsWith(values.only)) answers.push(await answer(address, question));
  }
  const command = `npm run bench:questions -- --url postgresql://… --rounds ${rounds}`;
  const date = new Date().toISOString().slice(0, 10);
  writeFileSync(values.report, writeReport(answers, { command, rounds, machine, date }));
  const missed = answers.filter((one) => !isMet(one)).map(({ question }) => question.name);
  console.log(missed.length === 0 ? "All bars are met." : `Missed: ${missed.join("; ")}`);
  console.log(`The report is in ${values.report}.`);
} finally {
  await server.stop();
  await database.close();
}
