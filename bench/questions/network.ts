import type { Cast } from "./cast.ts";
import type { Question } from "./question.ts";

const asking = (nodes: string, edges: string) => ({
  document: `query Network(
    $around: [String!]!, $project: NetworkNode, $depth: Int, $first: Int, $weighting: Weighting,
    $where: MeetingFilter
  ) {
    network(
      around: $around, project: $project, depth: $depth, first: $first, weighting: $weighting,
      where: $where
    ) {
      isComplete
      nodes { node { ...Named } distance ${nodes} }
      edges { source { ...Named } target { ...Named } ${edges} }
    }
  }
  fragment Named on MembershipParty {
    ... on Person { name } ... on Country { name } ... on Organization { name }
  }`,
  counted: ["network", "edges"],
  unit: "edges",
});

export function networkQuestions({ heads, middling }: Cast): Question[] {
  const around = heads.map(({ slug }) => ({ name: slug, variables: { around: [slug] } }));
  const [head = ""] = heads.map(({ slug }) => slug);
  const inAYear = { date: { from: "2006-01-01", to: "2007-01-01" } };
  return [
    {
      ...asking("degree", "weight"),
      name: "Network of depth 1 around a head",
      bar: 200,
      instances: [
        ...around,
        ...around.map(({ name, variables }) => ({
          name: `${name}, Newman's weights`,
          variables: { ...variables, weighting: "NEWMAN" },
        })),
      ],
    },
    {
      ...asking("degree meetingCount", "weight meetingCount firstMeeting { date { edtf } }"),
      name: "Network with counts and first meetings",
      bar: null,
      instances: around,
    },
    {
      ...asking("degree betweenness community", "weight"),
      name: "Network with betweenness and communities",
      bar: null,
      instances: around.slice(0, 2),
    },
    {
      ...asking("degree", "weight"),
      name: "Other networks",
      bar: null,
      instances: [
        { name: `around ${head}, depth 2`, variables: { around: [head], depth: 2 } },
        { name: `around ${head}, 200 nodes`, variables: { around: [head], first: 200 } },
        { name: `around ${head}, in a year`, variables: { around: [head], where: inAYear } },
        { name: `around ${middling[0]}`, variables: { around: [middling[0]] } },
        { name: "countries around Russia", variables: { around: ["Russia"], project: "COUNTRY" } },
      ],
    },
  ];
}
