import type { Cast } from "./cast.ts";
import type { Instance, Question } from "./question.ts";

export function pairQuestions(cast: Cast): Question[] {
  const pairs = pairsOf(cast);
  const during = { from: "2004-01-01", to: "2007-01-01" };
  const inThreeYears = pairs.map(({ name, variables }) => ({
    name: `${name}, in three years`,
    variables: { ...variables, during },
    mayBeEmpty: true as const,
  }));
  return [
    {
      ...asking(`meetingCount byYear { year count }
        firstMeeting { name date { edtf } } lastMeeting { name date { edtf } }
        meetings(first: 10) { nodes { name date { edtf } place { name } } }`),
      name: "Pair",
      bar: 20,
      counted: ["pair", "meetingCount"],
      unit: "meetings",
      instances: [...pairs, ...inThreeYears],
    },
    ...BESIDES.map(([name, fields, ...counted]) => ({
      ...asking(fields),
      name,
      bar: null,
      counted: ["pair", ...counted],
      unit: "items",
      instances: pairs.map((pair) => ({ ...pair, mayBeEmpty: true as const })),
    })),
  ];
}

const BESIDES = [
  ["Pair: topics", "topics { topic { name } count }", "topics"],
  ["Pair: agreements", "agreements { name kind date { edtf } }", "agreements"],
  [
    "Pair: shared organizations",
    'sharedOrganizations(at: "2005-04-08") { name }',
    "sharedOrganizations",
  ],
  [
    "Pair: meetings with others",
    "meetingsWithOthers(first: 10) { nodes { name date { edtf } } }",
    "meetingsWithOthers",
    "nodes",
  ],
  [
    "Pair: articles that mention both",
    "articlesMentioningBoth(first: 10) { nodes { title } }",
    "articlesMentioningBoth",
    "nodes",
  ],
] as const;

const asking = (fields: string) => ({
  document: `query Pair($a: String!, $b: String!, $during: DateRange) {
    pair(a: $a, b: $b, during: $during) { ${fields} }
  }`,
});

function pairsOf({ heads, middling: [one, other], country }: Cast): Instance[] {
  const [first = "", second = "", third = ""] = heads.map(({ slug }) => slug);
  const pairs = [
    ["two heads", first, second],
    ["two heads", first, third],
    ["two middling people", one, other],
    ["two countries", "Russia", "Kazakhstan"],
    ["two smaller countries", "Armenia", "Tajikistan"],
    ["a head and a country", first, "Kazakhstan"],
    ["a head and a country", second, "Russia"],
    ["a middling person and a country", one, country],
  ] as const;
  return pairs.map(([name, a, b]) => ({ name: `${name}: ${a}, ${b}`, variables: { a, b } }));
}
