import { graphql } from "../../generated/gql.ts";
import { mapAddress, networkAddress, timelineAddress } from "../address.ts";
import { dateText } from "../lib/partial-date.ts";
import { words } from "../lib/words.ts";
import { About } from "../part/about.tsx";
import { Actions } from "../part/actions.tsx";
import { ArticleList } from "../part/article-list.tsx";
import { Identifiers } from "../part/identifiers.tsx";
import { MeetingsOf } from "../part/meetings-of.tsx";
import { Memberships } from "../part/memberships.tsx";
import { Names } from "../part/names.tsx";
import { Page } from "../part/page.tsx";
import { EntityLink } from "../part/party.tsx";
import { Section } from "../part/section.tsx";
import { Answered } from "../part/status.tsx";
import { Tenures } from "../part/tenures.tsx";
import { useAnswer } from "../use-answer.ts";
import { NotFound } from "./missing.tsx";

const ORGANIZATION = graphql(`
  query OrganizationPage($slug: String!) {
    organization(by: { slug: $slug }) {
      name
      acronym
      classification
      description
      foundedOn { edtf precision earliest latest approximate }
      dissolvedOn { edtf precision earliest latest approximate }
      country { __typename code name }
      headquarters { name }
      predecessor { __typename slug name }
      successor { __typename slug name }
      names { value language kind }
      identifiers { scheme value }
      members(first: 100) { nodes { ...MembershipShown } }
      memberships(first: 20) { nodes { ...MembershipShown } }
      tenures(first: 50) { nodes { ...TenureShown } }
      published(first: 10) { totalCount nodes { ...ArticleShown } }
      articles(first: 10) { totalCount nodes { ...ArticleShown } }
    }
  }
`);

/** An organization: what it is, who belongs to it and leads it, and the meetings in which it took part. */
export function OrganizationView({ slug = "" }: { slug?: string }) {
  const answer = useAnswer(ORGANIZATION, { slug });
  return (
    <Answered answer={answer} title="Organization">
      {({ organization }) => {
        if (!organization) return <NotFound kind="organization" name={slug} />;
        const { acronym, country, predecessor, successor, identifiers } = organization;
        const { members, memberships, tenures, published, articles } = organization;
        return (
          <Page kind={words(organization.classification)} title={organization.name}>
            {organization.description && <p class="lead">{organization.description}</p>}
            <About
              facts={[
                ["Acronym", acronym],
                ["Founded", organization.foundedOn && dateText(organization.foundedOn)],
                ["Dissolved", organization.dissolvedOn && dateText(organization.dissolvedOn)],
                ["Country", country && <EntityLink entity={country} />],
                ["Headquarters", organization.headquarters?.name],
                ["Before it", predecessor && <EntityLink entity={predecessor} />],
                ["After it", successor && <EntityLink entity={successor} />],
                ["Names", <Names names={organization.names} />],
                ["Elsewhere", identifiers.length > 0 && <Identifiers identifiers={identifiers} />],
              ]}
            />
            <p class="actions">
              <a href={networkAddress(slug, "ORGANIZATION")}>Network</a>
              <a href={timelineAddress({ who: [slug] })}>Timeline</a>
              <a href={mapAddress({ who: [slug] })}>Map</a>
            </p>
            <Actions document={ORGANIZATION} variables={{ slug }} />
            <div class="columns">
              <Section title="Members" of={members.nodes}>
                <Memberships memberships={members.nodes} show="member" />
              </Section>
              <Section title="Offices" of={tenures.nodes}>
                <Tenures tenures={tenures.nodes} withPerson />
              </Section>
              <Section title="Member of" of={memberships.nodes}>
                <Memberships memberships={memberships.nodes} show="organization" />
              </Section>
            </div>
            <MeetingsOf where={{ organizations: { all: [slug] } }} />
            <Section title="Published" of={published.nodes}>
              <ArticleList articles={published.nodes} totalCount={published.totalCount} />
            </Section>
            <Section title="Articles about it" of={articles.nodes}>
              <ArticleList articles={articles.nodes} totalCount={articles.totalCount} />
            </Section>
          </Page>
        );
      }}
    </Answered>
  );
}
