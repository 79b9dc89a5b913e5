import { auditServer } from "graphql-http";
import { expect, test } from "vitest";
import { openTestDatabase } from "../support/database.ts";
import { createTestServer } from "./harness.ts";

/** What servers may do and this one does not: answer what any page could make a browser ask. */
const REFUSED = [
  "MAY accept application/x-www-form-urlencoded formatted GET requests",
  "MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/graphql-response+json",
  "MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/json",
];

test.each(["on", "off"] as const)(
  "the server passes every audit of GraphQL over HTTP but three of what is optional, with compiled reads %s",
  async (COMPILED_READS) => {
    const database = await openTestDatabase();
    const server = createTestServer(database, undefined, { COMPILED_READS });
    try {
      const results = await auditServer({ url: await server.listen() });
      const others = results.filter(({ status }) => status !== "ok");
      const seen = others.map(({ status, name }) => ({ status, name }));
      expect(seen).toEqual(REFUSED.map((name) => ({ status: "notice", name })));
      expect(results).toHaveLength(61);
    } finally {
      await server.stop();
      await database.close();
    }
  },
);
