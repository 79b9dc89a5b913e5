import { useEffect, useState } from "preact/hooks";
import { graphql } from "../../generated/gql.ts";
import type { SearchChoicesQuery } from "../../generated/graphql.ts";
import { addressOf, nameOf, pairAddress, timelineAddress } from "../address.ts";
import { readPair } from "../lib/pair-text.ts";
import { useAnswer } from "../use-answer.ts";

/** What the search box offers. */
export interface Choice {
  readonly name: string;
  /** What it is, or why it was found. */
  readonly about: string;
  readonly address: string;
  readonly isPair: boolean;
}

const CHOICES = graphql(`
  query SearchChoices($text: String!, $a: String!, $b: String!, $isPair: Boolean!) {
    search(text: $text, first: 8) { nodes { ...Found } }
    a: search(text: $a, first: 1, types: [PERSON, COUNTRY, ORGANIZATION]) @include(if: $isPair) {
      nodes { ...Found }
    }
    b: search(text: $b, first: 1, types: [PERSON, COUNTRY, ORGANIZATION]) @include(if: $isPair) {
      nodes { ...Found }
    }
  }
  fragment Found on SearchResult {
    id
    matchedName
    score
    node {
      __typename
      ... on Person { slug name description }
      ... on Country { code name }
      ... on Organization { slug name acronym }
      ... on Meeting { slug name date { edtf } }
      ... on Article { slug title publisher { name } }
      ... on Topic { slug name }
    }
  }
`);

type Found = SearchChoicesQuery["search"]["nodes"][number];
type Node = Found["node"];

/** How sure it must be that each of two texts is a name before all between them is offered first. */
const SURE = 0.6;

const PAUSE_MS = 120;

/** What fits a text, as soon as its writer pauses. */
export function useChoices(text: string): { choices: readonly Choice[]; isSettled: boolean } {
  const asked = usePaused(text.trim());
  const pair = readPair(asked);
  const [a, b] = pair ?? ["", ""];
  const { data, isStale } = useAnswer(
    CHOICES,
    asked === "" ? undefined : { text: asked, a, b, isPair: pair !== undefined },
  );
  const choices = data ? [...pairChoice(data), ...data.search.nodes.map(choiceOf)] : [];
  return { choices, isSettled: !isStale && asked === text.trim() };
}

function usePaused(text: string): string {
  const [paused, setPaused] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return paused;
}

function pairChoice({ a, b }: SearchChoicesQuery): Choice[] {
  const [first] = a?.nodes ?? [];
  const [second] = b?.nodes ?? [];
  if (!first || !second || first.id === second.id) return [];
  if (Math.min(first.score, second.score) < SURE) return [];
  if (!isParty(first.node) || !isParty(second.node)) return [];
  return [
    {
      name: `Meetings of ${first.node.name} and ${second.node.name}`,
      about: "with evidence",
      address: pairAddress(nameOf(first.node), nameOf(second.node)),
      isPair: true,
    },
  ];
}

type Party = Extract<Node, { __typename: "Person" | "Country" | "Organization" }>;

const isParty = (node: Node): node is Party =>
  node.__typename === "Person" ||
  node.__typename === "Country" ||
  node.__typename === "Organization";

function choiceOf({ node, matchedName }: Found): Choice {
  const common = { name: titleOf(node), about: aboutOf(node, matchedName), isPair: false };
  return { ...common, address: addressOfFound(node) };
}

/** A topic has no page of its own: its meetings are shown by year. */
export const addressOfFound = (node: Node): string =>
  node.__typename === "Topic" ? timelineAddress({ topic: node.slug }) : addressOf(node);

export const titleOf = (node: Node): string =>
  node.__typename === "Article" ? node.title : node.name;

function aboutOf(node: Node, matchedName: string): string {
  const other = matchedName === titleOf(node) ? undefined : matchedName;
  switch (node.__typename) {
    case "Person":
      return other ?? node.description ?? "person";
    case "Organization":
      return other ?? node.acronym ?? "organization";
    case "Meeting":
      return `meeting, ${node.date.edtf}`;
    case "Article":
      return `article, ${node.publisher.name}`;
    default:
      return other ?? node.__typename.toLowerCase();
  }
}
