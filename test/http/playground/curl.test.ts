import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { curlCommand, quoted } from "../../../src/http/playground/curl.js";

const ADDRESS = "http://127.0.0.1:4000/graphql";

/** Any text that a program can be given: no argument may hold a zero byte. */
const anyText = fc
  .oneof(fc.string(), fc.string({ unit: "binary" }), fc.stringMatching(/^['"\\$`!\n ]*$/))
  .filter((text) => !text.includes("\0"));

/** Header values as browsers send them: no signs beyond ASCII, no space around them. */
const anyValue = fc.stringMatching(/^[!-~]([ -~]*[!-~])?$/);

/** What bash gives the program `curl`. */
function argumentsOf(command: string): string[] {
  const script = `curl() { printf '%s\\0' "$@"; }\n${command}`;
  return execFileSync("bash", ["-c", script], { encoding: "utf8" }).split("\0").slice(0, -1);
}

const commandFor = (tab: Partial<Parameters<typeof curlCommand>[0]>) =>
  curlCommand({ address: ADDRESS, query: "{ a }", variables: "", headers: "", ...tab });

const bodyOf = (command: string) => JSON.parse(argumentsOf(command).at(-1) ?? "");

describe("quoted", () => {
  test("is read by bash as the text that it was, whatever that is", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const read = execFileSync("bash", ["-c", `printf %s ${quoted(text)}`], {
          encoding: "utf8",
        });
        expect(read).toBe(text);
      }),
    );
  });
});

describe("the command for curl", () => {
  test("brings query, variables and headers through bash as they were", () => {
    const variables = fc.dictionary(fc.string(), fc.jsonValue());
    fc.assert(
      fc.property(anyText, variables, anyValue, (query, given, value) => {
        const headers = JSON.stringify({ "X-Note": value });
        const read = argumentsOf(commandFor({ query, variables: JSON.stringify(given), headers }));
        expect(read.slice(0, -1)).toEqual([
          ...[ADDRESS, "-H", "content-type: application/json"],
          ...["-H", `x-note: ${value}`, "--data-raw"],
        ]);
        expect(JSON.parse(read.at(-1) ?? "")).toEqual({
          query,
          variables: JSON.parse(JSON.stringify(given)),
        });
      }),
    );
  });

  test("is one line a part", () => {
    expect(commandFor({ query: "{ it's }" })).toBe(
      [
        "curl 'http://127.0.0.1:4000/graphql' \\",
        "  -H 'content-type: application/json' \\",
        `  --data-raw '{"query":"{ it'\\''s }"}'`,
      ].join("\n"),
    );
  });

  test("names the operation, when it is known which one is meant", () => {
    expect(bodyOf(commandFor({ operationName: "B" }))).toMatchObject({ operationName: "B" });
    expect(bodyOf(commandFor({ operationName: null }))).toEqual({ query: "{ a }" });
  });

  test("leaves the type of the body to who sets it", () => {
    const command = commandFor({ headers: '{"Content-Type":"application/graphql+json"}' });
    expect(command.match(/content-type/gi)).toHaveLength(1);
    expect(argumentsOf(command)).toContain("content-type: application/graphql+json");
  });

  test("sends a header of nothing, which curl would leave out", () => {
    expect(argumentsOf(commandFor({ headers: '{"x-empty":""}' }))).toContain("x-empty;");
  });

  test.each([
    ['{ "a": 1, // one\n}', { a: 1 }],
    ['/* none */ { "a": "// \\" /* */ ,}" }', { a: '// " /* */ ,}' }],
    ['{ "a": [1, 2,], /* so */ }', { a: [1, 2] }],
    ["  // nothing", undefined],
    ["null", undefined],
  ])("reads variables as the editor does: %j", (variables, expected) => {
    expect(bodyOf(commandFor({ variables })).variables).toEqual(expected);
  });

  test.each([
    [{ variables: "{" }, "the variables are not JSON"],
    [{ variables: "[1]" }, "the variables are not an object"],
    [{ headers: '"key"' }, "the headers are not an object"],
    [{ headers: '{"two words":"x"}' }, "one of the headers cannot be sent"],
    [{ headers: '{"x":"a\\r\\nb: c"}' }, "one of the headers cannot be sent"],
  ])("is refused for %j", (tab, message) => {
    expect(() => commandFor(tab)).toThrow(new TypeError(message));
  });
});
