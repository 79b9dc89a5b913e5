import { describe, expect, it } from "vitest";
import { cellsOf } from "../../src/lib/flatten.ts";

const record = {
  name: "Summit",
  place: { name: "Astana" },
  venue: null,
  country: null,
  topics: [{ name: "gas" }, { name: null }, { name: "oil" }],
  kinds: ["TALKS", "SUMMIT"],
  none: [],
  participants: { nodes: [{ person: { name: "A" }, role: "HOST" }] },
};

const cell = (path: string[], item?: string[] | null) =>
  cellsOf(record, [{ name: "any", path, ...(item !== undefined && { item }) }])[0];

describe("cellsOf", () => {
  it("takes a value from where its path leads", () => {
    expect(cell(["place", "name"])).toBe("Astana");
  });

  it("has null where something on the path is null or missing", () => {
    expect([cell(["venue"]), cell(["country", "code"]), cell(["absent"])]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it("joins values, and keeps the place of one that is null", () => {
    expect(cell(["topics"], ["name"])).toBe("gas; ; oil");
    expect(cell(["kinds"], [])).toBe("TALKS; SUMMIT");
  });

  it("tells an empty list from an unknown one", () => {
    expect(cell(["none"], ["name"])).toBe("");
  });

  it("writes items of several values as JSON", () => {
    expect(cell(["participants", "nodes"], null)).toBe('[{"person":{"name":"A"},"role":"HOST"}]');
  });
});
