import { graphql } from "../../generated/gql.ts";
import type { ConflictShownFragment } from "../../generated/graphql.ts";
import { capitalized, words } from "../lib/words.ts";
import { EntityLink } from "./party.tsx";

graphql(`
  fragment ConflictShown on Conflict {
    field
    values { value evidence { id quote article { __typename slug title } } }
  }
`);

/** What reports do not agree on: each value with the sentences that say so. */
export const Conflicts = ({ conflicts }: { conflicts: readonly ConflictShownFragment[] }) => (
  <ul class="plain">
    {conflicts.flatMap(({ field, values }) =>
      values.map(({ value, evidence }) => (
        <li key={`${field} ${value}`}>
          {capitalized(words(field))} <strong>{value}</strong>
          <ul>
            {evidence.map(({ id, quote, article }) => (
              <li key={id}>
                {quote}{" "}
                <small>
                  <EntityLink entity={{ ...article, name: article.title }} />
                </small>
              </li>
            ))}
          </ul>
        </li>
      )),
    )}
  </ul>
);
