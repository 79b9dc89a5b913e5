import type { NetworkNode } from "../../generated/graphql.ts";
import { counted, listed } from "../lib/words.ts";
import type { Graph, Tie, Vertex } from "./graph.ts";

/** What the nodes of a network are called. */
export const NOUNS: Readonly<Record<NetworkNode, { readonly one: string; readonly many: string }>> =
  {
    PERSON: { one: "person", many: "people" },
    COUNTRY: { one: "country", many: "countries" },
    ORGANIZATION: { one: "organization", many: "organizations" },
  };

export const aboutVertex = ({ meetings, degree }: Vertex): string =>
  `${counted(meetings, "meeting")}, met ${counted(degree, "other")}`;

export const aboutTie = ({ meetings }: Tie): string => counted(meetings, "meeting");

export const nameOfTie = ({ source, target }: Tie): string =>
  `${source.entity.name} and ${target.entity.name}`;

/** What those see who do not see the picture. */
export function labelOf({ vertices, ties }: Graph, project: NetworkNode): string {
  const { one, many } = NOUNS[project];
  const first = vertices.slice(0, 5).map(({ entity }) => entity.name);
  return (
    `Picture of who met whom: ${counted(vertices.length, one, many)}, ` +
    `${counted(ties.length, "tie")} between them. ` +
    `In most meetings: ${listed(first)}. The lists below have all of it.`
  );
}
