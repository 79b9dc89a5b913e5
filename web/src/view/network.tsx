import { useMemo, useRef } from "preact/hooks";
import { useLocation } from "preact-iso";
import { chosenNetworkAddress } from "../address.ts";
import { type NetworkChoice, readNetworkChoice } from "../lib/network-choice.ts";
import { counted, listed } from "../lib/words.ts";
import { NetworkCanvas } from "../network/canvas.tsx";
import { Filters } from "../network/filters.tsx";
import { graphOf } from "../network/graph.ts";
import {
  meetingsFile,
  NETWORK,
  type Network,
  networkFile,
  networkVariables,
} from "../network/question.ts";
import { NetworkTables } from "../network/tables.tsx";
import { labelOf, NOUNS } from "../network/words.ts";
import { Actions } from "../part/actions.tsx";
import { Page } from "../part/page.tsx";
import { Answered, Empty } from "../part/status.tsx";
import { useAnswer } from "../use-answer.ts";
import "./network.css";

/** Who met whom, as a picture and as tables. */
export function NetworkView() {
  const { query, route } = useLocation();
  const choice = readNetworkChoice(query);
  const answer = useAnswer(NETWORK, networkVariables(choice));
  // While an answer is awaited, what is shown belongs to the choice before.
  const shown = useRef(choice);
  if (!answer.isStale) shown.current = choice;
  const isSame = keyOf(choice) === keyOf(shown.current);
  const names = namesOfCentres(isSame ? answer.data?.network : undefined, choice);
  const change = (next: NetworkChoice) => {
    const isOther = keyOf(next) !== keyOf(choice);
    route(chosenNetworkAddress(next), !isOther);
  };
  return (
    <Page title={names.length > 0 ? `Network around ${listed(names)}` : "Network"}>
      <Filters choice={choice} names={names} change={change} />
      <Answered
        answer={answer}
        alternativeAddress={(id) => chosenNetworkAddress({ ...choice, around: [id] })}
      >
        {({ network }) => <Shown network={network} choice={shown.current} />}
      </Answered>
    </Page>
  );
}

/** The same for one network by whatever filters. */
const keyOf = ({ around, depth, project }: NetworkChoice) =>
  JSON.stringify([around, depth, project]);

/** As they are called; until that is known, as they were asked for. */
function namesOfCentres(network: Network | undefined, { around }: NetworkChoice): string[] {
  const centres = network?.nodes.filter(({ distance }) => distance === 0) ?? [];
  return centres.length > 0 ? centres.map(({ node }) => node.name) : [...around];
}

interface ShownProps {
  readonly network: Network;
  readonly choice: NetworkChoice;
}

function Shown({ network, choice }: ShownProps) {
  const names = namesOfCentres(network, choice);
  const graph = useMemo(() => graphOf(network), [network]);
  const { one, many } = NOUNS[choice.project];
  if (graph.ties.length === 0) {
    return (
      <Empty>
        Nobody met {names.length > 0 ? listed(names) : "anybody"} in meetings that are known and
        fit. Choose more years, or fewer meetings at least.
      </Empty>
    );
  }
  return (
    <>
      <p class="count" role="status">
        {counted(graph.vertices.length, one, many)}
        {!network.isComplete && ", the first of more"}, {counted(network.edgeCount, "tie")}
        {graph.ties.length < network.edgeCount && `, the strongest ${graph.ties.length} shown`}
      </p>
      <NetworkCanvas
        graph={graph}
        graphKey={keyOf(choice)}
        label={labelOf(graph, choice.project)}
      />
      <Actions
        document={NETWORK}
        variables={networkVariables(choice)}
        csv={meetingsFile(choice)}
        gexf={networkFile(choice)}
      />
      <NetworkTables graph={graph} project={choice.project} />
    </>
  );
}
