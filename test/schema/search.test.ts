import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { toDate } from "../../src/lib/day.ts";
import { fold } from "../../src/lib/fold.ts";
import { uuidV5 } from "../../src/lib/uuid.ts";
import { testConnections } from "../support/connection-suite.ts";
import { onSeededDatabase } from "../support/query.ts";

const asking = onSeededDatabase();
const { ask, codeOf, database } = asking;

const SEARCH = `query ($text: String!, $types: [SearchType!], $first: Int, $status: [MeetingStatus!]! = [HELD]) {
  search(text: $text, types: $types, first: $first, status: $status) { totalCount nodes {
    id score reason matchedName snippet
    node { __typename
      ... on Person { id slug } ... on Country { id slug: code } ... on Organization { id slug }
      ... on Meeting { id slug } ... on Article { id slug } ... on Topic { id slug } }
  } }
}`;

interface Found {
  id: string;
  score: number;
  reason: string;
  matchedName: string;
  snippet: string | null;
  node: { __typename: string; id: string; slug: string };
}

interface Answer {
  search: { totalCount: number; nodes: Found[] };
}

const search = async (text: string, more: object = {}) =>
  (await ask<Answer>(SEARCH, { text, first: 100, ...more })).search;

const first = async (text: string, types?: readonly string[]) => {
  const [best] = (await search(text, { types })).nodes;
  return [best?.node.slug, best?.reason, best?.matchedName];
};

describe("a search for somebody", () => {
  it.each([
    ["Nazarbayev", "EXACT", "Nazarbayev"],
    ["nursultan nazarbayev", "EXACT", "Nursultan Nazarbayev"],
    ["NAZARBAYEV, Nursultan", "EXACT", "Nursultan Nazarbayev"],
    ["nursultan-nazarbayev", "EXACT", "nursultan-nazarbayev"],
    ["Nazarbaev", "ALIAS", "Nazarbaev"],
    ["Назарбаев", "TRANSLITERATION", "Назарбаев"],
    ["Нұрсұлтан Назарбаев", "TRANSLITERATION", "Нұрсұлтан Назарбаев"],
    ["نزارباييف", "TRANSLITERATION", "نزارباييف"],
    ["Nasarbajew", "TRANSLITERATION", "Nasarbajew"],
    ["Nazarbajew", "TRANSLITERATION", "Nazarbajew"],
    ["Nazarbyaev", "TYPO", "Nazarbayev"],
    ["Nazarbayv", "TYPO", "Nazarbayev"],
    ["Nursltan Nazarbaeyv", "TYPO", "Nursultan Nazarbayev"],
  ])("has %s as %s of the president, by %s", async (text, reason, matchedName) => {
    expect(await first(text)).toEqual(["nursultan-nazarbayev", reason, matchedName]);
  });

  it.each([
    ["Rakhmonov", "emomali-rahmon", "ALIAS"],
    ["Rachmonow", "emomali-rahmon", "TRANSLITERATION"],
    ["Рахмонов", "emomali-rahmon", "TRANSLITERATION"],
    ["Poutine", "vladimir-putin", "TRANSLITERATION"],
    ["Putyin", "vladimir-putin", "TRANSLITERATION"],
    ["Putn", "vladimir-putin", "TYPO"],
    ["Ptuin", "vladimir-putin", "TYPO"],
    ["Jelzin", "boris-yeltsin", "TRANSLITERATION"],
    ["Jelcyn", "boris-yeltsin", "TRANSLITERATION"],
    ["Eltsine", "boris-yeltsin", "TRANSLITERATION"],
    ["Loukachenko", "alexander-lukashenko", "TRANSLITERATION"],
    ["Lukaschenko", "alexander-lukashenko", "TRANSLITERATION"],
    ["Lukshenka", "alexander-lukashenko", "TYPO"],
    ["习近平", "xi-jinping", "TRANSLITERATION"],
    ["Jinping Xi", "xi-jinping", "EXACT"],
  ])("has %s as %s first, for reason %s", async (text, slug, reason) => {
    expect((await first(text)).slice(0, 2)).toEqual([slug, reason]);
  });

  it("shows no typing errors where a name fits without", async () => {
    const { nodes } = await search("Iran", { types: ["COUNTRY"] });
    expect(nodes.map(({ node }) => node.slug)).toEqual(["IR"]);
    expect(
      (await search("Irzn", { types: ["COUNTRY"] })).nodes.map(({ reason }) => reason),
    ).toContain("TYPO");
  });

  it("finds a person first by names in every script that is stored", async () => {
    const { people } = await ask<{
      people: {
        nodes: { slug: string; names: { value: string; script: string; kind: string }[] }[];
      };
    }>(`{ people(first: 100, where: {tenure: {office: [HEAD_OF_STATE]}}) {
      nodes { slug names { value script kind } } } }`);
    const foreign = people.nodes.flatMap(({ slug, names }) =>
      names
        .filter(({ script, kind }) => script !== "Latn" && kind !== "WEAK")
        .map(({ value, script }) => ({ slug, value, script })),
    );
    const scripts = new Set(foreign.map(({ script }) => script));
    expect(scripts.size).toBeGreaterThan(4);
    for (const script of scripts) {
      for (const { slug, value } of foreign.filter((each) => each.script === script).slice(0, 3)) {
        expect([value, ...(await first(value, ["PERSON"]))].slice(0, 3)).toEqual([
          value,
          slug,
          "TRANSLITERATION",
        ]);
      }
    }
  });
});

