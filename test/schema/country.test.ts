import { describe, expect, it } from "vitest";
import { testConnections } from "../support/connection-suite.ts";
import { onSeededDatabase } from "../support/query.ts";

const asking = onSeededDatabase();
const { ask, codeOf, costOf } = asking;

const ONE = "query ($by: CountryBy!) { country(by: $by) { id code } }";
const LIST = `query ($where: CountryFilter, $orderBy: CountryOrder) {
  countries(where: $where, orderBy: $orderBy, first: 100) { totalCount nodes { code } }
}`;

interface Found {
  country: { id: string; code: string } | null;
}

const find = async (by: object) => (await ask<Found>(ONE, { by })).country;

async function list(where: object, orderBy?: object): Promise<string[]> {
  const { countries } = await ask<{
    countries: { totalCount: number; nodes: { code: string }[] };
  }>(LIST, { where, ...(orderBy && { orderBy }) });
  expect(countries.totalCount).toBe(countries.nodes.length);
  return countries.nodes.map(({ code }) => code);
}

describe("a country", () => {
  it("is found by id", async () => {
    const kazakhstan = await find({ code: "KZ" });
    expect(await find({ id: kazakhstan?.id })).toEqual(kazakhstan);
  });

  it.each(["KZ", "KAZ", "kz", "Kaz"])("is found by the code %s", async (code) => {
    expect(await find({ code })).toHaveProperty("code", "KZ");
  });

  it.each(["Kazakhstan", "KAZAKSTAN", "Республика Казахстан", "Kazakh", "KZ", "哈萨克斯坦"])(
    "is found by the name %s",
    async (name) => {
      expect(await find({ name })).toHaveProperty("code", "KZ");
    },
  );

  it("is null when absent, and an error when a name is", async () => {
    expect(await find({ code: "XX" })).toBeNull();
    expect(await find({ code: "" })).toBeNull();
    expect(await find({ code: "Kazakhstan" })).toBeNull();
    expect(await codeOf(ONE, { by: { name: "Ruritania" } })).toBe("NAME_NOT_FOUND");
    expect(await codeOf(ONE, { by: { name: "Putin" } })).toBe("NAME_NOT_FOUND");
  });

  it("has all its fields", async () => {
    const { country } = await ask(`{ country(by: {code: "SU"}) {
      code code3 name names { value language script kind } dissolvedOn { edtf precision }
      identifiers { scheme value }
    } }`);
    expect(country).toEqual({
      code: "SU",
      code3: "SUN",
      name: "Soviet Union",
      names: expect.arrayContaining([
        { value: "Soviet Union", language: "en", script: "Latn", kind: "PREFERRED" },
        { value: "СССР", language: "ru", script: "Cyrl", kind: "ACRONYM" },
      ]),
      dissolvedOn: { edtf: "1991-12-26", precision: "DAY" },
      identifiers: [{ scheme: "ISO_3166_3", value: "SUHH" }],
    });
  });

  it("is a node", async () => {
    const kazakhstan = await find({ code: "KZ" });
    const query = "query ($id: ID!) { node(id: $id) { id ... on Country { code } } }";
    expect(await ask(query, { id: kazakhstan?.id })).toEqual({ node: kazakhstan });
  });

  it("has its offices as of a day, by sort", async () => {
    const { country } = await ask(`{ country(by: {code: "RU"}) {
      tenures(at: "2005-04-08", office: [HEAD_OF_STATE, HEAD_OF_GOVERNMENT]) {
        totalCount nodes { title person { slug } }
      }
    } }`);
    expect(country).toEqual({
      tenures: {
        totalCount: 2,
        nodes: [
          { title: "President", person: { slug: "vladimir-putin" } },
          { title: "Prime Minister", person: { slug: "mikhail-fradkov" } },
        ],
      },
    });
  });

  it("tells meetings it took part in from those it hosted", async () => {
    const { country } = await ask<{
      country: {
        meetings: { nodes: { slug: string }[] };
        hostedMeetings: { nodes: { slug: string; country: { code: string } }[] };
      };
    }>(`{ country(by: {code: "UZ"}) {
      meetings(first: 100) { nodes { slug } }
      hostedMeetings(first: 100) { nodes { slug country { code } } }
    } }`);
    const { meetings, hostedMeetings } = country;
    expect(new Set(hostedMeetings.nodes.map((meeting) => meeting.country.code))).toEqual(
      new Set(["UZ"]),
    );
    expect(meetings.nodes.map(({ slug }) => slug)).not.toEqual(
      hostedMeetings.nodes.map(({ slug }) => slug),
    );
  });

  it("costs one statement, and one more by name", async () => {
    const body = "{ names { value } tenures { totalCount nodes { person { name } } } }";
    expect(await costOf(`{ country(by: {code: "KZ"}) ${body} }`)).toBe(1);
    expect(await costOf(`{ country(by: {name: "Kazakhstan"}) ${body} }`)).toBe(2);
  });
});

describe("the list of countries", () => {
  testConnections(asking, "Country");

  const CSTO_2005 = ["AM", "BY", "KZ", "KG", "RU", "TJ"];

  it.each([
    ["name", { name: "korea" }, ["KP", "KR"]],
    ["name in another script", { name: "узбек" }, ["UZ"]],
    ["membership on a day", { memberOf: "CSTO", at: "2005-04-08" }, CSTO_2005],
    ["membership at any time", { memberOf: "CSTO" }, [...CSTO_2005, "UZ"]],
    ["certain membership", { memberOf: "CSTO", at: "2005-04-08", match: "CERTAIN" }, CSTO_2005],
    ["existence on a day", { name: "soviet union", at: "1991-12-25" }, ["SU"]],
    ["existence a day later", { name: "soviet union", at: "1991-12-26" }, []],
    ["two conditions together", { name: "ajik", memberOf: "CSTO", at: "2007-01-01" }, ["TJ"]],
  ])("is filtered by %s", async (_title, where, codes) => {
    expect((await list(where)).toSorted()).toEqual(codes.toSorted());
  });

  it("has a total order by name or code, reversed whole", async () => {
    const where = { memberOf: "CSTO" };
    expect(await list(where, { field: "CODE" })).toEqual([
      "AM",
      "BY",
      "KG",
      "KZ",
      "RU",
      "TJ",
      "UZ",
    ]);
    const byName = ["AM", "BY", "KZ", "KG", "RU", "TJ", "UZ"];
    expect(await list(where)).toEqual(byName);
    expect(await list(where, { field: "NAME", direction: "DESC" })).toEqual(byName.toReversed());
  });

  it("costs one statement, one more for the count and one for all names", async () => {
    expect(await costOf("{ countries { nodes { name } } }")).toBe(1);
    expect(await costOf("{ countries { totalCount nodes { name } } }")).toBe(2);
    expect(await costOf(`{ countries(where: {memberOf: "CIS"}) { nodes { code } } }`)).toBe(2);
  });
});
