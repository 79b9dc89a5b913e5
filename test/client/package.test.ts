import { execFileSync } from "node:child_process";
import { cpSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ParleyServer } from "../../src/server.ts";
import { createTestServer } from "../http/harness.ts";
import { temporaryFolder } from "../support/folder.ts";
import { onSeededDatabase } from "../support/query.ts";
import { Project, ROOT } from "./project.ts";

/** The program of docs/client.md, for the server of the test. */
function appFor(address: string): string {
  const guide = readFileSync(path.join(ROOT, "docs/client.md"), "utf8");
  const program = /```ts\n(.+?)```/s.exec(guide)?.[1] ?? "";
  return program.replace("http://127.0.0.1:4000/graphql", address);
}

/** Compiles only when every type of an answer is as exact as the schema, and wrong uses are errors. */
const INFERENCE = `
  import { createParleyClient, MEETINGS_BETWEEN, type MeetingKind } from "parley-client";

  type Equal<A, B> =
    (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
  type HasAny<T> = 0 extends 1 & T ? true
    : T extends readonly (infer Item)[] ? HasAny<Item>
    : T extends object ? (true extends { [K in keyof T]: HasAny<T[K]> }[keyof T] ? true : false)
    : false;
  const findsAny: Equal<HasAny<{ a: { b: any }[] }>, true> = true;

  const client = createParleyClient({ url: "http://parley.test/graphql" });
  const data = await client.request(MEETINGS_BETWEEN, { names: ["Putin"] });
  const isExact: Equal<HasAny<typeof data>, false> = true;
  const meetings = client.items(
    MEETINGS_BETWEEN,
    (after) => ({ names: ["Putin"], after }),
    (page) => page.meetings,
  );
  for await (const meeting of meetings) {
    const isSame: Equal<typeof meeting, (typeof data.meetings.nodes)[number]> = true;
    const kind: Equal<typeof meeting.kind, MeetingKind> = true;
    const place: Equal<typeof meeting.place, { name: string } | null> = true;
    // @ts-expect-error: a kind is no number.
    const wrong: number = meeting.kind;
    // @ts-expect-error: the place may be unknown.
    meeting.place.name;
    // @ts-expect-error: that was not asked for.
    meeting.venue;
  }
  // @ts-expect-error: names are texts.
  await client.request(MEETINGS_BETWEEN, { names: [1] });
  // @ts-expect-error: names are needed.
  await client.request(MEETINGS_BETWEEN, {});
`;

const COMMON_JS = (url: string) => `
  const { createParleyClient, MEETINGS_BETWEEN } = require("parley-client");
  createParleyClient({ url: "${url}" })
    .request(MEETINGS_BETWEEN, { names: ["Putin", "Nazarbaev"] })
    .then(({ meetings }) => console.log(meetings.nodes.length));
`;

/** The sources of the client in a folder of their own, where a meeting's kind is called its sort. */
function sourcesWithRenamedField(): string {
  const folder = temporaryFolder();
  const sources = [
    "client",
    "scripts",
    "schema.graphql",
    "tsconfig.json",
    "package.json",
    "LICENSE",
  ];
  for (const name of sources) {
    cpSync(path.join(ROOT, name), path.join(folder, name), { recursive: true });
  }
  symlinkSync(path.join(ROOT, "node_modules"), path.join(folder, "node_modules"));
  for (const name of ["schema.graphql", "client/documents.ts"]) {
    const file = path.join(folder, name);
    const text = readFileSync(file, "utf8");
    writeFileSync(file, text.replace(/^( +)kind(: MeetingKind!)?$/m, "$1sort$2"));
  }
  execFileSync("npm", ["run", "generate:client"], { cwd: folder, stdio: "pipe" });
  return folder;
}

/** Compilers and installers take seconds, and many times that on a machine that has other work. */
const LONG = 240_000;

const asking = onSeededDatabase();
let server: ParleyServer;
let url: string;
let project: Project;

describe("the packed client in an empty project", { timeout: LONG }, () => {
  beforeAll(async () => {
    server = createTestServer(asking.database());
    url = await server.listen();
    project = new Project();
    project.installClient();
    project.write("app.ts", appFor(url));
  }, LONG);

  afterAll(async () => {
    project.remove();
    await server.stop();
  });

  test("brings nothing else with it", () => {
    const installed = readdirSync(path.join(project.folder, "node_modules"));
    expect(installed.filter((name) => !name.startsWith("."))).toEqual(["parley-client"]);
    const files = readdirSync(path.join(project.folder, "node_modules/parley-client"));
    expect(files.toSorted()).toEqual([
      "LICENSE",
      "dist",
      "package.json",
      "persisted-documents.json",
      "possible-types.json",
      "schema.graphql",
    ]);
  });

  test("compiles in strict mode, and reads every meeting of a pair", async () => {
    expect(project.compile("app.ts")).toBe("");
    const { meetings } = await asking.ask<{ meetings: { totalCount: number } }>(
      '{ meetings(between: ["Putin", "Nazarbaev"]) { totalCount } }',
    );
    const lines = await project.run("app.js");
    expect(lines).toHaveLength(meetings.totalCount);
    expect(lines).toContainEqual(
      expect.stringMatching(/^2002-12-19\tOFFICIAL_VISIT\tMoscow\t\S.+/),
    );
  });

  test("knows the type of everything in an answer, and refuses wrong uses", () => {
    project.write("inference.ts", INFERENCE);
    expect(project.compile("inference.ts")).toBe("");
  });

  test("can be required by CommonJS, and is typed there too", async () => {
    project.write("app.cjs", COMMON_JS(url));
    expect(await project.run("app.cjs")).toEqual(["25"]);
    project.write("typed.cts", 'import { RequestError } from "parley-client"; RequestError.name;');
    expect(project.compile("typed.cts")).toBe("");
  });

  test("lets other tools find its files by the name of the package", async () => {
    project.write(
      "files.mjs",
      `import { createRequire } from "node:module";
      const require = createRequire(import.meta.url);
      console.log(require.resolve("parley-client/schema.graphql"));
      console.log(Object.keys(require("parley-client/possible-types.json").possibleTypes).join());
      console.log(Object.keys(require("parley-client/persisted-documents.json")).length);`,
    );
    const [schema = "", possibleTypes, documents] = await project.run("files.mjs");
    expect(readFileSync(schema, "utf8")).toBe(readFileSync("schema.graphql", "utf8"));
    expect(possibleTypes).toBe("Fact,MembershipParty,Node,Party,SearchNode");
    expect(documents).toBe("1");
  });

  test("does not compile any more when a field of the schema has another name", () => {
    project.installClient(sourcesWithRenamedField());
    expect(project.compile("app.ts")).toMatch(/^app\.ts.+Property 'kind' does not exist on type/);
  });
});
