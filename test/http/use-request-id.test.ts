import { createSchema, createYoga } from "graphql-yoga";
import { describe, expect, test } from "vitest";
import { requestIdOf, useRequestId } from "../../src/http/use-request-id.ts";

const yoga = createYoga({
  schema: createSchema({ typeDefs: "type Query { nothing: Int }" }),
  plugins: [useRequestId()],
  logging: false,
});

async function idFor(given?: string) {
  const headers = given === undefined ? {} : { "x-request-id": given };
  const response = await yoga.fetch("http://parley.test/graphql?query={__typename}", { headers });
  return response.headers.get("x-request-id");
}

describe("useRequestId", () => {
  test.each(["a", "0af7651916cd43dd8448eb211c80319c", "web-1.2_3", "x".repeat(64)])(
    "returns the id that the client gives: %s",
    async (given) => {
      expect(await idFor(given)).toBe(given);
    },
  );

  test.each([undefined, "", "x".repeat(65), "two words", 'quote"', "{}", "<b>", "Ünïcode"])(
    "makes an id instead of: %s",
    async (given) => {
      expect(await idFor(given)).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    },
  );

  test("makes a different id for each request", async () => {
    expect(await idFor()).not.toBe(await idFor());
  });

  test("keeps the id that it made for a request", () => {
    const request = new Request("http://parley.test/");
    expect(requestIdOf(request)).toBe(requestIdOf(request));
  });
});
