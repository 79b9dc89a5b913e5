/**
 * Tells whether the data may have changed, so that an answer can be kept until it has. Whoever
 * writes tells it, in whichever process: see change-channel.ts. What has changed is not told.
 */
import type pg from "pg";
import { ChangeListener, type ListenerOptions } from "./change-listener.ts";
import type { Database } from "./client.ts";

export interface Changes {
  /**
   * Another number whenever something may have changed, and never one that was before. Undefined
   * while a change could go unnoticed: nothing that was read then may be kept, and nothing kept used.
   */
  readonly generation: number | undefined;
  /** The generation is undefined from then on. */
  stop(): Promise<void>;
}

/** Begins to watch; the generation is known soon after, unless the database cannot be reached. */
export function watchChanges(
  { kind, pool }: Pick<Database, "kind" | "pool">,
  options: ListenerOptions = {},
): Changes {
  return kind === "server" ? new ChangeListener(pool.options, options) : watchSession(pool);
}

/**
 * The embedded database is one session of this process, which listens: a write is told with its own
 * answer. Whoever writes must get hold of the session first, so that is early enough to watch it.
 */
function watchSession(pool: pg.Pool): Changes {
  let generation = 0;
  let session: pg.PoolClient | undefined;
  const count = () => {
    generation += 1;
  };
  const leave = () => {
    session?.off("notification", count);
    session = undefined;
  };
  const follow = (client: pg.PoolClient) => {
    if (client === session) return;
    leave();
    session = client;
    count();
    client.on("notification", count);
    client.once("end", () => {
      if (client === session) leave();
    });
  };
  pool.on("acquire", follow);
  return {
    get generation() {
      return session && generation;
    },
    async stop() {
      pool.off("acquire", follow);
      leave();
    },
  };
}
