import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { ftmMistakes, readFtm } from "../support/ftm.ts";
import { onSeededDatabase } from "../support/query.ts";
import { getFile, type Parameters } from "./export-harness.ts";
import { createTestServer } from "./harness.ts";

const { database, ask } = onSeededDatabase();

const get = (file: string, parameters?: Parameters) => getFile(database(), file, parameters);

const table = (text: string) => parse<Record<string, string>>(text, { columns: true });

const PUTIN_AND_NAZARBAEV = [
  ["between", "Putin"],
  ["between", "Nazarbaev"],
] as const;

interface Meetings {
  meetings: { totalCount: number; nodes: { id: string; slug: string; name: string }[] };
}

describe("meetings.csv", () => {
  test("has as many rows as the API counts meetings, with the same values", async () => {
    const { text, response } = await get("meetings.csv");
    const { meetings } = await ask<Meetings>(
      "{ meetings(first: 100) { totalCount nodes { id slug name } } }",
    );
    const rows = table(text);
    expect(rows).toHaveLength(meetings.totalCount);
    expect(rows.slice(0, 100).map(({ id, slug, name }) => ({ id, slug, name }))).toEqual(
      meetings.nodes,
    );
    expect(response.headers.get("content-disposition")).toBe('attachment; filename="meetings.csv"');
  });

  test.each([
    ["two who met", PUTIN_AND_NAZARBAEV, 'between: ["Putin", "Nazarbaev"]'],
    [
      "a status",
      [
        ["status", "SCHEDULED"],
        ["status", "CANCELLED"],
      ],
      "status: [SCHEDULED, CANCELLED]",
    ],
    [
      "a period",
      [
        ["from", "2005-01-01"],
        ["to", "2006-01-01"],
      ],
      'where: {date: {from: "2005-01-01", to: "2006-01-01"}}',
    ],
    [
      "a certain period",
      [
        ["from", "2005-01-01"],
        ["match", "CERTAIN"],
      ],
      'where: {date: {from: "2005-01-01", match: CERTAIN}}',
    ],
    ["a filter", [["where", '{"kind":{"in":["SUMMIT"]}}']], "where: {kind: {in: [SUMMIT]}}"],
    [
      "a filter and a period",
      [
        ["where", '{"hostCountry":"KZ"}'],
        ["to", "2003-01-01"],
      ],
      'where: {hostCountry: "KZ", date: {to: "2003-01-01"}}',
    ],
  ] as const)("is filtered as a list of meetings is: %s", async (_what, parameters, args) => {
    const { text } = await get("meetings.csv", parameters);
    const { meetings } = await ask<Meetings>(`{ meetings(${args}) { totalCount } }`);
    expect(meetings.totalCount).toBeGreaterThan(0);
    expect(table(text)).toHaveLength(meetings.totalCount);
  });

  test("has the names of its columns also without rows", async () => {
    const { text } = await get("meetings.csv", [["to", "1900-01-01"]]);
    expect(text).toMatch(/^id,slug,name,date\.edtf,.*\r\n$/);
  });
});

describe("parameters", () => {
  test.each([
    ["unknown", [["form", "2005-01-01"]], "BAD_USER_INPUT"],
    ["of another file", [["depth", "2"]], "BAD_USER_INPUT"],
    [
      "given twice",
      [
        ["from", "2005-01-01"],
        ["from", "2006-01-01"],
      ],
      "BAD_USER_INPUT",
    ],
    ["of a value that does not exist", [["status", "MAYBE"]], "BAD_USER_INPUT"],
    ["that are no day", [["from", "2005-02-30"]], "BAD_USER_INPUT"],
    ["that are no JSON", [["where", "{"]], "BAD_USER_INPUT"],
    ["that are no filter", [["where", '{"nothing":1}']], "BAD_USER_INPUT"],
    [
      "with two ranges of dates",
      [
        ["where", '{"date":{}}'],
        ["from", "2005-01-01"],
      ],
      "BAD_USER_INPUT",
    ],
    ["of one name", [["between", "Putin"]], "BAD_USER_INPUT"],
    [
      "with a name of nobody",
      [
        ["between", "Putin"],
        ["between", "Nobodyatall"],
      ],
      "NAME_NOT_FOUND",
    ],
  ] as const)("%s are refused", async (_what, parameters, code) => {
    const { status, text } = await get("meetings.csv", parameters);
    expect(status).toBe(400);
    expect(JSON.parse(text).errors[0].extensions.code).toBe(code);
  });
});

