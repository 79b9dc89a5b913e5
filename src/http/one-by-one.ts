import type { RequestListener, ServerResponse } from "node:http";
import type { Socket } from "node:net";

/**
 * Works on one request of a connection at a time. A client may send many before it reads the first
 * answer; worked on at once, they would keep others waiting, and their answers would wait in memory.
 */
export function oneByOne(handle: RequestListener): RequestListener {
  const last = new WeakMap<Socket, ServerResponse>();
  return (request, response) => {
    const { socket } = request;
    const previous = last.get(socket);
    last.set(socket, response);
    if (!previous || previous.closed) return handle(request, response);
    previous.once("close", () => {
      if (!socket.destroyed) handle(request, response);
    });
  };
}
