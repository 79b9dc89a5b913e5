import { describe, expect, it } from "vitest";
import { parsePartialDate } from "../../src/lib/partial-date.ts";
import { onSeededDatabase } from "../support/query.ts";

const { ask, codeOf } = onSeededDatabase();

interface PartialDate {
  edtf: string;
  precision: string;
  earliest: string;
  latest: string;
  approximate: boolean;
}

const DATE = "{ edtf precision earliest latest approximate }";

async function allDates(): Promise<PartialDate[]> {
  const answer = await ask<{
    meetings: { nodes: { date: PartialDate }[] };
    articles: { nodes: { published: PartialDate | null }[] };
    people: {
      nodes: { tenures: { nodes: Record<"startDate" | "endDate", PartialDate | null>[] } }[];
    };
  }>(`{
    meetings(first: 100) { nodes { date ${DATE} } }
    articles(first: 100) { nodes { published ${DATE} } }
    people(first: 100) { nodes { tenures { nodes { startDate ${DATE} endDate ${DATE} } } } }
  }`);
  const tenures = answer.people.nodes.flatMap((person) => person.tenures.nodes);
  return [
    ...answer.meetings.nodes.map(({ date }) => date),
    ...answer.articles.nodes.map(({ published }) => published),
    ...tenures.flatMap(({ startDate, endDate }) => [startDate, endDate]),
  ].filter((date) => date !== null);
}

describe("a date", () => {
  it("says what its EDTF text means, in every precision", async () => {
    const dates = await allDates();
    for (const date of dates) expect(date).toEqual(parsePartialDate(date.edtf));
    expect(new Set(dates.map(({ precision }) => precision))).toEqual(
      new Set(["DAY", "MONTH", "YEAR", "RANGE", "SPAN"]),
    );
    expect(dates.some(({ approximate }) => approximate)).toBe(true);
  });

  it("is null when nothing is known of it", async () => {
    const { articles } = await ask(`{ articles(first: 1) { nodes { published { edtf } } } }`);
    expect(articles).toEqual({ nodes: [{ published: null }] });
  });
});

describe("a range of days in a filter", () => {
  const count = async (date: object) =>
    (
      await ask<{ meetings: { totalCount: number } }>(
        "query ($date: DateRange!) { meetings(where: {date: $date}) { totalCount } }",
        { date },
      )
    ).meetings.totalCount;

  it("is open on a side that is left out or null", async () => {
    const all = await count({});
    expect(await count({ from: null, to: null })).toBe(all);
    expect(await count({ from: "0001-01-01" })).toBe(all);
    expect(await count({ to: "9999-12-31" })).toBe(all);
    expect(await count({ from: "9999-12-31" })).toBe(0);
    expect(
      (await count({ to: "2005-01-01", match: "CERTAIN" })) + (await count({ from: "2005-01-01" })),
    ).toBe(all);
  });

  it("counts as possible what certainly is, too", async () => {
    const year = { from: "2005-01-01", to: "2006-01-01" };
    const possible = await count(year);
    expect(await count({ ...year, match: "POSSIBLE" })).toBe(possible);
    expect(await count({ ...year, match: "CERTAIN" })).toBeLessThanOrEqual(possible);
  });

  it("is refused when it holds no day", async () => {
    const query = "query ($date: DateRange!) { meetings(where: {date: $date}) { totalCount } }";
    for (const [from, to] of [
      ["2005-01-01", "2005-01-01"],
      ["2005-01-02", "2005-01-01"],
    ]) {
      expect(await codeOf(query, { date: { from, to } })).toBe("BAD_USER_INPUT");
    }
    expect(await codeOf(query, { date: { to: "0001-01-01" } })).toBe("BAD_USER_INPUT");
  });

  it.each([
    "2005-02-30",
    "2005-2-3",
    "2005",
    "",
    "2005-01-01T00:00:00Z",
    "0000-01-01",
    "10000-01-01",
    2005,
    true,
  ])("takes no %j for a day", async (from) => {
    const query = "query ($date: DateRange!) { meetings(where: {date: $date}) { totalCount } }";
    const refused = ask(query, { date: { from } });
    await expect(refused).rejects.toThrow("A day like 2005-04-08 was expected");
  });
});
