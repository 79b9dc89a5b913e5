import { type ComponentChild, Fragment } from "preact";
import { graphql } from "../../generated/gql.ts";
import type { Chosen } from "../address.ts";
import { useAnswer } from "../use-answer.ts";
import { EntityLink } from "./party.tsx";

const NAMED = graphql(`
  query PartyNamed($name: String!) {
    search(text: $name, types: [PERSON, COUNTRY, ORGANIZATION], first: 1) {
      nodes {
        reason
        node {
          __typename
          ... on Person { slug name }
          ... on Country { code name }
          ... on Organization { slug name }
        }
      }
    }
  }
`);

/** Whoever surely has a name, id, slug or code is shown with the usual name; else the text is. */
function Named({ text }: { text: string }): ComponentChild {
  const [found] = useAnswer(NAMED, { name: text }).data?.search.nodes ?? [];
  if (found?.reason !== "EXACT") return text;
  const { node } = found;
  const isParty =
    node.__typename === "Person" ||
    node.__typename === "Country" ||
    node.__typename === "Organization";
  return isParty ? <EntityLink entity={node} /> : text;
}

/** Whose meetings a view shows, and about what; nothing when it shows everybody's. */
export function Whose({ chosen: { who = [], topic } }: { chosen: Chosen }) {
  if (who.length === 0 && !topic) return null;
  return (
    <p class="lead">
      Meetings
      {who.map((name, index) => (
        <Fragment key={name}>
          {index === 0 ? " of " : index === who.length - 1 ? " and " : ", "}
          <Named text={name} />
        </Fragment>
      ))}
      {topic && ` about ${topic.replaceAll("-", " ")}`}
    </p>
  );
}
