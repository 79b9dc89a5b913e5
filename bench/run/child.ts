import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

export interface Command {
  /** The program and its arguments. */
  command: readonly [program: string, ...args: string[]];
  env: Readonly<Record<string, string>>;
  /** Where it answers, below its port. */
  path: string;
}

/** A server in a process of its own. */
export interface Child {
  pid: number;
  address: string;
  stop(): Promise<void>;
}

/** A server may have a database to bring up to date before it answers. */
const START_SECONDS = 600;
const STOP_SECONDS = 10;

/** Starts a server on a free port, and returns when it answers. */
export async function startChild({ command, env, path }: Command): Promise<Child> {
  const [program, ...args] = command;
  const port = await freePort();
  const child = spawn(program, args, {
    env: { ...process.env, NODE_OPTIONS: "", ...env, PORT: `${port}` },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let complaint = "";
  child.stderr.on("data", (chunk: Buffer) => {
    complaint = (complaint + chunk.toString()).slice(-2000);
  });
  const kill = () => child.kill("SIGKILL");
  process.once("exit", kill); // also when the bench breaks off
  const stop = async () => {
    await stopChild(child);
    process.off("exit", kill);
  };
  const address = `http://127.0.0.1:${port}${path}`;
  try {
    await answers(child, address);
  } catch (error) {
    await stop();
    throw new Error(`${command.join(" ")} did not start. ${complaint}`, { cause: error });
  }
  if (child.pid === undefined) throw new Error(`${program} has no process.`);
  return { pid: child.pid, address, stop };
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  const timer = setTimeout(() => child.kill("SIGKILL"), STOP_SECONDS * 1000);
  await ended;
  clearTimeout(timer);
}

/** Whatever it answers, it is there. */
async function answers(child: ChildProcess, address: string): Promise<void> {
  const end = performance.now() + START_SECONDS * 1000;
  while (performance.now() < end && child.exitCode === null && child.pid !== undefined) {
    try {
      await fetch(address);
      return;
    } catch {
      await sleep(100);
    }
  }
  throw new Error(`No answer from ${address}.`);
}

/** A port that nobody listens on. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
