/**
 * The floor: what PostgreSQL and Node allow, without GraphQL. It answers the requests of the
 * workloads in the same words as Parley, but by statements that know what is asked. Arguments:
 * `levers`, `tables`, or `constant` and a file with the one reply that is sent.
 */
import { readFileSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import pg from "pg";
import type { Ask } from "./ask.ts";
import { meetingsFromTables, meetingsOfTwo } from "./between.ts";
import { countsFromTables, countsOfPair } from "./pair.ts";
import { person } from "./person.ts";
import { meetingsInRange, meetingsInRangeFromTables } from "./range.ts";

const ANSWERS: Record<string, Readonly<Record<string, Ask>>> = {
  levers: { Person: person, Range: meetingsInRange, Between: meetingsOfTwo, Pair: countsOfPair },
  tables: {
    Person: person,
    Range: meetingsInRangeFromTables,
    Between: meetingsFromTables,
    Pair: countsFromTables,
  },
};

const [, , kind = "levers", file] = process.argv;
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 8 });
const answers = ANSWERS[kind] ?? {};
const constant = file && readFileSync(file, "utf8");

interface Body {
  operationName: string;
  variables: unknown;
}

async function reply(body: string): Promise<string> {
  if (constant) return constant;
  const { operationName, variables }: Body = JSON.parse(body);
  const ask = answers[operationName];
  if (!ask) throw new Error(`${operationName} is not known.`);
  return JSON.stringify({ data: await ask(pool, variables) });
}

function send(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, {
    "content-type": "application/json",
    "content-length": Buffer.byteLength(text),
  });
  response.end(text);
}

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () => {
    reply(Buffer.concat(chunks).toString()).then(
      (text) => send(response, 200, text),
      (error) => send(response, 500, JSON.stringify({ errors: [{ message: String(error) }] })),
    );
  });
});
server.listen(Number(process.env.PORT), "127.0.0.1");
process.once("SIGTERM", () => process.exit(0));
