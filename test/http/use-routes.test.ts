import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ParleyServer } from "../../src/server.ts";
import { openTestDatabase, type TestDatabase } from "../support/database.ts";
import { ask, createTestServer } from "./harness.ts";

let database: TestDatabase;
let server: ParleyServer;

beforeAll(async () => {
  database = await openTestDatabase();
  server = createTestServer(database);
});
afterAll(() => database.close());

describe("addresses", () => {
  test.each([
    "/nothing",
    "/graphql/more",
    "/x/graphql",
    "/x?y=/graphql",
    "/x?y=/health",
    "/playground/x",
  ])("has nothing at %s, and says so in JSON", async (path) => {
    const response = await server.fetch(`http://parley.test${path}`, {
      headers: { accept: "text/html", "x-request-id": "lost" },
    });
    expect(response.status).toBe(404);
    expect(response.headers.get("content-type")).toBe("application/json; charset=utf-8");
    expect(response.headers.get("x-request-id")).toBe("lost");
    expect(await response.json()).toEqual({
      message: "There is nothing at this address. The API is at /graphql.",
    });
  });

  test("has the API at /graphql, with our codes in its refusals", async () => {
    expect((await ask(server.fetch, "{ __typename }")).data).toEqual({ __typename: "Query" });
    const { errors } = await ask(server.fetch, "{ nothing }");
    expect(errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
  });
});
