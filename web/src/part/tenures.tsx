import { graphql } from "../../generated/gql.ts";
import type { TenureShownFragment } from "../../generated/graphql.ts";
import { periodText } from "../lib/partial-date.ts";
import { EntityLink } from "./party.tsx";

graphql(`
  fragment TenureShown on Tenure {
    id
    title
    acting
    person { __typename slug name }
    country { __typename code name }
    organization { __typename slug name }
    startDate { edtf precision earliest latest approximate }
    endDate { edtf precision earliest latest approximate }
  }
`);

interface TenuresProps {
  readonly tenures: readonly TenureShownFragment[];
  /** Whose they are when that is not the page's own person. */
  readonly withPerson?: boolean;
}

/** Offices held, each with its country or organization and its time. */
export const Tenures = ({ tenures, withPerson = false }: TenuresProps) => (
  <ul class="plain">
    {tenures.map(({ id, title, acting, person, country, organization, startDate, endDate }) => (
      <li key={id}>
        {withPerson && (
          <>
            <EntityLink entity={person} />
            {", "}
          </>
        )}
        {acting && "acting "}
        {title}
        {!withPerson && organization && (
          <>
            {", "}
            <EntityLink entity={organization} />
          </>
        )}
        {!withPerson && country && (
          <>
            {", "}
            <EntityLink entity={country} />
          </>
        )}{" "}
        <small>{periodText(startDate, endDate)}</small>
      </li>
    ))}
  </ul>
);
