import { beforeAll, describe, expect, it } from "vitest";
import { toDate } from "../../src/lib/day.ts";
import { fold } from "../../src/lib/fold.ts";
import { script } from "../../src/lib/person-name.ts";
import { skeleton } from "../../src/lib/skeleton.ts";
import { slug } from "../../src/lib/slug.ts";
import { uuidV5 } from "../../src/lib/uuid.ts";
import { namesOfPerson } from "../../src/load/names.ts";
import { onSeededDatabase } from "../support/query.ts";

const { ask, database, failing } = onSeededDatabase();

/** A text that may stand for both, and the full names of the two. */
type Rivals = readonly [text: string, one: string, other: string];

/** The text stands for both alike, so it may stand for neither. */
const AMBIGUOUS: readonly Rivals[] = [
  ["Aliyev", "Ilham Aliyev", "Heydar Aliyev"],
  ["Алиев", "Ilham Aliyev", "Heydar Aliyev"],
  ["Alijew", "Ilham Aliyev", "Heydar Aliyev"],
  ["Berdimuhamedov", "Gurbanguly Berdimuhamedow", "Serdar Berdimuhamedow"],
  ["Бердымухамедов", "Gurbanguly Berdimuhamedow", "Serdar Berdimuhamedow"],
  ["Berdimuhammedow", "Gurbanguly Berdimuhamedow", "Serdar Berdimuhamedow"],
  ["Berdymukhammedov", "Gurbanguly Berdimuhamedow", "Serdar Berdimuhamedow"],
  ["Li", "Li Keqiang", "Li Qiang"],
  ["Li", "Li Peng", "Li Qiang"],
  ["Lee", "Lee Jae-myung", "Lee Ju-ho"],
  ["Lee", "Lee Myung-bak", "Lee Jae-myung"],
  ["Sargsyan", "Serzh Sargsyan", "Tigran Sargsyan"],
  ["Sarkisian", "Vazgen Sargsyan", "Aram Sargsyan"],
  ["Sarkissian", "Armen Sarkissian", "Serzh Sargsyan"],
  ["Harutyunyan", "Gagik Harutyunyan", "Khosrov Harutyunyan"],
  ["Masimov", "Ali Masimov", "Karim Massimov"],
  ["Mammadov", "Novruz Mammadov", "Yagub Mammadov"],
  ["Huseynov", "Panah Huseynov", "Rahim Huseynov"],
  ["Guseinov", "Surat Huseynov", "Rahim Huseynov"],
  ["Zhang", "Zhang Deguang", "Zhang Ming"],
  ["Singh", "Manmohan Singh", "Natwar Singh"],
  ["Khamenei", "Ali Khamenei", "Mojtaba Khamenei"],
  ["Abe", "Akie Abe", "Shinzo Abe"],
  ["Japarov", "Akylbek Japarov", "Sadyr Japarov"],
  ["Жапаров", "Akylbek Japarov", "Sadyr Japarov"],
  ["Silayev", "Boris Silayev", "Ivan Silayev"],
  ["Sultanov", "Marat Sultanov", "Utkir Sultanov"],
  ["Khan", "Ghulam Ishaq Khan", "Imran Khan"],
  ["Kim", "Kim Dae-jung", "Kim Young-sam"],
  ["Kim", "Kim Jong Il", "Kim Jong Un"],
  ["Roh", "Roh Moo-hyun", "Roh Tae-woo"],
  ["Akhmetov", "Danial Akhmetov", "Serik Akhmetov"],
  ["Hussain", "Mamnoon Hussain", "Shujaat Hussain"],
  ["Sharif", "Nawaz Sharif", "Shehbaz Sharif"],
  ["Karimov", "Jamshed Karimov", "Islam Karimov"],
  ["Erdogan", "Emine Erdoğan", "Recep Tayyip Erdoğan"],
  ["Bush", "George H. W. Bush", "George W. Bush"],
  ["Ivanov", "Igor Ivanov", "Sergei Ivanov"],
  ["Иванов", "Igor Ivanov", "Sergei Ivanov"],
  ["Medvedev", "Dmitry Medvedev", "Roy Medvedev"],
  ["Medwedew", "Dmitry Medvedev", "Roy Medvedev"],
  ["Congolese", "Democratic Republic of the Congo", "Republic of the Congo"],
  ["Dominican", "Dominica", "Dominican Republic"],
  ["Guam", "Guam", "GUAM Organization for Democracy and Economic Development"],
  ["EPC", "European Policy Centre", "European Political Community"],
];

