// GraphML, which igraph, NetworkX, Cytoscape and yEd read. The library for graphs only reads it.
import {
  EDGE_COLUMNS,
  type NetworkColumn,
  type NetworkFile,
  type NetworkValue,
  NODE_COLUMNS,
} from "./network-file.ts";
import { xmlElement, xmlValue } from "./xml.ts";

const OF_NODES: readonly NetworkColumn[] = [{ name: "label", type: "string" }, ...NODE_COLUMNS];

const OF_EDGES: readonly NetworkColumn[] = [
  { name: "weight", type: "double" },
  ...EDGE_COLUMNS,
  { name: "start", type: "string" },
  { name: "end", type: "string" },
];

/** The file in pieces, in order. */
export function* writeGraphml({ description, nodes, edges }: NetworkFile): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
  yield xmlValue("desc", {}, description);
  yield keys("node", OF_NODES) + keys("edge", OF_EDGES);
  yield '<graph id="network" edgedefault="undirected">\n';
  for (const { id, label, values } of nodes) {
    yield xmlElement("node", { id }, data("node", OF_NODES, { ...values, label }));
  }
  for (const [index, { source, target, weight, start, end, values }] of edges.entries()) {
    const all = { ...values, weight, start, end };
    yield xmlElement("edge", { id: `e${index}`, source, target }, data("edge", OF_EDGES, all));
  }
  yield "</graph>\n</graphml>\n";
}

/** Nodes and edges share no key: some readers give a key to one of them only. */
const keyOf = (of: string, name: string) => `${of}-${name}`;

const TYPES = { string: "string", integer: "int", double: "double" } as const;

const keys = (of: string, list: readonly NetworkColumn[]) =>
  list
    .map(({ name, type }) =>
      xmlElement("key", {
        id: keyOf(of, name),
        for: of,
        "attr.name": name,
        "attr.type": TYPES[type],
      }),
    )
    .join("");

const data = (
  of: string,
  list: readonly NetworkColumn[],
  values: Readonly<Record<string, NetworkValue>>,
) =>
  list
    .flatMap(({ name }) => {
      const value = values[name];
      return value == null ? [] : [xmlValue("data", { key: keyOf(of, name) }, value)];
    })
    .join("");
