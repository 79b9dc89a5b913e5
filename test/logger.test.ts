import { expect, test } from "vitest";
import { createLogger } from "../src/logger.ts";

/** The line that tells of an error. */
function lineOf(err: unknown): Record<string, unknown> {
  const lines: string[] = [];
  createLogger("info", { write: (text) => void lines.push(text) }).error({ err }, "failed");
  return JSON.parse(lines[0] ?? "{}").err;
}

test("the log has of an error what it says, its code and where it was thrown", () => {
  const error = Object.assign(new Error("refused"), { code: "23505" });
  expect(lineOf(error)).toEqual({
    type: "Error",
    message: "refused",
    code: "23505",
    stack: expect.stringContaining("logger.test.ts"),
  });
});

test("the log has nothing of what a library hangs on an error", () => {
  const about = { detail: "Key (name)=(hush) already exists.", meta: { args: ["hush"] } };
  const error = Object.assign(
    new Error("refused", { cause: Object.assign(new Error("why"), about) }),
    about,
  );
  expect(JSON.stringify(lineOf(error))).not.toContain("hush");
  expect(lineOf(error)).toMatchObject({ message: "refused: why" });
  expect(JSON.stringify(lineOf(new AggregateError([error], "several")))).not.toContain("hush");
});

test("the log has each of several errors", () => {
  const errors = [new Error("one"), new TypeError("two")];
  expect(lineOf(new AggregateError(errors, "several"))).toMatchObject({
    message: "several",
    errors: [{ message: "one" }, { type: "TypeError", message: "two" }],
  });
});
