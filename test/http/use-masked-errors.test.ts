import { createSchema, createYoga, type Plugin } from "graphql-yoga";
import { describe, expect, test } from "vitest";
import { badUserInput } from "../../src/errors.ts";
import { useMaskedErrors } from "../../src/http/use-masked-errors.ts";
import { useRequestId } from "../../src/http/use-request-id.ts";
import { ask, recordLog } from "./harness.ts";

const SECRET = "SELECT token FROM account";

const thrown: Record<string, unknown> = {
  error: new Error(SECRET),
  text: SECRET,
  object: { message: SECRET, stack: SECRET },
  several: new AggregateError([new Error(SECRET), new Error(SECRET)]),
  forClient: badUserInput("A name is expected."),
};

function serve(plugin: Plugin = {}) {
  const { logger, lines } = recordLog();
  const schema = createSchema({
    typeDefs: `
      type Query { fails(with: String, list: [Int!]! = [1]): String, number: Int }
      type Subscription { fails: Int }`,
    resolvers: {
      Query: {
        fails: (_root, args) => {
          throw thrown[args.with];
        },
        number: () => SECRET,
      },
      Subscription: {
        fails: {
          async *subscribe() {
            yield { fails: 1 };
            throw new Error(SECRET);
          },
        },
      },
    },
  });
  const plugins = [useRequestId(), useMaskedErrors({ logger, suggestions: true }), plugin];
  const yoga = createYoga({ schema, maskedErrors: false, logging: false, plugins });
  return { lines, fetch: (url: string, init?: RequestInit) => yoga.fetch(url, init ?? {}) };
}

describe("useMaskedErrors", () => {
  test.each(["error", "text", "object", "several"])(
    "hides what a resolver throws: %s",
    async (kind) => {
      const { fetch, lines } = serve();
      const { text, status, errors } = await ask(fetch, `{ fails(with: "${kind}") }`, {
        headers: { "x-request-id": "seen-in-the-log" },
      });
      expect(text).not.toContain("SELECT");
      expect(errors?.[0]).toEqual({
        message: "Unexpected error.",
        locations: [{ line: 1, column: 3 }],
        path: ["fails"],
        extensions: { code: "INTERNAL_SERVER_ERROR" },
      });
      expect(status).toBe(200);
      expect(lines[0]).toMatchObject({
        level: "error",
        requestId: "seen-in-the-log",
        path: ["fails"],
        err: { message: SECRET },
      });
    },
  );

  test("hides a value that its type cannot show", async () => {
    const { fetch } = serve();
    const { text, errors } = await ask(fetch, "{ number }");
    expect(text).not.toContain("SELECT");
    expect(errors?.[0]?.extensions.code).toBe("INTERNAL_SERVER_ERROR");
  });

  test("answers 500 when the fault lies outside of all resolvers", async () => {
    const { fetch, lines } = serve({
      onContextBuilding() {
        throw new Error(SECRET);
      },
    });
    const { text, status, errors } = await ask(fetch, "{ number }");
    expect(status).toBe(500);
    expect(text).not.toContain("SELECT");
    expect(errors?.[0]?.extensions).toEqual({ code: "INTERNAL_SERVER_ERROR" });
    expect(lines[0]?.err).toMatchObject({ message: SECRET });
  });

  test("shows and does not log what is meant for the client", async () => {
    const { fetch, lines } = serve();
    const { errors } = await ask(fetch, '{ fails(with: "forClient") }');
    expect(errors?.[0]).toMatchObject({
      message: "A name is expected.",
      extensions: { code: "BAD_USER_INPUT" },
    });
    expect(lines).toEqual([]);
  });

  test.each([
    ["syntax", "{ fails(", {}],
    ["an unknown field", "{ nothing }", {}],
    [
      "a variable of the wrong type",
      "query($w: String) { fails(with: $w) }",
      { variables: { w: [1] } },
    ],
    ["an unknown operation", "{ fails }", { operationName: "Other" }],
  ])("answers 400 and BAD_USER_INPUT to %s", async (_what, query, params) => {
    const { fetch, lines } = serve();
    const { status, errors, data } = await ask(fetch, query, params);
    expect(status).toBe(400);
    expect(data).toBeUndefined();
    expect(errors?.map(({ extensions }) => extensions)).toEqual([{ code: "BAD_USER_INPUT" }]);
    expect(lines).toEqual([]);
  });

  test("counts a null where an argument has a default as the client's mistake", async () => {
    const { fetch } = serve();
    const query = 'query($l: [Int!]) { fails(with: "error", list: $l) }';
    const { errors } = await ask(fetch, query, { variables: { l: null } });
    expect(errors?.[0]).toMatchObject({
      path: ["fails"],
      extensions: { code: "BAD_USER_INPUT" },
    });
  });

  test.each([
    ["that is no JSON", "{", 400],
    ["that is no object", "1", 400],
    ["with an unknown parameter", '{"query":"{ number }","sql":"SELECT"}', 400],
    ["with several operations", "[]", 400],
  ])(
    "answers a body %s with a status and code, and nothing of the parser",
    async (_what, body, status) => {
      for (const accept of ["application/json", "application/graphql-response+json"]) {
        const { fetch } = serve();
        const headers = { "content-type": "application/json", accept };
        const response = await fetch("http://parley.test/graphql", {
          method: "POST",
          headers,
          body,
        });
        const answer = await response.json();
        expect(response.status).toBe(status);
        expect(answer.errors[0].extensions).toEqual({ code: "BAD_USER_INPUT" });
      }
    },
  );

  test("hides what breaks a subscription", async () => {
    const { fetch } = serve();
    const response = await fetch("http://parley.test/graphql", {
      method: "POST",
      headers: { "content-type": "application/json", accept: "text/event-stream" },
      body: JSON.stringify({ query: "subscription { fails }" }),
    });
    const text = await response.text();
    expect(text).toContain('{"data":{"fails":1}}');
    expect(text).toContain("INTERNAL_SERVER_ERROR");
    expect(text).not.toContain("SELECT");
  });
});
