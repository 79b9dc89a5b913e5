import { createServer, type IncomingMessage, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** Against clients that keep connections busy by sending slowly, or headers without end. */
const LIMITS = {
  requestTimeout: 10_000,
  headersTimeout: 5_000,
  connectionsCheckingInterval: 1_000,
  maxHeaderSize: 16_384,
};

/** Hands every request with an address that can be understood to the handler. Does not listen. */
export function createNodeServer(handle: RequestListener): Server {
  return createServer(LIMITS, (request, response) => {
    if (hasAddress(request)) return handle(request, response);
    response.writeHead(400, { "content-type": "application/json", connection: "close" });
    response.end('{"message":"The address of the request cannot be understood."}\n');
  });
}

/** Without one Yoga would answer with the stack of its own error. */
function hasAddress({ headers, url }: IncomingMessage): boolean {
  return (
    url?.startsWith("/") === true && URL.canParse(url, `http://${headers.host ?? "localhost"}`)
  );
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

/** Accepts nothing more; ends when all is answered, or cuts what is left when the time is over. */
export async function closeWithin(server: Server, seconds: number): Promise<void> {
  if (!server.listening) return;
  const timer = setTimeout(() => server.closeAllConnections(), seconds * 1000);
  try {
    await new Promise<void>((resolve, reject) => {
      server.close((error) => (error ? reject(error) : resolve()));
    });
  } finally {
    clearTimeout(timer);
  }
}
