/** The numbered questions of examples/, each with the answer that is committed beside it. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Database } from "../src/database/client.ts";
import { csvLines } from "../src/lib/csv.ts";
import { formatJson } from "./format-json.ts";

export const EXAMPLES_FOLDER = fileURLToPath(new URL("../examples", import.meta.url));

export interface Example {
  /** File name without its ending, like `12-dataset`. */
  name: string;
  /** The language of the question. */
  language: "graphql" | "sql";
  query: string;
  /** JSON; or CSV for SQL, and for a query whose answer already is. */
  answerFile: string;
}

interface Server {
  fetch(url: string, init: RequestInit): Promise<Response>;
}

/** What answers examples. */
export interface Answering {
  server: Server;
  database: Pick<Database, "pool">;
}

export function readExamples(): Example[] {
  const names = readdirSync(EXAMPLES_FOLDER).filter((name) => /\.(graphql|sql)$/.test(name));
  return names.sort().map((file) => {
    const { name, ext } = path.parse(file);
    const query = readFileSync(path.join(EXAMPLES_FOLDER, file), "utf8");
    const csvFile = path.join(EXAMPLES_FOLDER, `${name}.csv`);
    const isTable = ext === ".sql" || existsSync(csvFile);
    const answerFile = isTable ? csvFile : path.join(EXAMPLES_FOLDER, `${name}.json`);
    return { name, language: ext === ".sql" ? "sql" : "graphql", query, answerFile };
  });
}

/** The answer in the form in which its file keeps it. */
export async function answerTo(
  { language, query, answerFile }: Example,
  { server, database }: Answering,
): Promise<string> {
  if (language === "sql") return tableOf(query, database);
  if (answerFile.endsWith(".csv")) return tableAnswerTo(query, server);
  return jsonAnswerTo(query, server);
}

/** What the server answers, as the files keep JSON. */
export async function jsonAnswerTo(query: string, server: Server): Promise<string> {
  const text = await askServer(query, server, "application/graphql-response+json");
  return `${formatJson(JSON.parse(text))}\n`;
}

/** What the server answers when it is asked for CSV. */
export function tableAnswerTo(query: string, server: Server): Promise<string> {
  return askServer(query, server, "text/csv");
}

async function askServer(query: string, server: Server, accept: string): Promise<string> {
  const response = await server.fetch("http://127.0.0.1/graphql", {
    method: "POST",
    headers: { "content-type": "application/json", accept },
    body: JSON.stringify({ query }),
  });
  return response.text();
}

/** What one statement finds, as psql's `--csv` would print it but for the ends of lines. */
async function tableOf(query: string, { pool }: Pick<Database, "pool">): Promise<string> {
  const { fields, rows } = await pool.query<unknown[]>({
    text: query,
    rowMode: "array",
    // As PostgreSQL writes each value: no number loses digits and no date becomes an instant.
    types: { getTypeParser: () => (value: string) => value },
  });
  const cells = rows.map((row) => row.map((value) => (value === null ? null : String(value))));
  return csvLines([fields.map(({ name }) => name), ...cells]);
}
