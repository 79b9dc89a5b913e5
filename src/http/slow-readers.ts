import type { Server } from "node:http";
import type { Socket } from "node:net";

/**
 * Whoever takes nothing of an answer for so long does not want it, in milliseconds. Node looks at the
 * end of each such time whether anything went out in it: a client is cut after one or two.
 */
const STALLED_MS = 5_000;

/** How often is looked, in milliseconds: more cannot be made meanwhile than memory has room for. */
const INTERVAL_MS = 250;

/** What all clients together may leave waiting, in bytes. */
const UNREAD_MAX = 64 * 1024 * 1024;

/**
 * Cuts connections of clients that do not read their answers: those that stand still, and those that
 * leave most waiting when it becomes too much in all.
 */
export function cutSlowReaders(server: Server, sockets: ReadonlySet<Socket>): void {
  const timer = setInterval(() => {
    for (const socket of sockets) watch(socket);
    cutLargest(sockets);
  }, INTERVAL_MS);
  timer.unref();
  server.once("close", () => clearInterval(timer));
}

/** Node's own timer of a socket sees every byte that leaves; Yoga turns it off when it answers. */
function watch(socket: Socket): void {
  const isArmed = socket.timeout === STALLED_MS;
  if (socket.writableLength > 0 && !isArmed) socket.setTimeout(STALLED_MS);
  // What comes next may take its time; a wait for the next request has set its own by now.
  if (socket.writableLength === 0 && isArmed) socket.setTimeout(0);
}

function cutLargest(sockets: ReadonlySet<Socket>): void {
  const waiting = [...sockets].filter((socket) => socket.writableLength > 0);
  let unread = waiting.reduce((sum, { writableLength }) => sum + writableLength, 0);
  if (unread <= UNREAD_MAX) return;
  waiting.sort((one, other) => other.writableLength - one.writableLength);
  for (const socket of waiting) {
    if (unread <= UNREAD_MAX) return;
    unread -= socket.writableLength;
    socket.destroy();
  }
}
