import { once } from "node:events";
import { Agent, get, type Server, type ServerResponse } from "node:http";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { describe, expect, onTestFinished, test } from "vitest";
import { closeWithin, createNodeServer, listen } from "../../src/http/node-server.ts";

/** A server whose answers the test gives itself. */
async function serve() {
  const waiting: ServerResponse[] = [];
  const server = createNodeServer((_request, response) => {
    waiting.push(response);
    server.emit("asked");
  });
  const origin = await listen(server, 0, "127.0.0.1");
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return { server, origin, waiting };
}

/** The answer to a request on a connection that the client wants to keep. */
function ask(origin: string): Promise<string> {
  const agent = new Agent({ keepAlive: true });
  onTestFinished(() => agent.destroy());
  return once(get(origin, { agent }), "response").then(([response]) => text(response));
}

async function sendRaw(server: Server, request: string): Promise<string> {
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  const socket = connect(port ?? 0, "127.0.0.1");
  socket.write(request);
  return text(socket);
}

describe("createNodeServer", () => {
  test.each([
    ["a host that is none", "GET /graphql HTTP/1.1\r\nHost: [\r\n\r\n"],
    ["a host with spaces", "GET /graphql HTTP/1.1\r\nHost: a b\r\n\r\n"],
    ["an address of its own", "GET http://[/ HTTP/1.1\r\nHost: x\r\n\r\n"],
  ])("refuses %s with a short answer", async (_what, request) => {
    const { server, waiting } = await serve();
    const answer = await sendRaw(server, request);
    expect(answer).toMatch(/^HTTP\/1.1 400 /);
    expect(answer).not.toMatch(/\bat \S+:\d+|Error/);
    expect(waiting).toEqual([]);
  });

  test("refuses headers above 16 KB", async () => {
    const { server } = await serve();
    const answer = await sendRaw(
      server,
      `GET / HTTP/1.1\r\nHost: x\r\nX: ${"x".repeat(17_000)}\r\n\r\n`,
    );
    expect(answer).toMatch(/^HTTP\/1.1 431 /);
  });
});

test("a server works on one request of a connection at a time, and others need not wait", async () => {
  const { server, origin, waiting } = await serve();
  const asked = () => once(server, "asked");
  const socket = connect(Number(new URL(origin).port), "127.0.0.1");
  onTestFinished(() => void socket.destroy());
  const first = asked();
  socket.write("GET / HTTP/1.1\r\nHost: x\r\n\r\n".repeat(2));
  await first;
  const other = asked();
  const answer = ask(origin);
  await other;
  expect(waiting).toHaveLength(2);
  const second = asked();
  waiting[0]?.end();
  await second;
  waiting[1]?.end("mine");
  expect(await answer).toBe("mine");
});

test("a server does not wait long for requests that come slowly", () => {
  const limits = { headersTimeout: 5_000, requestTimeout: 10_000 };
  expect(createNodeServer(() => {})).toMatchObject(limits);
});

describe("listen", () => {
  test.each([
    ["127.0.0.1", /^http:\/\/127\.0\.0\.1:\d+$/],
    ["0.0.0.0", /^http:\/\/localhost:\d+$/],
  ])("tells where the server on %s is found", async (host, expected) => {
    const server = createNodeServer(() => {});
    onTestFinished(() => void server.close());
    expect(await listen(server, 0, host)).toMatch(expected);
  });

  test("fails where the port is taken", async () => {
    const { origin } = await serve();
    const second = createNodeServer(() => {});
    const port = Number(new URL(origin).port);
    await expect(listen(second, port, "127.0.0.1")).rejects.toMatchObject({ code: "EADDRINUSE" });
  });
});

describe("closeWithin", () => {
  test("lets a request that is under way finish, and accepts no other", async () => {
    const { server, origin, waiting } = await serve();
    const answer = ask(origin);
    await once(server, "asked");
    const closed = closeWithin(server, 60_000);
    await expect(fetch(origin)).rejects.toThrow();
    waiting[0]?.setHeader("connection", "close").end("finished");
    expect(await answer).toBe("finished");
    await closed;
  });

  test("cuts what takes longer than it may", async () => {
    const { server, origin } = await serve();
    const answer = ask(origin);
    await once(server, "asked");
    await Promise.all([closeWithin(server, 0), expect(answer).rejects.toThrow("socket hang up")]);
  });

  test("does not wait for connections on which nobody asks", async () => {
    const { server, origin, waiting } = await serve();
    const answer = ask(origin);
    await once(server, "asked");
    waiting[0]?.end("and keeps its connection");
    await answer;
    const silent = connect(Number(new URL(origin).port), "127.0.0.1");
    await once(server, "connection");
    await Promise.all([closeWithin(server, 60_000), once(silent, "close")]);
  });

  test("has nothing to do for a server that does not listen", async () => {
    await expect(
      closeWithin(
        createNodeServer(() => {}),
        60_000,
      ),
    ).resolves.toBeUndefined();
  });
});
