import { fileURLToPath } from "node:url";
import type { PeerQuestion, Variables, Workload } from "../workload/workload.ts";
import type { Command } from "./child.ts";
import { PEER_NODE, peerFile } from "./peers.ts";

/** A server that is measured. */
export interface Subject {
  name: string;
  title: string;
  command: (url: string) => Command;
  /** What to ask of it for a workload; null when it would do the same as another, or cannot. */
  questionOf: (workload: Workload) => Question | null;
  /** Whether its answers have the very bytes of Parley's, only the facts, or neither. */
  answers: "same" | "facts" | "constant";
}

export type Question = PeerQuestion;

const ROOT = new URL("../../", import.meta.url);
const PATH = "/graphql";

const tsx = (file: string, ...args: string[]): Command["command"] => [
  process.execPath,
  ...["--import", "tsx", fileURLToPath(new URL(file, ROOT)), ...args],
];

/** What Parley and the floor are asked. */
const ours = ({ document, instances }: Workload): Question => ({ document, instances });

/** Workloads in which the tables that Parley keeps ready make a difference. */
const withLevers = (workload: Workload) => (workload.levers === null ? null : ours(workload));

const parley = (name: string, title: string, settings: Variables = {}): Subject => ({
  name,
  title,
  command: (url) => ({
    command: [process.execPath, fileURLToPath(new URL("build/main.js", ROOT))],
    // A line for each request would be written by none of the others.
    env: {
      DATABASE_URL: url,
      HOST: "127.0.0.1",
      NODE_ENV: "production",
      LOG_LEVEL: "warn",
      COMPILED_READS: "on",
      RESPONSE_CACHE_MB: "0",
      ...settings,
    },
    path: PATH,
  }),
  questionOf: ours,
  answers: "same",
});

const floor = (
  name: string,
  title: string,
  args: string[],
  questionOf: Subject["questionOf"],
): Subject => ({
  name,
  title,
  command: (url) => ({
    command: tsx("bench/floor/server.ts", ...args),
    env: { DATABASE_URL: url, NODE_ENV: "production" },
    path: PATH,
  }),
  questionOf,
  answers: args[0] === "constant" ? "constant" : "same",
});

const postgraphile = (
  name: string,
  title: string,
  kind: "tables" | "levers" | "leverFunction",
): Subject => ({
  name,
  title,
  command: (url) => ({
    command: [PEER_NODE, peerFile("postgraphile.mjs"), kind === "tables" ? "tables" : "levers"],
    env: { DATABASE_URL: url, NODE_ENV: "production", GRAPHILE_ENV: "production" },
    path: PATH,
  }),
  questionOf: (workload) => workload[kind] ?? null,
  answers: "facts",
});

/** The file with the one reply of the constant server. */
export const constantFile = (folder: string): string => `${folder}/constant.json`;

/** All servers, the one that the others are compared with first. */
export const subjectsIn = (folder: string): Subject[] => [
  parley("parley", "Parley"),
  parley("parley-plain", "Parley without compiled reads", { COMPILED_READS: "off" }),
  parley("parley-cache", "Parley with its response cache", { RESPONSE_CACHE_MB: "64" }),
  floor("floor", "floor: one hand-written statement", ["levers"], ours),
  floor("floor-tables", "floor on the base tables only", ["tables"], withLevers),
  floor(
    "constant",
    "constant reply of node:http",
    ["constant", constantFile(folder)],
    (workload) => (workload.name === "W1" ? ours(workload) : null),
  ),
  postgraphile("postgraphile", "PostGraphile on the base tables", "tables"),
  postgraphile("postgraphile-levers", "PostGraphile with Parley's derived tables", "levers"),
  postgraphile(
    "postgraphile-function",
    "PostGraphile with a function over Parley's derived tables",
    "leverFunction",
  ),
];
