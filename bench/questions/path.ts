import type { Cast } from "./cast.ts";
import type { Question } from "./question.ts";

export function pathQuestions({ heads, middling, seldom }: Cast): Question[] {
  const [head = "", second = ""] = heads.map(({ slug }) => slug);
  const [rare, rarer] = seldom.map(({ slug }) => slug);
  const ends = [
    ["two heads", { from: head, to: second }],
    ["a head and a middling person", { from: head, to: middling[0] }],
    ["a head and one seldom seen", { from: head, to: rare }],
    ["two middling people", { from: middling[0], to: middling[1] }],
    ["two seldom seen", { from: rare, to: rarer }],
    ["two seldom seen, by meetings", { from: rare, to: rarer, via: ["MEETING"] }],
    ["a person and a country", { from: rare, to: "Paraguay" }],
    ["two countries", { from: "Russia", to: "Paraguay" }],
    ["an organization and a person", { from: "CSTO", to: rarer }],
  ] as const;
  const inAMonth = [
    ["two heads", { from: head, to: second }],
    ["two middling people", { from: middling[0], to: middling[1] }],
    ["two middling people, by meetings", { from: middling[0], to: middling[1], via: ["MEETING"] }],
    ["a head and one seldom seen", { from: head, to: rare }],
    ["two countries", { from: "Moldova", to: "Paraguay" }],
  ] as const;
  return [
    {
      name: "Paths of at most 4 steps",
      bar: 300,
      document: `query Paths(
        $from: String!, $to: String!, $via: [PathLink!], $during: DateRange
      ) {
        paths(
          from: $from, to: $to, via: $via, during: $during, maxHops: 4
        ) {
          length
          steps {
            from { ...Named }
            to { ...Named }
            link count
            meeting { name date { edtf } }
            evidence(first: 1) { nodes { quote article { title } } }
          }
        }
      }
      fragment Named on MembershipParty {
        ... on Person { name } ... on Country { name } ... on Organization { name }
      }`,
      counted: ["paths", "0", "length"],
      unit: "steps",
      instances: [
        ...ends.map(([name, variables]) => ({ name, variables })),
        ...inAMonth.map(([name, variables]) => ({
          name: `${name}, in a month`,
          variables: { ...variables, during: { from: "2006-03-01", to: "2006-04-01" } },
          mayBeEmpty: true as const,
        })),
      ],
    },
  ];
}
