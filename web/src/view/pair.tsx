import { useLocation } from "preact-iso";
import { graphql } from "../../generated/gql.ts";
import { mapAddress, type PairChoice, pairAddress, timelineAddress } from "../address.ts";
import { askedOf, csvOf, oneYear, readChosen, withInstead } from "../lib/chosen.ts";
import { listed } from "../lib/words.ts";
import { PairSummary } from "../pair/summary.tsx";
import { Actions } from "../part/actions.tsx";
import { MeetingList } from "../part/meeting-list.tsx";
import { Page } from "../part/page.tsx";
import { Answered, Empty } from "../part/status.tsx";
import { YearChart } from "../part/year-chart.tsx";
import { useAnswer } from "../use-answer.ts";

const PAIR = graphql(`
  query PairPage(
    $a: String!
    $b: String!
    $between: [String!]!
    $during: DateRange
    $where: MeetingFilter
    $status: [MeetingStatus!]! = [HELD]
  ) {
    pair(a: $a, b: $b, during: $during, status: $status) { ...PairShown }
    always: pair(a: $a, b: $b, status: $status) { meetingCount byYear { year count } }
    places: meetingStats(groupBy: [PLACE], between: $between, where: $where, status: $status) {
      count
      place { slug name }
    }
    people: meetingStats(groupBy: [PERSON], between: $between, where: $where, status: $status) {
      count
      person { __typename slug name }
    }
  }
`);

/** Everything between two people, countries or organizations, down to the sentences that say so. */
export function PairView() {
  const { query } = useLocation();
  const [a = "", b = ""] = [query.a?.trim(), query.b?.trim()];
  if (!a || !b) {
    return (
      <Page title="Two of them">
        <Empty>Write two names above, such as “Putin and Nazarbaev”.</Empty>
      </Page>
    );
  }
  return <Between a={a} b={b} choice={readChosen({ ...query, who: "" })} />;
}

function Between({ a, b, choice }: { a: string; b: string; choice: PairChoice }) {
  const asked = askedOf({ ...choice, who: [a, b] }, "HELD");
  const variables = { a, b, ...asked, between: [a, b], during: asked.where.date ?? null };
  const answer = useAnswer(PAIR, variables);
  const alternativeAddress = (id: string) => {
    const { who = [] } = withInstead({ who: [a, b] }, answer.error?.message ?? "", id);
    return pairAddress(who[0] ?? a, who[1] ?? b, choice);
  };
  return (
    <Answered answer={answer} alternativeAddress={alternativeAddress} title={`${a} and ${b}`}>
      {({ pair, always, places, people }) => (
        <Page kind="meetings" title={listed([pair.a.name, pair.b.name])}>
          <YearChart
            years={always.byYear.flatMap(({ year, count }) => (year ? [{ year, count }] : []))}
            addressOf={(year) => pairAddress(a, b, { ...choice, from: year, to: year })}
            chosen={oneYear(choice)}
          />
          <Choices a={a} b={b} choice={choice} />
          <Actions document={PAIR} variables={variables} csv={csvOf(asked)} />
          {always.meetingCount === 0 ? (
            <Empty>No meeting of the two is known.</Empty>
          ) : (
            <PairSummary pair={pair} places={places} people={people} />
          )}
          <h2>Meetings, with evidence</h2>
          <MeetingList choice={{ ...asked, direction: "ASC" }} isOpen />
        </Page>
      )}
    </Answered>
  );
}

/** The same two at other times, with other statuses, and in other views. */
function Choices({ a, b, choice }: { a: string; b: string; choice: PairChoice }) {
  const { status, ...years } = choice;
  const hasYears = years.from !== undefined || years.to !== undefined;
  const who = { who: [a, b], ...choice };
  return (
    <p class="actions">
      {hasYears && <a href={pairAddress(a, b, { status })}>All years</a>}
      {status === "ALL" ? (
        <a href={pairAddress(a, b, years)}>Only held ones</a>
      ) : (
        <a href={pairAddress(a, b, { ...years, status: "ALL" })}>Also planned and cancelled ones</a>
      )}
      <a href={timelineAddress(who)}>Timeline</a>
      <a href={mapAddress(who)}>Map</a>
    </p>
  );
}