describe("entities.ftm.json", () => {
  test("is what FollowTheMoney expects, and has every record", async () => {
    const entities = readFtm((await get("entities.ftm.json")).text);
    expect(ftmMistakes(entities)).toEqual([]);
    const { dataset } = await ask<{ dataset: { counts: Record<string, number> } }>(
      "{ dataset { counts { articles people meetings tenures memberships } } }",
    );
    const { meetings } = await ask<Meetings>("{ meetings { totalCount } }");
    const count = (schema: string) => entities.filter((each) => each.schema === schema).length;
    expect({
      articles: count("Article"),
      people: count("Person"),
      tenures: count("Occupancy"),
      memberships: count("Membership"),
      meetings: count("Event"),
    }).toEqual({ ...dataset.counts, meetings: meetings.totalCount });
    expect(count("Documentation")).toBeGreaterThan(count("Event"));
    expect(count("Position")).toBeLessThan(count("Occupancy"));
  });

  test("tells of a meeting who took part and which sentence says so", async () => {
    const entities = readFtm((await get("entities.ftm.json", PUTIN_AND_NAZARBAEV)).text);
    expect(ftmMistakes(entities)).toEqual([]);
    const nameOf = new Map(entities.map(({ id, properties }) => [id, properties.name?.[0]]));
    const event = entities.find(
      ({ properties }) => properties.name?.[0] === "Putin and Nazarbayev talk in Moscow",
    );
    expect(event?.properties).toMatchObject({ country: ["ru"], location: [expect.any(String)] });
    expect(event?.properties.involved?.map((id) => nameOf.get(id))).toEqual(
      expect.arrayContaining(["Vladimir Putin", "Nursultan Nazarbayev", "Russia", "Kazakhstan"]),
    );
    const proof = entities.filter(
      ({ schema, properties }) =>
        schema === "Documentation" && properties.entity?.[0] === event?.id,
    );
    expect(proof.length).toBeGreaterThan(0);
    for (const { properties } of proof) expect(properties.role).toEqual(["supports"]);
  });

  test("has of a selection its meetings and what they refer to, and nothing else", async () => {
    const entities = readFtm((await get("entities.ftm.json", PUTIN_AND_NAZARBAEV)).text);
    const { meetings } = await ask<Meetings>(
      '{ meetings(between: ["Putin", "Nazarbaev"]) { totalCount } }',
    );
    expect(entities.filter(({ schema }) => schema === "Event")).toHaveLength(meetings.totalCount);
    const pointedAt = new Set(
      entities.flatMap(({ properties }) => Object.values(properties).flat()),
    );
    const records = ["Person", "PublicBody", "Organization", "Article"];
    const loose = entities.filter(
      ({ id, schema }) => records.includes(schema) && !pointedAt.has(id),
    );
    expect(loose).toEqual([]);
  });
});

describe("the address of a file", () => {
  const request = (path: string, method: string) =>
    createTestServer(database()).fetch(`http://parley.test/export/${path}`, { method });

  test("answers HEAD without the file, and with the status that it would have", async () => {
    const found = await request("meetings.csv", "HEAD");
    expect([found.status, await found.text()]).toEqual([200, ""]);
    expect((await request("meetings.csv?status=MAYBE", "HEAD")).status).toBe(400);
  });

  test("refuses to be written to", async () => {
    const response = await request("meetings.csv", "POST");
    expect([response.status, response.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
  });

  test("says which files there are when there is none of that name", async () => {
    const response = await request("people.xls", "GET");
    expect(response.status).toBe(404);
    expect((await response.json()).message).toContain("entities.ftm.json");
  });

  test("is logged when the last byte is sent", async () => {
    const { lines } = await get("meetings.csv", [["to", "1900-01-01"]]);
    expect(lines).toMatchObject([{ msg: "export", export: "meetings.csv", complete: true }]);
  });
});
