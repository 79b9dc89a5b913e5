import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { ConfigError, readConfig, readEnvironment, SETTINGS } from "../src/config.ts";
import { temporaryFolder } from "./support/folder.ts";

describe("readConfig", () => {
  test("gives every default when nothing is set", () => {
    expect(readConfig({})).toEqual({
      PORT: 4000,
      HOST: "127.0.0.1",
      DATA_DIR: ".data",
      NODE_ENV: "development",
      LOG_LEVEL: "info",
      COMPILED_READS: "on",
      RESPONSE_CACHE_MB: 32,
      STATEMENT_TIMEOUT_SECONDS: 5,
      OPERATION_TIMEOUT_SECONDS: 8,
      QUEUE_MAX: 200,
      QUERY_COST_MAX: 10_000,
      QUERY_DEPTH_MAX: 12,
      QUERY_TOKENS_MAX: 1_000,
      RATE_LIMIT_COST: 0,
      TRUSTED_PROXIES: 0,
      CORS_ORIGINS: [],
      INTROSPECTION: "auto",
      SUGGESTIONS: "auto",
      PLAYGROUND: "auto",
      EXPLORER: "on",
      METRICS: "on",
      SHUTDOWN_DRAIN_SECONDS: 2,
      SHUTDOWN_GRACE_SECONDS: 9,
    });
  });

  test("takes what is set, and nothing it does not know", () => {
    const config = readConfig({
      PORT: "0",
      HOST: "::",
      DATABASE_URL: "postgresql://parley:secret@db.example:5432/parley?sslmode=require",
      LOG_LEVEL: "trace",
      PATH: "/bin",
    });
    expect(config).toMatchObject({ PORT: 0, HOST: "::", LOG_LEVEL: "trace" });
    expect(config.DATABASE_URL).toContain("db.example");
    expect(config).not.toHaveProperty("PATH");
  });

  test("counts an empty value as not set", () => {
    expect(readConfig({ PORT: "", HOST: " ", DATABASE_URL: "" })).toEqual(readConfig({}));
  });

  test("takes origins as browsers send them", () => {
    const { CORS_ORIGINS } = readConfig({
      CORS_ORIGINS: "https://one.example, http://localhost:3000",
    });
    expect(CORS_ORIGINS).toEqual(["https://one.example", "http://localhost:3000"]);
    expect(() => readConfig({ CORS_ORIGINS: "https://one.example/" })).toThrow("CORS_ORIGINS");
  });

  test("is frozen", () => {
    expect(Object.isFrozen(readConfig({}))).toBe(true);
  });

  test.each([
    "postgresql:///parley?host=/run/postgresql",
    "postgres://parley@/parley?host=/run/postgresql",
    "postgresql://localhost/parley",
  ])("accepts the address %s", (DATABASE_URL) => {
    expect(readConfig({ DATABASE_URL }).DATABASE_URL).toBe(DATABASE_URL);
  });

  test("names every wrong setting, what was expected and what came", () => {
    const env = { PORT: "70000", HOST: "a b", NODE_ENV: "staging", LOG_LEVEL: "loud" };
    expect(() => readConfig(env)).toThrow(
      new ConfigError(
        [
          "Settings that cannot be used:",
          '  PORT: expected a whole number from 0 to 65535, got "70000"',
          '  HOST: expected an address or a host name, got "a b"',
          '  NODE_ENV: expected one of development, production, test, got "staging"',
          '  LOG_LEVEL: expected one of fatal, error, warn, info, debug, trace, got "loud"',
        ].join("\n"),
      ),
    );
  });

  test.each(["4000abc", "1e3", "0x10", "-1", "4000.5", "99999999999999999999"])(
    "refuses %s as a port",
    (PORT) => {
      expect(() => readConfig({ PORT })).toThrow("PORT: expected a whole number");
    },
  );

  test.each([
    "mysql://parley:secret@host/parley",
    "parley:secret@host",
    "postgresql://parley:secret@one:5432,two:5432/parley",
    "postgresql://parley:sec ret@host/parley",
  ])("refuses the address %s without printing its password", (DATABASE_URL) => {
    const read = () => readConfig({ DATABASE_URL });
    expect(read).toThrow("DATABASE_URL: expected postgresql://user:password@host:5432/database");
    expect(read).not.toThrow(/secret|sec ret/);
  });
});

describe("readEnvironment", () => {
  test("adds what a file sets, unless the process was started with it", () => {
    const file = path.join(temporaryFolder(), ".env");
    writeFileSync(file, "# a comment\nPARLEY_ONLY_IN_FILE=yes\nPATH=/elsewhere\n");
    const env = readEnvironment(file);
    expect(env.PARLEY_ONLY_IN_FILE).toBe("yes");
    expect(env.PATH).toBe(process.env.PATH);
  });

  test("does without the file", () => {
    expect(readEnvironment("/nowhere/.env").PATH).toBe(process.env.PATH);
  });
});

test(".env.example repeats every setting with its meaning and default", () => {
  const expected = SETTINGS.map((setting) => [
    `# ${setting.meaning}`,
    `#${setting.name}=${setting.default}`,
    "",
  ]);
  const text = readFileSync(new URL("../.env.example", import.meta.url), "utf8");
  const body = text.slice(text.indexOf("\n\n") + 2);
  expect(body.trim().split("\n")).toEqual(expected.flat().slice(0, -1));
});
