import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ParleyServer } from "../../src/server.ts";
import { createTestServer } from "../http/harness.ts";
import { onSeededDatabase } from "../support/query.ts";
import { Project, ROOT } from "./project.ts";

const GUIDE = readFileSync(path.join(ROOT, "docs/clients.md"), "utf8");
const ADDRESS = "http://127.0.0.1:4000/graphql";

/** For the tools whose section has no tsconfig.json. */
const CONFIG = {
  compilerOptions: {
    target: "ES2023",
    module: "NodeNext",
    lib: ["ES2023", "DOM"],
    types: [],
    strict: true,
    resolveJsonModule: true,
    skipLibCheck: true,
  },
};

const programOf = (name: string) => path.join(ROOT, "node_modules/.bin", name);
const CODEGEN = [programOf("graphql-codegen"), "--verbose", "--config", "codegen.ts"];
const TADA = programOf("gql.tada");

/** The commands come before the compiler, `register` before a server is told of the documents. */
const TOOLS = [
  {
    tool: "gql.tada",
    sections: ["gql.tada"],
    packages: ["gql.tada"],
    commands: [[TADA, "generate-output"]],
    register: [TADA, "generate-persisted"],
    manifest: "persisted-documents.json",
    byId: (app: string) =>
      app
        .replace(/({ url: .+?) }/, "$1, byId: true }")
        .replace("  MEETINGS,", "  BY_ID,")
        .replace("const client", `${declarationOf("BY_ID")}const client`),
  },
  {
    tool: "Apollo Client",
    sections: ["graphql-codegen", "Apollo Client"],
    packages: ["@apollo/client", "rxjs"],
    commands: [CODEGEN],
    register: CODEGEN,
    manifest: "generated/persisted-documents.json",
    byId: (app: string) => app.replace("./client.js", "./client-by-id.js"),
  },
  {
    tool: "urql",
    sections: ["graphql-codegen", "urql"],
    packages: [
      "@urql/core",
      "@urql/exchange-graphcache",
      "@urql/exchange-persisted",
      "@urql/introspection",
    ],
    commands: [["write-schema.mjs"], CODEGEN],
    register: CODEGEN,
    manifest: "generated/persisted-documents.json",
    byId: (app: string) => app.replace("./client.js", "./client-by-id.js"),
  },
];

/** The files that a section of the guide shows: the first line of each names it. */
function filesOf(section: string): [name: string, content: string][] {
  const text = GUIDE.split(`\n## ${section}\n`)[1]?.split("\n## ")[0] ?? "";
  const blocks = text.matchAll(/^```\w+\n\/\/ (\S+)\n(.+?)^```$/gms);
  return [...blocks].map(([, name = "", content = ""]) => [name, content]);
}

/** The line of the guide that declares what none of its files has. */
function declarationOf(name: string): string {
  return GUIDE.match(new RegExp(`^const ${name} = .+\n`, "m"))?.[0] ?? "";
}

/** Compilers and generators take seconds, and many times that on a machine that has other work. */
const LONG = 240_000;

const asking = onSeededDatabase();
let server: ParleyServer;
let url: string;
beforeAll(async () => {
  server = createTestServer(asking.database());
  url = await server.listen();
});
afterAll(() => server.stop());

describe.each(TOOLS)("$tool as docs/clients.md sets it up", { timeout: LONG }, (about) => {
  const files = new Map(about.sections.flatMap(filesOf));
  const app = files.get("app.ts") ?? "";
  let project: Project;
  const node = (command: readonly string[]) =>
    execFileSync(process.execPath, command, { cwd: project.folder, stdio: "pipe" });
  const write = (name: string, content: string, address = url) =>
    project.write(name, content.replace(ADDRESS, address));

  beforeAll(() => {
    project = new Project();
    project.installClient();
    project.lend(
      "graphql",
      "@graphql-codegen/cli",
      "@graphql-codegen/client-preset",
      "@graphql-typed-document-node/core",
      ...about.packages,
    );
    write("tsconfig.json", JSON.stringify(CONFIG));
    for (const [name, content] of files) write(name, content);
    about.commands.forEach(node);
  }, LONG);
  afterAll(() => project.remove());

  test("compiles in strict mode, and reads every meeting of a pair", async () => {
    expect(project.compileAsConfigured()).toBe("");
    const { meetings } = await asking.ask<{ meetings: { totalCount: number } }>(
      '{ meetings(between: ["Putin", "Nazarbaev"]) { totalCount } }',
    );
    const lines = await project.run("app.js");
    expect(lines).toHaveLength(meetings.totalCount);
    expect(lines).toContain("2002-12-19\tOFFICIAL_VISIT\tMoscow");
  });

  test("tells the code of an error", async () => {
    write("app.ts", app.replace("Nazarbaev", "Nobodyski"));
    expect(project.compileAsConfigured()).toBe("");
    expect(await project.run("app.js")).toEqual(["NAME_NOT_FOUND"]);
  });

  test("asks by id where only registered documents are answered", async () => {
    write("app.ts", about.byId(app));
    node(about.register);
    const TRUSTED_DOCUMENTS = path.join(project.folder, about.manifest);
    const trusting = createTestServer(asking.database(), undefined, { TRUSTED_DOCUMENTS });
    const address = await trusting.listen();
    for (const [name, content] of files) write(name, content, address);
    write("app.ts", about.byId(app), address);
    expect(project.compileAsConfigured()).toBe("");
    const lines = await project.run("app.js");
    expect(lines).toContain("2002-12-19\tOFFICIAL_VISIT\tMoscow");
    await trusting.stop();
  });

  test("refuses what the schema does not have", () => {
    write("app.ts", app.replace(" kind ", " sort "));
    const check = about.tool === "gql.tada" ? [TADA, "check"] : CODEGEN;
    const { status, stdout, stderr } = spawnSync(process.execPath, check, {
      cwd: project.folder,
      env: { PATH: process.env.PATH }, // graphql-codegen is silent in tests
      encoding: "utf8",
    });
    expect(status).not.toBe(0);
    expect(stdout + stderr).toContain('Cannot query field "sort" on type "Meeting"');
  });
});
