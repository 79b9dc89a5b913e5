import { readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { lockFolder } from "../../src/database/lock.ts";
import { type Child, startChild } from "../support/child.ts";
import { temporaryFolder } from "../support/folder.ts";

const DAY_MS = 86_400_000;

async function startOwner(folder: string): Promise<Child> {
  const owner = startChild("hold-lock.ts", folder);
  expect(await owner.nextLine()).toBe("ready");
  owner.writeLine("0");
  expect(await owner.nextLine()).toBe("held");
  return owner;
}

describe("between processes", () => {
  test("a second one is refused and told the folder, the owner and what to do", async () => {
    const folder = temporaryFolder();
    const owner = await startOwner(folder);
    expect(() => lockFolder(folder)).toThrow(
      `${folder} is in use by process ${owner.pid}. Stop that process, or start this one ` +
        "with another DATA_DIR, or with DATABASE_URL to use a PostgreSQL server.",
    );
  });

  test("after kill -9 the next start takes over at once", async () => {
    const folder = temporaryFolder();
    await (await startOwner(folder)).kill();
    expect(() => lockFolder(folder)).not.toThrow();
  });

  test("a process that ends without closing gives it back", async () => {
    const folder = temporaryFolder();
    await (await startOwner(folder)).finish();
    expect(readFileSync(path.join(folder, "lock.1"), "utf8")).toBe("");
  });

  test.each([
    ["an empty folder", false],
    ["a folder whose owner was killed", true],
  ])("of ten that start together in %s, one wins", async (_title, isStale) => {
    const folder = temporaryFolder();
    if (isStale) await (await startOwner(folder)).kill();
    const starters = Array.from({ length: 10 }, () => startChild("hold-lock.ts", folder));
    for (const starter of starters) expect(await starter.nextLine()).toBe("ready");
    const soon = String(Date.now() + 100);
    for (const starter of starters) starter.writeLine(soon);
    const answers = await Promise.all(starters.map((starter) => starter.nextLine()));
    const winner = starters[answers.indexOf("held")];
    const losers = answers.filter((answer) => answer !== "held");
    expect(losers).toHaveLength(9);
    for (const answer of losers) expect(answer).toContain(`by process ${winner?.pid}.`);
  });
});

describe("in one process", () => {
  test("is refused twice, and free again when given back", () => {
    const folder = temporaryFolder();
    const unlock = lockFolder(folder);
    expect(() => lockFolder(folder)).toThrow(`in use by process ${process.pid}`);
    unlock();
    lockFolder(folder)();
  });

  test("leaves one small file, however often it starts", () => {
    const folder = temporaryFolder();
    for (let starts = 0; starts < 5; starts += 1) lockFolder(folder)();
    expect(readdirSync(folder)).toEqual(["lock.5"]);
  });
});

describe("judges the owner that the file names", () => {
  const owner = { pid: process.ppid, startedAt: null, host: hostname() };

  function folderOf(text: string): string {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, "lock.7"), text);
    return folder;
  }

  test("a process that runs, though its start is not known: refused", () => {
    expect(() => lockFolder(folderOf(JSON.stringify(owner)))).toThrow(`process ${process.ppid}.`);
  });

  test.runIf(process.platform === "linux")("a later process with the same id: taken over", () => {
    const folder = folderOf(JSON.stringify({ ...owner, startedAt: "1" }));
    expect(() => lockFolder(folder)).not.toThrow();
  });

  test("another host that was heard of lately: refused", () => {
    const folder = folderOf(JSON.stringify({ ...owner, pid: 1, host: "elsewhere" }));
    expect(() => lockFolder(folder)).toThrow("in use by process 1 on host elsewhere.");
  });

  test("another host that is silent: taken over", () => {
    const folder = folderOf(JSON.stringify({ ...owner, host: "elsewhere" }));
    const yesterday = new Date(Date.now() - DAY_MS);
    utimesSync(path.join(folder, "lock.7"), yesterday, yesterday);
    expect(() => lockFolder(folder)).not.toThrow();
  });

  test.each(["", "\0\0\0", "{}", "null"])("nobody, as in %j: taken over", (text) => {
    expect(() => lockFolder(folderOf(text))).not.toThrow();
  });
});
