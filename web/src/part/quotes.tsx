import { graphql } from "../../generated/gql.ts";
import type { QuoteShownFragment } from "../../generated/graphql.ts";
import { dateText } from "../lib/partial-date.ts";
import { EntityLink } from "./party.tsx";

graphql(`
  fragment QuoteShown on Quote {
    id
    summary
    date { edtf precision earliest latest approximate }
    speaker { __typename slug name }
    article { __typename slug title }
  }
`);

interface QuotesProps {
  readonly quotes: readonly QuoteShownFragment[];
  readonly totalCount: number;
  /** Whether the speaker is told: not on the speaker's own page. */
  readonly withSpeaker?: boolean;
}

/** What was said, in our words, and where that is reported. */
export const Quotes = ({ quotes, totalCount, withSpeaker = false }: QuotesProps) => (
  <ul class="plain">
    {quotes.map(({ id, summary, date, speaker, article }) => (
      <li key={id}>
        {withSpeaker && speaker && (
          <>
            <EntityLink entity={speaker} />
            {": "}
          </>
        )}
        {summary}{" "}
        <small>
          {date && `${dateText(date)}, `}
          <EntityLink entity={{ ...article, name: article.title }} />
        </small>
      </li>
    ))}
    {totalCount > quotes.length && <li>and {totalCount - quotes.length} more</li>}
  </ul>
);
