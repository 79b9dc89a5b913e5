import { useLocation } from "preact-iso";
import { graphql } from "../../generated/gql.ts";
import type { MeetingFilter } from "../../generated/graphql.ts";
import { duringOf, exportAddress } from "../address.ts";
import { useAnswer } from "../use-answer.ts";
import { MeetingList } from "./meeting-list.tsx";
import { YearChart } from "./year-chart.tsx";

const BY_YEAR = graphql(`
  query MeetingsByYear($where: MeetingFilter!) {
    meetingStats(groupBy: [YEAR], where: $where) { period count isUncertain }
  }
`);

/** Meetings that fit a filter: a chart by year, and those of the year in the address, latest first. */
export function MeetingsOf({ where }: { where: MeetingFilter }) {
  const { path, query } = useLocation();
  const { data } = useAnswer(BY_YEAR, { where });
  const certain = data?.meetingStats.filter(({ isUncertain }) => !isUncertain) ?? [];
  const years = certain.map(({ period, count }) => ({ year: Number(period), count }));
  const year = /^\d{1,4}$/.test(query.year ?? "") ? Number(query.year) : undefined;
  const date = duringOf({ from: year, to: year });
  const chosen: MeetingFilter = date ? { ...where, date } : where;
  return (
    <section>
      <h2>Meetings{year !== undefined && ` of ${year}`}</h2>
      <YearChart years={years} addressOf={(each) => `${path}?year=${each}`} chosen={year} />
      <p class="actions">
        {year !== undefined && <a href={path}>All years</a>}
        <a href={exportAddress("meetings.csv", [["where", JSON.stringify(chosen)]])} download>
          Download CSV
        </a>
      </p>
      <MeetingList choice={{ where: chosen, direction: "DESC" }} />
    </section>
  );
}
