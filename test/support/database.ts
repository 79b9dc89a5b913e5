import { inject } from "vitest";
import { type Database, openDatabase } from "../../src/database/client.ts";
import { IN_MEMORY } from "../../src/database/embedded.ts";
import type { Templates } from "./provided.ts";
import { addressOf, createDatabase, dropDatabase } from "./server-databases.ts";

export interface TestDatabase extends Database {
  /** The SQL that runs during the work, also BEGIN and COMMIT, and the work's result. */
  statementsOf<T>(work: () => Promise<T>): Promise<{ result: T; statements: string[] }>;
}

/** How a database is opened otherwise than by default. */
export interface Opening {
  statementTimeout?: number;
  /** What stands between, on a server: the address of the database, as it is reached. */
  through?: (url: string) => Promise<string>;
}

/** A migrated database without rows, of the kind that the project tests; nobody else uses it. */
export function openTestDatabase(): Promise<TestDatabase> {
  const templates = inject("templates");
  return openCopy(templates, templates.migrated);
}

/** The same with the rows of the seed files. */
export function openSeededDatabase(opening?: Opening): Promise<TestDatabase> {
  const templates = inject("templates");
  return openCopy(templates, templates.seeded, opening);
}

async function openCopy(
  templates: Templates,
  template: string,
  { through, ...options }: Opening = {},
): Promise<TestDatabase> {
  if (templates.kind === "embedded") {
    return openWatched({ ...options, dataDir: IN_MEMORY, template });
  }
  const name = await createDatabase(templates.url, template);
  const direct = addressOf(templates.url, name);
  const url = (await through?.(direct)) ?? direct;
  const database = await openWatched({ ...options, url, dataDir: "" });
  return {
    ...database,
    async close() {
      await database.close();
      await dropDatabase(templates.url, name);
    },
  };
}

async function openWatched(options: Parameters<typeof openDatabase>[0]): Promise<TestDatabase> {
  const database = await openDatabase(options);
  return {
    ...database,
    async statementsOf(work) {
      const statements: string[] = [];
      const unwatch = database.statements.watch((sql) => {
        statements.push(sql);
        return undefined;
      });
      try {
        return { result: await work(), statements };
      } finally {
        unwatch();
      }
    },
  };
}
