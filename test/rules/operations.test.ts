import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { SETTINGS } from "../../src/config.ts";

const text = readFileSync("docs/operations.md", "utf8");
const unit = readFileSync("deploy/parley@.service", "utf8");
const proxy = readFileSync("deploy/haproxy.cfg", "utf8");

const defaultOf = (name: string) => Number(SETTINGS.find((each) => each.name === name)?.default);

const numberIn = (file: string, pattern: RegExp) => Number(pattern.exec(file)?.[1]);

describe("docs/operations.md", () => {
  test("links to files that exist", () => {
    const targets = [...text.matchAll(/\]\(((?!https?:|#)[^)#]+)/g)].map(([, to = ""]) => to);
    expect(targets.length).toBeGreaterThan(5);
    expect(targets.filter((to) => !existsSync(path.join("docs", to)))).toEqual([]);
  });

  test("sets and explains only what the server knows", () => {
    const known = new Set(SETTINGS.map(({ name }) => name));
    const settings = /tee [^\n]*parley\.env[^\n]*\n([^']*?)\nEND/.exec(text)?.[1] ?? "";
    const set = settings.split("\n").map((line) => line.split("=")[0] ?? "");
    const table = text.split("\n## Settings worth a look\n")[1]?.split("\n## ")[0] ?? "";
    const explained = [...table.matchAll(/`([A-Z][A-Z_]+)`/g)].map(([, name = ""]) => name);
    expect(set).toContain("DATABASE_URL");
    expect(explained).toContain("RESPONSE_CACHE_MB");
    expect([...set, ...explained].filter((name) => !known.has(name))).toEqual([]);
  });
});

test("a process goes on answering for longer than HAProxy takes to leave it", () => {
  const interval = numberIn(proxy, /check inter (\d+)ms/);
  const checks = numberIn(proxy, / fall (\d+)/);
  expect(interval * checks).toBeLessThan(defaultOf("SHUTDOWN_DRAIN_SECONDS") * 1000);
});

test("systemd and Docker wait for longer than a process takes to stop", () => {
  const longest = defaultOf("SHUTDOWN_GRACE_SECONDS") + 1;
  const compose = readFileSync("docker-compose.yml", "utf8");
  expect(numberIn(unit, /^TimeoutStopSec=(\d+)$/m)).toBeGreaterThan(longest);
  expect(numberIn(compose, /stop_grace_period: (\d+)s/)).toBeGreaterThan(longest);
});

test("the unit starts what the build makes", () => {
  const program = /^ExecStart=\/usr\/bin\/node .* build\/(\w+)\.js$/m.exec(unit)?.[1];
  expect(existsSync(`src/${program}.ts`)).toBe(true);
});
