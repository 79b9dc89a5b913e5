import { isObjectType } from "graphql";
import { describe, expect, it } from "vitest";
import { encodeGlobalId } from "../../src/lib/global-id.ts";
import { schema } from "../../src/schema/index.ts";
import { queryOver } from "../support/every-type.ts";
import { firstId } from "../support/list-reader.ts";
import { onSeededDatabase } from "../support/query.ts";

const { ask, codeOf, costOf } = onSeededDatabase();

const NODE = "query ($id: ID!) { node(id: $id) { __typename id } }";
const NODES = "query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }";

const Node = schema.getType("Node");
const types = Object.values(schema.getTypeMap())
  .filter(isObjectType)
  .filter((type) => type.getInterfaces().some((each) => each === Node));

/** A record that nobody has: a well-formed id, of a UUID that no record got. */
const unknownId = (typename: string) =>
  encodeGlobalId(typename, "00000000-0000-5000-8000-000000000000");

const anId = async (name: string) => {
  const type = types.find((each) => each.name === name);
  if (!type) throw new Error(`${name} is no node.`);
  return firstId(await ask(queryOver(type, "id"), { n: 5 }));
};

describe("node", () => {
  it("is implemented by every word of the data that has an identity", () => {
    expect(types.map(({ name }) => name).toSorted()).toEqual([
      "Agreement",
      "Article",
      "Country",
      "Evidence",
      "Meeting",
      "Membership",
      "Mention",
      "Organization",
      "Participation",
      "Person",
      "Place",
      "Quote",
      "Tenure",
      "Topic",
    ]);
  });

  it.each(types)("resolves an id of $name, by one statement", async ({ name }) => {
    const id = await anId(name);
    expect(await ask(NODE, { id })).toEqual({ node: { __typename: name, id } });
    expect(
      await costOf(`{ node(id: "${id}") { __typename id ... on ${name} { __typename } } }`),
    ).toBe(1);
  });

  it.each(types)("is null for an unknown record: $name", async ({ name }) => {
    expect(await ask(NODE, { id: unknownId(name) })).toEqual({ node: null });
  });

  it("reads with the record what its fragment asks for, by the same statement", async () => {
    const id = await anId("Meeting");
    const query = `{ node(id: "${id}") { ... on Meeting {
      slug place { name } participants { totalCount nodes { person { name } capacity { title } } } } } }`;
    expect(await costOf(query)).toBe(1);
    expect(await ask(query)).toHaveProperty("node.slug");
  });

  it.each([
    "",
    "x",
    "Person",
    "vladimir-putin",
    "UGVyc29uOg",
    "UGVyc29uOjE",
    "💬",
    "a".repeat(100_000),
    encodeGlobalId("Person", "7c9e6679-7425-40de-944b-e07fc1f90ae7").slice(1),
    `${encodeGlobalId("Person", "7c9e6679-7425-40de-944b-e07fc1f90ae7")}=`,
    "b\0",
    "\ud800",
  ])("refuses what is no id: %.40j", async (id) => {
    expect(await codeOf(NODE, { id })).toBe("BAD_USER_INPUT");
    expect(await codeOf(NODES, { ids: [id] })).toBe("BAD_USER_INPUT");
  });

  it.each(["Nobody", "Query", "Name", "PartialDate", "Node", "constructor"])(
    "takes no %s for a record",
    async (typename) => {
      expect(await codeOf(NODE, { id: unknownId(typename) })).toBe("BAD_USER_INPUT");
    },
  );
});

describe("nodes", () => {
  it("keeps the order asked, with null for what does not exist and twice what is asked twice", async () => {
    const [person, meeting] = [await anId("Person"), await anId("Meeting")];
    const ids = [meeting, unknownId("Person"), person, meeting, unknownId("Topic")];
    expect(await ask(NODES, { ids })).toEqual({
      nodes: [
        { __typename: "Meeting", id: meeting },
        null,
        { __typename: "Person", id: person },
        { __typename: "Meeting", id: meeting },
        null,
      ],
    });
  });

  it("may be none", async () => {
    expect(await ask(NODES, { ids: [] })).toEqual({ nodes: [] });
  });

  it("costs one statement for each type, however many ids", async () => {
    const { people, meetings } = await ask<Record<string, { nodes: { id: string }[] }>>(
      "{ people(first: 50) { nodes { id } } meetings(first: 50) { nodes { id } } }",
    );
    const ids = [...(people?.nodes ?? []), ...(meetings?.nodes ?? [])].map(({ id }) => id);
    expect(ids).toHaveLength(100);
    const query =
      "query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Person { name } ... on Meeting { name } } }";
    expect(await costOf(query, { ids })).toBe(2);
    expect(await ask(NODES, { ids })).toMatchObject({ nodes: ids.map((id) => ({ id })) });
  });

  it("refuses more than 100 ids", async () => {
    const id = await anId("Person");
    const ids = Array.from({ length: 101 }, () => id);
    expect(await codeOf(NODES, { ids })).toBe("BAD_USER_INPUT");
    await expect(ask(NODES, { ids: ids.slice(1) })).resolves.toHaveProperty("nodes.99.id", id);
  });
});
