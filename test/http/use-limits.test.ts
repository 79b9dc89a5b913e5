import { beforeAll, describe, expect, test } from "vitest";
import type { ParleyServer } from "../../src/server.ts";
import { onSeededDatabase } from "../support/query.ts";
import { ask, createTestServer, recordLog } from "./harness.ts";

const { database } = onSeededDatabase();

const aliases = (count: number) =>
  Array.from({ length: count }, (_none, place) => `a${place}: __typename`).join(" ");

const DEEP = `
  { ...A }
  fragment A on Query { meetings(first: 1) { nodes { place { partOf { partOf { name } } } } } }`;

describe.each(["on", "off"] as const)("limits, with compiled reads %s", (COMPILED_READS) => {
  let server: ParleyServer;
  const { logger, lines } = recordLog();
  const limits = { QUERY_COST_MAX: 100, QUERY_DEPTH_MAX: 5, QUERY_TOKENS_MAX: 120 };

  beforeAll(() => {
    server = createTestServer(database(), logger, { COMPILED_READS, ...limits });
  });

  const send = (query: string, variables?: Record<string, unknown>) =>
    ask(server.fetch, query, variables ? { variables } : {});

  test("every answer tells what the operation costs, and may", async () => {
    const { data, text } = await send("{ people(first: 3) { nodes { slug } } }");
    expect(data).toBeDefined();
    expect(JSON.parse(text).extensions).toEqual({ cost: { requested: 4, limit: 100 } });
    const failed = await send('{ person(by: {name: "Nobody at all"}) { name } }');
    expect(JSON.parse(failed.text)).toMatchObject({
      errors: [{ extensions: { code: "NAME_NOT_FOUND" } }],
      extensions: { cost: { requested: 1, limit: 100 } },
    });
  });

  test.each<[string, string, Record<string, unknown>?]>([
    ["costs too much", "{ people(first: 100) { nodes { slug } } }"],
    [
      "costs too much with its variables",
      "query ($n: Int) { people(first: $n) { nodes { slug } } }",
      { n: 100 },
    ],
    ["is too deep", DEEP],
    ["is too long", `{ ${"__typename ".repeat(121)} }`],
    ["has too many names for its fields", `{ ${aliases(51)} }`],
    ["has too many directives", `{ __typename ${"@skip(if: false)".repeat(51)} }`],
  ])("an operation that %s is refused before any work", async (_name, query, variables) => {
    const before = lines.length;
    const { status, data, errors } = await send(query, variables);
    expect({ status, data }).toEqual({ status: 400, data: undefined });
    expect(errors?.map(({ extensions }) => extensions.code)).toContain("QUERY_TOO_COSTLY");
    expect(lines.slice(before).some(({ level }) => level === "error")).toBe(false);
  });

  test("a size that cannot be is told as such, however much it would cost", async () => {
    const shipped = createTestServer(database(), logger, { COMPILED_READS });
    for (const first of [-1, 0, 101, 1_000_000]) {
      const query = "query ($n: Int) { people(first: $n) { nodes { id } } }";
      const { errors } = await ask(shipped.fetch, query, { variables: { n: first } });
      expect(errors?.map(({ extensions }) => extensions.code)).toEqual(["BAD_USER_INPUT"]);
    }
  });

  test("variables inside one another without end are refused as what they are", async () => {
    const where = `${'{"and":['.repeat(5_000)}${"]}".repeat(5_000)}`;
    const query = "query ($where: MeetingFilter) { meetings(where: $where) { totalCount } }";
    const response = await server.fetch("http://parley.test/graphql", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: `{"query":"${query}","variables":{"where":${where}}}`,
    });
    expect(await response.json()).toMatchObject({
      errors: [
        {
          message: expect.stringContaining("20 levels deep"),
          extensions: { code: "BAD_USER_INPUT" },
        },
      ],
    });
  });
});
