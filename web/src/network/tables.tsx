import type { NetworkNode } from "../../generated/graphql.ts";
import { nameOf, pairAddress } from "../address.ts";
import { capitalized } from "../lib/words.ts";
import { EntityLink } from "../part/party.tsx";
import type { Graph, Tie, Vertex } from "./graph.ts";
import { NOUNS, nameOfTie } from "./words.ts";

const TIES_MAX = 100;

const percent = new Intl.NumberFormat("en", { style: "percent", maximumFractionDigits: 1 });

/** All that the picture shows, to be read and followed without it. */
export const NetworkTables = ({ graph, project }: { graph: Graph; project: NetworkNode }) => (
  <div class="network-tables">
    <details open>
      <summary>
        {capitalized(NOUNS[project].many)} ({graph.vertices.length})
      </summary>
      <VertexTable vertices={graph.vertices} name={capitalized(NOUNS[project].one)} />
    </details>
    <details open>
      <summary>
        {graph.ties.length > TIES_MAX
          ? `Strongest ties (${TIES_MAX} of ${graph.ties.length})`
          : `Ties (${graph.ties.length})`}
      </summary>
      <TieTable ties={graph.ties.slice(0, TIES_MAX)} />
    </details>
  </div>
);

const VertexTable = ({ vertices, name }: { vertices: readonly Vertex[]; name: string }) => (
  <div class="scroll">
    <table>
      <thead>
        <tr>
          <th scope="col">{name}</th>
          <th scope="col">Meetings</th>
          <th scope="col">Met</th>
          <th scope="col">Group</th>
          <th scope="col" title="Share of the shortest chains between others that lead through it">
            Between
          </th>
        </tr>
      </thead>
      <tbody>
        {vertices.map(({ id, entity, meetings, degree, community, betweenness }) => (
          <tr key={id}>
            <th scope="row">
              <EntityLink entity={entity} />
            </th>
            <td>{meetings}</td>
            <td>{degree}</td>
            <td>{community + 1}</td>
            <td>{percent.format(betweenness)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

const TieTable = ({ ties }: { ties: readonly Tie[] }) => (
  <div class="scroll">
    <table>
      <thead>
        <tr>
          <th scope="col">Two who met</th>
          <th scope="col">Meetings</th>
        </tr>
      </thead>
      <tbody>
        {ties.map((tie) => (
          <tr key={tie.source.id + tie.target.id}>
            <th scope="row">
              <a href={pairAddress(nameOf(tie.source.entity), nameOf(tie.target.entity))}>
                {nameOfTie(tie)}
              </a>
            </th>
            <td>{tie.meetings}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
