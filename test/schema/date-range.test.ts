/** Every list whose items have dates takes a range of days; what it leaves out is worked out here. */
import { describe, expect, it } from "vitest";
import { type Day, FIRST_DAY, LAST_DAY } from "../../src/lib/day.ts";
import { onSeededDatabase } from "../support/query.ts";

const { ask, codeOf, costOf } = onSeededDatabase();

interface Days {
  earliest: Day;
  latest: Day;
}

interface Item {
  id: string;
  date?: Days | null;
  article?: { date: Days | null };
  startDate?: Days | null;
  endDate?: Days | null;
}

interface Range {
  from: Day;
  to: Day;
  match: string;
}

/** An occasion that is not known may have been on any day. */
const occurs = (date: Days | null | undefined, { from, to, match }: Range) => {
  const { earliest, latest } = date ?? { earliest: FIRST_DAY, latest: LAST_DAY };
  return match === "CERTAIN" ? earliest >= from && latest < to : earliest < to && latest >= from;
};

/** An unknown start may have been on any day; an unknown end is open. */
const holds = ({ startDate, endDate }: Item, { from, to, match }: Range) => {
  const start = startDate ?? { earliest: FIRST_DAY, latest: LAST_DAY };
  const end = endDate ?? { earliest: LAST_DAY, latest: LAST_DAY };
  return match === "CERTAIN"
    ? start.latest <= from && end.earliest >= to
    : start.earliest < to && end.latest > from;
};

const DATE = "{ earliest latest }";
const TERM = `id startDate ${DATE} endDate ${DATE}`;
const ARTICLE = `id date: published ${DATE}`;
const IN_ARTICLE = `id article { date: published ${DATE} }`;

const person = (slug: string) => `person(by: {slug: "${slug}"})`;
const meeting = `meeting(by: {slug: "2006-09-29-bush-nazarbayev-washington"})`;
const rule = {
  occurs: (item: Item, range: Range) => occurs(item.date, range),
  inArticle: (item: Item, range: Range) => occurs(item.article?.date, range),
  holds,
};

describe.each<[list: string, argument: string, items: string, how: keyof typeof rule]>([
  [`${person("vladimir-putin")} quotes`, "during", `id date ${DATE}`, "occurs"],
  [`${person("nursultan-nazarbayev")} tenures`, "during", TERM, "holds"],
  [`country(by: {code: "KG"}) tenures`, "during", TERM, "holds"],
  [`country(by: {code: "KG"}) memberships`, "during", TERM, "holds"],
  [`organization(by: {name: "CSTO"}) members`, "during", TERM, "holds"],
  [`${person("vladimir-putin")} mentions`, "published", IN_ARTICLE, "inArticle"],
  [`${meeting} evidence`, "published", IN_ARTICLE, "inArticle"],
  [`${meeting} articles`, "where.published", ARTICLE, "occurs"],
  [`${person("heydar-aliyev")} articles`, "where.published", ARTICLE, "occurs"],
  [`country(by: {code: "TR"}) articles`, "where.published", ARTICLE, "occurs"],
  [`organization(by: {name: "NATO"}) articles`, "where.published", ARTICLE, "occurs"],
  [`organization(by: {name: "TASS"}) published`, "where.published", ARTICLE, "occurs"],
])("the list %s", (list, argument, items, how) => {
  const [, parent = "", field = ""] = /^(.*) (\w+)$/.exec(list) ?? [];
  const given =
    argument === "where.published" ? "where: {published: $range}" : `${argument}: $range`;
  const query = `query ($range: DateRange) { parent: ${parent} {
    all: ${field}(first: 100) { nodes { ${items} } }
    some: ${field}(first: 100, ${given}) { totalCount nodes { ${items} } }
  } }`;

  it.each<Range>([
    { from: "1990-01-01", to: "2001-01-01", match: "POSSIBLE" },
    { from: "2002-12-01", to: "2006-10-01", match: "POSSIBLE" },
    { from: "2002-12-01", to: "2006-10-01", match: "CERTAIN" },
    { from: "2006-10-01", to: "2015-01-01", match: "POSSIBLE" },
    { from: "2006-10-01", to: "2015-01-01", match: "CERTAIN" },
  ])("is narrowed by %j", async (range) => {
    const { parent: found } = await ask<{
      parent: { all: { nodes: Item[] }; some: { totalCount: number; nodes: Item[] } };
    }>(query, { range });
    const expected = found.all.nodes.filter((item) => rule[how](item, range));
    expect(found.all.nodes.length).toBeGreaterThan(1);
    if (found.all.nodes.length < 100) {
      expect(found.some.nodes.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
      expect(found.some.totalCount).toBe(expected.length);
    } else {
      expect(found.some.nodes.every((item) => rule[how](item, range))).toBe(true);
    }
  });

  it("refuses a range without a day", async () => {
    expect(await codeOf(query, { range: { from: "2005-01-01", to: "2005-01-01" } })).toBe(
      "BAD_USER_INPUT",
    );
  });

  it("costs no statement more for it", async () => {
    const one = (args: string) =>
      costOf(`{ parent: ${parent} { ${field}(first: 100${args}) { totalCount nodes { id } } } }`);
    const narrowed = given.replace("$range", '{from: "2000-01-01"}');
    expect(await one(`, ${narrowed}`)).toBe(await one(""));
  });
});
