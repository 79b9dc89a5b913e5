import { execFile, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ParleyServer } from "../../src/server.ts";
import { createTestServer } from "../http/harness.ts";
import { openSeededDatabase, type TestDatabase } from "../support/database.ts";

const SNIPPET = /^```(python|r)\n([\s\S]*?)^```\n\n```text\n([\s\S]*?)^```$/gm;

const snippets = [...readFileSync("docs/analyst.md", "utf8").matchAll(SNIPPET)].map(
  ([, language = "", code = "", output = ""]) => ({
    needs: language === "r" ? "R" : /^import pandas$/m.test(code) ? "Python with pandas" : "Python",
    code,
    output,
  }),
);

/** What runs them, and what only works where all that they need is there; Debian's Python has Debian's pandas. */
const PROGRAMS: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  Python: [["python3", "import csv"]],
  "Python with pandas": [
    ["python3", "import pandas"],
    ["/usr/bin/python3", "import pandas"],
  ],
  R: [["Rscript", "1"]],
};

function programFor(needs: string): string | undefined {
  const option = needs === "R" ? "-e" : "-c";
  const found = PROGRAMS[needs]?.find(
    ([program, check]) => spawnSync(program, [option, check]).status === 0,
  );
  if (!found) process.emitWarning(`docs/analyst.md: nothing here runs the snippet for ${needs}.`);
  return found?.[0];
}

test("the analyst's guide has a snippet for each tool, and its output", () => {
  expect(snippets.map(({ needs }) => needs)).toEqual(["Python with pandas", "Python", "R"]);
  expect(snippets.filter(({ output }) => output === "")).toEqual([]);
});

describe("the snippets of the analyst's guide print what the page says", () => {
  let database: TestDatabase;
  let server: ParleyServer;
  let origin: string;
  const folder = mkdtempSync(path.join(tmpdir(), "parley-snippets-"));

  beforeAll(async () => {
    database = await openSeededDatabase();
    server = createTestServer(database);
    ({ origin } = new URL(await server.listen()));
  });
  afterAll(async () => {
    await server?.stop();
    await database?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  for (const { needs, code, output } of snippets) {
    const program = programFor(needs);
    test.skipIf(!program)(`in ${needs}`, async () => {
      const file = path.join(folder, needs === "R" ? "snippet.R" : "snippet.py");
      writeFileSync(file, code.replace("http://127.0.0.1:4000", origin));
      const env = { ...process.env, NO_PROXY: "127.0.0.1", no_proxy: "127.0.0.1" };
      const { stdout } = await promisify(execFile)(program ?? "", [file], { env });
      expect(stdout).toBe(output);
    });
  }
});
