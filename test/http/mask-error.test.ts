import { type ASTNode, GraphQLError, parse } from "graphql";
import { describe, expect, test } from "vitest";
import { ambiguousName, nameNotFound } from "../../src/errors.ts";
import { maskError } from "../../src/http/mask-error.ts";
import { CursorError } from "../../src/lib/cursor.ts";
import { PageError } from "../../src/lib/page.ts";
import { PartialDateError } from "../../src/lib/partial-date.ts";

const field = parse("{ person }").definitions[0];

/** As the executor wraps what a resolver threw. */
function atField(originalError: Error, nodes: readonly (ASTNode | undefined)[] = fieldNodes()) {
  return new GraphQLError(originalError.message, {
    originalError,
    path: ["person"],
    nodes: nodes.filter((node) => node !== undefined),
  });
}

function fieldNodes() {
  return field?.kind === "OperationDefinition" ? field.selectionSet.selections : [];
}

describe("maskError", () => {
  test("shows an error that was thrown for the client, with its path and extensions", () => {
    const { shown, fault } = maskError(atField(nameNotFound("Putn", "person", [])));
    expect(shown.toJSON()).toMatchObject({
      message: 'No person is called "Putn".',
      path: ["person"],
      extensions: { code: "NAME_NOT_FOUND", name: "Putn", suggestions: [] },
    });
    expect(fault).toBeUndefined();
  });

  test("shows an error for the client that no executor wrapped", () => {
    expect(maskError(ambiguousName("Ali", [])).shown.extensions.code).toBe("AMBIGUOUS_NAME");
  });

  test.each([
    new PageError("Expected 1 to 100, got 0"),
    new CursorError("Expected a cursor of this list"),
    new PartialDateError("Expected a date"),
  ])("tells the client what is wrong with its argument: $name", (error) => {
    const { shown, fault } = maskError(atField(error));
    expect(shown.message).toBe(error.message);
    expect(shown.extensions).toEqual({ code: "BAD_USER_INPUT" });
    expect(shown.path).toEqual(["person"]);
    expect(fault).toBeUndefined();
  });

  test("gives what graphql-js refuses before the execution our code and keeps its status", () => {
    const refusal = new GraphQLError("Syntax Error", {
      extensions: { code: "GRAPHQL_PARSE_FAILED", http: { status: 400, spec: true } },
    });
    expect(maskError(refusal).shown.extensions).toEqual({
      code: "BAD_USER_INPUT",
      http: { status: 400, spec: true },
    });
  });

  test("counts a refused argument as the client's mistake, but a value of ours not", () => {
    const refusal = new GraphQLError('Argument "id" must not be null.');
    const [node] = fieldNodes();
    const name = node?.kind === "Field" ? node.name : undefined;
    expect(maskError(atField(refusal, [name])).shown.extensions.code).toBe("BAD_USER_INPUT");
    expect(maskError(atField(refusal)).shown.extensions.code).toBe("INTERNAL_SERVER_ERROR");
  });

  test("shortens a message that repeats a long input", () => {
    const { message } = maskError(new GraphQLError("x".repeat(100_000))).shown;
    expect(message.length).toBeLessThan(1100);
  });

  test("says that the database is away, and keeps the reason for the log", () => {
    const cause = new Error("Connection terminated unexpectedly");
    const { shown, fault } = maskError(atField(cause));
    expect(shown.toJSON()).toEqual({
      message: "The database cannot answer now. Try again in a moment.",
      path: ["person"],
      locations: [{ line: 1, column: 3 }],
      extensions: {
        code: "SERVICE_UNAVAILABLE",
        retryable: true,
        http: { status: 503, headers: { "retry-after": "1" } },
      },
    });
    expect(fault).toBe(cause);
  });

  test.each([
    ["an error", new Error("SELECT * FROM secret at /srv/app.ts:1")],
    ["a string", "SELECT * FROM secret"],
    ["nothing", undefined],
    [
      "what Yoga makes of a string",
      new GraphQLError("SELECT", { extensions: { unexpected: true } }),
    ],
    ["an error with a code of its own", Object.assign(new Error("SELECT"), { code: "FORBIDDEN" })],
  ])("hides %s", (_what, error) => {
    const { shown, fault } = maskError(error);
    expect(shown.toJSON()).toEqual({
      message: "Unexpected error.",
      extensions: { code: "INTERNAL_SERVER_ERROR", unexpected: true },
    });
    expect(fault).toBe(error);
    expect(shown.originalError).toBeUndefined();
  });
});
