import { graphql } from "../../generated/gql.ts";
import { mapAddress, networkAddress, timelineAddress } from "../address.ts";
import { dateText } from "../lib/partial-date.ts";
import { counted } from "../lib/words.ts";
import { About } from "../part/about.tsx";
import { Actions } from "../part/actions.tsx";
import { ArticleList } from "../part/article-list.tsx";
import { Identifiers } from "../part/identifiers.tsx";
import { MeetingsOf } from "../part/meetings-of.tsx";
import { Memberships } from "../part/memberships.tsx";
import { Names } from "../part/names.tsx";
import { Page } from "../part/page.tsx";
import { Section } from "../part/section.tsx";
import { Answered } from "../part/status.tsx";
import { Tenures } from "../part/tenures.tsx";
import { useAnswer } from "../use-answer.ts";
import { NotFound } from "./missing.tsx";

const COUNTRY = graphql(`
  query CountryPage($code: String!) {
    country(by: { code: $code }) {
      code
      code3
      name
      dissolvedOn { edtf precision earliest latest approximate }
      names { value language kind }
      identifiers { scheme value }
      hostedMeetings(first: 1) { totalCount }
      tenures(first: 100) { nodes { ...TenureShown } }
      memberships(first: 100) { nodes { ...MembershipShown } }
      articles(first: 10) { totalCount nodes { ...ArticleShown } }
    }
  }
`);

/** A country: its leaders, what it belongs to, and the meetings in which somebody acted for it. */
export function CountryView({ code = "" }: { code?: string }) {
  const answer = useAnswer(COUNTRY, { code });
  return (
    <Answered answer={answer} title="Country">
      {({ country }) =>
        country ? (
          <Page kind="country" title={country.name}>
            <About
              facts={[
                ["Codes", `${country.code}, ${country.code3}`],
                ["Dissolved", country.dissolvedOn && dateText(country.dissolvedOn)],
                ["Hosted", counted(country.hostedMeetings.totalCount, "meeting")],
                ["Names", <Names names={country.names} />],
                [
                  "Elsewhere",
                  country.identifiers.length > 0 && (
                    <Identifiers identifiers={country.identifiers} />
                  ),
                ],
              ]}
            />
            <p class="actions">
              <a href={networkAddress(country.code, "COUNTRY")}>Network</a>
              <a href={timelineAddress({ who: [country.code] })}>Timeline</a>
              <a href={mapAddress({ who: [country.code] })}>Map</a>
            </p>
            <Actions document={COUNTRY} variables={{ code }} />
            <div class="columns">
              <Section title="Offices" of={country.tenures.nodes}>
                <Tenures tenures={country.tenures.nodes} withPerson />
              </Section>
              <Section title="Member of" of={country.memberships.nodes}>
                <Memberships memberships={country.memberships.nodes} show="organization" />
              </Section>
            </div>
            <MeetingsOf where={{ countries: { all: [country.code] } }} />
            <Section title="Articles" of={country.articles.nodes}>
              <ArticleList
                articles={country.articles.nodes}
                totalCount={country.articles.totalCount}
              />
            </Section>
          </Page>
        ) : (
          <NotFound kind="country" name={code} />
        )
      }
    </Answered>
  );
}
