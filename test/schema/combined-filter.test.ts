/** `and`, `or` and `not` on every sort of record: what is combined must be what logic makes of its parts. */
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { onSeededDatabase } from "../support/query.ts";

const { ask, codeOf } = onSeededDatabase();

interface Filter {
  and?: Filter[];
  or?: Filter[];
  not?: Filter;
  [condition: string]: unknown;
}

const YEARS = { from: "1940-01-01", to: "1954-01-01" };

/** For each list the conditions that its filter has, some with partial and unknown dates in them. */
const LISTS: Readonly<Record<string, readonly Filter[]>> = {
  people: [
    { name: "al" },
    { born: YEARS },
    { born: { ...YEARS, match: "CERTAIN" } },
    { died: { from: "2000-01-01" } },
    { died: { to: "2007-01-01", match: "CERTAIN" } },
    { tenure: { office: ["HEAD_OF_STATE"], at: "2005-04-08" } },
    { tenure: { country: "KZ", during: { from: "2004-01-01", to: "2006-01-01" } } },
    { met: ["Putin"] },
    { met: ["CSTO", "KZ"] },
    { meetingCount: { gte: 3 } },
    { meetingCount: { gte: 1, lte: 2 } },
    { memberOf: "CIS" },
    { at: "1990-01-01" },
    { at: "1990-01-01", match: "CERTAIN" },
  ],
  countries: [
    { name: "stan" },
    { memberOf: "CSTO" },
    { memberOf: "CIS", at: "2006-01-01", match: "CERTAIN" },
    { dissolved: { from: "1991-01-01", to: "1993-01-01" } },
    { meetingCount: { lte: 0 } },
    { meetingCount: { gte: 5 } },
    { at: "1991-12-26" },
  ],
  organizations: [
    { name: "council" },
    { classification: ["INTERGOVERNMENTAL", "MEDIA"] },
    { country: "Russia" },
    { member: "Kyrgyzstan", at: "1999-01-01" },
    { founded: { from: "1991-01-01", to: "2000-01-01", match: "CERTAIN" } },
    { founded: { to: "1950-01-01" } },
    { dissolved: {} },
    { meetingCount: { gte: 2 } },
    { at: "1995-01-01" },
    { at: "1995-01-01", match: "CERTAIN" },
  ],
  articles: [
    { title: "putin" },
    { text: "Baikonur" },
    { publisher: "RFE/RL" },
    { language: "en" },
    { published: { from: "2003-01-01", to: "2006-01-01" } },
    { published: { from: "2003-01-01", to: "2006-01-01", match: "CERTAIN" } },
    { mentions: ["Putin", "KZ"] },
    { topic: "energy" },
  ],
};

const TYPES: Readonly<Record<string, string>> = {
  people: "PersonFilter",
  countries: "CountryFilter",
  organizations: "OrganizationFilter",
  articles: "ArticleFilter",
};

describe.each(Object.keys(LISTS))("the filter of %s", (list) => {
  const query = `query ($where: ${TYPES[list]}, $after: String) {
    list: ${list}(where: $where, first: 100, after: $after) {
      totalCount nodes { id } pageInfo { hasNextPage endCursor }
    }
  }`;

  /** The ids of all that meet it, in order. */
  async function idsOf(where: Filter): Promise<string[]> {
    const ids: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const answer: {
        list: {
          totalCount: number;
          nodes: { id: string }[];
          pageInfo: { hasNextPage: boolean; endCursor: string | null };
        };
      } = await ask(query, { where, after });
      ids.push(...answer.list.nodes.map(({ id }) => id));
      after = answer.list.pageInfo.endCursor;
      more = answer.list.pageInfo.hasNextPage;
      if (!more) expect(answer.list.totalCount).toBe(ids.length);
    }
    return ids;
  }

  const conditions = LISTS[list] ?? [];
  let everything: string[] = [];
  const found = new Map<string, ReadonlySet<string>>();
  beforeAll(async () => {
    everything = await idsOf({});
    for (const condition of conditions) {
      found.set(JSON.stringify(condition), new Set(await idsOf(condition)));
    }
  });

  const isMet = ({ and, or, not, ...own }: Filter, id: string): boolean =>
    (Object.keys(own).length === 0 || Boolean(found.get(JSON.stringify(own))?.has(id))) &&
    (and?.every((inner) => isMet(inner, id)) ?? true) &&
    (or?.some((inner) => isMet(inner, id)) ?? true) &&
    !(not && isMet(not, id));

  const { filter } = fc.letrec<{ filter: Filter; own: Filter; deep: Filter }>((tie) => {
    const inner = fc.array(tie("deep"), { maxLength: 3 });
    return {
      own: fc.constantFrom({}, ...conditions),
      deep: fc.oneof({ depthSize: "small", maxDepth: 2 }, tie("own"), tie("filter")),
      filter: fc
        .tuple(
          tie("own"),
          fc.record({ and: inner, or: inner, not: tie("deep") }, { requiredKeys: [] }),
        )
        .map(([own, combined]) => ({ ...own, ...combined })),
    };
  });

  it.each(conditions)("tells some records from others by %j", (condition) => {
    const size = found.get(JSON.stringify(condition))?.size ?? 0;
    expect(size).toBeLessThan(everything.length);
    if (!JSON.stringify(condition).includes('"memberOf":"CIS"}')) expect(size).toBeGreaterThan(0);
  });

  it("finds what logic makes of its parts, in order", async () => {
    await fc.assert(
      fc.asyncProperty(filter, async (where) => {
        expect(await idsOf(where)).toEqual(everything.filter((id) => isMet(where, id)));
      }),
      { numRuns: 40 },
    );
  }, 120_000);

  it.runIf(conditions.some(({ meetingCount }) => meetingCount))(
    "asks nothing by a range without ends, and by its negation too much",
    async () => {
      const open = { meetingCount: { lte: null } };
      expect(await idsOf(open)).toEqual(everything);
      expect(await idsOf({ or: [open, { name: "al" }] })).toEqual(everything);
      expect(await idsOf({ not: open })).toEqual([]);
    },
  );

  it("takes three deep inside one another, and no deeper", async () => {
    await idsOf({ not: { and: [{ or: [{}] }] } });
    const deeper = { not: { and: [{ or: [{ not: {} }] }] } };
    expect(await codeOf(query, { where: deeper })).toBe("BAD_USER_INPUT");
  });
});

describe("what cannot be meant", () => {
  it.each([
    ["people", { meetingCount: { gte: 3, lte: 2 } }],
    ["people", { born: { from: "2005-01-01", to: "2004-01-01" } }],
    ["people", { died: { from: "2005-01-01", to: "2005-01-01" } }],
    ["people", { met: [] }],
    ["people", { tenure: { office: [] } }],
    ["people", { tenure: { during: { to: "0001-01-01" } } }],
    ["people", { name: "%" }],
    ["countries", { dissolved: { from: "2005-01-01", to: "2004-01-01" } }],
    ["organizations", { classification: [] }],
    ["organizations", { founded: { from: "2005-01-01", to: "2004-01-01" } }],
    ["articles", { mentions: [] }],
    ["articles", { text: "" }],
    ["articles", { published: { from: "2005-01-01", to: "2004-01-01" } }],
  ])("is refused in the filter of %s: %j", async (list, where) => {
    const query = `query ($where: ${TYPES[list]}) { ${list}(where: $where) { totalCount } }`;
    expect(await codeOf(query, { where })).toBe("BAD_USER_INPUT");
  });
});
