import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { WORKLOADS } from "../workload/list.ts";
import type { Pace } from "./measure.ts";
import { subjectsIn } from "./subject.ts";

export interface Options {
  /** The database; a new one is made without it. */
  url: string | undefined;
  rounds: number;
  pace: Pace;
  /** Names of workloads and of servers. */
  only: string[];
  subjects: string[];
  report: string;
  /** Results of other runs to set beside these. */
  compare: string[];
  /** How to repeat the run, without the address of the database. */
  command: string;
}

const USAGE = `Usage: npm run bench -- [--quick] [--url postgresql://…] [--rounds 5] [--seconds 8]
  [--connections 32] [--only W1,W2] [--subjects parley,floor] [--report file.md]
  [--compare other.json,another.json]`;

const REPORT = fileURLToPath(new URL("../report.md", import.meta.url));
const QUICK_REPORT = fileURLToPath(new URL("../report-quick.md", import.meta.url));

/** What a quick run leaves out differs little from what it has. */
const QUICK = ["W1", "W2", "W3", "W4", "W5"];

/** The servers that are asked when none are named. */
const USUAL = [
  "parley",
  "floor",
  "floor-tables",
  "constant",
  "postgraphile",
  "postgraphile-levers",
  "postgraphile-function",
];

/** What the command line asks for; an error names what cannot be meant, and what can. */
export function readOptions(args: string[]): Options {
  try {
    return optionsIn(args);
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error}\n${USAGE}`);
  }
}

function optionsIn(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      quick: { type: "boolean", default: false },
      url: { type: "string" },
      rounds: { type: "string" },
      seconds: { type: "string" },
      connections: { type: "string", default: "32" },
      only: { type: "string" },
      subjects: { type: "string" },
      report: { type: "string" },
      compare: { type: "string", default: "" },
    },
  });
  const { quick, url } = values;
  const known = Object.keys(WORKLOADS);
  return {
    url,
    rounds: wholeNumber("rounds", values.rounds ?? (quick ? "2" : "5")),
    pace: {
      seconds: wholeNumber("seconds", values.seconds ?? (quick ? "2" : "8")),
      firstWarmUp: quick ? 2 : 18,
      warmUp: quick ? 0 : 2,
      connections: wholeNumber("connections", values.connections),
    },
    only: values.only === undefined ? (quick ? QUICK : known) : chosen("only", values.only, known),
    subjects:
      values.subjects === undefined
        ? USUAL
        : [
            "parley",
            ...chosen(
              "subjects",
              values.subjects,
              subjectsIn("").map(({ name }) => name),
            ),
          ],
    report: values.report ?? (quick ? QUICK_REPORT : REPORT),
    compare: list(values.compare),
    command: ["npm run bench --", ...withoutPlaces(args)].join(" "),
  };
}

function wholeNumber(name: string, text: string): number {
  if (/^[1-9]\d{0,4}$/.test(text)) return Number(text);
  throw new Error(`--${name} expects a whole number from 1, not ${text}.`);
}

function chosen(option: string, text: string, known: readonly string[]): string[] {
  const names = list(text);
  const unknown = names.filter((name) => !known.includes(name));
  if (names.length > 0 && unknown.length === 0) return names;
  throw new Error(`--${option} expects some of ${known.join(", ")}, not ${text}.`);
}

const list = (text: string) => text.split(",").filter(Boolean);

/** The command as others can repeat it: without the address and the folders of this machine. */
const withoutPlaces = (args: readonly string[]) =>
  args.map((arg) =>
    arg.replace(/postgres(ql)?:\/\/\S+/, "postgresql://…").replace(/(^|,)\/[^,]*\//g, "$1"),
  );
