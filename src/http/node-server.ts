import { createServer, type IncomingMessage, type RequestListener, type Server } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import compression from "compression";
import type { Drain } from "./drain.ts";
import { oneByOne } from "./one-by-one.ts";
import { refuse } from "./refuse.ts";
import { responseClass } from "./response-class.ts";
import { cutSlowReaders } from "./slow-readers.ts";

/** Against clients that keep connections busy by sending slowly, or headers without end. */
const LIMITS = {
  requestTimeout: 10_000,
  headersTimeout: 5_000,
  connectionsCheckingInterval: 1_000,
  // Longer than proxies keep theirs: a proxy must not send where the server is just hanging up.
  keepAliveTimeout: 75_000,
  maxHeaderSize: 16_384,
};

/** A shorter answer is not worth compressing, in bytes. */
const COMPRESSED_MIN = 2_048;

const compress = compression({ threshold: COMPRESSED_MIN });

/** The connections of each server. */
const connections = new WeakMap<Server, Set<Socket>>();

/** Hands every request with an address that can be understood to the handler. Does not listen. */
export function createNodeServer(
  handle: RequestListener,
  drain: Pick<Drain, "isStopping"> = { isStopping: false },
): Server {
  const answer: RequestListener = (request, response) => {
    if (!hasAddress(request)) return refuse(request, response, NO_ADDRESS);
    const isCompressed = request.headers["accept-encoding"] !== undefined;
    if (!isCompressed) return handle(request, response);
    compress(request, response, () => handle(request, response));
  };
  const options = { ...LIMITS, ServerResponse: responseClass(drain) };
  const server: Server = createServer(options, oneByOne(answer));
  const sockets = new Set<Socket>();
  connections.set(server, sockets);
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  cutSlowReaders(server, sockets);
  return server;
}

const NO_ADDRESS = { status: 400, message: "The address of the request cannot be understood." };

/** Nearly all requests have one address, and taking it apart takes as long as parsing their body. */
const lastGood = { host: "", url: "" };

/** Without one Yoga would answer with the stack of its own error; it reads host and path as one text. */
function hasAddress({ headers: { host = "localhost" }, url = "" }: IncomingMessage): boolean {
  if (host === lastGood.host && url === lastGood.url) return true;
  const isGood =
    url.startsWith("/") && !/[/?#@\\]/.test(host) && URL.canParse(url, `http://${host}`);
  if (isGood) Object.assign(lastGood, { host, url });
  return isGood;
}

/** Where to find the server from this machine, such as `http://127.0.0.1:4000`. */
export async function listen(server: Server, port: number, host: string): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
  return originOf(server.address());
}

function originOf(address: AddressInfo | string | null): string {
  if (typeof address !== "object" || !address) throw new Error("The server has no port.");
  const isAnywhere = address.address === "0.0.0.0" || address.address === "::";
  const name = address.family === "IPv6" ? `[${address.address}]` : address.address;
  return `http://${isAnywhere ? "localhost" : name}:${address.port}`;
}

/** Accepts nothing more; ends when all is answered, or cuts what is left after these milliseconds. */
export async function closeWithin(server: Server, time: number): Promise<void> {
  if (!server.listening) return;
  const timer = setTimeout(() => server.closeAllConnections(), time);
  try {
    await new Promise<void>((resolve, reject) => {
      server.close((error) => (error ? reject(error) : resolve()));
      // Browsers open connections ahead of their requests: Node does not count these as idle.
      for (const socket of connections.get(server) ?? [])
        if (socket.bytesRead === 0) socket.destroy();
    });
  } finally {
    clearTimeout(timer);
  }
}
