import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createSchema, createYoga } from "graphql-yoga";
import { afterEach, describe, expect, test } from "vitest";
import { useMaskedErrors } from "../../src/http/use-masked-errors.ts";
import { useRequestId } from "../../src/http/use-request-id.ts";
import { useTabular } from "../../src/http/use-tabular.ts";
import { recordLog } from "./harness.ts";

const SECRET = "SELECT token FROM account";

/** Numbers page by page; a page may be made to fail, and each is noted when it is made. */
function serve(count: number, { failing = -1 } = {}) {
  const { logger, lines } = recordLog();
  const made: number[] = [];
  const schema = createSchema({
    typeDefs: `
      type Query { numbers(first: Int = 20, after: String, last: Int): NumberConnection! }
      type Subscription { numbers: Int }
      type NumberConnection { nodes: [Item!]! edges: [NumberEdge!]! pageInfo: PageInfo! }
      type NumberEdge { cursor: String! node: Item! }
      type Item { number: Int text: String }
      type PageInfo { hasNextPage: Boolean! endCursor: String }`,
    resolvers: {
      Query: {
        numbers: (_root, { first, after }) => {
          const from = after ? Number(after) : 0;
          made.push(from);
          if (from === failing) throw new Error(SECRET);
          const size = Math.min(first, count - from);
          const nodes = Array.from({ length: size }, (_, index) => ({
            number: from + index,
            text: "=1+1,".repeat(200),
          }));
          const endCursor = String(from + size);
          return { nodes, pageInfo: { hasNextPage: from + size < count, endCursor } };
        },
      },
      Subscription: { numbers: { subscribe: async function* () {} } },
    },
  });
  const plugins = [
    useRequestId(),
    useMaskedErrors({ logger, suggestions: true }),
    useTabular({ logger, suggestions: true }),
  ];
  const yoga = createYoga({ schema, maskedErrors: false, logging: false, plugins });
  return { yoga, made, lines };
}

let server: Server | undefined;

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** Over a connection, as clients come. */
async function read(
  yoga: ReturnType<typeof serve>["yoga"],
  query: string,
  init: RequestInit = {},
): Promise<Response> {
  const listening = createServer(yoga);
  server = listening;
  await new Promise<void>((resolve) => listening.listen(0, "127.0.0.1", resolve));
  // A server on a port has an address of this form.
  const { port } = listening.address() as AddressInfo;
  const address = `http://127.0.0.1:${port}/graphql?query=${encodeURIComponent(query)}`;
  return fetch(address, { headers: { accept: "text/csv" }, ...init });
}

const NUMBERS = "{ numbers { nodes { number } } }";

/** Pages of a hundred that a connection surely cannot hold at once. */
const MANY = 1_000_000;

describe("rows over a connection", () => {
  test("come from all pages, whatever page the schema would give by default", async () => {
    const { yoga, made } = serve(250);
    const response = await read(yoga, NUMBERS);
    const lines = (await response.text()).split("\r\n");
    expect(lines).toEqual(["number", ...Array.from({ length: 250 }, (_, n) => String(n)), ""]);
    expect(made).toEqual([0, 100, 200]);
  });

  test("break the connection when a page fails, and the log tells why", async () => {
    const { yoga, lines } = serve(500, { failing: 300 });
    const response = await read(yoga, "{ numbers { nodes { number text } } }");
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow("terminated");
    expect(lines).toMatchObject([
      { level: "error", path: ["numbers"], err: { message: SECRET } },
      { level: "error", msg: "rows broke off" },
    ]);
  });

  test("are not begun when the first page fails", async () => {
    const { yoga } = serve(500, { failing: 0 });
    const response = await read(yoga, NUMBERS);
    expect(response.status).toBe(500);
    const text = await response.text();
    expect(JSON.parse(text).errors[0].extensions.code).toBe("INTERNAL_SERVER_ERROR");
    expect(text).not.toContain("SELECT");
  });

  test("are made no faster than they are read, and no longer than somebody reads", async () => {
    const { yoga, made } = serve(MANY);
    const hangUp = new AbortController();
    const response = await read(yoga, "{ numbers { nodes { number text } } }", {
      headers: { accept: "text/csv" },
      signal: hangUp.signal,
    });
    const reader = response.body?.getReader();
    await reader?.read();
    const closed = new Promise((resolve) => {
      server?.getConnections((_error, connections) => resolve(connections));
    });
    expect(await closed).toBe(1);
    hangUp.abort();
    await expect(reader?.read()).rejects.toThrow();
    await new Promise<void>((resolve) => {
      server?.close(() => resolve()); // when the last connection is gone
    });
    expect(made.length).toBeLessThan(MANY / 100 / 2);
  });

  test("are also read without a network, where breaking off is an error of the body", async () => {
    const { yoga } = serve(500, { failing: 300 });
    const response = await yoga.fetch(
      `http://parley.test/graphql?query=${encodeURIComponent(NUMBERS)}`,
      { headers: { accept: "application/x-ndjson" } },
    );
    await expect(response.text()).rejects.toThrow("broke off");
  });

  test("do not come from a subscription", async () => {
    const { yoga } = serve(1);
    const response = await yoga.fetch("http://parley.test/graphql", {
      method: "POST",
      headers: { accept: "text/csv", "content-type": "application/json" },
      body: JSON.stringify({ query: "subscription { numbers }" }),
    });
    expect(response.status).toBe(400);
    expect((await response.json()).errors[0].extensions.code).toBe("BAD_USER_INPUT");
  });
});
