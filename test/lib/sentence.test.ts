import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold } from "../../src/lib/fold.ts";
import { blankPossessives, hasName, joinSentences, searchable } from "../../src/lib/sentence.ts";
import { anyText } from "./arbitrary.ts";

describe("joinSentences", () => {
  it("gives one text and where each sentence stands in it", () => {
    expect(joinSentences(["Putin came.", "Nazarbayev greeted him."])).toEqual({
      text: "Putin came. Nazarbayev greeted him.",
      spans: [
        { start: 0, end: 11 },
        { start: 12, end: 35 },
      ],
    });
  });

  it("gives spans that are the sentences, also after characters of two UTF-16 units", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(anyText(), fc.constant("𝔎azakhstan 🇰🇿"))), (sentences) => {
        const { text, spans } = joinSentences(sentences);
        expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(sentences);
      }),
    );
  });
});

describe("blankPossessives", () => {
  it.each([
    ["Putin's visit", "Putin   visit"],
    ["Putin’s.", "Putin  ."],
    ["Nazarbayev's and Rahmon’s", "Nazarbayev   and Rahmon  "],
  ])("takes the ending from %j", (text, blanked) => {
    expect(blankPossessives(text)).toBe(blanked);
  });

  it.each(["O'Sullivan", "Ma'ruf", "the states' leaders", "it'sy"])(
    "leaves other apostrophes, as in %j",
    (text) => {
      expect(blankPossessives(text)).toBe(text);
    },
  );

  it("keeps every offset", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(anyText(), fc.constantFrom("'s", "’s", "s", "'"))), (parts) => {
        const text = parts.join("");
        expect(blankPossessives(text)).toHaveLength(text.length);
      }),
    );
  });
});

describe("hasName", () => {
  const names = (...values: string[]) => values.map(fold);

  it.each([
    "Putin met Nazarbayev.",
    "It was Putin's idea.",
    "(PUTIN)",
    "Россию представил Путин",
    "Mr. Putin, visiting",
  ])("finds a name in %j", (text) => {
    expect(hasName(searchable(text), names("Bush", "Putin"))).toBe(true);
  });

  it.each(["Rasputin came.", "The Putins came.", "", "Pu tin"])("finds none in %j", (text) => {
    expect(hasName(searchable(text), names("Bush", "Putin"))).toBe(false);
  });

  it("finds names of several words, across any signs between them", () => {
    expect(hasName(searchable("Nazarbayev, Nursultan"), names("Nazarbayev Nursultan"))).toBe(true);
    expect(hasName(searchable("Nursultan came. Nazarbayev"), names("Nursultan Nazarbayev"))).toBe(
      false,
    );
  });

  it("does not find a name without letters", () => {
    expect(hasName(searchable("— … —"), names("…"))).toBe(false);
  });
});