describe("a search for a country, an organization or a topic", () => {
  it.each([
    ["KZ", "KZ", "EXACT"],
    ["KAZ", "KZ", "EXACT"],
    ["Kazakhstan", "KZ", "EXACT"],
    ["Казахстан", "KZ", "TRANSLITERATION"],
    ["Kazahkstan", "KZ", "TYPO"],
    ["CSTO", "collective-security-treaty-organization", "EXACT"],
    ["csto", "collective-security-treaty-organization", "EXACT"],
    ["ОДКБ", "collective-security-treaty-organization", "TRANSLITERATION"],
    ["Shanghai Coop", "shanghai-cooperation-organization", "TEXT"],
    ["Caspian Sea", "caspian-sea", "EXACT"],
    ["enegry", "energy", "TYPO"],
  ])("has %s as %s, for reason %s", async (text, slug, reason) => {
    expect((await first(text)).slice(0, 2)).toEqual([slug, reason]);
  });
});

describe("a search in texts", () => {
  beforeAll(async () => {
    await addArticle(
      "a-markup",
      "Plain title",
      `The <b>old</b> zweibrückener "summit" & 'more' < 3 took place.`,
    );
    await addArticle("b-title", "Quokkaville welcomes guests", "Nothing is said of the town here.");
    await addArticle("c-russian", "Заголовок", "Президент Назарбаев прибыл в Кызылмайдан.");
  });

  it("finds meetings and articles under all spellings of a name", async () => {
    const types = ["MEETING", "ARTICLE"];
    const slugs = async (text: string) =>
      new Set((await search(text, { types })).nodes.map(({ node }) => node.slug));
    const latin = await slugs("Nazarbayev");
    expect(latin.size).toBe(100);
    expect(await slugs("Назарбаев")).toEqual(latin);
    expect(await slugs("Nasarbajew")).toEqual(latin);
    expect(await slugs("Nazarbyaev Kyzylmaidan")).toEqual(new Set());
    expect(await slugs("Nazarbyaev Кызылмайдан")).toEqual(new Set(["c-russian"]));
    expect(await slugs("ОДКБ")).toEqual(await slugs("CSTO"));
  });

  it("wants all words, in any order", async () => {
    const { nodes } = await search("Moscow Nazarbayev Putin", { types: ["MEETING"] });
    expect(nodes.length).toBeGreaterThan(1);
    for (const { matchedName, reason } of nodes) {
      expect(reason).toBe("TEXT");
      for (const word of [/moscow/i, /nazarba/i, /putin/i]) expect(matchedName).toMatch(word);
    }
  });

  it("shows held meetings unless told otherwise", async () => {
    const planned = await search("Putin", { types: ["MEETING"], status: ["CANCELLED", "DENIED"] });
    const held = await search("Putin", { types: ["MEETING"] });
    const all = await search("Putin", {
      types: ["MEETING"],
      status: ["SCHEDULED", "HELD", "POSTPONED", "CANCELLED", "DENIED"],
    });
    expect(all.totalCount).toBeGreaterThan(held.totalCount);
    const heldIds = held.nodes.map(({ id }) => id);
    for (const { id } of planned.nodes) expect(heldIds).not.toContain(id);
  });

  it("marks the words in a snippet and escapes the rest", async () => {
    const [found] = (await search("zweibrückener summit")).nodes;
    expect(found?.snippet).toContain(
      "<mark>zweibrückener</mark> &quot;<mark>summit</mark>&quot; &amp; &#39;more&#39; &lt; 3",
    );
    expect(found?.snippet).not.toMatch(/<(?!\/?mark>)/);
  });

  it("takes the snippet from the title when the words stand only there, and has none for others", async () => {
    const [found] = (await search("quokkaville")).nodes;
    expect(found?.snippet).toBe("<mark>Quokkaville</mark> welcomes guests");
    const { nodes } = await search("Putin", { types: ["PERSON", "MEETING"] });
    expect(new Set(nodes.map(({ snippet }) => snippet))).toEqual(new Set([null]));
  });
});

