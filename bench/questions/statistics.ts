import type { Instance, Question } from "./question.ts";

const ASKED = {
  document: `query Statistics(
    $groupBy: [MeetingGroup!]!, $between: [String!], $where: MeetingFilter, $fillGaps: Boolean!
  ) {
    meetingStats(groupBy: $groupBy, between: $between, where: $where, fillGaps: $fillGaps) {
      period isUncertain kind country { name } person { name } count
    }
  }`,
  counted: ["meetingStats"],
  unit: "counts",
};

const TWO_YEARS = { from: "2005-01-01", to: "2007-01-01" };
const LATER = { from: "2016-07-01", to: "2018-07-01" };

const asked = (name: string, variables: object): Instance => ({
  name,
  variables: { groupBy: ["MONTH"], fillGaps: true, where: { date: TWO_YEARS }, ...variables },
});

const withPeople = (...all: string[]) => ({ where: { date: TWO_YEARS, participants: { all } } });

export const STATISTICS: readonly Question[] = [
  {
    ...ASKED,
    name: "Statistics of two years by month",
    bar: 100,
    instances: [
      asked("all meetings", {}),
      asked("all meetings, other years", { where: { date: LATER } }),
      asked("all meetings, certain days", { where: { date: { ...TWO_YEARS, match: "CERTAIN" } } }),
      asked("a head", withPeople("Putin")),
      asked("two heads", withPeople("Putin", "Nazarbayev")),
      asked("two heads, as between", { between: ["Putin", "Nazarbayev"] }),
      asked("two countries", { between: ["Russia", "Kazakhstan"] }),
      asked("a kind", { where: { date: TWO_YEARS, kind: { in: ["STATE_VISIT"] } } }),
      asked("hosted by a country", { where: { date: TWO_YEARS, hostCountry: "Kazakhstan" } }),
    ],
  },
  {
    ...ASKED,
    name: "Statistics by other groups",
    bar: null,
    instances: [
      asked("two years by month and kind", { groupBy: ["MONTH", "KIND"] }),
      asked("two years by country", { groupBy: ["COUNTRY"], fillGaps: false }),
      asked("two years by month, kind and country", {
        groupBy: ["MONTH", "KIND", "COUNTRY"],
        fillGaps: false,
        between: ["Russia", "Kazakhstan"],
      }),
      asked("all years by year", { groupBy: ["YEAR"], where: {} }),
    ],
  },
];
