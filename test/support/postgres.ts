/**
 * A throw-away PostgreSQL server for the tests, from the programs that this machine has. Its data
 * is not safe, only fast. It sorts by language, not by code point, as many real servers do.
 */
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import {
  chownSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";

export interface PostgresServer {
  /** Address of the database `postgres`, as a user who may do everything. */
  url: string;
  stop(): Promise<void>;
}

/** The folder with the newest programs of PostgreSQL; undefined when there is none. */
export function findPostgres(): string | undefined {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian).map(Number) : [];
  const folders = [
    ...versions.sort((a, b) => b - a).map((version) => path.join(debian, `${version}`, "bin")),
    ...(process.env.PATH ?? "").split(path.delimiter),
  ];
  return folders.find((folder) =>
    ["initdb", "postgres"].every((program) => existsSync(path.join(folder, program))),
  );
}

export async function startPostgres(programs: string): Promise<PostgresServer> {
  const folder = mkdtempSync(path.join(tmpdir(), "parley-pg-"));
  const user = unprivilegedUser();
  if (user) chownSync(folder, user.uid, user.gid);
  const log = path.join(folder, "log");
  createCluster(programs, folder, user);
  const server = spawn(
    path.join(programs, "postgres"),
    ["-D", "data", "-k", folder, "-h", "", "-F", "-c", "autovacuum=off"],
    { ...user, cwd: folder, stdio: ["ignore", openSync(log, "a"), openSync(log, "a")] },
  );
  const kill = () => server.kill("SIGQUIT");
  process.once("exit", kill); // also when the tests break off
  const url = `postgresql://postgres@${encodeURIComponent(folder)}/postgres`;
  try {
    await answers(server, url, log);
  } catch (error) {
    kill();
    throw error;
  }
  return {
    url,
    async stop() {
      process.off("exit", kill);
      const ended = new Promise((resolve) => server.once("exit", resolve));
      kill();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

type User = { uid: number; gid: number };

/** PostgreSQL refuses to run as root. */
function unprivilegedUser(): User | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const idOf = (kind: string) =>
    Number(execFileSync("id", [kind, "postgres"], { encoding: "utf8" }));
  return { uid: idOf("-u"), gid: idOf("-g") };
}

function createCluster(programs: string, folder: string, user: User | undefined): void {
  const create = (...locale: string[]) => {
    const args = ["-D", "data", "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync"];
    const options = { ...user, cwd: folder, stdio: "pipe" } as const;
    execFileSync(path.join(programs, "initdb"), [...args, ...locale], options);
  };
  try {
    create("--locale-provider=icu", "--icu-locale=en-US");
  } catch {
    create(); // older than 15, or built without ICU: whatever the machine's locale is
  }
}

async function answers(server: ChildProcess, url: string, log: string): Promise<void> {
  for (let tries = 0; tries < 200 && server.exitCode === null; tries += 1) {
    const client = new pg.Client(url);
    try {
      await client.connect();
      return await client.end();
    } catch {
      await sleep(50);
    }
  }
  throw new Error(`PostgreSQL did not start:\n${readFileSync(log, "utf8")}`);
}
