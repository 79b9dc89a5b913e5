import { graphql } from "../../generated/gql.ts";
import { mapAddress, networkAddress, pairAddress, timelineAddress } from "../address.ts";
import { dateText } from "../lib/partial-date.ts";
import { capitalized } from "../lib/words.ts";
import { About } from "../part/about.tsx";
import { Actions } from "../part/actions.tsx";
import { ArticleList } from "../part/article-list.tsx";
import { Identifiers } from "../part/identifiers.tsx";
import { MeetingsOf } from "../part/meetings-of.tsx";
import { Memberships } from "../part/memberships.tsx";
import { Names } from "../part/names.tsx";
import { Page } from "../part/page.tsx";
import { Quotes } from "../part/quotes.tsx";
import { Section } from "../part/section.tsx";
import { Answered } from "../part/status.tsx";
import { Tenures } from "../part/tenures.tsx";
import { useAnswer } from "../use-answer.ts";
import { NotFound } from "./missing.tsx";

const PERSON = graphql(`
  query PersonPage($slug: String!) {
    person(by: { slug: $slug }) {
      name
      description
      birthDate { edtf precision earliest latest approximate }
      deathDate { edtf precision earliest latest approximate }
      names { value language kind }
      identifiers { scheme value }
      tenures(first: 50) { nodes { ...TenureShown } }
      memberships(first: 50) { nodes { ...MembershipShown } }
      counterparts(first: 12) { edges { meetingCount node { __typename slug name } } }
      quotes(first: 5) { totalCount nodes { ...QuoteShown } }
      articles(first: 10) { totalCount nodes { ...ArticleShown } }
    }
  }
`);

/** A person: names, life, offices, whom one met most, what one said, and all meetings. */
export function PersonView({ slug = "" }: { slug?: string }) {
  const answer = useAnswer(PERSON, { slug });
  return (
    <Answered answer={answer} title="Person">
      {({ person }) =>
        person ? (
          <Page kind="person" title={person.name}>
            {person.description && <p class="lead">{capitalized(person.description)}</p>}
            <About
              facts={[
                ["Born", person.birthDate && dateText(person.birthDate)],
                ["Died", person.deathDate && dateText(person.deathDate)],
                ["Names", <Names names={person.names} />],
                [
                  "Elsewhere",
                  person.identifiers.length > 0 && <Identifiers identifiers={person.identifiers} />,
                ],
              ]}
            />
            <p class="actions">
              <a href={networkAddress(slug)}>Network</a>
              <a href={timelineAddress({ who: [slug] })}>Timeline</a>
              <a href={mapAddress({ who: [slug] })}>Map</a>
            </p>
            <Actions document={PERSON} variables={{ slug }} />
            <div class="columns">
              <Section title="Offices" of={person.tenures.nodes}>
                <Tenures tenures={person.tenures.nodes} />
              </Section>
              <Section title="Met most often" of={person.counterparts.edges}>
                <ul class="plain">
                  {person.counterparts.edges.map(({ node, meetingCount }) => (
                    <li key={node.slug}>
                      <a href={pairAddress(slug, node.slug)}>{node.name}</a>{" "}
                      <small>{meetingCount}</small>
                    </li>
                  ))}
                </ul>
              </Section>
              <Section title="Member of" of={person.memberships.nodes}>
                <Memberships memberships={person.memberships.nodes} show="organization" />
              </Section>
            </div>
            <Section title="Said" of={person.quotes.nodes}>
              <Quotes quotes={person.quotes.nodes} totalCount={person.quotes.totalCount} />
            </Section>
            <MeetingsOf where={{ participants: { all: [slug] } }} />
            <Section title="Articles" of={person.articles.nodes}>
              <ArticleList
                articles={person.articles.nodes}
                totalCount={person.articles.totalCount}
              />
            </Section>
          </Page>
        ) : (
          <NotFound kind="person" name={slug} />
        )
      }
    </Answered>
  );
}
