import fc from "fast-check";
import { parse } from "graphql";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createParleyClient, type TypedDocument } from "../../client/index.ts";
import { readRetryAfter, waitAfter } from "../../client/wait.ts";

interface Data {
  value: number;
}

const DOCUMENT: TypedDocument<Data, { after?: string | null }> = "query Value { value }";

const answer = (body: object, status = 200, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { "content-type": "application/graphql-response+json", ...headers },
  });
const answerText = (text: string) =>
  new Response(text, { headers: { "content-type": "application/json" } });
const refusal = (code: string, extensions = {}) => ({
  errors: [{ message: code, extensions: { code, ...extensions } }],
});
const FOUND = () => answer({ data: { value: 1 } });
const BUSY = () => answer(refusal("SERVICE_UNAVAILABLE"), 503, { "retry-after": "2" });

type Answering = () => Response;

/** A client, and a server that gives these answers one after the other, the last for ever. */
function clientOf(answers: readonly Answering[], options = {}) {
  const sent: { url: string; init: RequestInit | undefined }[] = [];
  const client = createParleyClient({
    url: "http://parley.test/graphql",
    fetch: async (url, init) => {
      sent.push({ url: String(url), init });
      const next = answers[Math.min(sent.length, answers.length) - 1];
      if (!next) throw new TypeError("fetch failed", { cause: new Error("connect ECONNREFUSED") });
      return next();
    },
    ...options,
  });
  return { client, sent };
}

describe("a request", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test("sends text, variables and the key, and gives the data", async () => {
    const { client, sent } = clientOf([FOUND], { key: "secret" });
    expect(await client.request(DOCUMENT, { after: "x" })).toEqual({ value: 1 });
    expect(JSON.parse(String(sent[0]?.init?.body))).toEqual({
      query: DOCUMENT,
      variables: { after: "x" },
    });
    expect(sent[0]?.init?.headers).toMatchObject({ authorization: "Bearer secret" });
  });

  test("takes a document of another package, which knows its text", async () => {
    const { client, sent } = clientOf([FOUND]);
    const parsed = { kind: "Document", loc: { source: { body: "{ value }" } } };
    await client.request(parsed, {});
    expect(JSON.parse(String(sent[0]?.init?.body))).toMatchObject({ query: "{ value }" });
  });

  test("prints a document of another package that does not know it", async () => {
    const { client, sent } = clientOf([FOUND]);
    await client.request(parse("query Value { value }", { noLocation: true }), {});
    expect(JSON.parse(String(sent[0]?.init?.body))).toMatchObject({
      query: "query Value { value }",
    });
  });

  test("by id sends the one that graphql-codegen or gql.tada gave", async () => {
    const { client, sent } = clientOf([FOUND], { byId: true });
    await client.request({ definitions: [], documentId: "sha256:1" }, {});
    await client.request({ definitions: [], __meta__: { hash: "sha256:2" } }, {});
    const bodies = sent.map(({ init }) => JSON.parse(String(init?.body)));
    expect(bodies).toEqual([
      { documentId: "sha256:1", variables: {} },
      { documentId: "sha256:2", variables: {} },
    ]);
  });

  test("is sent again after as long as the server says", async () => {
    const { client, sent } = clientOf([BUSY, BUSY, FOUND]);
    const data = client.request(DOCUMENT, {});
    await vi.advanceTimersByTimeAsync(1_999);
    expect(sent).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(sent).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(await data).toEqual({ value: 1 });
    expect(sent).toHaveLength(3);
  });

  test.each<[string, Answering[]]>([
    ["the network fails", []],
    ["a proxy has no server", [() => new Response("<html>", { status: 502 })]],
    ["too much was asked", [() => answer(refusal("RATE_LIMITED"), 429)]],
    ["the answer took too long", [() => answer(refusal("TIMEOUT", { retryable: true }), 504)]],
  ])("is sent five times while %s, and then fails", async (_, answers) => {
    const { client, sent } = clientOf(answers);
    const outcome = expect(client.request(DOCUMENT, {})).rejects.toMatchObject({
      name: "RequestError",
      isRetryable: true,
    });
    await vi.advanceTimersByTimeAsync(60_000);
    await outcome;
    expect(sent).toHaveLength(5);
  });

  test("that is wrong is sent once", async () => {
    const alternatives = [{ id: "1", type: "Person", name: "Ilham Aliyev" }];
    const wrong = () => answer(refusal("AMBIGUOUS_NAME", { candidates: alternatives }), 400);
    const { client, sent } = clientOf([wrong]);
    await expect(client.request(DOCUMENT, {})).rejects.toMatchObject({
      code: "AMBIGUOUS_NAME",
      isRetryable: false,
      alternatives,
    });
    expect(sent).toHaveLength(1);
  });

  test.each([
    ["a page", () => new Response("<html>")],
    ["what claims to be JSON", () => answerText("{")],
    ["JSON that is no object", () => answerText("null")],
    ["nothing", () => new Response(null, { status: 204 })],
  ])("that is answered with %s fails as what is not GraphQL", async (_, answered) => {
    const { client, sent } = clientOf([answered]);
    await expect(client.request(DOCUMENT, {})).rejects.toMatchObject({
      name: "RequestError",
      code: "NOT_GRAPHQL",
    });
    expect(sent).toHaveLength(1);
  });

  test("fails at once when the server asks for a longer wait than the client has", async () => {
    const full = () => answer(refusal("RATE_LIMITED"), 429, { "retry-after": "3600" });
    const { client, sent } = clientOf([full]);
    await expect(client.request(DOCUMENT, {})).rejects.toMatchObject({ retryAfter: 3_600_000 });
    expect(sent).toHaveLength(1);
  });

  test("can be broken off while it waits to be sent again", async () => {
    const { client, sent } = clientOf([BUSY]);
    const breaking = new AbortController();
    const outcome = expect(
      client.request(DOCUMENT, {}, { signal: breaking.signal }),
    ).rejects.toThrow("no longer wanted");
    await vi.advanceTimersByTimeAsync(1_000);
    breaking.abort(new Error("no longer wanted"));
    await outcome;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveLength(1);
  });

  test("by id needs a document that has one", async () => {
    const { client, sent } = clientOf([FOUND], { byId: true });
    await expect(client.request(DOCUMENT, {})).rejects.toThrow("A document with an id");
    expect(sent).toEqual([]);
  });
});

