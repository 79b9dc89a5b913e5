import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ParleyServer } from "../../src/server.ts";
import { createTestServer } from "../http/harness.ts";
import { onSeededDatabase } from "../support/query.ts";

const EXAMPLE = fileURLToPath(new URL("../../client/example.ts", import.meta.url));

interface Ended {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs the app as a process of its own, as `npm run example` does. */
function runExample(url: string, ...names: string[]): Promise<Ended> {
  return run({ PARLEY_URL: url }, names);
}

function run(settings: Record<string, string>, names: string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const options = { env: { ...process.env, ...settings } };
    const child = execFile(
      process.execPath,
      ["--import", "tsx", EXAMPLE, ...names],
      options,
      (_error, stdout, stderr) => resolve({ code: child.exitCode ?? -1, stdout, stderr }),
    );
  });
}

const asking = onSeededDatabase();
let server: ParleyServer;
let url: string;

beforeAll(async () => {
  server = createTestServer(asking.database());
  url = await server.listen();
});

afterAll(() => server.stop());

describe("npm run example", () => {
  test("prints every meeting of the pair, over several pages", async () => {
    const { code, stdout, stderr } = await runExample(url, "Putin", "Nazarbaev");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const { meetings } = await asking.ask<{ meetings: { totalCount: number } }>(
      '{ meetings(between: ["Putin", "Nazarbaev"]) { totalCount } }',
    );
    const [title, blank, heading, ...rows] = stdout.trimEnd().split("\n");
    expect(title).toBe(`${meetings.totalCount} meetings of Putin and Nazarbaev`);
    expect(blank).toBe("");
    expect(heading).toMatch(/^DATE +PLACE +KIND +SOURCES$/);
    expect(rows).toHaveLength(meetings.totalCount);
    expect(rows).toContainEqual(
      expect.stringMatching(
        /^2002-12-19 +Moscow +official visit +Radio Free Europe\/Radio Liberty/,
      ),
    );
    expect(rows).toContainEqual(expect.stringMatching(/^2017-02-27 +Almaty /));
  });

  test("asks by id where only registered questions are answered", async () => {
    const trusting = createTestServer(asking.database(), undefined, {
      TRUSTED_DOCUMENTS: "client/generated/persisted-documents.json",
    });
    const PARLEY_URL = await trusting.listen();
    const names = ["Putin", "Nazarbaev"];
    const expected = await runExample(url, ...names);
    expect(await run({ PARLEY_URL, PARLEY_BY_ID: "1" }, names)).toEqual(expected);
    expect((await run({ PARLEY_URL }, names)).stderr).toContain("Only registered operations");
    await trusting.stop();
  });

  test("says so when nobody knows a meeting of the two", async () => {
    const { code, stdout } = await runExample(url, "Putin", "Luxembourg");
    expect({ code, stdout }).toEqual({ code: 0, stdout: "0 meetings of Putin and Luxembourg\n" });
  });

  test("offers names that look like an unknown one", async () => {
    const { code, stdout, stderr } = await runExample(url, "Putin", "Nazarbaewow");
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toContain("Nursultan Nazarbayev");
  });

  test("lists whom an ambiguous name may stand for, each with the id to ask by", async () => {
    const { code, stderr } = await runExample(url, "Putin", "Aliyev");
    expect(code).toBe(1);
    const id = /^ +Ilham Aliyev +Person +(\S+)$/m.exec(stderr)?.[1] ?? "";
    expect((await runExample(url, "Putin", id)).code).toBe(0);
  });

  test("says how to start the server when there is none", async () => {
    const { code, stderr } = await runExample("http://127.0.0.1:9/graphql", "Putin", "KZ");
    expect(code).toBe(1);
    expect(stderr).toContain("npm start");
    expect(stderr).toContain("PARLEY_URL");
  });

  test("says so when something else answers there", async () => {
    const { code, stderr } = await runExample(url.replace("graphql", "playground/"), "Putin", "KZ");
    expect(code).toBe(1);
    expect(stderr).not.toContain("    at ");
  });

  test.each([[[]], [["Putin"]]])("explains itself when called with %j", async (names) => {
    const { code, stdout, stderr } = await runExample(url, ...names);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/^Usage: npm run example -- NAME NAME/);
  });

  test("explains itself when asked for help", async () => {
    const { code, stdout } = await runExample(url, "--help");
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Usage: /);
  });
});
