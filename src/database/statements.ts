import type pg from "pg";

/**
 * Tells the text of every statement that runs on the pool, whoever sends it: Prisma, hand-made SQL,
 * BEGIN and COMMIT. For tests that count; not for logging, as the values are missing.
 */
export function watchStatements(pool: pg.Pool, onStatement: (sql: string) => void): void {
  pool.on("connect", (client) => {
    const original = client.query;
    // Defined, not assigned: no function written here could have all the overloads of `query`.
    Object.defineProperty(client, "query", {
      value(...args: unknown[]) {
        onStatement(textOf(args[0]));
        return Reflect.apply(original, client, args);
      },
    });
  });
}

/** `query` takes a text, or an object that holds it. */
function textOf(query: unknown): string {
  if (typeof query === "string") return query;
  return typeof query === "object" && query && "text" in query ? String(query.text) : "";
}
