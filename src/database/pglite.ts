/**
 * PGlite: PostgreSQL compiled to WebAssembly, in a worker thread of this process. It takes whole
 * messages of PostgreSQL's wire protocol and gives the bytes of the answers. It is one session: it
 * does not know connections, it does not lock its folder, and it does not restart after a crash.
 */
import { Worker } from "node:worker_threads";

export interface PgliteOptions {
  /** A folder, or "memory://". */
  dataDir: string;
  /** A file written by `dump`, to begin with instead of an empty database. */
  template?: string | undefined;
  /** Called when the thread ends though nobody closed it; every later call is rejected. */
  onCrash?: ((error: Error) => void) | undefined;
}

export interface Pglite {
  /** The bytes that PostgreSQL answers; an error of SQL is an answer, too. */
  send(message: Uint8Array): Promise<Uint8Array>;
  /** Writes the whole database to a file; not while a transaction is open. */
  dump(file: string): Promise<void>;
  close(): Promise<void>;
  /** Ends it whatever it does, as a crash would. */
  kill(reason: string): void;
}

type Reply = { id: number; answer?: Uint8Array; error?: Error } | { crash: string };

interface Caller {
  resolve(answer: Uint8Array): void;
  reject(error: Error): void;
}

/** The thread's first message has this id: the database is open. */
const STARTED = 0;

/** So deep that PostgreSQL's own check of its stack comes first, which is an error and no crash. */
const STACK_MB = 256;

export async function startPglite({ dataDir, template, onCrash }: PgliteOptions): Promise<Pglite> {
  const callers = new Map<number, Caller>();
  let lastId = STARTED;
  let failure: Error | undefined;
  let isOpen = false;
  let killedFor: string | undefined;

  const worker = new Worker(new URL("./pglite-worker.mjs", import.meta.url), {
    workerData: { dataDir, template },
    execArgv: [], // the thread needs no loader, and starts faster without one
    resourceLimits: { stackSizeMb: STACK_MB },
  });
  const reply = (id: number) =>
    new Promise<Uint8Array>((resolve, reject) => {
      if (failure) reject(failure);
      else callers.set(id, { resolve, reject });
    });
  const call = (request: object, transfer: ArrayBuffer[] = []) => {
    lastId += 1;
    worker.postMessage({ id: lastId, ...request }, transfer);
    return reply(lastId);
  };
  const end = (reason: string) => {
    if (failure) return;
    failure = new Error(`The embedded database stopped: ${reason}`);
    for (const { reject } of callers.values()) reject(failure);
    callers.clear();
    if (isOpen) onCrash?.(failure);
  };

  worker.on("message", (message: Reply) => {
    if ("crash" in message) return end(message.crash);
    const caller = callers.get(message.id);
    callers.delete(message.id);
    if (message.error) caller?.reject(message.error);
    else caller?.resolve(message.answer ?? new Uint8Array(0));
  });
  worker.on("error", ({ message }) => end(message));
  worker.on("exit", (code) => end(killedFor ?? `its thread exited with code ${code}`));

  await reply(STARTED);
  isOpen = true;
  return {
    send(message) {
      // A copy, because `pg` uses its buffers again, and to be handed over instead of cloned.
      const copy = Uint8Array.from(message);
      return call({ send: copy }, [copy.buffer]);
    },
    async dump(file) {
      await call({ dump: file });
    },
    async close() {
      isOpen = false;
      if (!failure) await call({ close: true });
      await worker.terminate();
    },
    kill(reason) {
      killedFor = reason; // told when the thread has ended: no other may start on its folder before
      void worker.terminate();
    },
  };
}
