import { graphql } from "../../generated/gql.ts";
import { dateText } from "../lib/partial-date.ts";
import { About } from "../part/about.tsx";
import { Actions } from "../part/actions.tsx";
import { MarkedText } from "../part/marked-text.tsx";
import { MeetingCard } from "../part/meeting-card.tsx";
import { Page } from "../part/page.tsx";
import { EntityLink } from "../part/party.tsx";
import { Quotes } from "../part/quotes.tsx";
import { Section } from "../part/section.tsx";
import { Answered } from "../part/status.tsx";
import { useAnswer } from "../use-answer.ts";
import { NotFound } from "./missing.tsx";

const ARTICLE = graphql(`
  query ArticlePage($slug: String!) {
    article(by: { slug: $slug }) {
      title
      url
      author
      language
      dateline
      text
      textKind
      publishedBasis
      published { edtf precision earliest latest approximate }
      publisher { __typename slug name }
      mentions(first: 100) {
        nodes {
          startOffset
          endOffset
          entity {
            __typename
            ... on Person { slug name }
            ... on Country { code name }
            ... on Organization { slug name }
          }
        }
      }
      meetings(first: 20, status: [HELD, SCHEDULED, POSTPONED, CANCELLED, DENIED]) {
        totalCount
        nodes { ...MeetingShown }
      }
      quotes(first: 20) { totalCount nodes { ...QuoteShown } }
    }
  }
`);

/** An article: its text with the names in it as links, where it stands, and what it reports. */
export function ArticleView({ slug = "" }: { slug?: string }) {
  const answer = useAnswer(ARTICLE, { slug });
  return (
    <Answered answer={answer} title="Article">
      {({ article }) => {
        if (!article) return <NotFound kind="article" name={slug} />;
        const { published, publisher, meetings, quotes } = article;
        return (
          <Page kind="article" title={article.title}>
            <About
              facts={[
                ["Publisher", <EntityLink entity={publisher} />],
                ["Published", published && dateText(published)],
                ["Author", article.author],
                ["Dateline", article.dateline],
                [
                  "Original",
                  <a href={article.url} rel="noopener noreferrer external">
                    {article.url}
                  </a>,
                ],
              ]}
            />
            <Actions document={ARTICLE} variables={{ slug }} csv={[["where", whereOf(slug)]]} />
            <section>
              <h2>{article.textKind === "DIGEST" ? "Digest, in our words" : "Text"}</h2>
              <MarkedText text={article.text} mentions={article.mentions.nodes} />
            </section>
            <Section title="Meetings it reports" of={meetings.nodes}>
              {meetings.nodes.map((meeting) => (
                <MeetingCard key={meeting.slug} meeting={meeting} />
              ))}
              {meetings.totalCount > meetings.nodes.length && (
                <p>and {meetings.totalCount - meetings.nodes.length} more</p>
              )}
            </Section>
            <Section title="Said" of={quotes.nodes}>
              <Quotes quotes={quotes.nodes} totalCount={quotes.totalCount} withSpeaker />
            </Section>
          </Page>
        );
      }}
    </Answered>
  );
}

const whereOf = (article: string) => JSON.stringify({ article });
