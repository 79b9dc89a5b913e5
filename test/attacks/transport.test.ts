import { readdirSync } from "node:fs";
import type { Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ProductionServer, startProduction } from "../support/production.ts";

let server: ProductionServer;

beforeAll(async () => {
  server = await startProduction();
});
afterAll(() => server.stop());

const many = (count: number) => Promise.all(Array.from({ length: count }, () => server.open()));

/** Seconds until the last of these connections is closed by the server. */
async function secondsUntilClosed(sockets: readonly Socket[]): Promise<number> {
  const startedAt = performance.now();
  const closed = (socket: Socket) => new Promise((resolve) => socket.resume().on("close", resolve));
  await Promise.all(sockets.map(closed));
  return (performance.now() - startedAt) / 1000;
}

/** Sends a byte a second as long as there is somebody to take it. */
function drip(sockets: readonly Socket[], bytes: string): void {
  const timer = setInterval(() => {
    const open = sockets.filter((socket) => socket.writable);
    for (const socket of open) socket.write(bytes);
    if (open.length === 0) clearInterval(timer);
  }, 1_000);
}

const request = (body: string) =>
  `POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;

/** Some 200 KB of JSON. */
const LARGE = `{ meetings(first: 100) { nodes { name slug date { edtf } evidence(first: 15) { nodes { quote
  article { title url } } } } } }`;

test("clients that send slowly, read slowly or do nothing are cut, and no other notices", {
  timeout: 60_000,
}, async () => {
  const openFiles = () => readdirSync(`/proc/${server.pid}/fd`).length;
  await server.ask(LARGE); // the database opens its files
  const openBefore = openFiles();
  await server.growsLessThan(50, async () => {
    const idle = await many(2_000);
    const headers = await many(300);
    for (const socket of headers) socket.write("GET /health HTTP/1.1\r\nHost: x\r\n");
    drip(headers, "X: y\r\n");
    const bodies = await many(100);
    const beginning = request(" ".repeat(1_000)).trimEnd();
    for (const socket of bodies) socket.write(`${beginning}\r\n\r\n{`);
    drip(bodies, " ");
    const readers = await many(100);
    // More than the buffers of the system take, so that the server must wait for the reader.
    const asked = request(JSON.stringify({ query: LARGE })).repeat(50);
    for (const socket of readers) socket.pause().write(asked);

    const closed = Promise.all([headers, bodies].map(secondsUntilClosed));
    for (let second = 0; second < 10; second += 1) {
      await Promise.all([server.answersWithin(250), sleep(1_000)]);
    }
    const [ofHeaders, ofBodies] = await closed;
    expect(ofHeaders).toBeLessThan(6 + SLACK);
    expect(ofBodies).toBeLessThan(11 + SLACK);
    // The readers do not read that they are cut; what the server has open tells.
    await expect.poll(openFiles, { timeout: 20_000 }).toBeLessThan(openBefore + 10);
    for (const socket of [...idle, ...readers]) socket.destroy();
  });
});

/** For a machine with other work, in seconds. */
const SLACK = 2;
