// @ts-check
/**
 * The thread that PGlite runs in, so that a slow statement does not stop the server's event loop.
 * It answers the calls of pglite.ts in order and knows nothing of SQL or of connections.
 *
 * JavaScript, because Node 20 starts a worker without the loader that reads TypeScript.
 */
import { openAsBlob } from "node:fs";
import { writeFile } from "node:fs/promises";
import { parentPort, workerData } from "node:worker_threads";
import { PGlite } from "@electric-sql/pglite";
import { extensions } from "./extensions.mjs";

/** @typedef {{ dataDir: string, template?: string }} Start */
/** @typedef {{ id: number, send: Uint8Array }} Send */
/** @typedef {{ id: number, dump: string }} Dump */
/** @typedef {{ id: number, close: true }} Close */

const port = parentPort;
if (!port) throw new Error("This file runs in a worker thread only.");

/** @type {Start} */
const { dataDir, template } = workerData;
const db = await PGlite.create(dataDir, {
  extensions,
  ...(template ? { loadDataDir: await openAsBlob(template) } : {}),
});
dieOfTraps();
port.postMessage({ id: 0 });

let work = Promise.resolve();
port.on("message", (/** @type {Send | Dump | Close} */ call) => {
  work = work.then(() => answer(call));
});

/** @param {Send | Dump | Close} call */
async function answer(call) {
  try {
    if ("send" in call) {
      const bytes = await send(call.send);
      port?.postMessage({ id: call.id, answer: bytes }, [bytes.buffer]);
      await limitLog().catch(() => {}); // a full disk, say: it is tried again
      return;
    }
    if ("dump" in call) await dump(call.dump);
    else await db.close();
    port?.postMessage({ id: call.id });
  } catch (error) {
    // An error of SQL is an answer; what is thrown ends PostgreSQL, like a FATAL error.
    if ("send" in call) die(error);
    else port?.postMessage({ id: call.id, error });
  }
}

/**
 * PGlite swallows every exception that is not PostgreSQL's own jump to its error handler. After a
 * trap of WebAssembly it would answer wrongly or loop for ever, where a server process dies.
 */
function dieOfTraps() {
  const jump = 100; // PGlite's POSTGRES_MAIN_LONGJMP
  const run = db.Module._PostgresMainLoopOnce;
  db.Module._PostgresMainLoopOnce = () => {
    try {
      run();
    } catch (error) {
      if (!(error instanceof Object && "status" in error && error.status === jump)) die(error);
      throw error;
    }
  };
}

/** Ends this thread, not the process, even in the midst of a loop. The other side may start anew. */
function die(/** @type {unknown} */ error) {
  const reason = error instanceof Object && "message" in error ? error.message : error;
  port?.postMessage({ crash: String(reason) });
  process.exit(1);
}

/**
 * The streaming call, because `execProtocolRaw` parses and keeps all answers: memory would grow.
 * @param {Uint8Array} message
 */
async function send(message) {
  /** @type {Uint8Array[]} */
  const parts = [];
  let length = 0;
  await db.execProtocolRawStream(message, {
    onRawData: (bytes) => {
      parts.push(bytes.slice()); // the bytes stand in PGlite's memory, which it uses again
      length += bytes.length;
    },
  });
  const answer = new Uint8Array(length);
  let offset = 0;
  for (const part of parts) {
    answer.set(part, offset);
    offset += part.length;
  }
  return answer;
}

/** In bytes: what must be read again after a crash, and stands in the folder besides the data. */
const LOG_MAX = 64 * 1024 * 1024;
const CHECK_EVERY_MS = 1_000;
let checkedAt = Date.now();

/** PGlite has no process that writes checkpoints: its log would grow until it is closed. */
async function limitLog() {
  if (Date.now() - checkedAt < CHECK_EVERY_MS || db.isInTransaction()) return;
  checkedAt = Date.now();
  const { rows } = await db.query(
    "SELECT FROM pg_control_checkpoint() WHERE pg_current_wal_lsn() - redo_lsn > $1",
    [LOG_MAX],
  );
  if (rows.length > 0) await db.exec("CHECKPOINT");
}

/** @param {string} file */
async function dump(file) {
  await db.exec("CHECKPOINT");
  const data = await db.dumpDataDir("none");
  await writeFile(file, new Uint8Array(await data.arrayBuffer()));
}
