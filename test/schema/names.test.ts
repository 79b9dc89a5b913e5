import { describe, expect, it } from "vitest";
import { onSeededDatabase } from "../support/query.ts";

const { ask, codeOf, costOf, failing } = onSeededDatabase();

const BETWEEN = `query ($between: [String!]) {
  meetings(between: $between, first: 100) { totalCount nodes { slug } }
}`;

interface Found {
  meetings: { totalCount: number; nodes: { slug: string }[] };
}

const between = async (...names: string[]) =>
  (await ask<Found>(BETWEEN, { between: names })).meetings;

/** Ids and slugs of the two whom every test of this file knows. */
async function pair(): Promise<{ ids: string[]; slugs: string[] }> {
  const slugs = ["vladimir-putin", "nursultan-nazarbayev"];
  const { putin, nazarbayev } = await ask<Record<string, { id: string }>>(`{
    putin: person(by: {slug: "${slugs[0]}"}) { id }
    nazarbayev: person(by: {slug: "${slugs[1]}"}) { id }
  }`);
  return { ids: [putin?.id ?? "", nazarbayev?.id ?? ""], slugs };
}

describe("meetings between two people", () => {
  it.each([
    ["Путин", "Назарбаев"],
    ["Nazarbayev", "vladimir putin"],
    ["PUTIN", "nursultan  NAZARBAEV"],
    ["Poutine", "Nasarbajew"],
    ["vladimir-putin", "Нурсултан Назарбаев"],
    ["Putin", "Nazarbaev", "Putin"],
  ])("are the same for %s and %s", async (...names) => {
    const expected = await between("Putin", "Nazarbaev");
    expect(expected.totalCount).toBeGreaterThanOrEqual(25);
    expect(await between(...names)).toEqual(expected);
  });

  it("are the same for ids and slugs", async () => {
    const expected = await between("Putin", "Nazarbaev");
    const { ids, slugs } = await pair();
    expect(await between(...ids)).toEqual(expected);
    expect(await between(...slugs)).toEqual(expected);
    expect(await between(ids[0] ?? "", slugs[1] ?? "")).toEqual(expected);
  });

  it("are what each of the two has with the other", async () => {
    const expected = await between("Putin", "Nazarbaev");
    const { putin, nazarbayev } = await ask<Record<string, { meetings: object }>>(`{
      putin: person(by: {slug: "vladimir-putin"}) {
        meetings(with: ["Nazarbaev"], first: 100) { totalCount nodes { slug } } }
      nazarbayev: person(by: {slug: "nursultan-nazarbayev"}) {
        meetings(with: ["Путин"], first: 100) { totalCount nodes { slug } } }
    }`);
    expect(putin?.meetings).toEqual(expected);
    expect(nazarbayev?.meetings).toEqual(expected);
  });

  it("took place with both of them there", async () => {
    const { meetings } = await ask<{
      meetings: { nodes: { participants: { nodes: { person: { slug: string } }[] } }[] };
    }>(`{ meetings(between: ["Putin", "Nazarbaev"], first: 100) {
      nodes { participants(first: 100) { nodes { person { slug } } } } } }`);
    for (const { participants } of meetings.nodes) {
      expect(participants.nodes.map(({ person }) => person.slug)).toEqual(
        expect.arrayContaining(["vladimir-putin", "nursultan-nazarbayev"]),
      );
    }
  });
});

describe("meetings between countries and organizations", () => {
  it.each([
    ["Russia", "Kazakhstan"],
    ["RU", "KZ"],
    ["RUS", "KAZ"],
    ["Россия", "Казахстан"],
    ["Russian Federation", "Kazakh"],
  ])("are the same for %s and %s", async (...names) => {
    const { totalCount, nodes } = await between(...names);
    expect({ totalCount, nodes }).toEqual(await between("RU", "KZ"));
    expect(totalCount).toBeGreaterThan(60);
  });

  it("are found for an organization by its acronym, and for a mix of all", async () => {
    for (const names of [
      ["CSTO", "Kazakhstan"],
      ["ОДКБ", "KZ"],
      ["collective-security-treaty-organization", "KAZ"],
    ]) {
      const { totalCount, nodes } = await between(...names);
      expect(totalCount).toBe(nodes.length);
      expect(nodes).toEqual((await between("CSTO", "KZ")).nodes);
    }
    expect((await between("CSTO", "KZ")).totalCount).toBeGreaterThan(0);
    expect((await between("Gazprom", "Yushchenko")).totalCount).toBeGreaterThan(0);
    const three = (await between("Putin", "Nazarbaev", "Belarus")).nodes;
    const two = (await between("Putin", "Nazarbaev")).nodes;
    expect(three.length).toBeGreaterThan(0);
    for (const node of three) expect(two).toContainEqual(node);
  });
});

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
    for (const id of ids) expect(await between("Putin", id)).toHaveProperty("totalCount");
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
