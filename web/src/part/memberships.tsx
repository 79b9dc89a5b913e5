import { graphql } from "../../generated/gql.ts";
import type { MembershipShownFragment } from "../../generated/graphql.ts";
import { periodText } from "../lib/partial-date.ts";
import { words } from "../lib/words.ts";
import { EntityLink } from "./party.tsx";

graphql(`
  fragment MembershipShown on Membership {
    id
    role
    organization { __typename slug name }
    member {
      __typename
      ... on Person { slug name }
      ... on Country { code name }
      ... on Organization { slug name }
    }
    startDate { edtf precision earliest latest approximate }
    endDate { edtf precision earliest latest approximate }
  }
`);

interface MembershipsProps {
  readonly memberships: readonly MembershipShownFragment[];
  /** Which end is told: the other one is the page's own. */
  readonly show: "organization" | "member";
}

export const Memberships = ({ memberships, show }: MembershipsProps) => (
  <ul class="plain">
    {memberships.map(({ id, role, startDate, endDate, ...ends }) => (
      <li key={id}>
        <EntityLink entity={ends[show]} />{" "}
        <small>
          {role === "MEMBER" ? "" : `${words(role)} `}
          {periodText(startDate, endDate)}
        </small>
      </li>
    ))}
  </ul>
);
