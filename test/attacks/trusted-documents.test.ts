import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ProductionServer, startProduction } from "../support/production.ts";

const PERSON = 'query Person { person(by: {slug: "vladimir-putin"}) { name } }';
const SMALLEST = "{ __typename }";

const hash = (text: string) => createHash("sha256").update(text).digest("hex");
const ID = hash(PERSON);

const folder = mkdtempSync(path.join(tmpdir(), "parley-trusted-"));
let server: ProductionServer;

beforeAll(async () => {
  const file = path.join(folder, "documents.json");
  writeFileSync(file, JSON.stringify({ [`sha256:${ID}`]: PERSON, [hash(SMALLEST)]: SMALLEST }));
  server = await startProduction({ TRUSTED_DOCUMENTS: file, INTROSPECTION: "on" });
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

const post = (body: object) =>
  server.fetch("", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });

test.each<[string, object]>([
  ["its id", { documentId: ID }],
  ["its id as GraphQL over HTTP writes it", { documentId: `sha256:${ID}` }],
  [
    "its hash as Apollo writes it",
    { extensions: { persistedQuery: { version: 1, sha256Hash: ID } } },
  ],
  ["its text", { query: PERSON }],
  ["its id and its text", { documentId: ID, query: PERSON }],
])("a registered operation is answered by %s, each time", async (_what, body) => {
  for (let time = 0; time < 3; time += 1) {
    const response = await post(body);
    expect(response.status).toBe(200);
    expect((await response.json()).data).toEqual({ person: { name: "Vladimir Putin" } });
  }
});

test("a registered operation is answered by its id in an address, each time", async () => {
  const headers = { "graphql-require-preflight": "1" };
  for (let time = 0; time < 3; time += 1) {
    const response = await server.fetch(`?documentId=${ID}`, { headers });
    expect((await response.json()).data).toEqual({ person: { name: "Vladimir Putin" } });
  }
});

test.each<[string, object, number, string]>([
  ["another text", { query: "{ meetings { totalCount } }" }, 403, "FORBIDDEN"],
  ["nearly the text", { query: ` ${PERSON}` }, 403, "FORBIDDEN"],
  ["what cannot be parsed", { query: "{ { {" }, 403, "FORBIDDEN"],
  ["the schema", { query: "{ __schema { types { name } } }" }, 403, "FORBIDDEN"],
  [
    "another text beside an id",
    { documentId: ID, query: "{ dataset { version } }" },
    403,
    "FORBIDDEN",
  ],
  ["an unknown id", { documentId: "0".repeat(64) }, 404, "NOT_FOUND"],
  ["an id that is a list", { documentId: [ID] }, 404, "NOT_FOUND"],
  ["a name of every object", { documentId: "constructor" }, 404, "NOT_FOUND"],
  ["an unknown hash", { extensions: { persistedQuery: { sha256Hash: "0" } } }, 404, "NOT_FOUND"],
  ["nothing", { variables: {} }, 404, "NOT_FOUND"],
])("%s is refused before it is parsed", async (_what, body, status, code) => {
  for (let time = 0; time < 2; time += 1) {
    const response = await post(body);
    expect(response.status).toBe(status);
    const { data, errors } = await response.json();
    expect(data).toBeUndefined();
    expect(errors).toMatchObject([{ extensions: { code } }]);
    expect(errors[0].message).not.toContain("Syntax");
  }
});

test("files are still there", async () => {
  const response = await server.fetch("/export/network.graphml?around=Kazakhstan&project=COUNTRY");
  expect(response.status).toBe(200);
});

test("a server whose file is wrong does not start, and says why", async () => {
  const file = path.join(folder, "wrong.json");
  writeFileSync(file, '{"a":"{ nothing }"}');
  const start = startProduction({ TRUSTED_DOCUMENTS: file });
  await expect(start).rejects.toThrow(
    `Parley cannot start: TRUSTED_DOCUMENTS cannot be used: ${file}: document a: Cannot query field "nothing"`,
  );
});
