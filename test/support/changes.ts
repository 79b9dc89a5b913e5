import { expect, vi } from "vitest";
import { LISTEN } from "../../src/database/change-channel.ts";
import type { Changes } from "../../src/database/changes.ts";
import type { Database } from "../../src/database/client.ts";

/** The generation, as soon as it is known and not that one. */
export const known = (changes: Changes, before?: number) =>
  vi.waitFor(
    () => {
      const { generation } = changes;
      if (generation === undefined || generation === before) throw new Error("Nothing is new.");
      return generation;
    },
    { timeout: 10_000, interval: 2 },
  );

/** How often changes are told because of the work, and whoever watches has then heard of them. */
export async function heardOf(
  changes: Changes,
  database: Pick<Database, "kind" | "pool">,
  work: () => Promise<unknown>,
): Promise<number> {
  const before = await known(changes);
  const tells = await tellsOf(database, work);
  await vi.waitFor(() => expect(changes.generation).toBe(before + tells), { timeout: 10_000 });
  return tells;
}

async function tellsOf(
  { kind, pool }: Pick<Database, "kind" | "pool">,
  work: () => Promise<unknown>,
): Promise<number> {
  let tells = 0;
  const count = () => {
    tells += 1;
  };
  const listener = await pool.connect();
  if (kind === "embedded") listener.release(); // there is no other session to do the work
  listener.on("notification", count);
  try {
    await listener.query(LISTEN);
    await work();
    // Who notifies hears first of all that was told before.
    if (kind === "server") await listener.query("NOTIFY nobody");
  } finally {
    listener.off("notification", count);
    if (kind === "server") listener.release(true);
  }
  return tells;
}