/** The text is the full name of the first, and only looks like the second. */
const ALIKE: readonly Rivals[] = [
  ["Kim Jong Il", "Kim Jong Il", "Kim Jong Un"],
  ["Kim Jong Un", "Kim Jong Un", "Kim Jong Il"],
  ["Li Qiang", "Li Qiang", "Li Keqiang"],
  ["Li Keqiang", "Li Keqiang", "Li Qiang"],
  ["George W. Bush", "George W. Bush", "George H. W. Bush"],
  ["George H. W. Bush", "George H. W. Bush", "George W. Bush"],
  ["Ali Masimov", "Ali Masimov", "Karim Massimov"],
  ["Rahmon", "Emomali Rahmon", "Rahmon Nabiyev"],
  ["Niger", "Niger", "Nigeria"],
  ["Nigeria", "Nigeria", "Niger"],
  ["Iran", "Iran", "Iraq"],
  ["Iraq", "Iraq", "Iran"],
  ["Austria", "Austria", "Australia"],
  ["Australia", "Australia", "Austria"],
  ["Slovakia", "Slovakia", "Slovenia"],
  ["Slovenia", "Slovenia", "Slovakia"],
  ["Dominica", "Dominica", "Dominican Republic"],
  ["Georgia", "Georgia", "South Georgia and the South Sandwich Islands"],
  ["Guinea", "Guinea", "Guinea-Bissau"],
  ["Guinea", "Guinea", "Equatorial Guinea"],
  ["Guinea", "Guinea", "Papua New Guinea"],
  ["Sudan", "Sudan", "South Sudan"],
  ["Samoa", "Samoa", "American Samoa"],
  ["Republic of the Congo", "Republic of the Congo", "Democratic Republic of the Congo"],
  ["Republic of Korea", "South Korea", "North Korea"],
  ["Mali", "Mali", "Malawi"],
  ["Mauritius", "Mauritius", "Mauritania"],
  ["Gambia", "Gambia", "Zambia"],
  ["Iceland", "Iceland", "Ireland"],
  ["Latvia", "Latvia", "Lithuania"],
  ["Jordan", "Jordan", "Vernon Jordan"],
  ["Chad", "Chad", "Chad Varah"],
  ["CIS", "Commonwealth of Independent States", "Collective Security Treaty Organization"],
  ["CST", "Collective Security Treaty", "Collective Security Treaty Organization"],
  ["CSTO", "Collective Security Treaty Organization", "Collective Security Treaty"],
  ["SCO", "Shanghai Cooperation Organization", "Single Economic Space"],
  ["G7", "Group of Seven", "Group of Eight"],
];

const RESOLVED = `query ($name: String!) { pair(a: $name, b: "UN") {
  a { ... on Person { id name } ... on Country { id name } ... on Organization { id name } } } }`;

const SEARCH = `query ($text: String!) {
  search(text: $text, types: [PERSON, COUNTRY, ORGANIZATION], first: 100) { nodes {
    id score reason node {
      ... on Person { name } ... on Country { name } ... on Organization { name } } } } }`;

interface Found {
  id: string;
  score: number;
  reason: string;
  node: { name: string };
}

const search = async (text: string) =>
  (await ask<{ search: { nodes: Found[] } }>(SEARCH, { text })).search.nodes;

const resolved = async (name: string) =>
  (await ask<{ pair: { a: { id: string; name: string } } }>(RESOLVED, { name })).pair.a;

beforeAll(async () => {
  const people = [
    ["Kim Jong Il", true],
    ["Kim Jong Un", true],
    ["Roy Medvedev", false],
    ["Sergei Ivanov", false],
    ["Vernon Jordan", false],
    ["Chad Varah", false],
  ] as const;
  for (const [name, familyFirst] of people) {
    const id = uuidV5("test-person", name);
    await database().prisma.person.create({
      data: {
        id,
        slug: slug(name),
        name,
        nameFolded: fold(name),
        birthEarliest: toDate("0001-01-01"),
        birthLatest: toDate("9999-12-31"),
        birthRank: 9,
        deathEarliest: toDate("9999-12-31"),
        deathLatest: toDate("9999-12-31"),
        names: {
          create: namesOfPerson({ ...PERSON, slug: slug(name), name, familyFirst }).map((each) => ({
            id: uuidV5("test-name", `${name} ${each.value}`),
            value: each.value,
            folded: fold(each.value),
            skeleton: skeleton(each.value),
            script: script(each.value),
            kind: each.kind,
          })),
        },
      },
    });
  }
});

/** What a person's file has when it says nothing. */
const PERSON = { names: [], identifiers: [], tenures: [] };

it("are more than fifty pairs of entities", () => {
  const pairs = [...AMBIGUOUS, ...ALIKE].map(([, one, other]) => [one, other].toSorted().join());
  expect(new Set(pairs).size).toBeGreaterThanOrEqual(50);
});

describe("a name that two have", () => {
  it.each(AMBIGUOUS)("chooses neither, offers both and finds both alike: %s", async (...rivals) => {
    const [text, one, other] = rivals;
    const [failure] = await failing(RESOLVED, { name: text });
    expect(failure).toMatchObject({ code: "AMBIGUOUS_NAME" });
    const { candidates } = failure?.extensions ?? {};
    expect(candidates).toEqual(
      expect.arrayContaining([one, other].map((name) => expect.objectContaining({ name }))),
    );
    const found = await search(text);
    const both = [one, other].map((name) => found.find(({ node }) => node.name === name));
    expect(both[0]?.id).toBeDefined();
    expect(both[1]?.id).toBeDefined();
    expect(both[0]?.id).not.toBe(both[1]?.id);
  });
});

describe("a name that looks like another's", () => {
  it.each(ALIKE)("is its bearer's: %s is %s, not %s", async (text, one, other) => {
    const [mine, theirs] = [await resolved(one), await resolved(other)];
    expect(mine.id).not.toBe(theirs.id);
    expect(await resolved(text)).toEqual(mine);
    const [first, ...rest] = await search(text);
    expect(first).toMatchObject({ id: mine.id, node: { name: one } });
    expect(["EXACT", "ALIAS"]).toContain(first?.reason);
    const rival = rest.find(({ id }) => id === theirs.id);
    expect(rival?.score ?? 0).toBeLessThan(first?.score ?? 0);
    expect(rival?.reason).not.toBe("TYPO");
  });

  it("is no name of it with a typing error: one is offered and none is taken", async () => {
    for (const text of ["Nazarbyaev", "Aliyevv", "Nigerria", "Irann", "Slovekia", "Li Qeqiang"]) {
      const [failure] = await failing(RESOLVED, { name: text });
      expect(failure?.code, text).toBe("NAME_NOT_FOUND");
      expect(failure?.extensions.suggestions, text).not.toEqual([]);
    }
  });
});
