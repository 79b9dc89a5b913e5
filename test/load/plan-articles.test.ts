import { describe, expect, it } from "vitest";
import { uuidV5 } from "../../src/lib/uuid.ts";
import { article, meeting, plan, reasons } from "./cast.ts";

const SAYS = ["Putin met Nazarbayev.", "They signed a pact.", "Putin was content."];

const pact = (more: object = {}) => ({
  agreement: "2005-04-08-pact",
  name: "Pact",
  kind: "TREATY",
  parties: ["RU", "KZ"],
  sentences: [1],
  ...more,
});

const quote = (more: object = {}) => ({
  speaker: "vladimir-putin",
  summary: "He is content.",
  sentences: [2],
  ...more,
});

describe("an agreement", () => {
  it("that two articles report is one, with the evidence of both and all its parties", () => {
    const reporting = (agreement: object) =>
      article(SAYS, { meetings: [meeting({ agreements: [agreement] })] });
    const { problems, rows } = plan({
      "articles/1.json": reporting(pact({ date: "2005", parties: ["RU"] })),
      "articles/2.json": reporting(pact({ date: "2005-04-08" })),
    });
    expect(problems).toEqual([]);
    expect(rows("agreement")).toMatchObject([
      { dateEdtf: "2005-04-08", meetingId: uuidV5("meeting", "2005-04-08-nazarbayev-putin") },
    ]);
    expect(rows("agreement_party")).toMatchObject([
      { countryId: uuidV5("country", "RU"), position: 0 },
      { countryId: uuidV5("country", "KZ"), position: 1 },
    ]);
    const agreementId = uuidV5("agreement", "2005-04-08-pact");
    const evidence = rows("evidence").filter((row) => JSON.stringify(row).includes(agreementId));
    expect(evidence).toMatchObject([
      { articleId: uuidV5("article", "1"), startOffset: 22, ordinal: 1 },
      { articleId: uuidV5("article", "2"), startOffset: 22, ordinal: 1 },
    ]);
  });

  it("may stand apart from any meeting, with a party named in the sentence", () => {
    const agreements = [pact({ sentences: [1], parties: ["KZ"] })];
    const { problems, rows } = plan({
      "articles/1.json": article(["Nobody met.", "Kazakhstan gave its word."], { agreements }),
    });
    expect(problems).toEqual([]);
    expect(rows("agreement")).toMatchObject([{ meetingId: null }]);
    expect(rows("meeting")).toEqual([]);
  });

  it("is refused alone when no sentence supports it", () => {
    const agreements = [pact({ sentences: [7] })];
    const { problems, rows } = plan({
      "articles/1.json": article(SAYS, { meetings: [meeting({ agreements })] }),
    });
    expect(reasons(problems)).toEqual([
      "articles/1.json meetings[0].agreements[0]: there is no sentence 7; the text has 3",
      "articles/1.json meetings[0].agreements[0]: refused: no sentence supports it",
    ]);
    expect(rows("agreement")).toEqual([]);
    expect(rows("meeting")).toHaveLength(1);
  });
});

describe("a quote", () => {
  it("points at the meeting it was said at, also when another article reports that", () => {
    const { problems, rows, rowsOf } = plan({
      "articles/1.json": article(SAYS, { quotes: [quote({ meeting: meeting().meeting })] }),
      "articles/2.json": article(SAYS, { meetings: [meeting()] }),
    });
    expect(problems).toEqual([]);
    expect(rows("quote")).toMatchObject([{ meetingId: uuidV5("meeting", meeting().meeting) }]);
    // What a file points at is written with it, so that each file can be written by itself.
    expect(rowsOf("articles/1.json", "meeting")).toHaveLength(1);
    expect(rowsOf("articles/2.json", "meeting")).toHaveLength(0);
  });

  it("is kept without the meeting when nobody reports that one", () => {
    const { problems, rows } = plan({
      "articles/1.json": article(SAYS, { quotes: [quote({ meeting: "nowhere" })] }),
    });
    expect(reasons(problems)).toEqual([
      "articles/1.json quotes[0]: it is said at the meeting nowhere, which nobody reports",
    ]);
    expect(rows("quote")).toMatchObject([{ meetingId: null }]);
  });

  it("that an article has twice is refused once", () => {
    const { problems, rows } = plan({
      "articles/1.json": article(SAYS, { quotes: [quote(), quote({ sentences: [0] })] }),
    });
    expect(reasons(problems)).toEqual([
      "articles/1.json quotes[1]: an earlier quote has the same speaker and summary",
    ]);
    expect(rows("quote")).toHaveLength(1);
  });
});

describe("topics", () => {
  it("with one slug are one, in the spelling that comes first, and an article has all of them", () => {
    const { rows } = plan({
      "articles/1.json": article(SAYS, {
        meetings: [meeting({ topics: ["Natural gas", "natural-gas", "Baikonur"] })],
        quotes: [quote({ topics: ["security", "baikonur"] })],
      }),
    });
    expect(rows("topic")).toMatchObject([
      { slug: "natural-gas", name: "Natural gas" },
      { slug: "baikonur", name: "Baikonur" },
      { slug: "security", name: "security" },
    ]);
    expect(rows("meeting_topic")).toMatchObject([{ position: 0 }, { position: 1 }]);
    expect(rows("quote_topic")).toMatchObject([{ position: 0 }, { position: 1 }]);
    expect(rows("article_topic")).toMatchObject(
      ["natural-gas", "baikonur", "security"].map((slug, position) => ({
        topicId: uuidV5("topic", slug),
        position,
      })),
    );
  });
});

describe("a plan", () => {
  it("is the same for the same files", () => {
    const files = { "articles/1.json": article(SAYS, { meetings: [meeting()] }) };
    expect(plan(files).rows("evidence")).toEqual(plan(files).rows("evidence"));
  });

  it("has no row twice", () => {
    const report = { meetings: [meeting({ agreements: [pact()] })], quotes: [quote()] };
    const { rows } = plan({
      "articles/1.json": article(SAYS, report),
      "articles/2.json": article(SAYS, report),
    });
    for (const table of ["meeting", "evidence", "participation", "topic", "mention"] as const) {
      const ids = rows(table).map(({ id }) => id);
      expect(ids).toEqual([...new Set(ids)]);
    }
  });
});
