import pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished, vi } from "vitest";
import { tellChange } from "../../src/database/change-channel.ts";
import { watchChanges } from "../../src/database/changes.ts";
import { openDatabase } from "../../src/database/client.ts";
import type { Rhythm } from "../../src/database/listening-session.ts";
import { known } from "../support/changes.ts";
import { startChild } from "../support/child.ts";
import { openTestDatabase, type TestDatabase } from "../support/database.ts";
import { startProxy } from "../support/proxy.ts";

const { kind } = inject("templates");

describe.runIf(kind === "server")("Listening to a server", () => {
  let database: TestDatabase;
  let url: string;
  /** Another process, to the server. */
  let other: pg.Client;
  beforeAll(async () => {
    database = await openTestDatabase();
    url = database.pool.options.connectionString ?? "";
    other = new pg.Client(url);
    await other.connect();
  });
  afterAll(async () => {
    await other.end();
    await database.close();
  });

  /** Watches a database through an address until the test is over, and notes what fails. */
  async function watch(address: string, rhythm: Partial<Rhythm> = {}) {
    const through = await openDatabase({ url: address, dataDir: "" });
    const failures: { message: string; generation: number | undefined }[] = [];
    const onError = ({ message }: Error) => {
      failures.push({ message, generation: changes.generation });
    };
    const changes = watchChanges(through, { ...rhythm, onError });
    onTestFinished(async () => {
      await changes.stop();
      await through.close();
    });
    return { changes, failures, pool: through.pool };
  }

  /** Says that the data are of this version, and tells nobody. */
  const putVersion = (version: string) =>
    other.query(
      `INSERT INTO dataset VALUES (1, $1, now()) ON CONFLICT (id) DO UPDATE SET version = $1`,
      [version],
    );

  it("hears what another session tells, each time", async () => {
    const { changes } = await watch(url);
    const first = await known(changes);
    await tellChange(other);
    const second = await known(changes, first);
    await tellChange(other);
    expect(await known(changes, second)).toBe(first + 2);
  });

  it("finds out that the data are of another version, though nobody tells", async () => {
    const { changes } = await watch(url, { pulse: 20 });
    const first = await known(changes);
    await putVersion("untold");
    const second = await known(changes, first);
    await other.query("DELETE FROM dataset");
    const third = await known(changes, second);
    await tellChange(other);
    expect(await known(changes, third)).toBe(first + 3);
  });

  it("knows nothing while the data have no version to look at", async () => {
    const { changes, failures } = await watch(url, { pulse: 20 });
    const before = await known(changes);
    await other.query("ALTER TABLE dataset RENAME TO gone");
    await vi.waitFor(() => expect(failures).toHaveLength(1), { timeout: 10_000 });
    expect(failures).toEqual([
      { message: 'relation "dataset" does not exist', generation: undefined },
    ]);
    await other.query("ALTER TABLE gone RENAME TO dataset");
    expect(await known(changes)).toBeGreaterThan(before);
    expect(failures).toHaveLength(1);
  });

  it("takes no connection of the pool", async () => {
    const { changes, pool } = await watch(url);
    await known(changes);
    expect(pool.totalCount).toBe(0);
  });

  it("knows nothing when the server ends its session, and begins anew", async () => {
    const { changes, failures } = await watch(url);
    const before = await known(changes);
    const listening = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND query LIKE 'SELECT pg_backend_pid() AS pid%'`;
    expect((await other.query(listening)).rowCount).toBe(1);
    const after = await known(changes, before);
    expect(after).toBeGreaterThan(before);
    expect(failures).toEqual([
      { message: expect.stringContaining("terminating connection"), generation: undefined },
    ]);
    await tellChange(other);
    expect(await known(changes, after)).toBe(after + 1);
  });

  it("knows nothing when the network is cut in silence, until it is there again", async () => {
    const proxy = await startProxy(url);
    const { changes, failures } = await watch(proxy.url, { pulse: 20, patience: 400 });
    const before = await known(changes);
    proxy.freeze();
    await vi.waitFor(() => expect(changes.generation).toBeUndefined(), { timeout: 10_000 });
    await tellChange(other); // which nobody hears
    await vi.waitFor(() => expect(failures).toHaveLength(1), { timeout: 10_000 });
    proxy.thaw();
    expect(await known(changes)).toBeGreaterThan(before);
    expect(failures).toEqual([{ message: "The server does not answer.", generation: undefined }]);
  });

  it("tells once that there is no server, and finds it when there is one", async () => {
    const proxy = await startProxy(url);
    proxy.freeze();
    const { changes, failures } = await watch(proxy.url, { pulse: 20, patience: 200 });
    await vi.waitFor(() => expect(failures).toHaveLength(1), { timeout: 10_000 });
    proxy.thaw();
    await known(changes);
    expect(failures).toHaveLength(1);
  });

  it("trusts no pooler, which may hand its session to others", async () => {
    const proxy = await startProxy(url, withOwnKey);
    const { failures } = await watch(proxy.url);
    await vi.waitFor(() => expect(failures).toHaveLength(1), { timeout: 10_000 });
    expect(failures).toEqual([
      { message: expect.stringContaining("pooler"), generation: undefined },
    ]);
  });

  it("tells of settings that cannot be used, such as a certificate that is gone", async () => {
    const address = new URL(url);
    address.searchParams.set("sslrootcert", "/nowhere/root.crt");
    const { failures } = await watch(address.href);
    await vi.waitFor(() => expect(failures).toHaveLength(1), { timeout: 10_000 });
    expect(failures).toEqual([
      { message: expect.stringContaining("/nowhere/root.crt"), generation: undefined },
    ]);
  });

  it("stops at any time", async () => {
    const proxy = await startProxy(url);
    for (const isKnown of [false, true]) {
      const { changes } = await watch(proxy.url);
      if (isKnown) await known(changes);
      await changes.stop();
      expect(changes.generation).toBeUndefined();
      await changes.stop();
    }
    proxy.freeze();
    const { changes } = await watch(proxy.url);
    await changes.stop();
    const { changes: nobody } = await watch("postgresql://postgres@127.0.0.1:1/postgres");
    await nobody.stop();
    expect([changes.generation, nobody.generation]).toEqual([undefined, undefined]);
  });

  it("does not keep a process from ending", async () => {
    const child = startChild("watch-changes.ts", url);
    expect(await child.nextLine()).toBe("watching");
    await child.finish();
  });
});

/** A pooler names no process of PostgreSQL, but makes a key of its own for cancelling. */
function withOwnKey(bytes: Buffer): Buffer {
  const key = bytes.indexOf(Buffer.from([0x4b, 0, 0, 0, 12]));
  if (key >= 0) bytes.writeInt32BE(bytes.readInt32BE(key + 5) + 1, key + 5);
  return bytes;
}
