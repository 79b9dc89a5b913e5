import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { slug } from "../../src/lib/slug.ts";
import { anyText } from "./arbitrary.ts";

describe("slug", () => {
  it.each([
    ["Nursultan Nazarbayev", "nursultan-nazarbayev"],
    ["Нурсултан Назарбаев", "nursultan-nazarbaev"],
    ["Côte d'Ivoire", "cote-divoire"],
    ["  RFE/RL -- Radio  ", "rfe-rl-radio"],
    ["…", ""],
  ])("of %j is %j", (text, expected) => {
    expect(slug(text)).toBe(expected);
  });

  it("is made for an address, and its own slug, whatever the text", () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        expect(slug(text)).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/);
        expect(slug(slug(text))).toBe(slug(text));
      }),
    );
  });
});
