import { graphql } from "../../generated/gql.ts";
import type { ParticipationShownFragment } from "../../generated/graphql.ts";
import { words } from "../lib/words.ts";
import { EntityLink } from "./party.tsx";

graphql(`
  fragment ParticipationShown on Participation {
    id
    role
    attendance
    nameAsReported
    titleAsReported
    person { __typename slug name }
    onBehalfOf { __typename ... on Country { code name } ... on Organization { slug name } }
    capacity { title }
  }
`);

/** Who came, in which capacity, for whom; what a report called them; who was only invited. */
export const Participants = ({
  participants,
}: {
  participants: readonly ParticipationShownFragment[];
}) => (
  <ul class="plain">
    {participants.map(({ id, person, onBehalfOf, capacity, role, attendance, ...reported }) => (
      <li key={id}>
        <EntityLink entity={person} />
        {capacity && `, ${capacity.title}`}
        {onBehalfOf && (
          <>
            {" for "}
            <EntityLink entity={onBehalfOf} />
          </>
        )}{" "}
        <small>
          {words(role)}
          {attendance !== "ATTENDED" && `, ${words(attendance)}`}
          {reported.titleAsReported && ` · reported as ${reported.titleAsReported}`}
          {reported.nameAsReported && ` ${reported.nameAsReported}`}
        </small>
      </li>
    ))}
  </ul>
);
