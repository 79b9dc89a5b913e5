import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { type Database, openDatabase } from "../../src/database/client.ts";
import { IN_MEMORY } from "../../src/database/embedded.ts";
import { migrate, readMigrations } from "../../src/database/migrate.ts";
import { fieldText, queryOver, recordTypes } from "../support/every-type.ts";
import { ask, failing, onSeededDatabase } from "../support/query.ts";
import { seed } from "../support/seed.ts";

const EXAMPLES = new URL("../../examples/", import.meta.url);

/** The instant of loading is the one thing that two databases of the same seeds differ in. */
const examples = readdirSync(EXAMPLES)
  .filter((name) => name.endsWith(".graphql"))
  .map((name) => readFileSync(new URL(name, EXAMPLES), "utf8").replace(/\bchangedAt\b/, ""));

const everyField = recordTypes.map((type) =>
  queryOver(
    type,
    Object.values(type.getFields())
      .map((field) => fieldText(field, 0))
      .join(" "),
  ),
);

const lists = [
  "{ dataset { version licence } }",
  "{ people(first: 100) { nodes { name names { value script } identifiers { scheme value } } } }",
  "{ people(last: 100, orderBy: {field: BIRTH_DATE}) { edges { cursor node { slug } } } }",
  "{ countries(first: 100, orderBy: {field: NAME, direction: DESC}) { edges { cursor } } }",
  "{ organizations(first: 100, orderBy: {field: FOUNDED_ON}) { edges { cursor } } }",
  "{ articles(first: 100, orderBy: {field: TITLE}) { edges { cursor node { title } } } }",
  "{ meetings(first: 100, orderBy: {field: NAME}) { totalCount edges { cursor node { name } } } }",
  "{ meetings(last: 100, orderBy: {field: ARTICLE_COUNT}) { edges { cursor node { slug } } } }",
  `{ meetings(where: {not: {or: [{participants: {any: ["Путин"]}}, {place: "Астана"}]}}) { totalCount } }`,
  `{ people(where: {name: "ов"}) { totalCount nodes { slug } } }`,
];

const refused = ["Aliyev", "EPC", "Nazarbajevv", "Putinn", "Казахстон", "%", "Bush"].map(
  (name) => `{ meetings(between: ["Putin", "${name}"]) { totalCount } }`,
);

describe.runIf(inject("templates").kind === "server")("a server and the embedded database", () => {
  const server = onSeededDatabase();
  let folder: string;
  let embedded: Database;

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), "parley-same-answers-"));
    const template = path.join(folder, "seeded.tar");
    const made = await openDatabase({ dataDir: IN_MEMORY });
    await migrate(made.pool, readMigrations());
    await seed(made);
    await made.dump?.(template);
    await made.close();
    embedded = await openDatabase({ dataDir: IN_MEMORY, template });
  }, 180_000);
  afterAll(async () => {
    await embedded?.close();
    rmSync(folder, { recursive: true });
  });

  it.each([...examples, ...everyField, ...lists])(
    "answer alike, byte by byte: %.60s",
    async (query) => {
      const variables = { n: 30 };
      const [theirs, ours] = await Promise.all([
        ask(server.database(), query, variables),
        ask(embedded, query, variables),
      ]);
      expect(JSON.stringify(ours)).toBe(JSON.stringify(theirs));
      expect(JSON.stringify(ours).length).toBeGreaterThan(30);
    },
  );

  it.each(refused)(
    "refuse alike, with the same candidates in the same order: %s",
    async (query) => {
      expect(JSON.stringify(await failing(embedded, query))).toBe(
        JSON.stringify(await failing(server.database(), query)),
      );
    },
  );
});
