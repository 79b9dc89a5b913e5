import { once } from "node:events";
import { Agent, get, type IncomingMessage } from "node:http";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from "vitest";
import { Drain } from "../../src/http/drain.ts";
import { openSeededDatabase, type TestDatabase } from "../support/database.ts";
import { createTestServer } from "./harness.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await openSeededDatabase();
});
afterAll(() => database.close());

/** A server that drains for longer than the test takes, and a client that keeps its connection. */
async function serve() {
  const server = createTestServer(database, undefined, {
    SHUTDOWN_DRAIN_SECONDS: 60,
    SHUTDOWN_GRACE_SECONDS: 60,
    changes: { generation: 1 },
  });
  const url = await server.listen();
  const agent = new Agent({ keepAlive: true });
  onTestFinished(() => {
    agent.destroy();
    server.http.close();
    server.http.closeAllConnections();
  });
  const headers = { "graphql-require-preflight": "yes" };
  const ask = async (path: string): Promise<IncomingMessage> => {
    const [response] = await once(get(new URL(path, url), { agent, headers }), "response");
    await text(response);
    return response;
  };
  return { server, ask };
}

const READ = "/graphql?query={dataset{counts{meetings}}}";
const TYPENAME = "/graphql?query={__typename}";

test("a server that a proxy watches goes on answering, and asks its clients to leave", async () => {
  const { server, ask } = await serve();
  expect((await ask(READ)).headers.connection).toBe("keep-alive");
  expect((await ask("/ready")).statusCode).toBe(200);
  void server.stop();
  expect((await ask("/ready")).statusCode).toBe(503);
  // by the reader or the cache, by Yoga, and by what stands outside the API
  for (const path of [READ, READ, TYPENAME, "/health"]) {
    const { statusCode, headers } = await ask(path);
    expect([path, statusCode, headers.connection]).toEqual([path, 200, "close"]);
  }
});

test("a server that nobody watches does not wait", async () => {
  const { server, ask } = await serve();
  await ask("/health");
  await server.stop();
  await expect(ask("/health")).rejects.toThrow();
});

test("who asked long ago does not watch any more", async () => {
  vi.useFakeTimers({ toFake: ["performance"] });
  onTestFinished(() => void vi.useRealTimers());
  const drain = new Drain();
  drain.noteWatcher();
  vi.advanceTimersByTime(10_000);
  await drain.begin(60);
  expect(drain.isStopping).toBe(true);
});
