import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold } from "../../src/lib/fold.ts";
import { Directory } from "../../src/load/directory.ts";
import { MentionFinder } from "../../src/load/mentions.ts";
import { readSeeds } from "../../src/load/read-seeds.ts";
import { anyText } from "../lib/arbitrary.ts";
import { filesWith } from "./cast.ts";

const directory = new Directory(readSeeds(filesWith()));
const finder = new MentionFinder(directory);

/** Each mention in the text as the slice and whom it means; `people` are those the article is about. */
const mentions = (text: string, ...people: string[]) =>
  finder
    .find(text, new Set(people))
    .map(({ entry, start, end }) => `${text.slice(start, end)} = ${entry.key}`);

describe("mentions", () => {
  it("are the names of people, countries and organizations, along the text", () => {
    expect(mentions("Russia's Vladimir Putin and the Kazakhs joined EurAsEC.")).toEqual([
      "Russia = RU",
      "Vladimir Putin = vladimir-putin",
      "Kazakhs = KZ",
      "EurAsEC = eurasec",
    ]);
  });

  it.each([
    ["Vladimir Putin's guest", "Vladimir Putin = vladimir-putin"],
    ["Vladimir Putin’s guest", "Vladimir Putin = vladimir-putin"],
    ["𝔄 🇰🇿 «VLADIMIR  PUTIN»", "VLADIMIR  PUTIN = vladimir-putin"],
    ["🎉Nursultan Nazarbaev", "Nursultan Nazarbaev = nursultan-nazarbayev"],
    ["приехал Владимир Путин.", "Владимир Путин = vladimir-putin"],
    ["Imomali Rakhmonov", "Imomali Rakhmonov = emomali-rahmon"],
  ])("are exact slices of %j", (text, mention) => {
    expect(mentions(text)).toEqual([mention]);
  });

  it("are the longest of overlapping names", () => {
    expect(mentions("Vladimir Putin came.", "vladimir-putin")).toEqual([
      "Vladimir Putin = vladimir-putin",
    ]);
  });

  it("do not go over a possessive", () => {
    expect(mentions("Vladimir's Putin came.", "vladimir-putin")).toEqual([
      "Putin = vladimir-putin",
    ]);
  });

  it("are family names of somebody whom the article is about only", () => {
    expect(mentions("Putin came.", "vladimir-putin")).toEqual(["Putin = vladimir-putin"]);
    expect(mentions("Putin came.", "nursultan-nazarbayev")).toEqual([]);
  });

  it("are never a family name that two people of the article share", () => {
    expect(mentions("Ivanov came.", "igor-ivanov", "sergei-ivanov")).toEqual([]);
    expect(mentions("Ivanov came.", "sergei-ivanov")).toEqual(["Ivanov = sergei-ivanov"]);
    expect(mentions("Igor Ivanov came.", "sergei-ivanov")).toEqual(["Igor Ivanov = igor-ivanov"]);
  });

  it("are never a full name that two people share, unless the article is about one of them", () => {
    const people = [
      { slug: "bush-41", name: "George Bush" },
      { slug: "bush-43", name: "George W. Bush", names: [{ value: "George Bush", kind: "ALIAS" }] },
    ];
    const files = filesWith({ "people/all.json": people });
    const both = new MentionFinder(new Directory(readSeeds(files)));
    expect(both.find("George Bush came.", new Set())).toEqual([]);
    expect(both.find("George Bush came.", new Set(["bush-41", "bush-43"]))).toEqual([]);
    expect(both.find("George Bush came.", new Set(["bush-43"]))).toMatchObject([
      { entry: { key: "bush-43" } },
    ]);
  });

  it.each(["Rasputin came.", "the putin of old", "the voa trend", "Eurasecs", ""])(
    "are not other words, as in %j",
    (text) => {
      expect(mentions(text, "vladimir-putin")).toEqual([]);
    },
  );

  it("lie in any text one after another, and each is a name of whom it means", () => {
    const words = fc.constantFrom(..."Putin|Vladimir |Россия|'s|’s| |🇷🇺|Kazakh|VOA|.".split("|"));
    const texts = fc.array(fc.oneof(anyText(), words)).map((parts) => parts.join(""));
    fc.assert(
      fc.property(texts, (text) => {
        let last = 0;
        for (const { entry, start, end } of finder.find(text, new Set(["vladimir-putin"]))) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(entry.folded).toContain(fold(text.slice(start, end)));
          last = end;
        }
      }),
    );
  });
});
