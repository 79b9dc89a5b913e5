import { setTimeout as sleep } from "node:timers/promises";
import { beforeAll, expect, inject, onTestFinished, test } from "vitest";
import { type Database, openDatabase } from "../../src/database/client.ts";
import { openSeededDatabase } from "../support/database.ts";
import { type Digest, loadedDigestOf } from "../support/digest.ts";
import { temporaryFolder } from "../support/folder.ts";
import { isLong } from "../support/long.ts";
import { buildParley, type Parley, startParley } from "../support/parley.ts";
import { addressOf, createDatabase, dropDatabase } from "../support/server-databases.ts";

/** Each round begins with nothing and has three kills: the long form has 21. */
const ROUNDS = isLong ? 7 : 1;

const templates = inject("templates");

/** What a server has loaded that nobody killed. */
let whole: Digest;

beforeAll(async () => {
  buildParley();
  whole = await digestOf(openSeededDatabase);
});

async function digestOf(open: () => Promise<Database>): Promise<Digest> {
  const database = await open();
  try {
    return await loadedDigestOf(database.pool);
  } finally {
    await database.close();
  }
}

/** Settings of a server that has to begin with nothing, and a look at what it left. */
async function nothing() {
  if (templates.kind === "embedded") {
    const dataDir = temporaryFolder();
    return { settings: { DATA_DIR: dataDir }, open: () => openDatabase({ dataDir }) };
  }
  const { url } = templates;
  const name = await createDatabase(url);
  onTestFinished(() => dropDatabase(url, name));
  const address = addressOf(url, name);
  return {
    settings: { DATABASE_URL: address },
    open: () => openDatabase({ url: address, dataDir: "" }),
  };
}

/** What to wait for before a server is killed, at a random moment after it. */
const MOMENTS: readonly ((server: Parley) => Promise<unknown>)[] = [
  async () => sleep(Math.random() * 2_000), // it migrates, or begins to load
  (server) => Promise.race([server.printed(/^Loaded \d+ of \d+ files$/), server.ready]),
  (server) => server.ready.then(askOn),
];

test.each(Array.from({ length: ROUNDS }, (_, round) => round + 1))(
  "a server that is killed at any moment comes back with all its data, round %i",
  {
    timeout: 400_000,
  },
  async () => {
    const folder = temporaryFolder();
    const { settings, open } = await nothing();
    for (const moment of MOMENTS) {
      const server = startParley(folder, settings);
      await moment(server);
      await sleep(Math.random() * 300);
      expect(await server.stop("SIGKILL")).toBe("SIGKILL");
    }
    const last = startParley(folder, settings);
    const url = await last.ready;
    expect((await fetch(new URL("/ready", url))).status).toBe(200);
    expect(await last.stop()).toBe(0);
    expect(await digestOf(open)).toEqual(whole);
  },
);

/** Keeps it busy until it is gone. */
async function askOn(url: string): Promise<void> {
  const query = new URLSearchParams({ query: "{ meetings(first: 50) { totalCount } }" });
  const headers = { "graphql-require-preflight": "1" };
  const ask = async (): Promise<void> => {
    await (await fetch(`${url}?${query}`, { headers })).text();
    return ask();
  };
  ask().catch(() => {});
}
