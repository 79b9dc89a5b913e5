import { describe, expect, it } from "vitest";
import { onSeededDatabase } from "../support/query.ts";

const { ask, codeOf, costOf, failing } = onSeededDatabase();

const BETWEEN = `query ($between: [String!]) {
  meetings(between: $between, first: 100) { totalCount nodes { slug } }
}`;

interface Found {
  meetings: { totalCount: number };
}

describe("a name", () => {
  it("that nobody has is an error with up to five that look alike", async () => {
    const [failure] = await failing(BETWEEN, { between: ["Putin", "Nazarbajevv"] });
    expect(failure).toMatchObject({
      code: "NAME_NOT_FOUND",
      message: expect.stringContaining("Nazarbayev"),
      extensions: {
        name: "Nazarbajevv",
        suggestions: expect.arrayContaining([
          { id: expect.any(String), type: "Person", name: "Nursultan Nazarbayev" },
        ]),
      },
    });
    expect(failure?.extensions.suggestions).toHaveProperty("length", expect.any(Number));
    const [far] = await failing(BETWEEN, { between: ["Putin", "xqzwv"] });
    expect(far).toMatchObject({ code: "NAME_NOT_FOUND", extensions: { suggestions: [] } });
  });

  it("offers no more than five", async () => {
    const [failure] = await failing(BETWEEN, { between: ["Putin", "Kazakhstani Embassy"] });
    expect(failure?.code).toBe("NAME_NOT_FOUND");
    const { suggestions } = failure?.extensions ?? {};
    expect(Array.isArray(suggestions) && suggestions.length).toBeLessThanOrEqual(5);
  });

  it.each([
    ["Aliyev", ["Heydar Aliyev", "Ilham Aliyev"]],
    ["Bush", ["George H. W. Bush", "George W. Bush"]],
    ["EPC", ["European Policy Centre", "European Political Community"]],
  ])("that several have is an error with all of them: %s", async (name, names) => {
    const [failure] = await failing(BETWEEN, { between: ["Putin", name] });
    expect(failure).toMatchObject({ code: "AMBIGUOUS_NAME", extensions: { name } });
    expect(failure?.extensions.candidates).toEqual(
      names.map((each) => expect.objectContaining({ name: each, id: expect.any(String) })),
    );
  });

  it("of an ambiguous error is made plain by the id that the error offers", async () => {
    const [failure] = await failing(BETWEEN, { between: ["Putin", "Aliyev"] });
    const { candidates } = failure?.extensions ?? {};
    const ids = Array.isArray(candidates) ? candidates.map(({ id }) => String(id)) : [];
    expect(ids).toHaveLength(2);
    for (const id of ids)
      expect(await ask(BETWEEN, { between: ["Putin", id] })).toHaveProperty("meetings.totalCount");
  });

  it.each([
    ["one name", ["Putin"]],
    ["no name", []],
    ["101 names", Array.from({ length: 101 }, () => "Putin")],
    ["an empty name", ["Putin", ""]],
    ["NUL", ["Putin", "Naz\0arbaev"]],
    ["a lone surrogate", ["Putin", "Naz\ud800arbaev"]],
    ["10 000 characters", ["Putin", "N".repeat(10_000)]],
  ])("list is refused with %s", async (_title, names) => {
    expect(await codeOf(BETWEEN, { between: names })).toBe("BAD_USER_INPUT");
  });

  it("of signs alone is nobody's", async () => {
    for (const name of ["%", "_", "'", "  ", "-", "\\", "💬"]) {
      expect(await codeOf(BETWEEN, { between: ["Putin", name] })).toBe("NAME_NOT_FOUND");
    }
  });

  it("is taken for an entity of the sort that the field asks for", async () => {
    const filter = (where: object) =>
      ask<Found>("query ($where: MeetingFilter) { meetings(where: $where) { totalCount } }", {
        where,
      });
    await expect(filter({ countries: { all: ["Putin"] } })).rejects.toThrow("No country is called");
    await expect(filter({ participants: { all: ["Russia"] } })).rejects.toThrow(
      "No person is called",
    );
    expect((await filter({ hostCountry: "Georgia" })).meetings.totalCount).toBeGreaterThan(0);
  });

  it("that fails beside others is told of if it is the first of them, always", async () => {
    const between = ["Putin", "Nazarbajevv", "xqzwv", "Kazakhstani Embassy", "q", "Karimof"];
    for (let time = 0; time < 10; time += 1) {
      const [failure] = await failing(BETWEEN, { between });
      expect(failure?.extensions.name).toBe("Nazarbajevv");
    }
  });

  it("costs one statement for all of an operation, and one more when it fails", async () => {
    expect(
      await costOf(`{ meetings(between: ["Putin", "Nazarbaev", "CIS", "KZ"]) { nodes { slug } } }`),
    ).toBe(2);
  });
});

describe("a text in a filter of names", () => {
  const count = async (name: string) =>
    (
      await ask<{ people: { totalCount: number } }>(
        "query ($name: String) { people(where: {name: $name}) { totalCount } }",
        { name },
      )
    ).people.totalCount;

  it("takes % and _ for themselves, not for any characters", async () => {
    expect(await count("p%n")).toBe(0);
    expect(await count("put_n")).toBe(0);
    expect(await count("putin%")).toBe(await count("putin"));
    expect(await count("Putin")).toBe(1);
  });

  it.each(["", "%", "_", "'", " ", "N".repeat(201), "a\0b", "a\udfffb"])(
    "refuses %j",
    async (name) => {
      const query = "query ($name: String) { people(where: {name: $name}) { totalCount } }";
      expect(await codeOf(query, { name })).toBe("BAD_USER_INPUT");
    },
  );
});

describe("a filter with several mistakes", () => {
  // A lookup that fails when nobody waits for it any more would end the process, and this test.
  it.each([
    ["meetings", "MeetingFilter", { participants: { all: [""] }, kind: { in: [] } }],
    ["meetings", "MeetingFilter", { countries: { none: [] }, topic: { in: [] } }],
    ["meetings", "MeetingFilter", { publisher: "", text: "%" }],
    ["articles", "ArticleFilter", { publisher: "", mentions: [] }],
    ["people", "PersonFilter", { memberOf: "", met: [], meetingCount: { gte: 2, lte: 1 } }],
  ])("is one error: %s, %s, %j", async (list, type, where) => {
    const query = `query ($where: ${type}) { ${list}(where: $where) { totalCount } }`;
    expect(await codeOf(query, { where })).toBe("BAD_USER_INPUT");
  });
});
