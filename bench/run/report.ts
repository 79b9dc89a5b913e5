import { DEEP, GROWTH, reachedGoals } from "./goal.ts";
import type { Results, Row } from "./result.ts";
import { number, table } from "./table.ts";

interface Run {
  command: string;
  rounds: number;
  seconds: number;
  connections: number;
  program: string;
}

/** The whole report, in Markdown. */
export function writeReport(results: Results, others: readonly Results[], run: Run): string {
  const goals = goalLines(results);
  return `# How fast Parley answers

${results.date}.

${results.machine.map((fact) => `- ${fact}`).join("\n")}

${run.program} keeps ${run.connections} connections busy with requests that differ, against one server
at a time: each in turn, for ${run.seconds} seconds after a warm-up, in ${run.rounds} rounds. The tables
have medians of the rounds, and the slowest and fastest of them. Before, the answers of all servers were
compared: the floor's have the bytes of Parley's, PostGraphile's the same facts. Parley ran as it does
in production, without its response cache unless a row says otherwise, and wrote no line for each
request, which the others do not do either. "node" and "PostgreSQL" are milliseconds of processor time
a request; the times of PostgreSQL's parallel workers are not in it. To repeat it:

\`\`\`sh
npm run bench:data -- --size 1M --url postgresql://…
${run.command}
\`\`\`

${workloadsIn(results)
  .map((rows) => workloadSection(rows))
  .join("\n\n")}
${goals === "" ? "" : `\n## Goals\n\n${goals}\n`}${growthSection([...others, results])}`;
}

/** The rows of each workload. */
export function workloadsIn({ rows }: Results): Row[][] {
  const names = [...new Set(rows.map(({ workload }) => workload))];
  return names.map((name) => rows.filter(({ workload }) => workload === name));
}

export function workloadSection(rows: readonly Row[]): string {
  const [first] = rows;
  return `## ${first?.workload}: ${first?.title}\n\n${workloadTable(rows)}
`;
}

function workloadTable(rows: readonly Row[]): string {
  const rateOf = (name: string) =>
    rows.find(({ subject, failure }) => subject === name && !failure)?.requestsPerSecond;
  const ratio = (rate: number, name: string) => {
    const other = rateOf(name);
    return other === undefined ? "" : number(rate / other, "×");
  };
  return table(
    [
      "",
      "requests/s",
      "from–to",
      "÷ PostGraphile",
      "÷ floor",
      "node",
      "PostgreSQL",
      "p50",
      "p99",
      "RSS MB",
      "statements",
      "bytes",
    ],
    rows.map((row) =>
      row.failure
        ? [`${row.label}: **failed**, ${row.failure}`]
        : [
            row.label,
            number(row.requestsPerSecond),
            row.spread.map((rate) => number(rate)).join("–"),
            ratio(row.requestsPerSecond, "postgraphile"),
            ratio(row.requestsPerSecond, "floor"),
            number(row.node),
            number(row.postgres),
            number(row.p50),
            number(row.p99),
            number(row.memory),
            number(row.statements),
            row.bytes.toFixed(0),
          ],
    ),
  );
}

/** What was reached of the goals. */
export function goalLines(results: Results): string {
  const goals = reachedGoals(results.rows);
  const rate = (workload: string) =>
    results.rows.find((row) => row.workload === workload && row.subject === "parley");
  const [page, deep] = [rate("W1"), rate("W4")];
  if (page && deep) {
    const reached = page.requestsPerSecond / deep.requestsPerSecond;
    const goal = `time of a page against that of W1, at most ${DEEP}`;
    goals.push({ workload: "W4", goal, reached, isMet: reached <= DEEP });
  }
  if (goals.length === 0) return "";
  return table(
    ["workload", "goal", "reached", ""],
    goals.map(({ workload, goal, reached, isMet }) => [
      workload,
      goal,
      number(reached),
      isMet ? "met" : "**missed**",
    ]),
    2,
  );
}

/** How the time of a request grows with the data; nothing about one size. */
export function growthSection(runs: readonly Results[]): string {
  if (runs.length < 2) return "";
  const sizes = runs.toSorted((a, b) => a.meetings - b.meetings);
  const timesOf = (subject: string, name: string) =>
    sizes.map(({ rows }) => {
      const row = rows.find(
        ({ workload, subject: of, failure }) => workload === name && of === subject && !failure,
      );
      return row ? 1000 / row.requestsPerSecond : undefined;
    });
  const growth = (times: readonly (number | undefined)[]) =>
    times.slice(1).flatMap((time, index) => {
      const before = times[index];
      return time === undefined || before === undefined ? [] : [number(time / before, "×")];
    });
  const names = [...new Set(sizes.flatMap(({ rows }) => rows.map(({ workload }) => workload)))];
  const lines = names.flatMap((name) => {
    const times = timesOf("parley", name);
    const steps = growth(times);
    if (steps.length === 0) return [];
    const shown = times.map((time) => (time === undefined ? "" : number(time, " ms")));
    return [[name, ...shown, steps.join(", "), growth(timesOf("floor", name)).join(", ")]];
  });
  return `
## Growth

Parley's time a request, ${runs.length} sizes of data; it is to grow by at most ${GROWTH} from one to the next.
The runs were one after the other, and the machine not equally fast in each: the floor's growth tells.

${table(["workload", ...sizes.map(({ meetings }) => `${meetings} meetings`), "growth", "the floor's"], lines)}
`;
}
