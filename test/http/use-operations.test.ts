import { createSchema, createYoga, type Plugin } from "graphql-yoga";
import { describe, expect, test } from "vitest";
import { nameNotFound, timedOut } from "../../src/errors.ts";
import { logOperation } from "../../src/http/log-operation.ts";
import { useMaskedErrors } from "../../src/http/use-masked-errors.ts";
import { useOperations } from "../../src/http/use-operations.ts";
import { ask, recordLog } from "./harness.ts";

/** Asks a server whose only field takes a secret, and returns what the log says of it. */
async function logged(query: string, params: Parameters<typeof ask>[2] = {}) {
  const { logger, lines } = recordLog();
  const schema = createSchema({
    typeDefs: "type Query { greet(secret: String): String, unknown: Int, slow: Int, broken: Int }",
    resolvers: {
      Query: {
        greet: () => "hello",
        unknown: () => Promise.reject(nameNotFound("X", "person", [])),
        slow: () => Promise.reject(timedOut("Too slow.")),
        broken: () => Promise.reject(new Error("broken")),
      },
    },
  });
  const plugins = [
    useMaskedErrors({ logger, suggestions: true }),
    useOperations((operation) => logOperation(logger, operation)),
  ];
  const yoga = createYoga({ schema, plugins, maskedErrors: false, logging: false });
  await ask((url, init) => yoga.fetch(url, init ?? {}), query, params);
  return lines.filter(({ msg }) => msg === "operation");
}

describe("useOperations", () => {
  test("writes one line with id, name, type, duration and outcome", async () => {
    const headers = { "x-request-id": "r-1" };
    const lines = await logged("query Greeting { greet }", { headers });
    expect(lines).toEqual([
      {
        level: "info",
        time: expect.any(String),
        requestId: "r-1",
        operation: "Greeting",
        type: "query",
        path: "plain",
        ms: expect.any(Number),
        codes: [],
        msg: "operation",
      },
    ]);
  });

  test("never writes a variable or a value of the document", async () => {
    const query = 'query Q($s: String) { a: greet(secret: $s) b: greet(secret: "hush") }';
    const lines = await logged(query, { variables: { s: "hush" } });
    expect(JSON.stringify(lines)).not.toContain("hush");
  });

  test("names the operation that was chosen of several", async () => {
    const [line] = await logged("query A { greet } query B { greet }", { operationName: "B" });
    expect(line).toMatchObject({ operation: "B" });
  });

  test("shortens a long name", async () => {
    const [line] = await logged(`query ${"N".repeat(5000)} { greet }`);
    expect(line?.operation).toBe("N".repeat(100));
  });

  test.each([
    ["{ unknown }", ["NAME_NOT_FOUND"]],
    ["{ nothing }", ["BAD_USER_INPUT"]],
    ["{ greet(", ["BAD_USER_INPUT"]],
    ["{ a: unknown b: unknown }", ["NAME_NOT_FOUND"]],
  ])("counts a mistake of the client as information: %s", async (query, codes) => {
    expect(await logged(query)).toMatchObject([{ level: "info", codes }]);
  });

  test.each([
    ["{ broken }", ["INTERNAL_SERVER_ERROR"]],
    ["{ slow }", ["TIMEOUT"]],
    ["{ unknown broken }", ["NAME_NOT_FOUND", "INTERNAL_SERVER_ERROR"]],
  ])("counts a fault as an error: %s", async (query, codes) => {
    expect(await logged(query)).toMatchObject([{ level: "error", codes }]);
  });

  test("tells what the operation was reckoned to cost", async () => {
    const { logger, lines } = recordLog();
    const schema = createSchema({ typeDefs: "type Query { one: Int }" });
    const extend: Plugin = {
      onResultProcess({ setResult }) {
        setResult({ data: { one: 1 }, extensions: { cost: { requested: 12, limit: 50 } } });
      },
    };
    const plugins = [extend, useOperations((operation) => logOperation(logger, operation))];
    const yoga = createYoga({ schema, plugins, logging: false });
    await ask((url, init) => yoga.fetch(url, init ?? {}), "{ one }");
    expect(lines).toMatchObject([{ type: "query", cost: 12 }]);
  });

  test("tells what it knows of a request that never became an operation", async () => {
    const [line] = await logged("");
    expect(line).toMatchObject({ level: "info", codes: ["BAD_USER_INPUT"] });
    expect(line).not.toHaveProperty("operation");
  });
});