describe("a ranked list", () => {
  it("has each record once, the best first, and only of the types asked for", async () => {
    const { nodes, totalCount } = await search("Kazakhstan");
    expect(totalCount).toBeGreaterThan(20);
    const scores = nodes.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length);
    for (const { id, node, score } of nodes) {
      expect(id).toBe(node.id);
      expect(score).toBeGreaterThan(0);
      expect(score).toBeLessThanOrEqual(1);
    }
    for (const [type, name] of Object.entries({ COUNTRY: "Country", ARTICLE: "Article" })) {
      const some = await search("Kazakhstan", { types: [type] });
      expect(new Set(some.nodes.map(({ node }) => node.__typename))).toEqual(new Set([name]));
    }
  });

  it.each(["", " ", "%", "_", "\\", "'", "&|!()<->:*", "a".repeat(201), "x ".repeat(600), "a\0b"])(
    "is refused for %j",
    async (text) => {
      expect(await codeOf(SEARCH, { text })).toBe("BAD_USER_INPUT");
    },
  );

  it("is refused for no types", async () => {
    expect(await codeOf(SEARCH, { text: "Putin", types: [] })).toBe("BAD_USER_INPUT");
  });

  it("takes every sign for itself", async () => {
    const putin = (await search("Putin")).nodes.map(({ id }) => id);
    for (const text of [
      "Putin%",
      "Putin_",
      "Putin:*",
      "!Putin",
      "(Putin",
      "'Putin'",
      "\\Putin & ",
    ]) {
      expect(
        (await search(text)).nodes.map(({ id }) => id),
        text,
      ).toEqual(putin);
    }
    for (const text of ["P%n", "Put_n_", "Pu*", "Putin <-> Nazarbayev:A"]) {
      expect((await first(text))[0], text).not.toBe("vladimir-putin");
    }
  });

  it("answers any text with a list or an error that says what is wrong", async () => {
    const word = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("Putin", "%", "'", "&", "|", "!", ":*", "<->", "\\", "(", "習", "🙂"),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 6 }), async (words) => {
        const text = words.join(" ");
        const found = await search(text, { first: 3 }).catch(() => codeOf(SEARCH, { text }));
        expect(["BAD_USER_INPUT", "object"]).toContain(
          typeof found === "object" ? "object" : found,
        );
      }),
      { numRuns: 25 },
    );
  });
});

async function addArticle(slug: string, title: string, text: string): Promise<void> {
  const { prisma } = database();
  const { id: publisherId } = await prisma.organization.findFirstOrThrow();
  await prisma.article.create({
    data: {
      id: uuidV5("test-article", slug),
      slug,
      title,
      titleFolded: fold(title),
      url: `https://example.org/${slug}`,
      publishedEarliest: toDate("2001-01-01"),
      publishedLatest: toDate("2001-01-01"),
      publishedRank: 0,
      language: "en",
      text,
      publisherId,
    },
  });
}

testConnections(asking, "Search");
