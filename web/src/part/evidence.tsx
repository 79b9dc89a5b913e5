import { graphql } from "../../generated/gql.ts";
import type { EvidenceShownFragment } from "../../generated/graphql.ts";
import { addressOf } from "../address.ts";
import { dateText } from "../lib/partial-date.ts";
import { pieces } from "../lib/pieces.ts";

graphql(`
  fragment EvidenceShown on Evidence {
    id
    stance
    startOffset
    endOffset
    article {
      __typename
      slug
      title
      url
      text
      publisher { name }
      published { edtf precision earliest latest approximate }
    }
  }
`);

/** The articles that support or dispute a fact, a text each, with the sentences that do so marked. */
export function Evidence({ evidence }: { evidence: readonly EvidenceShownFragment[] }) {
  const articles = Map.groupBy(evidence, ({ article }) => article.slug);
  return [...articles].map(([slug, sentences]) => <InArticle key={slug} sentences={sentences} />);
}

function InArticle({ sentences }: { sentences: readonly EvidenceShownFragment[] }) {
  const [first] = sentences;
  if (!first) return null;
  const { text, title, url, publisher, published } = first.article;
  return (
    <figure class="evidence">
      <blockquote>
        {pieces(text, sentences).map(({ start, text: piece, mark }) => {
          if (!mark) return piece;
          const isDispute = mark.stance === "DISPUTES";
          return (
            <mark key={start} class={isDispute ? "disputes" : undefined}>
              {isDispute && <strong class="badge">disputes it</strong>}
              {piece}
            </mark>
          );
        })}
      </blockquote>
      <figcaption>
        <a href={addressOf(first.article)}>{title}</a>, {publisher.name}
        {published && `, ${dateText(published)}`}
        {" · "}
        <a href={url} rel="noopener noreferrer external">
          Original
        </a>
      </figcaption>
    </figure>
  );
}
