// GEXF 1.3, dynamic: an edge lives from the first meeting to the last, so that Gephi's timeline can
// show the network of any period. The library for graphs writes no dynamic files.
import {
  EDGE_COLUMNS,
  type Lifetime,
  lifetimesOf,
  type NetworkColumn,
  type NetworkFile,
  type NetworkValue,
  NODE_COLUMNS,
} from "./network-file.ts";
import { xmlElement, xmlValue } from "./xml.ts";

/** The file in pieces, in order. */
export function* writeGexf({ description, nodes, edges }: NetworkFile): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield '<gexf xmlns="http://gexf.net/1.3" version="1.3">\n';
  yield xmlElement(
    "meta",
    {},
    xmlValue("creator", {}, "Parley") + xmlValue("description", {}, description),
  );
  yield '<graph mode="dynamic" timeformat="date" timerepresentation="interval" defaultedgetype="undirected" idtype="string">\n';
  yield columns("node", NODE_COLUMNS) + columns("edge", EDGE_COLUMNS);
  const lifetimes = lifetimesOf(edges);
  yield "<nodes>\n";
  for (const { id, label, values } of nodes) {
    const lifetime = lifetimes.get(id);
    yield xmlElement(
      "node",
      { id, label, ...(lifetime && bounds(lifetime)) },
      attributeValues(NODE_COLUMNS, values),
    );
  }
  yield "</nodes>\n<edges>\n";
  for (const [index, { source, target, weight, values, ...lifetime }] of edges.entries()) {
    yield xmlElement(
      "edge",
      { id: index, source, target, weight, ...bounds(lifetime) },
      attributeValues(EDGE_COLUMNS, values),
    );
  }
  yield "</edges>\n</graph>\n</gexf>\n";
}

const bounds = ({ start, end }: Lifetime) => ({ start, end });

const columns = (of: string, list: readonly NetworkColumn[]) =>
  xmlElement(
    "attributes",
    { class: of },
    list.map(({ name, type }) => xmlElement("attribute", { id: name, title: name, type })).join(""),
  );

function attributeValues(
  list: readonly NetworkColumn[],
  values: Readonly<Record<string, NetworkValue>>,
): string {
  const written = list.flatMap(({ name }) => {
    const value = values[name];
    return value == null ? [] : [xmlElement("attvalue", { for: name, value })];
  });
  return xmlElement("attvalues", {}, written.join(""));
}
