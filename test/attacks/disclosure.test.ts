import { afterAll, beforeAll, expect, test } from "vitest";
import { type ProductionServer, startProduction } from "../support/production.ts";

let server: ProductionServer;

beforeAll(async () => {
  server = await startProduction();
});
afterAll(() => server.stop());

const answerTo = async (query: string, variables?: object) =>
  (await server.ask(query, variables)).json();

test("production says what is off and how to turn it on, before it is ready", () => {
  const line = server.lines.findIndex((each) => each.startsWith("Off here: introspection"));
  expect(server.lines[line]).toContain("INTROSPECTION=on SUGGESTIONS=on PLAYGROUND=on");
  expect(server.lines[line + 1]).toMatch(/^Parley is ready/);
});

const CIRCLE = "{ fields { type { ".repeat(3);

test.each([
  "{ __schema { types { name } } }",
  '{ __type(name: "Person") { fields { name } } }',
  "query Q { ...A } fragment A on Query { a: __schema { queryType { name } } }",
  `{ __schema { types ${CIRCLE} name ${"} } }".repeat(3)} } }`,
])("production does not tell its schema: %s", async (query) => {
  const { data, errors } = await answerTo(query);
  expect(data).toBeUndefined();
  expect(errors[0].extensions).toEqual({ code: "BAD_USER_INPUT" });
  await server.answersWithin(250);
});

test.each<[string, object?]>([
  ["{ persn { id } }"],
  ["{ meetings { totalCoun } }"],
  ["{ meetings(firs: 1) { totalCount } }"],
  ["{ meetings(status: [HEL]) { totalCount } }"],
  ["{ meetings(where: {kin: TALKS}) { totalCount } }"],
  ["query ($where: MeetingFiltr) { meetings(where: $where) { totalCount } }"],
  [
    "query ($where: MeetingFilter) { meetings(where: $where) { totalCount } }",
    { where: { statu: 1 } },
  ],
  [
    "query ($status: [MeetingStatus!]) { meetings(status: $status) { totalCount } }",
    { status: ["HEL"] },
  ],
  ["{ meetings { nodes { ... on Meetin { name } } } }"],
])("production does not guess what was meant: %s", async (query, variables) => {
  const { errors } = await answerTo(query, variables);
  expect(errors[0].extensions.code).toBe("BAD_USER_INPUT");
  expect(JSON.stringify(errors)).not.toContain("Did you mean");
});

test("files and tables do not guess either", async () => {
  const file = await server.fetch("/export/meetings.csv?status=HEL");
  const table = await server.fetch("", {
    method: "POST",
    headers: { "content-type": "application/json", accept: "text/csv" },
    body: JSON.stringify({
      query: "query ($status: [MeetingStatus!]) { meetings(status: $status) { nodes { name } } }",
      variables: { status: ["HEL"] },
    }),
  });
  for (const response of [file, table]) {
    const text = await response.text();
    expect(text).toContain("BAD_USER_INPUT");
    expect(text).not.toContain("Did you mean");
  }
});

test("names of people are still suggested: they are data, not schema", async () => {
  const { errors } = await answerTo('{ person(by: {name: "Nazarbaef"}) { name } }');
  expect(errors[0].message).toContain("Did you mean");
});

test.each(["/graphql", "/graphql?query={__typename}", "/playground/start.js"])(
  "production has no playground at %s",
  async (address) => {
    const response = await server.fetch(address, {
      headers: { accept: "text/html,application/xhtml+xml,*/*;q=0.8" },
      redirect: "manual",
    });
    expect(response.status).toBe(404);
    expect(await response.text()).not.toMatch(/<html|graphiql/i);
  },
);

test("the explorer of production does not lead to a playground", async () => {
  const page = await (await server.fetch("/")).text();
  expect(page).toContain('data-playground="off"');
  expect(page).not.toMatch(/graphiql|introspection/i);
});
