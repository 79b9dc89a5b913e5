import { describe, expect, it } from "vitest";
import { onSeededDatabase } from "../support/query.ts";

const { ask } = onSeededDatabase();

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
