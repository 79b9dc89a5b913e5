import { auditServer } from "graphql-http";
import { expect, test } from "vitest";
import { openTestDatabase } from "../support/database.ts";
import { createTestServer } from "./harness.ts";

test.each(["on", "off"] as const)(
  "the server passes every audit of GraphQL over HTTP with compiled reads %s",
  async (COMPILED_READS) => {
    const database = await openTestDatabase();
    const server = createTestServer(database, undefined, { COMPILED_READS });
    try {
      const results = await auditServer({ url: await server.listen() });
      const others = results.flatMap((result) =>
        result.status === "ok" ? [] : [{ ...result, response: result.response.status }],
      );
      expect(others).toEqual([]);
      expect(results).toHaveLength(61);
    } finally {
      await server.stop();
      await database.close();
    }
  },
);
