/** The addresses of the explorer's views: what may be shared, bookmarked and linked. */

import { type NetworkChoice, networkParameters } from "./lib/network-choice.ts";

const query = (values: Readonly<Record<string, string | number | undefined>>): string => {
  const given = Object.entries(values).filter(([, value]) => value !== undefined && value !== "");
  const text = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return text && `?${text}`;
};

/** Of anything that has a page. */
export type Entity =
  | { readonly __typename: "Person"; readonly slug: string }
  | { readonly __typename: "Organization"; readonly slug: string }
  | { readonly __typename: "Meeting"; readonly slug: string }
  | { readonly __typename: "Article"; readonly slug: string }
  | { readonly __typename: "Country"; readonly code: string };

const FOLDERS = {
  Person: "people",
  Organization: "organizations",
  Meeting: "meetings",
  Article: "articles",
} as const;

export function addressOf(entity: Entity): string {
  return entity.__typename === "Country"
    ? `/countries/${entity.code}`
    : `/${FOLDERS[entity.__typename]}/${entity.slug}`;
}

/** How the API is asked for an entity that may meet others: by its slug or code. */
export const nameOf = (party: { slug: string } | { code: string }): string =>
  "slug" in party ? party.slug : party.code;

/** Years of a view; the last one is part of it. */
export interface Years {
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

/** Which of the meetings of two. */
export type PairChoice = Years & Pick<Chosen, "status">;

export const pairAddress = (a: string, b: string, { from, to, status }: PairChoice = {}): string =>
  `/pair${query({ a, b, from, to, status })}`;

export const searchAddress = (text: string, type?: string): string =>
  `/search${query({ q: text, type })}`;

/** Whose meetings a view shows. */
export interface Chosen extends Years {
  /** Names, slugs or codes of those who all took part. */
  readonly who?: readonly string[];
  readonly topic?: string | undefined;
  /** A status of meetings, or ALL; without it what the view shows when nothing is said. */
  readonly status?: string | undefined;
  /** Slug of a place whose meetings a map lists. */
  readonly place?: string | undefined;
}

const chosen = ({ who = [], topic, from, to, status, place }: Chosen) =>
  query({ who: who.join(",") || undefined, topic, from, to, status, place });

export const networkAddress = (around?: string, project?: "COUNTRY" | "ORGANIZATION"): string =>
  `/network${query({ around, project })}`;

/** Of a network with its filters. */
export const chosenNetworkAddress = (choice: NetworkChoice): string =>
  `/network${query(networkParameters(choice))}`;

export const timelineAddress = (some: Chosen = {}): string => `/timeline${chosen(some)}`;

export const mapAddress = (some: Chosen = {}): string => `/map${chosen(some)}`;

/** A question as the playground opens it. */
export const playgroundAddress = (document: string, variables: object): string =>
  `/graphql${query({ query: document, variables: JSON.stringify(variables, null, 2) })}`;

/** A file of the API, with parameters that may be repeated. */
export function exportAddress(
  file: "meetings.csv" | "network.gexf",
  parameters: readonly (readonly [string, string])[],
): string {
  const text = new URLSearchParams(parameters.map(([name, value]) => [name, value])).toString();
  return `/export/${file}${text && `?${text}`}`;
}

/** Years as the API takes them: the day after the last one is no part of a range. */
export function duringOf({ from, to }: Years): { from?: string; to?: string } | undefined {
  if (from === undefined && to === undefined) return undefined;
  const day = (year: number) => `${String(year).padStart(4, "0")}-01-01`;
  return {
    ...(from === undefined ? {} : { from: day(from) }),
    ...(to === undefined ? {} : { to: day(to + 1) }),
  };
}
