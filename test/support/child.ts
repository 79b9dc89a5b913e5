import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

/** A process of its own, which ends with the test at the latest. */
export interface Child {
  readonly pid: number | undefined;
  /** The next line that it prints. */
  nextLine(): Promise<string>;
  writeLine(text: string): void;
  /** Ends its input and waits until it has ended. */
  finish(): Promise<void>;
  /** Ends it as a crash does: nothing of its own runs any more. */
  kill(): Promise<void>;
}

/** Runs a script of test/support/children. */
export function startChild(script: string, ...args: string[]): Child {
  const file = fileURLToPath(new URL(`./children/${script}`, import.meta.url));
  const child: ChildProcess = spawn(process.execPath, ["--import", "tsx", file, ...args], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const { stdin, stdout } = child;
  if (!stdin || !stdout) throw new Error("The process has no input or no output.");
  const ended = once(child, "exit");
  const lines = createInterface({ input: stdout })[Symbol.asyncIterator]();
  onTestFinished(() => {
    child.kill("SIGKILL");
  });
  return {
    pid: child.pid,
    async nextLine() {
      const { value, done } = await lines.next();
      if (done) throw new Error(`${script} ended before it printed what was expected.`);
      return value;
    },
    writeLine(text) {
      stdin.write(`${text}\n`);
    },
    async finish() {
      stdin.end();
      await ended;
    },
    async kill() {
      child.kill("SIGKILL");
      await ended;
    },
  };
}
