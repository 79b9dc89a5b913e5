import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { ParleyServer } from "../../src/server.ts";
import { createTestServer } from "../http/harness.ts";
import {
  type AnyDocument,
  type AnyRequest,
  anyDocument,
} from "../support/operation/document-arbitrary.ts";
import { type Known, knownValues } from "../support/operation/known.ts";
import { onSeededDatabase } from "../support/query.ts";

const DOCUMENTS = 120;

const ACCEPTED = [
  "application/graphql-response+json",
  "application/json",
  "application/graphql-response+json, application/json;q=0.9",
  "*/*",
  "text/csv",
];

/** A longer query is not sent by GET. */
const ADDRESS_MAX = 2000;

/** Headers that no two answers share. */
const OWN = new Set(["date", "x-request-id"]);

const asking = onSeededDatabase();
const servers: ParleyServer[] = [];
let known: Known;
let compiled = "";
let plain = "";

beforeAll(async () => {
  known = await knownValues(asking);
  const settings = { RESPONSE_CACHE_MB: 0 };
  for (const COMPILED_READS of ["on", "off"] as const) {
    servers.push(createTestServer(asking.database(), undefined, { ...settings, COMPILED_READS }));
  }
  [compiled = "", plain = ""] = await Promise.all(servers.map((server) => server.listen()));
});
afterAll(() => Promise.all(servers.map((server) => server.stop())));

/** How requests are sent. */
interface Form {
  accept: string;
  isGet: boolean;
}

/** A request as a client sends it. */
interface Sent extends AnyRequest, Form {
  query: string;
}

/** All of an answer that a client could tell it from another one by. */
async function answerOf(url: string, { accept, isGet, ...params }: Sent) {
  const { query, operationName, variables } = params;
  const search = new URLSearchParams({
    query,
    ...(operationName !== undefined && { operationName }),
    variables: JSON.stringify(variables),
  });
  const response = isGet
    ? await fetch(`${url}?${search}`, { headers: { accept } })
    : await fetch(url, {
        method: "POST",
        headers: { accept, "content-type": "application/json" },
        body: JSON.stringify(params),
      });
  const headers = [...response.headers].filter(([name]) => !OWN.has(name));
  return { status: response.status, headers, body: await response.text() };
}

const anyForm = fc.record({ accept: fc.constantFrom(...ACCEPTED), isGet: fc.boolean() });

it("answers with the same bytes and headers, whether reads are compiled or not", async () => {
  const compare = async ({ query, requests }: AnyDocument, { accept, isGet }: Form) => {
    for (const request of requests) {
      const sent = { query, ...request, accept, isGet: isGet && query.length < ADDRESS_MAX };
      const expected = await answerOf(plain, sent);
      expect(await answerOf(compiled, sent)).toEqual(expected);
      // Once its document is known, a question is answered before it comes to Yoga.
      expect(await answerOf(compiled, sent)).toEqual(expected);
    }
  };
  const property = fc.asyncProperty(anyDocument(known), anyForm, compare);
  const { statements } = await asking
    .database()
    .statementsOf(() =>
      fc.assert(property, { numRuns: DOCUMENTS, interruptAfterTimeLimit: 120_000 }),
    );
  const reads = statements.filter((statement) => statement.endsWith("AS answer"));
  expect(reads.length).toBeGreaterThan(DOCUMENTS);
}, 300_000);
