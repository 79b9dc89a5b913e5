import { badUserInput } from "../../errors.ts";
import { type Column, type Fields, isFields } from "../../lib/flatten.ts";
import { columnsOf } from "./columns.ts";
import type { Selected, Selection } from "./selection.ts";

/** How the rows of a query stand in its answer. */
export interface RowPlan {
  /** The list whose items are the rows. */
  readonly connection: Selected;
  readonly columns: readonly Column[];
  /** The rows of one answer. */
  readonly rowsOf: (data: Fields) => Fields[];
  /** The page that they are, in the answer. */
  readonly pageOf: (data: Fields) => Fields | undefined;
}

/** The rows are the items of the outermost list, of which there must be exactly one. */
export function planRows(root: Selection): RowPlan {
  const paths = [...connectionPaths(root, [])];
  const [path] = paths;
  if (!path || paths.length > 1) {
    const found = paths.length === 0 ? "none" : paths.map((each) => each.join(".")).join(" and ");
    throw badUserInput(
      `Rows come from a query over exactly one list that has pages, such as meetings { nodes { name } }. This one has ${found}.`,
    );
  }
  const connection = selectedAt(root, path);
  const items = itemsOf(connection, path);
  const above = without(root, path);
  const selection: Selection = new Map([...above, ...items.own, ...items.node]);
  if (selection.size < above.size + items.own.size + items.node.size) {
    throw badUserInput("Two columns have the same name. Give one of them an alias.");
  }
  const pageOf = (data: Fields) => {
    const page = valueAt(data, path);
    return isFields(page) ? page : undefined;
  };
  return {
    connection,
    columns: columnsOf(selection),
    pageOf,
    rowsOf(data) {
      const beside = pick(data, above);
      const list = pageOf(data)?.[items.key];
      return (Array.isArray(list) ? list.filter(isFields) : []).map((item) => {
        if (items.nodeKey === undefined) return { ...beside, ...item };
        const { [items.nodeKey]: node, ...own } = item;
        return { ...beside, ...own, ...(isFields(node) ? node : {}) };
      });
    },
  };
}

type Path = readonly string[];

/** Lists that stand in no other list. */
function* connectionPaths(selection: Selection, path: Path): Generator<Path> {
  for (const [key, selected] of selection) {
    if (selected.isConnection) yield [...path, key];
    else if (selected.fields && !selected.isList) {
      yield* connectionPaths(selected.fields, [...path, key]);
    }
  }
}

function selectedAt(root: Selection, path: Path): Selected {
  const [key = "", ...rest] = path;
  const selected = root.get(key);
  if (!selected) throw new TypeError(`Nothing is selected at ${path.join(".")}.`);
  return rest.length === 0 ? selected : selectedAt(selected.fields ?? new Map(), rest);
}

/** The items of a page. */
interface Items {
  /** Under which name the page holds them. */
  readonly key: string;
  /** What is selected of an edge beside its node. */
  readonly own: Selection;
  readonly node: Selection;
  /** Under which name an edge holds its node; undefined when the items are the nodes. */
  readonly nodeKey: string | undefined;
}

function itemsOf({ fields = new Map() }: Selected, path: Path): Items {
  const lists = [...fields].filter(([, { isList }]) => isList);
  const [list] = lists;
  if (!list || lists.length > 1) {
    throw badUserInput(
      `Rows come from nodes or from edges: ask for one of them in ${path.join(".")}.`,
    );
  }
  const [key, { field, fields: own = new Map() }] = list;
  if (field === "nodes") return { key, own: new Map(), node: own, nodeKey: undefined };
  const node = [...own].find(([, selected]) => selected.field === "node");
  const rest = new Map([...own].filter((entry) => entry[0] !== node?.[0]));
  return { key, own: rest, node: node?.[1].fields ?? new Map(), nodeKey: node?.[0] ?? "node" };
}

/** What is selected beside the path. */
function without(selection: Selection, [key = "", ...rest]: Path): Selection {
  const kept = new Map(selection);
  const selected = selection.get(key);
  kept.delete(key);
  const inner = selected?.fields && rest.length > 0 ? without(selected.fields, rest) : new Map();
  if (selected && inner.size > 0) kept.set(key, { ...selected, fields: inner });
  return kept;
}

/** Of the fields those that are selected. */
function pick(fields: Fields, selection: Selection): Fields {
  return Object.fromEntries(
    [...selection].map(([key, selected]) => {
      const value = fields[key];
      const isOne = selected.fields && !selected.isList && isFields(value);
      return [key, isOne && selected.fields ? pick(value, selected.fields) : value];
    }),
  );
}

const valueAt = (data: Fields, path: Path) =>
  path.reduce<unknown>((value, key) => (isFields(value) ? value[key] : undefined), data);
