import path from "node:path";
import { describe, expect, it } from "vitest";
import { describeProblem } from "../../src/load/problem.ts";
import { readSeeds } from "../../src/load/read-seeds.ts";
import { readSeedFiles } from "../../src/load/seed-files.ts";
import { temporaryFolder } from "../support/folder.ts";
import { article, filesWith, meeting } from "./cast.ts";

const SENTENCES = ["Putin met Nazarbayev."];

/** What is wrong with the files, as it is printed. */
const problemsIn = (files: Record<string, unknown>) =>
  readSeeds(filesWith(files)).problems.map(describeProblem);

const inArticle = (more: object) => ({ "articles/a.json": article(SENTENCES, more) });

describe("a bad record", () => {
  it.each([
    [
      "an impossible date",
      { date: "2005-02-30" },
      /^articles\/a\.json meetings\[1\]\.date: Expected a date.*does not exist/,
    ],
    ["an unknown key", { palce: "moscow" }, /^articles\/a\.json meetings\[1\]:.*"palce"/],
    ["a value that is none of those allowed", { status: "DONE" }, /meetings\[1\]\.status: .*HELD/],
    ["a person who is no slug", { participants: [{ person: "Putin" }] }, /\.participants\[0\]\./],
    ["no sentence", { sentences: [] }, /meetings\[1\]\.sentences: /],
    ["a topic without letters", { topics: ["…"] }, /meetings\[1\]\.topics\[0\]: /],
    ["a character that no database stores", { name: "a\0b" }, /meetings\[1\]\.name: .*store/],
  ])("with %s is named with file, place and reason, and costs no other", (_title, bad, said) => {
    const meetings = [meeting(), meeting(bad), meeting({ meeting: "another" })];
    const seeds = readSeeds(filesWith(inArticle({ meetings })));
    expect(seeds.problems.map(describeProblem)).not.toEqual([]);
    for (const problem of seeds.problems.map(describeProblem)) expect(problem).toMatch(said);
    const kept = seeds.articles[0]?.records[0]?.seed.meetings;
    expect(kept?.map(({ at }) => at)).toEqual(["meetings[0]", "meetings[2]"]);
  });

  it("of a reference file costs no other", () => {
    const places = [
      { slug: "moscow", name: "Moscow", kind: "CITY", latitude: 55.75 },
      { slug: "almaty", name: "Almaty", kind: "CITY" },
    ];
    const seeds = readSeeds(filesWith({ "places.json": places }));
    expect(seeds.problems.map(describeProblem)).toEqual([
      "places.json [0]: a latitude needs a longitude, and the other way round",
    ]);
    expect(seeds.places[0]?.records.map(({ seed }) => seed.slug)).toEqual(["almaty"]);
  });

  it.each([
    ["a death before the birth", "people/all.json", { birthDate: "1952", deathDate: "1951-12" }],
    [
      "an end before its founding",
      "organizations.json",
      { classification: "OTHER", foundedOn: "2001", dissolvedOn: "2000" },
    ],
    [
      "a predecessor that is itself",
      "organizations.json",
      { classification: "OTHER", predecessor: "this" },
    ],
  ])("has %s", (_title, file, more) => {
    expect(problemsIn({ [file]: [{ slug: "this", name: "This", ...more }] })).toHaveLength(1);
  });

  it("has a key that an earlier record has, in whatever file", () => {
    const twin = { slug: "vladimir-putin", name: "Somebody else" };
    expect(problemsIn({ "people/zz.json": [twin] })).toEqual([
      "people/zz.json [0]: an earlier record has vladimir-putin",
    ]);
    const country = { code: "XK", code3: "KAZ", name: "Nowhere" };
    const kazakhstan = { code: "KZ", code3: "KAZ", name: "Kazakhstan" };
    expect(problemsIn({ "countries.json": [kazakhstan, country] })).toEqual([
      "countries.json [1]: an earlier record has KAZ",
    ]);
  });
});

describe("a bad file", () => {
  it("is no JSON: the others are read", () => {
    const files = filesWith(inArticle({ meetings: [meeting()] }));
    const seeds = readSeeds(files.set("people/all.json", "[{").set("people/tj.json", "[]"));
    expect(seeds.problems.map(describeProblem)).toEqual([
      expect.stringMatching(/^people\/all\.json: no valid JSON: /),
    ]);
    expect(seeds.people.map(({ name }) => name)).toEqual(["people/tj.json"]);
    expect(seeds.articles).toHaveLength(1);
  });

  it("is no list", () => {
    expect(problemsIn({ "places.json": {} })).toEqual([
      "places.json: a list of records was expected",
    ]);
  });

  it("is an article with an unknown key, without text, or with an address that is none", () => {
    expect(problemsIn(inArticle({ mentions: [] }))).toEqual([
      'articles/a.json: Unrecognized key: "mentions"',
    ]);
    expect(problemsIn(inArticle({ sentences: [] }))).toEqual([
      expect.stringMatching(/^articles\/a\.json sentences: /),
    ]);
    expect(problemsIn(inArticle({ url: "example.org" }))).toEqual([
      expect.stringMatching(/^articles\/a\.json url: /),
    ]);
  });

  it("is an article whose name is no slug", () => {
    expect(problemsIn({ "articles/My Article.json": article(SENTENCES) })).toEqual([
      expect.stringMatching(/^articles\/My Article\.json: the file's name is the slug/),
    ]);
  });
});

describe("a missing folder", () => {
  it("is told by the files that must be there", async () => {
    const seeds = readSeeds(await readSeedFiles(path.join(temporaryFolder(), "nowhere")));
    expect(seeds.problems.map(describeProblem)).toEqual([
      "countries.json: the file is missing",
      "places.json: the file is missing",
      "organizations.json: the file is missing",
    ]);
  });
});
