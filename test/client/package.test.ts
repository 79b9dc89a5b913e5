import { execFile, execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ParleyServer } from "../../src/server.ts";
import { createTestServer } from "../http/harness.ts";
import { onSeededDatabase } from "../support/query.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const TSC = path.join(ROOT, "node_modules/typescript/bin/tsc");

/** The program of docs/client.md, for the server of the test. */
function appFor(address: string): string {
  const guide = readFileSync(path.join(ROOT, "docs/client.md"), "utf8");
  const program = /```ts\n(.+?)```/s.exec(guide)?.[1] ?? "";
  return program.replace("http://127.0.0.1:4000/graphql", address);
}

const CONFIG = {
  compilerOptions: {
    target: "ES2023",
    module: "NodeNext",
    lib: ["ES2023", "DOM"],
    types: [],
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
  },
  files: ["app.ts"],
};

const asking = onSeededDatabase();
let server: ParleyServer;
let url: string;
let project: string;

/** The server is in this process, and must be able to answer meanwhile. */
async function runApp(): Promise<string> {
  const app = path.join(project, "app.js");
  return (await promisify(execFile)(process.execPath, [app])).stdout;
}

const compile = () =>
  spawnSync(process.execPath, [TSC, "--project", project], { encoding: "utf8" });

describe("the packed client in an empty project", { timeout: 60_000 }, () => {
  beforeAll(async () => {
    server = createTestServer(asking.database());
    url = await server.listen();
    project = mkdtempSync(path.join(tmpdir(), "parley-client-"));
    const run = (program: string, args: string[], cwd: string) =>
      execFileSync(program, args, { cwd, stdio: "pipe" });
    run(process.execPath, ["--import", "tsx", "scripts/pack-client.ts", project], ROOT);
    const [tarball = ""] = readdirSync(project).filter((name) => name.endsWith(".tgz"));
    writeFileSync(path.join(project, "package.json"), JSON.stringify({ type: "module" }));
    writeFileSync(path.join(project, "tsconfig.json"), JSON.stringify(CONFIG));
    writeFileSync(path.join(project, "app.ts"), appFor(url));
    run("npm", ["install", "--offline", "--no-audit", "--no-fund", `./${tarball}`], project);
  });

  afterAll(async () => {
    rmSync(project, { recursive: true, force: true });
    await server.stop();
  });

  test("brings nothing else with it", () => {
    const installed = readdirSync(path.join(project, "node_modules"));
    expect(installed.filter((name) => !name.startsWith("."))).toEqual(["parley-client"]);
    const files = readdirSync(path.join(project, "node_modules/parley-client"));
    expect(files.toSorted()).toEqual(["LICENSE", "dist", "package.json"]);
  });

  test("compiles in strict mode, and reads every meeting of a pair", async () => {
    expect(compile()).toMatchObject({ status: 0, stdout: "" });
    const { meetings } = await asking.ask<{ meetings: { totalCount: number } }>(
      '{ meetings(between: ["Putin", "Nazarbaev"]) { totalCount } }',
    );
    const lines = (await runApp()).trimEnd().split("\n");
    expect(lines).toHaveLength(meetings.totalCount);
    expect(lines).toContainEqual(
      expect.stringMatching(/^2002-12-19\tOFFICIAL_VISIT\tMoscow\t\S.+/),
    );
  });

  test("does not compile any more when a field has another name", () => {
    const types = path.join(project, "node_modules/parley-client/dist/generated/graphql.d.ts");
    const text = readFileSync(types, "utf8");
    writeFileSync(types, text.replace("edtf: string", "text: string"));
    const { status, stdout } = compile();
    expect(status).not.toBe(0);
    expect(stdout).toContain("Property 'edtf' does not exist");
    writeFileSync(types, text);
  });
});
