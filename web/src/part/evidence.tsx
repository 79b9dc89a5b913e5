import { graphql } from "../../generated/gql.ts";
import type { EvidenceShownFragment } from "../../generated/graphql.ts";
import { addressOf } from "../address.ts";
import { dateText } from "../lib/partial-date.ts";

graphql(`
  fragment EvidenceShown on Evidence {
    id
    quote
    stance
    startOffset
    endOffset
    article {
      __typename
      slug
      title
      url
      text
      textKind
      publisher { name }
      published { edtf precision earliest latest approximate }
    }
  }
`);

/** One sentence that supports or disputes a fact, marked in its article, and where to read it all. */
export function Evidence({ evidence }: { evidence: EvidenceShownFragment }) {
  const { article, startOffset, endOffset, stance } = evidence;
  const { text, publisher, published } = article;
  return (
    <figure class="evidence">
      <blockquote>
        {stance === "DISPUTES" && <strong class="badge warn">disputes it</strong>}
        {text.slice(0, startOffset)}
        <mark>{text.slice(startOffset, endOffset)}</mark>
        {text.slice(endOffset)}
      </blockquote>
      <figcaption>
        <a href={addressOf(article)}>{article.title}</a>, {publisher.name}
        {published && `, ${dateText(published)}`}
        {" · "}
        <a href={article.url} rel="noopener noreferrer external">
          Original
        </a>
      </figcaption>
    </figure>
  );
}
