import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";
import pg from "pg";
import { onTestFinished } from "vitest";

/** A network, or a pooler, that stands between a client and the server. */
export interface Proxy {
  /** The address of the server, through it. */
  readonly url: string;
  /** From now on nothing gets through, and nobody is told. */
  freeze(): void;
  /** New connections get through again; those from before never will. */
  thaw(): void;
  /** All connections go on where they stood. */
  resume(): void;
}

/**
 * `edit` may change what the server sends, which arrives so many milliseconds later. It ends with the
 * test.
 */
export async function startProxy(
  url: string,
  edit = (bytes: Buffer): Buffer => bytes,
  delay = 0,
): Promise<Proxy> {
  const { host, port, user = "", password = "", database = "" } = new pg.Client(url);
  const sockets = new Set<Socket>();
  let isFrozen = false;
  const proxy = createServer((near) => {
    const far = host.startsWith("/")
      ? connect(`${host}/.s.PGSQL.${port}`)
      : connect({ host, port });
    near.on("data", (bytes) => far.write(bytes));
    far.on("data", (bytes) => {
      if (delay === 0) near.write(edit(bytes));
      else setTimeout(() => near.writable && near.write(edit(bytes)), delay);
    });
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(socket);
      socket.on("error", () => {}).on("close", () => other.destroy());
      if (isFrozen) socket.pause();
    }
  });
  await once(proxy.listen(0, "127.0.0.1"), "listening");
  onTestFinished(() => {
    proxy.close();
    for (const socket of sockets) socket.destroy();
  });
  const address = proxy.address();
  if (typeof address !== "object" || !address) throw new Error("The proxy has no port.");
  const login = [user, password].map(encodeURIComponent).join(":");
  return {
    url: `postgresql://${login}@127.0.0.1:${address.port}/${encodeURIComponent(database)}`,
    freeze() {
      isFrozen = true;
      for (const socket of sockets) socket.pause();
    },
    thaw() {
      isFrozen = false;
    },
    resume() {
      isFrozen = false;
      for (const socket of sockets) socket.resume();
    },
  };
}
