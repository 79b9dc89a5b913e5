import { once } from "node:events";
import { connect } from "node:net";
import type pg from "pg";

/** What stands in PostgreSQL's CancelRequest in place of a version of the protocol. */
const CANCEL_REQUEST = 80_877_102;

/** In milliseconds, after which nobody waits for a server that does not take the request. */
const PATIENCE = 1_000;

/**
 * Asks the server to end the statement that the connection is busy with, over a connection of its own,
 * as the protocol has it; a pooler such as PgBouncer passes it on. It goes unencrypted, as libpq sends
 * it: it holds nothing but a key that is good for nothing else. Tells when the server has dealt with it,
 * and whether it has; never rejects.
 */
export async function cancelStatement(client: pg.Client): Promise<boolean> {
  const [processId, key] = [Reflect.get(client, "processID"), Reflect.get(client, "secretKey")];
  if (typeof processId !== "number" || typeof key !== "number") return false;
  const request = Buffer.alloc(16);
  for (const [index, number] of [request.length, CANCEL_REQUEST, processId, key].entries()) {
    request.writeInt32BE(number, 4 * index);
  }
  const socket = connect(addressOf(client));
  socket.setTimeout(PATIENCE, () => socket.destroy(new Error("The server does not answer.")));
  socket.resume().end(request);
  // The server hangs up when it has told the process.
  return once(socket, "close").then(
    () => true,
    () => false,
  );
}

/** Of the very server that has the connection, where a name stands for several. */
function addressOf({ host, port, connection: { stream } }: pg.Client) {
  if (host.startsWith("/")) return { path: `${host}/.s.PGSQL.${port}` };
  const address = "remoteAddress" in stream ? stream.remoteAddress : undefined;
  return { host: typeof address === "string" ? address : host, port };
}