test("items come from all pages, and a page is asked for when the one before has been used", async () => {
  const PAGES = [
    { nodes: [1, 2], pageInfo: { hasNextPage: true, endCursor: "2" } },
    { nodes: [], pageInfo: { hasNextPage: true, endCursor: "3" } },
    { nodes: [3], pageInfo: { hasNextPage: false, endCursor: "4" } },
  ];
  const { client, sent } = clientOf(PAGES.map((page) => () => answer({ data: page })));
  const document: TypedDocument<(typeof PAGES)[number], { after: string | null }> = "query Pages";
  const items = client.items(
    document,
    (after) => ({ after }),
    (page) => page,
  );
  expect(await items.next()).toEqual({ value: 1, done: false });
  expect(await items.next()).toEqual({ value: 2, done: false });
  expect(sent).toHaveLength(1);
  expect(await items.next()).toEqual({ value: 3, done: false });
  expect(await items.next()).toEqual({ value: undefined, done: true });
  const asked = sent.map(({ init }) => JSON.parse(String(init?.body)).variables.after);
  expect(asked).toEqual([null, "2", "3"]);
});

describe("the wait", () => {
  test("doubles, and is between half and all of that", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (sent, random) => {
          const wait = waitAfter(sent, undefined, () => random);
          expect(wait).toBeGreaterThanOrEqual(125 * 2 ** (sent - 1));
          expect(wait).toBeLessThanOrEqual(250 * 2 ** (sent - 1));
        },
      ),
    );
  });

  test("is what the server says in seconds or as a date", () => {
    const now = Date.UTC(2026, 0, 1);
    expect(readRetryAfter("3", now)).toBe(3_000);
    expect(readRetryAfter("0", now)).toBe(0);
    expect(readRetryAfter(new Date(now + 5_000).toUTCString(), now)).toBe(5_000);
    expect(readRetryAfter(new Date(now - 5_000).toUTCString(), now)).toBe(0);
    expect(readRetryAfter("soon", now)).toBeUndefined();
    expect(readRetryAfter("", now)).toBeUndefined();
    expect(readRetryAfter(null, now)).toBeUndefined();
  });
});
