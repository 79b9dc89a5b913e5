import type { Measured } from "./measure.ts";
import type { Question } from "./question.ts";

/** A question with what its instances took, and how its slowest statement was carried out. */
export interface Answered {
  question: Question;
  measured: Measured[];
  /** The slowest statement of all instances, and its plan. */
  slowest: { instance: string; time: number; statement: string; plan: string } | undefined;
}

interface Facts {
  command: string;
  rounds: number;
  machine: readonly string[];
  date: string;
}

export function writeReport(answers: readonly Answered[], facts: Facts): string {
  const withBar = answers.filter(({ question }) => question.bar !== null);
  const met = withBar.filter(isMet);
  return `# How long the questions take

${facts.date}. ${met.length} of ${withBar.length} bars are met.

${facts.machine.map((fact) => `- ${fact}`).join("\n")}

Each question is asked over HTTP of a server in the process that asks, so the times hold what asking
costs, too. After three rounds to warm up, the instances of a question are asked in turn in
${facts.rounds} rounds; an answer that is empty, has errors or differs between rounds ends the run. A bar
is met when the median of every instance is within it. To repeat it:

\`\`\`sh
npm run bench:data -- --size 1M --url postgresql://…
${facts.command}
\`\`\`

${table(
  ["question", "bar", "slowest median", ""],
  answers.map((answer) => [
    answer.question.name,
    answer.question.bar === null ? "" : `${answer.question.bar} ms`,
    milliseconds(slowestMedian(answer)),
    answer.question.bar === null ? "" : isMet(answer) ? "met" : "**missed**",
  ]),
)}
${answers.map(writeAnswer).join("\n")}`;
}

export const isMet = (answer: Answered): boolean =>
  answer.question.bar === null || slowestMedian(answer) <= answer.question.bar;

const slowestMedian = ({ measured }: Answered) => Math.max(...measured.map(({ median }) => median));

const milliseconds = (time: number) => `${time.toFixed(1)} ms`;

function writeAnswer({ question, measured, slowest }: Answered): string {
  const { bar } = question;
  const rows = measured.map((one) => [
    one.instance,
    milliseconds(one.median),
    milliseconds(one.p95),
    String(one.statements),
    String(one.found),
    bar === null ? "" : one.median <= bar ? "yes" : "**no**",
  ]);
  return `
## ${question.name}${bar === null ? "" : `, at most ${bar} ms`}

${table(["instance", "median", "p95", "statements", question.unit, bar === null ? "" : "within"], rows)}
${slowest ? writePlan(slowest) : ""}`;
}

const writePlan = ({
  instance,
  time,
  statement,
  plan,
}: NonNullable<Answered["slowest"]>): string => `
The slowest statement is one of "${instance}", ${milliseconds(time)} on average with the way there and
back:

\`\`\`sql
${statement}
\`\`\`

\`\`\`
${plan}
\`\`\`
`;

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return `${[line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n")}\n`;
}
