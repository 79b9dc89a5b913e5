import { graphql } from "../../generated/gql.ts";
import type { PairPageQuery, PairShownFragment } from "../../generated/graphql.ts";
import { addressOf, type Entity, mapAddress, nameOf, timelineAddress } from "../address.ts";
import { dateText } from "../lib/partial-date.ts";
import { counted, words } from "../lib/words.ts";
import { ArticleList } from "../part/article-list.tsx";
import { Counts } from "../part/counts.tsx";
import { EntityLink } from "../part/party.tsx";
import { Section } from "../part/section.tsx";

graphql(`
  fragment PairShown on Pair {
    a { ...PairParty }
    b { ...PairParty }
    meetingCount
    firstMeeting { __typename slug name date { edtf precision earliest latest approximate } }
    lastMeeting { __typename slug name date { edtf precision earliest latest approximate } }
    meetingsWithOthers(first: 1) { totalCount }
    topics { count topic { slug name } }
    agreements { slug name kind date { edtf precision earliest latest approximate } }
    sharedOrganizations { __typename slug name }
    articlesMentioningBoth(first: 5) { totalCount nodes { ...ArticleShown } }
  }
  fragment PairParty on MembershipParty {
    __typename
    ... on Person { slug name }
    ... on Country { code name }
    ... on Organization { slug name }
  }
`);

interface PairSummaryProps extends Pick<PairPageQuery, "places" | "people"> {
  readonly pair: PairShownFragment;
}

/** How often, from when to when, where, about what, with whom else, and what came of it. */
export function PairSummary({ pair, places, people }: PairSummaryProps) {
  const { a, b, firstMeeting, lastMeeting, topics, agreements, sharedOrganizations } = pair;
  const who = [nameOf(a), nameOf(b)];
  const others = people.flatMap(({ person, count }) =>
    person && !who.includes(person.slug) ? [countOf(person, count)] : [],
  );
  const articles = pair.articlesMentioningBoth;
  return (
    <>
      <p class="lead">
        <EntityLink entity={a} /> and <EntityLink entity={b} />:{" "}
        {counted(pair.meetingCount, "meeting")}
        {firstMeeting && lastMeeting && (
          <>
            , from <EntityLink entity={firstMeeting}>{dateText(firstMeeting.date)}</EntityLink> to{" "}
            <EntityLink entity={lastMeeting}>{dateText(lastMeeting.date)}</EntityLink>
          </>
        )}
        , {pair.meetingsWithOthers.totalCount} of them with others.
      </p>
      <div class="columns">
        <Counts
          title="Places"
          counts={places.map(({ place, count }) => ({
            name: place?.name ?? "not known",
            address: place ? mapAddress({ who, place: place.slug }) : undefined,
            count,
          }))}
        />
        <Counts
          title="Topics"
          counts={topics.map(({ topic, count }) => ({
            name: topic.name,
            address: timelineAddress({ who, topic: topic.slug }),
            count,
          }))}
        />
        <Counts title="With others" counts={others} />
      </div>
      <Section title="Agreements" of={agreements}>
        <ul class="plain">
          {agreements.map(({ slug, name, kind, date }) => (
            <li key={slug}>
              {name}{" "}
              <small>
                {words(kind)}
                {date && `, ${dateText(date)}`}
              </small>
            </li>
          ))}
        </ul>
      </Section>
      <div class="columns">
        <Section title="Both belong to" of={sharedOrganizations}>
          <ul class="plain">
            {sharedOrganizations.map((each) => (
              <li key={each.slug}>
                <EntityLink entity={each} />
              </li>
            ))}
          </ul>
        </Section>
        <Section title="Articles that mention both" of={articles.nodes}>
          <ArticleList articles={articles.nodes} totalCount={articles.totalCount} />
        </Section>
      </div>
    </>
  );
}

const countOf = (entity: Entity & { readonly name: string }, count: number) => ({
  name: entity.name,
  address: addressOf(entity),
  count,
});
