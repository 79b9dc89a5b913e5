import type { Cast } from "./cast.ts";
import type { Question } from "./question.ts";

const ASKED = {
  document: `query Counterparts(
    $who: String!, $orderBy: CounterpartOrder, $during: DateRange, $minMeetings: Int
  ) {
    person(by: { slug: $who }) {
      counterparts(first: 10, orderBy: $orderBy, during: $during, minMeetings: $minMeetings) {
        totalCount
        edges {
          meetingCount
          node { name }
          firstMeeting { name date { edtf } }
          lastMeeting { name date { edtf } }
        }
      }
    }
  }`,
  counted: ["person", "counterparts", "totalCount"],
  unit: "counterparts",
};

export function counterpartQuestions({ heads, middling }: Cast): Question[] {
  const ofHeads = (name: string, more: object) =>
    heads.map(({ slug, meetings }) => ({
      name: `${slug} of ${meetings} meetings${name}`,
      variables: { who: slug, ...more },
    }));
  const byLast = { orderBy: { field: "LAST_MEETING", direction: "DESC" } };
  const inEightYears = { during: { from: "2000-01-01", to: "2008-05-07" } };
  return [
    {
      ...ASKED,
      name: "Counterparts of a head",
      bar: 100,
      instances: [...ofHeads("", {}), ...ofHeads(", the latest first", byLast)],
    },
    {
      ...ASKED,
      name: "Counterparts, narrower",
      bar: null,
      instances: [
        { name: `a middling person: ${middling[0]}`, variables: { who: middling[0] } },
        ...ofHeads(", met ten times", { minMeetings: 10 }),
        ...ofHeads(", in eight years", inEightYears),
      ],
    },
  ];
}
