import { useLocation } from "preact-iso";
import { graphql } from "../../generated/gql.ts";
import { type Chosen, mapAddress, timelineAddress } from "../address.ts";
import { askedOf, csvOf, oneYear, readChosen, withInstead } from "../lib/chosen.ts";
import { counted } from "../lib/words.ts";
import { Actions } from "../part/actions.tsx";
import { ChoiceForm } from "../part/choice-form.tsx";
import { Page } from "../part/page.tsx";
import { Answered, Empty } from "../part/status.tsx";
import { Whose } from "../part/whose.tsx";
import { YearChart } from "../part/year-chart.tsx";
import { TIMELINE, TimeRows } from "../timeline/time-rows.tsx";
import { useAnswer } from "../use-answer.ts";
import "../part/tip.css";
import "./timeline.css";

const YEARS = graphql(`
  query TimelineYears(
    $between: [String!]
    $where: MeetingFilter
    $status: [MeetingStatus!]! = [HELD]
  ) {
    meetingStats(groupBy: [YEAR], between: $between, where: $where, status: $status) {
      period
      count
    }
  }
`);

/** Meetings of every status: what was planned belongs to the time as much as what was held. */
const USUAL = "ALL";

/** Meetings over time: how many in each year, and below, each of the chosen years where it was in them. */
export function TimelineView() {
  const { place: _, ...chosen } = readChosen(useLocation().query);
  const asked = askedOf(chosen, USUAL);
  const always = { ...chosen, from: undefined, to: undefined };
  const answer = useAnswer(YEARS, askedOf(always, USUAL));
  const alternativeAddress = (id: string) =>
    timelineAddress(withInstead(chosen, answer.error?.message ?? "", id));
  return (
    <Page title="Timeline">
      <ChoiceForm chosen={chosen} usual={USUAL} addressOf={timelineAddress} />
      <Answered answer={answer} alternativeAddress={alternativeAddress}>
        {({ meetingStats }) =>
          meetingStats.length === 0 ? (
            <Empty>No meeting is known that fits.</Empty>
          ) : (
            <>
              <Whose chosen={chosen} />
              <Years chosen={chosen} buckets={meetingStats} />
              <div class="beside">
                <Steps chosen={chosen} />
                <Actions document={TIMELINE} variables={asked} csv={csvOf(asked)} />
              </div>
              <TimeRows chosen={chosen} asked={asked} />
            </>
          )
        }
      </Answered>
    </Page>
  );
}

const yearAddress = (chosen: Chosen, year?: number) =>
  timelineAddress({ ...chosen, from: year, to: year });

interface YearsProps {
  readonly chosen: Chosen;
  readonly buckets: readonly { readonly period?: string | null; readonly count: number }[];
}

/** All years that have meetings, each leading to its own. */
function Years({ chosen, buckets }: YearsProps) {
  const years = buckets.flatMap(({ period, count }) =>
    period ? [{ year: Number(period), count }] : [],
  );
  const unsure = buckets.find(({ period }) => !period)?.count ?? 0;
  return (
    <>
      <YearChart
        years={years}
        addressOf={(year) => yearAddress(chosen, year)}
        chosen={oneYear(chosen)}
      />
      {unsure > 0 && (
        <p class="count">{counted(unsure, "meeting")} of which the year is not sure</p>
      )}
    </>
  );
}

/** Before and after a year, back to all of them, and to where it was. */
function Steps({ chosen }: { chosen: Chosen }) {
  const year = oneYear(chosen);
  const hasYears = chosen.from !== undefined || chosen.to !== undefined;
  return (
    <nav class="steps" aria-label="Years">
      {year !== undefined && <a href={yearAddress(chosen, year - 1)}>← {year - 1}</a>}
      {year !== undefined && <a href={yearAddress(chosen, year + 1)}>{year + 1} →</a>}
      {hasYears && <a href={yearAddress(chosen)}>All years</a>}
      <a href={mapAddress(chosen)}>On the map</a>
    </nav>
  );
}
