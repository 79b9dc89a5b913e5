import { describe, expect, test } from "vitest";
import { groupColours } from "../../../web/src/lib/group-colour.ts";

const members = (...communities: number[]) =>
  communities.map((community, index) => ({ id: `m${index}`, community }));

const coloursOf = (colours: ReadonlyMap<string, number>) => [...colours.values()];

describe("colours of groups", () => {
  test("are one for each group, the largest first", () => {
    expect(coloursOf(groupColours(members(0, 0, 1, 2), 4, new Map()))).toEqual([0, 0, 1, 2]);
  });

  test("stay with their members when groups get other numbers", () => {
    const before = groupColours(members(0, 0, 1, 1, 1), 4, new Map());
    const after = groupColours(members(1, 1, 0, 0, 0), 4, before);
    expect([...after].sort()).toEqual([...before].sort());
  });

  test("are the last one for all groups when no other is left", () => {
    expect(coloursOf(groupColours(members(0, 1, 2, 3), 3, new Map()))).toEqual([0, 1, 2, 2]);
  });

  test("that were free go to new groups", () => {
    const before = groupColours(members(0, 1), 4, new Map());
    const colours = groupColours([...members(1, 0), { id: "new", community: 2 }], 4, before);
    expect(colours.get("new")).toBe(2);
  });
});
