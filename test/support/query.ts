/** Asks the schema on a database, without a server: what a client would get, and what it costs. */
import { execute, GraphQLError, parse, validate } from "graphql";
import { afterAll, beforeAll } from "vitest";
import { createContext } from "../../src/context.ts";
import type { Database } from "../../src/database/client.ts";
import { schema } from "../../src/schema/index.ts";
import { openSeededDatabase, type TestDatabase } from "./database.ts";

export type Variables = Readonly<Record<string, unknown>>;

/** An error as a client sees it. */
export interface Failure {
  code: unknown;
  message: string;
  extensions: Record<string, unknown>;
}

/** The data of the answer; `Data` is what the query selects. Errors in the answer are thrown. */
export async function ask<Data = Record<string, unknown>>(
  database: Database,
  query: string,
  variables: Variables = {},
): Promise<Data> {
  const { data, errors = [] } = await answer(database, query, variables);
  if (errors.length > 0) throw new Error(pretty(errors, query, variables));
  return JSON.parse(JSON.stringify(data));
}

/** The errors of the answer; it is an error if there are none. */
export async function failing(
  database: Database,
  query: string,
  variables: Variables = {},
): Promise<Failure[]> {
  const { data, errors = [] } = await answer(database, query, variables);
  if (errors.length === 0) throw new Error(`No error for ${query}\n${JSON.stringify(data)}`);
  return errors.map(({ message, extensions }) => ({ code: extensions.code, message, extensions }));
}

/** The code of the only error of the answer. */
async function codeOf(database: Database, query: string, variables?: Variables) {
  const [failure, ...more] = await failing(database, query, variables);
  if (more.length > 0) throw new Error(`${more.length + 1} errors instead of one for ${query}`);
  return failure?.code;
}

/** How many SQL statements the query takes; its errors are thrown. */
async function costOf(database: TestDatabase, query: string, variables?: Variables) {
  return (await database.statementsOf(() => ask(database, query, variables))).statements.length;
}

/** The functions above on a copy of the seeded database that the tests of this file share. */
export function onSeededDatabase() {
  let opened: TestDatabase | undefined;
  const database = () => {
    if (!opened) throw new Error("The database is open while tests run, not while they are told.");
    return opened;
  };
  beforeAll(async () => {
    opened = await openSeededDatabase();
  });
  afterAll(() => opened?.close());
  return {
    database,
    ask: <Data = Record<string, unknown>>(query: string, variables?: Variables) =>
      ask<Data>(database(), query, variables),
    failing: (query: string, variables?: Variables) => failing(database(), query, variables),
    codeOf: (query: string, variables?: Variables) => codeOf(database(), query, variables),
    costOf: (query: string, variables?: Variables) => costOf(database(), query, variables),
  };
}

export type Asking = ReturnType<typeof onSeededDatabase>;

/** Parsed and validated queries, as walks through lists ask the same one many times. */
const documents = new Map<string, ReturnType<typeof parse>>();

async function answer(database: Database, query: string, variables: Variables) {
  const document = documents.get(query) ?? parse(query);
  if (!documents.has(query)) {
    const errors = validate(schema, document);
    if (errors.length > 0) return { errors };
    documents.set(query, document);
  }
  return execute({
    schema,
    document,
    variableValues: variables,
    contextValue: createContext(database),
  });
}

function pretty(errors: readonly GraphQLError[], query: string, variables: Variables): string {
  const lines = errors.map((error) => {
    const { path, message, extensions, originalError } = error;
    const cause = originalError instanceof GraphQLError ? "" : (originalError?.stack ?? "");
    return `${path?.join(".") ?? "query"}: ${message} ${JSON.stringify(extensions)}\n${cause}`;
  });
  return `${lines.join("\n")}\n${query}\n${JSON.stringify(variables)}`;
}
