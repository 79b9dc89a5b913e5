import { createSchema, createYoga } from "graphql-yoga";
import { describe, expect, test } from "vitest";
import { useCors } from "../../src/http/use-cors.ts";

const ONE = "https://one.example";
const TWO = "https://two.example";

const serve = (...origins: string[]) =>
  createYoga({
    schema: createSchema({ typeDefs: "type Query { nothing: Int }" }),
    cors: false,
    plugins: [useCors(origins)],
    logging: false,
  });

async function leave(yoga: ReturnType<typeof serve>, method: string, origin?: string) {
  const { status, headers } = await yoga.fetch("http://parley.test/graphql", {
    method,
    headers: {
      "content-type": "application/json",
      "access-control-request-method": "POST",
      "access-control-request-headers": "content-type,x-api-key",
      ...(origin === undefined ? {} : { origin }),
    },
    ...(method === "POST" ? { body: '{"query":"{ __typename }"}' } : {}),
  });
  const name = (part: string) => headers.get(`access-control-${part}`);
  return {
    status,
    origin: name("allow-origin"),
    headers: name("allow-headers"),
    credentials: name("allow-credentials"),
    vary: headers.get("vary"),
  };
}

describe("useCors", () => {
  test("answers the preflight of the origins that it was given", async () => {
    const expected = { status: 204, headers: "content-type,x-api-key", credentials: null };
    for (const origin of [ONE, TWO]) {
      expect(await leave(serve(ONE, TWO), "OPTIONS", origin)).toMatchObject({
        ...expected,
        origin,
        vary: "Origin",
      });
    }
  });

  test("lets the pages of these origins read", async () => {
    expect(await leave(serve(ONE, TWO), "POST", TWO)).toMatchObject({ status: 200, origin: TWO });
  });

  test.each(["https://one.example.evil", "http://one.example", "null", "*", ""])(
    "gives no leave to the origin %j",
    async (origin) => {
      expect(await leave(serve(ONE, TWO), "OPTIONS", origin)).toMatchObject({
        status: 405,
        origin: null,
      });
      expect((await leave(serve(ONE), "POST", origin)).origin).toBeNull();
      expect((await leave(serve(), "POST", origin)).origin).toBeNull();
    },
  );

  test("lets all pages read where all origins are allowed, without credentials", async () => {
    for (const method of ["OPTIONS", "POST"]) {
      const found = await leave(serve("*"), method, "null");
      expect(found).toMatchObject({ origin: "*", credentials: null });
    }
  });

  test("says nothing to programs", async () => {
    expect(await leave(serve(ONE), "POST")).toMatchObject({ origin: null, vary: null });
  });
});
