import { graphql } from "../../generated/gql.ts";
import type { MeetingShownFragment } from "../../generated/graphql.ts";
import { dateText } from "../lib/partial-date.ts";
import { counted, words } from "../lib/words.ts";
import { Evidence } from "./evidence.tsx";
import { EntityLink } from "./party.tsx";

graphql(`
  fragment MeetingShown on Meeting {
    __typename
    slug
    name
    date { edtf precision earliest latest approximate }
    status
    kind
    format
    place { name }
    country { __typename code name }
    articleCount
    participants(first: 12) {
      totalCount
      nodes {
        role
        person { __typename slug name }
        onBehalfOf { __typename ... on Country { code name } ... on Organization { slug name } }
        capacity { title }
      }
    }
    topics { slug name }
    evidence(first: 5) { totalCount nodes { ...EvidenceShown } }
  }
`);

interface MeetingCardProps {
  readonly meeting: MeetingShownFragment;
  /** Whether its evidence is shown at once. */
  readonly isOpen?: boolean;
}

/** A meeting in a list: when and where, who for whom, about what, and the sentences that say so. */
export function MeetingCard({ meeting, isOpen = false }: MeetingCardProps) {
  const { date, status, kind, place, country, participants, topics, evidence } = meeting;
  return (
    <article class="meeting" data-status={status}>
      <h3>
        <EntityLink entity={meeting} />
      </h3>
      <p class="facts">
        <time dateTime={date.earliest}>{dateText(date)}</time>
        {status !== "HELD" && <strong class="badge">{words(status)}</strong>}
        <span>{words(kind)}</span>
        {(place || country) && (
          <span>
            {place?.name}
            {place && country && ", "}
            {country && <EntityLink entity={country} />}
          </span>
        )}
      </p>
      <ul class="participants">
        {participants.nodes.map(({ person, onBehalfOf, capacity, role }) => (
          <li key={person.slug + role}>
            <EntityLink entity={person} />
            {capacity ? `, ${capacity.title}` : onBehalfOf && <> for {onBehalfOf.name}</>}
          </li>
        ))}
        {participants.totalCount > participants.nodes.length && (
          <li>and {participants.totalCount - participants.nodes.length} more</li>
        )}
      </ul>
      {topics.length > 0 && (
        <p class="topics">
          {topics.map(({ slug, name }) => (
            <span key={slug}>{name}</span>
          ))}
        </p>
      )}
      <details class="evidences" open={isOpen}>
        <summary>{counted(evidence.totalCount, "sentence")} of evidence</summary>
        <Evidence evidence={evidence.nodes} />
        {evidence.totalCount > evidence.nodes.length && (
          <p>
            <EntityLink entity={meeting}>All {evidence.totalCount} sentences</EntityLink>
          </p>
        )}
      </details>
    </article>
  );
}
