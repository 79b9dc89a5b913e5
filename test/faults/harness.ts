import pg from "pg";
import { inject, onTestFinished } from "vitest";
import { z } from "zod";
import type { Database } from "../../src/database/client.ts";
import { createLogger } from "../../src/logger.ts";
import { createTestServer } from "../http/harness.ts";
import { type Opening, openSeededDatabase, type TestDatabase } from "../support/database.ts";

/** What a client got, and after how many milliseconds. */
export interface Outcome {
  readonly status: number;
  /** Of the first error. */
  readonly code: string | undefined;
  readonly isRetryable: boolean;
  readonly retryAfter: string | null;
  readonly ms: number;
}

const answer = z.object({
  errors: z
    .array(
      z.object({ extensions: z.object({ code: z.string(), retryable: z.boolean().optional() }) }),
    )
    .optional(),
});

export interface Faulted {
  readonly database: TestDatabase;
  /** How many requests have come. */
  received(): number;
  ask(query: string, signal?: AbortSignal): Promise<Outcome>;
  /** Milliseconds until `GET` of this address is answered with this status. */
  timeOf(address: string, status?: number): Promise<number>;
}

type Settings = Parameters<typeof createTestServer>[2] & Opening;

/** A server on a copy of the seeded database, which is asked over HTTP. Both end with the test. */
export async function startFaulted({
  statementTimeout = 5,
  through,
  ...settings
}: Settings = {}): Promise<Faulted> {
  const database = await openSeededDatabase({ statementTimeout, ...(through && { through }) });
  const server = createTestServer(database, createLogger("fatal"), {
    SHUTDOWN_GRACE_SECONDS: 0,
    ...settings,
  });
  onTestFinished(async () => {
    await server.stop();
    await database.close();
  });
  const url = await server.listen();
  let received = 0;
  server.http.on("request", () => {
    received += 1;
  });
  return {
    database,
    received: () => received,
    ask: (query, signal) => askOver(url, query, signal),
    timeOf: (address, status) => timeOver(url, address, status),
  };
}

/** Milliseconds until `GET` of an address of this server is answered with this status. */
export async function timeOver(url: string, address: string, status = 200): Promise<number> {
  const startedAt = performance.now();
  const response = await fetch(new URL(address, url));
  await response.arrayBuffer();
  if (response.status !== status) throw new Error(`${address} answered ${response.status}`);
  return performance.now() - startedAt;
}

/** Asks the API at this address. */
export async function askOver(url: string, query: string, signal?: AbortSignal): Promise<Outcome> {
  const startedAt = performance.now();
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query }),
    ...(signal && { signal }),
  });
  const { errors: [error] = [] } = answer.parse(await response.json());
  return {
    status: response.status,
    code: error?.extensions.code,
    isRetryable: error?.extensions.retryable ?? false,
    retryAfter: response.headers.get("retry-after"),
    ms: performance.now() - startedAt,
  };
}

/** This question is affected when the rows of articles are hard to get. */
export const ARTICLES = "{ articles(first: 1) { nodes { slug } } }";

/** From now on articles take so long to read; returns how to mend that. */
export async function slowArticles(
  { pool }: Pick<Database, "pool">,
  seconds: number,
): Promise<() => Promise<unknown>> {
  await pool.query(`ALTER TABLE article RENAME TO quick_article;
    CREATE VIEW article AS SELECT quick_article.* FROM quick_article, pg_sleep(${seconds})`);
  return () => pool.query("DROP VIEW article; ALTER TABLE quick_article RENAME TO article");
}

/** A connection to the server of its own, not through what the test breaks. */
export async function observer(): Promise<pg.Client> {
  const templates = inject("templates");
  if (templates.kind !== "server") throw new Error("There is no server.");
  const client = new pg.Client(templates.url);
  await client.connect();
  onTestFinished(() => client.end());
  return client;
}

/** Processes of the server that run a statement of ours on this database. */
export async function activeOn(client: pg.Client, { pool }: Database): Promise<number[]> {
  const name = new pg.Client(pool.options).database;
  const { rows } = await client.query<{ pid: number }>(
    "SELECT pid FROM pg_stat_activity WHERE datname = $1 AND state = 'active'",
    [name],
  );
  return rows.map(({ pid }) => pid);
}

/** What half of the times are below: other work on this machine makes some of them long. */
export function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}
