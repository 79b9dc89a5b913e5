import { beforeAll, describe, expect, it } from "vitest";
import { type DataIssueKind, ISSUE_KINDS } from "../../src/database/data-issue.ts";
import { testConnections } from "../support/connection-suite.ts";
import { type KnownIssue, knownIssues } from "../support/issue-oracle.ts";
import { onSeededDatabase } from "../support/query.ts";

const asking = onSeededDatabase();
const { ask, codeOf, costOf } = asking;

interface Issue {
  id: string;
  kind: DataIssueKind;
  message: string;
  records: { id: string; __typename: string }[];
}

interface Issues {
  issues: { totalCount: number; nodes: Issue[] };
}

const ISSUES = `query ($kind: [DataIssueKind!], $first: Int) { issues(kind: $kind, first: $first) {
  totalCount nodes { id kind message records { id __typename } } } }`;

const listed = async (kind?: readonly string[]) =>
  (await ask<Issues>(ISSUES, { kind, first: 100 })).issues;

let known: KnownIssue[] = [];
beforeAll(async () => {
  known = await knownIssues(asking);
});

describe("issues", () => {
  it.each(ISSUE_KINDS.filter((kind) => kind !== "POSSIBLE_DUPLICATE_PEOPLE"))(
    "of one kind are as many as plain counting finds: %s",
    async (kind) => {
      const { totalCount, nodes } = await listed([kind]);
      expect(totalCount).toBe(known.filter((issue) => issue.kind === kind).length);
      expect(nodes.length).toBe(totalCount);
      expect(nodes.every((issue) => issue.kind === kind)).toBe(true);
    },
  );

  it("of all kinds come kind by kind, in the order of the enum", async () => {
    const { totalCount, nodes } = await listed();
    const counts = await Promise.all(
      ISSUE_KINDS.map(async (kind) => (await listed([kind])).totalCount),
    );
    expect(totalCount).toBe(counts.reduce((sum, count) => sum + count, 0));
    const ranks = nodes.map(({ kind }) => ISSUE_KINDS.indexOf(kind));
    expect(ranks.toSorted((a, b) => a - b)).toEqual(ranks);
    const backwards = await listed(ISSUE_KINDS.toReversed());
    expect(backwards.nodes).toEqual(nodes);
  });

  it("say in a sentence whom they are about, and name the records", async () => {
    const { nodes } = await listed(["OVERLAPPING_TENURES"]);
    expect(nodes).toContainEqual({
      id: expect.any(String),
      kind: "OVERLAPPING_TENURES",
      message: expect.stringMatching(
        /^(Mullah Omar|Burhanuddin Rabbani) \(.+\) and .+ are both recorded as head of state of Afghanistan at the same time\.$/,
      ),
      records: [
        { id: expect.any(String), __typename: "Country" },
        { id: expect.any(String), __typename: "Tenure" },
        { id: expect.any(String), __typename: "Tenure" },
      ],
    });
  });

  it("have an id of their own each time, which is no record's", async () => {
    const [one, again] = [await listed(), await listed()];
    expect(one.nodes.map(({ id }) => id)).toEqual(again.nodes.map(({ id }) => id));
    expect(
      await codeOf("query ($id: ID!) { node(id: $id) { id } }", { id: one.nodes[0]?.id }),
    ).toBe("BAD_USER_INPUT");
  });

  it("of no kind are none", async () => {
    expect(await listed([])).toEqual({ totalCount: 0, nodes: [] });
  });

  it("cost one statement for each kind until the page is full, one for the count, and one for each type of record", async () => {
    const query = (args: string, fields: string) => `{ issues(${args}) { ${fields} } }`;
    expect(await costOf(query("first: 20", "nodes { message }"))).toBe(1);
    expect(await costOf(query("first: 100", "nodes { message }"))).toBe(ISSUE_KINDS.length);
    expect(await costOf(query("first: 20", "totalCount nodes { records { id } }"))).toBe(2);
    const records = "nodes { records { ... on Tenure { title } ... on Country { name } } }";
    expect(await costOf(query("kind: OVERLAPPING_TENURES, first: 100", records))).toBe(3);
  });
});

testConnections(asking, "DataIssue");
