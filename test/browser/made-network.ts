import type { Page, Route } from "playwright-core";

const GROUPS = 10;

const id = (index: number) => `made-${index}`;

/** A network of so many people, in groups that meet more among themselves, always the same. */
export function madeNetwork(nodeCount: number, edgeCount: number): object {
  const nodes = Array.from({ length: nodeCount }, (_, index) => ({
    meetingCount: 1 + Math.floor(400 / (index + 1)),
    degree: Math.ceil((2 * edgeCount) / nodeCount),
    distance: null,
    community: index % GROUPS,
    betweenness: 0,
    node: { __typename: "Person", id: id(index), slug: id(index), name: `Made Person ${index}` },
  }));
  const edges = Array.from({ length: edgeCount }, (_, index) => {
    const source = index % nodeCount;
    const round = 1 + Math.floor(index / nodeCount);
    // Seven of ten are in the same group.
    const step = round <= 7 ? round * GROUPS : round * 7;
    return {
      weight: 1 + (index % 12),
      meetingCount: 1 + (index % 12),
      source: { id: id(source) },
      target: { id: id((source + step) % nodeCount) },
    };
  });
  return { data: { network: { edgeCount, isComplete: true, nodes, edges } } };
}

/** Answers the question for a network by this; all else goes to the server. */
export async function answerNetworks(page: Page, answer: object): Promise<void> {
  await page.route("**/graphql", (route: Route) =>
    route.request().postData()?.includes("query Network(")
      ? route.fulfill({ json: answer })
      : route.fallback(),
  );
}
