import { graphql } from "../../generated/gql.ts";
import { pairAddress, timelineAddress } from "../address.ts";
import { dateText } from "../lib/partial-date.ts";
import { counted, words } from "../lib/words.ts";
import { About } from "../part/about.tsx";
import { Actions } from "../part/actions.tsx";
import { Conflicts } from "../part/conflicts.tsx";
import { Evidence } from "../part/evidence.tsx";
import { Page } from "../part/page.tsx";
import { Participants } from "../part/participants.tsx";
import { EntityLink } from "../part/party.tsx";
import { Section } from "../part/section.tsx";
import { Answered } from "../part/status.tsx";
import { TableButton } from "../part/table-button.tsx";
import { useAnswer } from "../use-answer.ts";
import { NotFound } from "./missing.tsx";

const MEETING = graphql(`
  query MeetingPage($slug: String!) {
    meeting(by: { slug: $slug }) {
      name
      date { edtf precision earliest latest approximate }
      status
      kind
      format
      setting
      place { name }
      country { __typename code name }
      venue
      articleCount
      publisherCount
      parent { __typename slug name }
      children { __typename slug name date { edtf precision earliest latest approximate } }
      participants(first: 100) { nodes { ...ParticipationShown } }
      topics { slug name }
      agreements { slug name kind }
      conflicts { ...ConflictShown }
      evidence(first: 50) { totalCount nodes { ...EvidenceShown } }
    }
  }
`);

const EVIDENCE_TABLE = graphql(`
  query MeetingEvidenceTable($slug: String!) {
    meeting(by: { slug: $slug }) {
      slug
      name
      date { edtf }
      evidence {
        nodes {
          stance
          quote
          article { title url publisher { name } published { edtf } }
        }
      }
    }
  }
`);

/** A meeting with every sentence that supports or disputes it, and what reports do not agree on. */
export function MeetingView({ slug = "" }: { slug?: string }) {
  const answer = useAnswer(MEETING, { slug });
  return (
    <Answered answer={answer} title="Meeting">
      {({ meeting }) => {
        if (!meeting) return <NotFound kind="meeting" name={slug} />;
        const { date, place, country, venue, parent, children, participants } = meeting;
        const { topics, agreements, conflicts, evidence } = meeting;
        const people = participants.nodes.map(({ person }) => person);
        const [first, second] = people;
        return (
          <Page kind={`meeting, ${words(meeting.status)}`} title={meeting.name}>
            <About
              facts={[
                [
                  "Date",
                  <>
                    <time dateTime={date.earliest}>{dateText(date)}</time>{" "}
                    <small>{date.edtf}</small>
                  </>,
                ],
                ["Kind", [meeting.kind, meeting.format, meeting.setting].map(words).join(", ")],
                ["Place", [venue, place?.name].filter(Boolean).join(", ")],
                ["Country", country && <EntityLink entity={country} />],
                ["Part of", parent && <EntityLink entity={parent} />],
                [
                  "Reported by",
                  `${counted(meeting.articleCount, "article")} of ${counted(meeting.publisherCount, "publisher")}`,
                ],
              ]}
            />
            <Actions document={MEETING} variables={{ slug }}>
              <TableButton document={EVIDENCE_TABLE} variables={{ slug }} name={slug} />
            </Actions>
            {people.length === 2 && first && second && (
              <p>
                <a href={pairAddress(first.slug, second.slug)}>All meetings of the two</a>
              </p>
            )}
            <div class="columns">
              <Section title="Who took part" of={participants.nodes}>
                <Participants participants={participants.nodes} />
              </Section>
              <Section title="Topics" of={topics}>
                <ul class="plain">
                  {topics.map((topic) => (
                    <li key={topic.slug}>
                      <a href={timelineAddress({ topic: topic.slug })}>{topic.name}</a>
                    </li>
                  ))}
                </ul>
              </Section>
              <Section title="Agreements" of={agreements}>
                <ul class="plain">
                  {agreements.map(({ slug: each, name, kind }) => (
                    <li key={each}>
                      {name} <small>{words(kind)}</small>
                    </li>
                  ))}
                </ul>
              </Section>
              <Section title="Meetings within it" of={children}>
                <ul class="plain">
                  {children.map((child) => (
                    <li key={child.slug}>
                      <EntityLink entity={child} /> <small>{dateText(child.date)}</small>
                    </li>
                  ))}
                </ul>
              </Section>
            </div>
            <Section title="Where reports disagree" of={conflicts}>
              <Conflicts conflicts={conflicts} />
            </Section>
            <Section title="Evidence" of={evidence.nodes}>
              <Evidence evidence={evidence.nodes} />
              {evidence.totalCount > evidence.nodes.length && (
                <p>and {counted(evidence.totalCount - evidence.nodes.length, "sentence")} more</p>
              )}
            </Section>
          </Page>
        );
      }}
    </Answered>
  );
}
