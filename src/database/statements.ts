import type pg from "pg";

/** Told that a statement was answered, with the error if it failed. */
export type StatementEnd = (error?: unknown) => void;

/**
 * Told a statement when it is sent; its values are for nobody's log. What it returns is called when the
 * answer is there.
 */
export type StatementWatcher = (
  sql: string,
  values: readonly unknown[],
) => StatementEnd | undefined;

/** Every statement that runs on a pool, whoever sends it: Prisma, hand-made SQL, BEGIN and COMMIT. */
export class Statements {
  readonly #watchers = new Set<StatementWatcher>();

  constructor(pool: pg.Pool) {
    pool.on("connect", (client) => this.#follow(client));
  }

  /** Returns how to end it. */
  watch(watcher: StatementWatcher): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  #follow(client: pg.PoolClient): void {
    const original = client.query;
    const watchers = this.#watchers;
    // Defined, not assigned: no function written here could have all the overloads of `query`.
    Object.defineProperty(client, "query", {
      value(...args: unknown[]) {
        const ends: StatementEnd[] = [];
        for (const watcher of watchers) {
          const end = watcher(textOf(args[0]), valuesOf(args[0], args[1]));
          if (end) ends.push(end);
        }
        const send = (given: unknown[]): unknown => Reflect.apply(original, client, given);
        return ends.length === 0 ? send(args) : followed(send, args, ends);
      },
    });
  }
}

/** Sends the statement. `query` answers to a callback, if it was given one, or else with a promise. */
function followed(
  send: (args: unknown[]) => unknown,
  args: unknown[],
  ends: readonly StatementEnd[],
): unknown {
  const finish = (error?: unknown) => {
    for (const end of ends) end(error);
  };
  const callback = args.at(-1);
  if (typeof callback === "function") {
    const told = (...given: unknown[]): unknown => {
      finish(given[0] ?? undefined);
      return Reflect.apply(callback, undefined, given);
    };
    return send([...args.slice(0, -1), told]);
  }
  const answer = send(args);
  if (answer instanceof Promise) answer.then(() => finish(), finish);
  return answer;
}

/** `query` takes a text, or an object that holds it. */
function textOf(query: unknown): string {
  if (typeof query === "string") return query;
  return typeof query === "object" && query && "text" in query ? String(query.text) : "";
}

/** They stand in the object that holds the text, or beside it. */
function valuesOf(query: unknown, beside: unknown): readonly unknown[] {
  const inside = typeof query === "object" && query && "values" in query ? query.values : undefined;
  return [beside, inside].find((list): list is unknown[] => Array.isArray(list)) ?? [];
}
