import { describe, expect, test } from "vitest";
import { ConfigError } from "../src/config.ts";
import { explainStartError } from "../src/start-error.ts";

const listening = (code: string) =>
  Object.assign(new Error(`listen ${code}`), {
    code,
    syscall: "listen",
    port: 4000,
    address: "::5",
  });

describe("explainStartError", () => {
  test("lets a wrong setting speak for itself", () => {
    const message = "Settings that cannot be used:\n  PORT: expected a number";
    expect(explainStartError(new ConfigError(message))).toBe(message);
  });

  test.each([
    [
      "EADDRINUSE",
      "Port 4000 is in use by another program. Choose another one: PORT=4001 npm start",
    ],
    ["EACCES", "Port 4000 is not open to this user. Choose another one: PORT=4000 npm start"],
    ["EADDRNOTAVAIL", "This machine has no address ::5. Change HOST."],
    ["EWHATEVER", "Parley cannot listen: listen EWHATEVER"],
  ])("says what to do about %s", (code, expected) => {
    expect(explainStartError(listening(code))).toBe(expected);
  });

  test("says that the database does not answer, and how", () => {
    const refused = (host: string) =>
      Object.assign(new Error(`connect ECONNREFUSED ${host}`), { code: "ECONNREFUSED" });
    expect(explainStartError(refused("db:5432"))).toBe(
      "The database does not answer: connect ECONNREFUSED db:5432",
    );
    expect(explainStartError(new AggregateError([refused("::1"), refused("127.0.0.1")]))).toBe(
      "The database does not answer: connect ECONNREFUSED ::1, connect ECONNREFUSED 127.0.0.1",
    );
  });

  test("tells the message of an error that was thrown on purpose, without a stack", () => {
    const error = new Error("/srv/.data is in use by process 7.");
    expect(explainStartError(error)).toBe(
      "Parley cannot start: /srv/.data is in use by process 7.",
    );
  });

  test("keeps the stack of a fault of ours", () => {
    expect(explainStartError(new TypeError("x is not a function"))).toMatch(/\n +at .+:\d+/);
  });

  test("tells what is not even an error", () => {
    expect(explainStartError("odd")).toBe("Parley cannot start: odd");
  });
});
