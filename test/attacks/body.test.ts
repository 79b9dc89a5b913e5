import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ProductionServer, startProduction } from "../support/production.ts";

let server: ProductionServer;

beforeAll(async () => {
  server = await startProduction();
});
afterAll(() => server.stop());

const JSON_TYPE = "Content-Type: application/json\r\n";

/** The head of a question, as it goes over the wire. */
const head = (lines: string) => `POST /graphql HTTP/1.1\r\nHost: x\r\n${JSON_TYPE}${lines}\r\n`;

const post = (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) =>
  server.fetch("", {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body,
  });

/** What is refused before it is understood: with a short answer of a known form. */
async function refusal(response: Response) {
  const text = await response.text();
  expect(text.length).toBeLessThan(1_200);
  const { errors } = JSON.parse(text);
  expect(errors[0].extensions).toEqual({ code: "BAD_USER_INPUT" });
  return { status: response.status, message: errors[0].message };
}

describe("a body that is too long", () => {
  const TOO_LONG = { status: 413, message: "A body of at most 100000 bytes was expected." };

  test("is refused before it comes", async () => {
    const answer = await server.send(head("Content-Length: 52428800\r\n"), 10_000);
    expect(answer).toMatch(/^HTTP\/1\.1 413 .*connection: close.*most 100000 bytes/is);
  });

  test("is refused while it comes in pieces, and is not collected", async () => {
    const piece = `10000\r\n${"x".repeat(0x10000)}\r\n`;
    const pieces = 800; // 50 MB
    await server.growsLessThan(15, async () => {
      const answer = server.send(head("Transfer-Encoding: chunked\r\n") + piece.repeat(pieces));
      await server.answersWithin(250);
      expect(await answer).toMatch(/^HTTP\/1\.1 413 .*connection: close.*most 100000 bytes/is);
    });
  });

  test("is answered also to those who send all of it first", async () => {
    expect(await refusal(await post("x".repeat(1_000_000)))).toEqual(TOO_LONG);
  });

  test("may have the length that is allowed", async () => {
    const query = `{ __typename } #${"x".repeat(1_000)}`;
    const body = JSON.stringify({ query }).padEnd(100_000);
    expect(await (await post(body)).json()).toMatchObject({ data: { __typename: "Query" } });
    expect(await refusal(await post(`${body} `))).toEqual(TOO_LONG);
  });
});

test.each([
  ["gzip", gzipSync(Buffer.alloc(50_000_000))],
  ["br", Buffer.from("x")],
  ["gzip, identity", gzipSync('{"query":"{ __typename }"}')],
])("a body in %s is not unpacked", async (encoding, bytes) => {
  const response = await post(new Uint8Array(bytes), { "content-encoding": encoding });
  expect((await refusal(response)).status).toBe(415);
});

const nested = (depth: number) => "[".repeat(depth) + "]".repeat(depth);

test.each<[string, string | Uint8Array<ArrayBuffer>]>([
  ["no UTF-8", new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])],
  ["an overlong NUL", new Uint8Array([0x22, 0xc0, 0x80, 0x22])],
  ["UTF-16", new Uint8Array(Buffer.from('{"query":"{ __typename }"}', "utf16le"))],
  ["a byte order mark", '\u{FEFF}{"query":"{ __typename }"}'],
  ["a NUL", '{"query":"{ __typename }\0"}'],
  ["nothing but NUL", "\0".repeat(1_000)],
  ["lists within lists", nested(49_000)],
  ["lists within variables", `{"query":"{ __typename }","variables":{"a":${nested(40_000)}}}`],
  ["objects within objects", '{"a":'.repeat(19_000)],
  ["lists that do not end", "[".repeat(99_999)],
  ["half an object", '{"query":"{ __typename }"'],
  ["a batch", `[${'{"query":"{ __typename }"},'.repeat(999)}{"query":"{ __typename }"}]`],
  ["an empty batch", "[]"],
  ["an empty object", "{}"],
  ["a number", "1"],
  ["null", "null"],
  ["text", JSON.stringify("x".repeat(90_000))],
  ["an unknown key", JSON.stringify({ ["x".repeat(90_000)]: 1 })],
])("a body of %s is refused in few words", async (_what, body) => {
  await server.answersWithin(250);
  expect((await refusal(await post(body))).status).toBe(400);
});

test.each([
  ["a NUL", "\\u0000"],
  ["a lone surrogate", "\\ud800"],
  ["a lone low surrogate", "\\udc00"],
])("a text with %s does not get to the database", async (_what, text) => {
  const query = "query ($name: String!) { person(by: {name: $name}) { name } }";
  const { data, errors } = await (
    await post(`{"query":${JSON.stringify(query)},"variables":{"name":"Putin${text}"}}`)
  ).json();
  expect(data?.person ?? null).toBeNull();
  expect(errors[0].extensions.code).toBe("BAD_USER_INPUT");
});

test("keys that change other objects in careless programs change nothing", async () => {
  const trap = '{"polluted":true,"query":"{ nothing }","first":1}';
  const traps = `"__proto__":${trap},"constructor":{"prototype":${trap}}`;
  const query = JSON.stringify(
    "query ($where: MeetingFilter) { meetings(where: $where) { totalCount } }",
  );
  const bodies = [
    `{"query":${query},${traps}}`,
    `{"query":${query},"variables":{${traps}}}`,
    `{"query":${query},"variables":{"where":{${traps}}}}`,
    `{"query":${query},"extensions":{${traps}}}`,
    `{${traps}}`,
  ];
  for (const body of bodies) {
    const response = await post(body);
    expect(response.status, body).toBeLessThan(500);
    expect(await response.text()).not.toContain('"totalCount":null');
  }
  const { data } = await (await server.ask("{ meetings { totalCount } }")).json();
  expect(data.meetings.totalCount).toBeGreaterThan(100);
});

test("an answer repeats little of a long question", async () => {
  const long = "x".repeat(90_000);
  const many = Array.from({ length: 500 }, (_, n) => `f${n}: ${"y".repeat(100)}`).join(" ");
  for (const query of [
    `{ ${long} }`,
    `{ ${many} }`,
    `"${long}`,
    `{ node(id: "${long}") { id } }`,
  ]) {
    const text = await (await post(JSON.stringify({ query }))).text();
    expect(text.replace(/[^xy]/g, "").length).toBeLessThanOrEqual(1_000);
  }
});
