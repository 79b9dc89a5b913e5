import type { Cast } from "./cast.ts";
import type { Question } from "./question.ts";

const TEXTS = [
  ["a common name", "Putin"],
  ["another spelling", "Nazarbaev"],
  ["Cyrillic", "Назарбаев"],
  ["German", "Nasarbajew"],
  ["two letters swapped", "Nazarbyaev"],
  ["a former name", "Rakhmonov"],
  ["first and family name", "Vladimir Putin"],
  ["a country", "Kazakhstan"],
  ["an acronym", "CSTO"],
  ["a Cyrillic acronym", "ОДКБ"],
  ["words of many texts", "talks on trade"],
  ["words of few texts", "transit tariffs Baikonur"],
  ["a frequent word", "agreement"],
  ["words of meetings", "Summit in Astana"],
] as const;

export const searchQuestion = ({ seldom: [rare] }: Cast): Question => ({
  name: "Search",
  bar: 50,
  document: `query Search($text: String!) {
    search(text: $text, first: 10) {
      totalCount
      nodes {
        score reason matchedName snippet
        node {
          __typename
          ... on Person { slug name } ... on Country { name } ... on Organization { name }
          ... on Meeting { slug name } ... on Topic { name } ... on Article { slug title }
        }
      }
    }
  }`,
  counted: ["search", "totalCount"],
  unit: "hits",
  instances: [
    ...TEXTS.map(([name, text]) => ({ name: `${name}: ${text}`, variables: { text } })),
    { name: `a rare name: ${rare.name}`, variables: { text: rare.name } },
    {
      name: `the same, mistyped: ${mistyped(rare.name)}`,
      variables: { text: mistyped(rare.name) },
    },
    { name: "no name at all: Zzyzxqo", variables: { text: "Zzyzxqo" }, mayBeEmpty: true },
  ],
});

/** The two letters in the middle of the last word swapped. */
export function mistyped(name: string): string {
  const middle = name.lastIndexOf(" ") + 1 + Math.floor((name.length - name.lastIndexOf(" ")) / 2);
  return (
    name.slice(0, middle - 1) +
    name.charAt(middle) +
    name.charAt(middle - 1) +
    name.slice(middle + 1)
  );
}
