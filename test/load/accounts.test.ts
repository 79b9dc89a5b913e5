import { describe, expect, it } from "vitest";
import { article, meeting, plan, present, reasons } from "./cast.ts";

const SAYS = [
  "Putin met Nazarbayev in Moscow.",
  "They spoke of gas.",
  "Nothing else was said.",
  "Voters were content.",
];

const loading = (sentences: string[], reports: object, file = "articles/1.json") =>
  plan({ [file]: article(sentences, reports) });

describe("the evidence of a report", () => {
  it("is the sentences it names", () => {
    const { problems, rows } = loading(SAYS, { meetings: [meeting({ sentences: [0, 1] })] });
    expect(problems).toEqual([]);
    expect(rows("evidence")).toMatchObject([
      { startOffset: 0, endOffset: 31, sentence: SAYS[0], ordinal: 1 },
      { startOffset: 32, endOffset: 50, sentence: SAYS[1], ordinal: 2 },
    ]);
  });

  it("is told in UTF-16 units, of which some signs have two", () => {
    const says = ["𝔘 ended it 😀.", "Putin met Nazarbayev 😀."];
    const { rows } = loading(says, { meetings: [meeting({ sentences: [1] })] });
    expect(rows("evidence")).toMatchObject([{ startOffset: 16, endOffset: 40, sentence: says[1] }]);
  });

  it.each([
    "Putin's guest was pleased.",
    "PUTIN came.",
    "Путин приехал в Москву.",
    "He met Nursultan Nazarbaev.",
  ])("holds a known name: %s", (sentence) => {
    expect(loading([sentence], { meetings: [meeting()] }).problems).toEqual([]);
  });

  it("may have the name in the sentence before, but not earlier", () => {
    const { problems, rows } = loading(SAYS, { meetings: [meeting({ sentences: [1, 2] })] });
    expect(reasons(problems)).toEqual([
      "articles/1.json meetings[0]: no known name of anybody concerned stands in sentence 2 or the one before",
    ]);
    expect(rows("meeting")).toHaveLength(1);
    expect(rows("evidence")).toHaveLength(1);
  });

  it("is refused where the text has no such sentence", () => {
    const { problems, rows } = loading(SAYS, { meetings: [meeting({ sentences: [0, 4] })] });
    expect(reasons(problems)).toEqual([
      "articles/1.json meetings[0]: there is no sentence 4; the text has 4",
    ]);
    expect(rows("evidence")).toHaveLength(1);
  });

  it("costs the whole report when nothing of it is left", () => {
    const { problems, rows } = loading(SAYS, {
      meetings: [meeting({ sentences: [3] }), meeting({ meeting: "another" })],
    });
    expect(reasons(problems).at(-1)).toBe(
      "articles/1.json meetings[0]: refused: no sentence supports it",
    );
    expect(rows("meeting")).toMatchObject([{ slug: "another" }]);
  });

  it.each([
    [
      "a meeting of a country nobody came for",
      { delegations: [{ party: "KZ" }], participants: [] },
    ],
    ["a meeting by an acronym", { delegations: [{ party: "eurasec" }], participants: [] }],
  ])("may name the party: %s", (_title, more) => {
    const sentences = ["Kazakhstan sent ministers to EurAsEC."];
    expect(loading(sentences, { meetings: [meeting(more)] }).problems).toEqual([]);
  });
});

describe("a report of somebody or something unknown", () => {
  const quote = { speaker: "nobody", summary: "Nothing", sentences: [0] };
  const tenure = { title: "President", office: "HEAD_OF_STATE", at: "2005-04", sentences: [0] };
  const membership = { role: "MEMBER", at: "2005", sentences: [0] };
  const pact = { agreement: "pact", name: "Pact", kind: "TREATY", sentences: [0] };

  it.each([
    ["meetings", { participants: [present("nobody")] }, "no person has the key nobody"],
    ["meetings", { place: "atlantis" }, "no place has the slug atlantis"],
    ["meetings", { country: "XX" }, "no country has the key XX"],
    ["meetings", { delegations: [{ party: "nato" }] }, "no organization has the key nato"],
    [
      "meetings",
      { participants: [present("vladimir-putin", { onBehalfOf: "XX" })] },
      "no country has the key XX",
    ],
    ["meetings", { agreements: [{ ...pact, parties: ["XX"] }] }, "no country has the key XX"],
  ])("among the %s is refused: %j", (_list, more, reason) => {
    const { problems, rows } = loading(SAYS, { meetings: [meeting(more), meeting()] });
    expect(reasons(problems)).toEqual([`articles/1.json meetings[0]: ${reason}`]);
    expect(rows("meeting")).toHaveLength(1);
  });

  it("is refused for every other kind of fact, too", () => {
    const { problems, rows } = loading(SAYS, {
      quotes: [quote],
      tenures: [
        { ...tenure, person: "nobody", of: "RU" },
        { ...tenure, person: "vladimir-putin", of: "nato" },
      ],
      memberships: [
        { ...membership, member: "KZ", organization: "nato" },
        { ...membership, member: "XX", organization: "eurasec" },
      ],
    });
    expect(reasons(problems).toSorted()).toEqual([
      "articles/1.json memberships[0]: no organization has the key nato",
      "articles/1.json memberships[1]: no country has the key XX",
      "articles/1.json quotes[0]: no person has the key nobody",
      "articles/1.json tenures[0]: no person has the key nobody",
      "articles/1.json tenures[1]: no organization has the key nato",
    ]);
    expect(rows("article")).toHaveLength(1);
    expect(rows("evidence")).toEqual([]);
  });

  it("is refused with its article when that has an unknown publisher", () => {
    const { problems, rows } = plan({
      "articles/1.json": article(SAYS, { publisher: "nobody", meetings: [meeting()] }),
      "articles/2.json": article(SAYS),
    });
    expect(reasons(problems)).toEqual([
      "articles/1.json publisher: no organization has the key nobody",
    ]);
    expect(rows("article")).toMatchObject([{ slug: "2" }]);
    expect(rows("meeting")).toEqual([]);
  });
});
