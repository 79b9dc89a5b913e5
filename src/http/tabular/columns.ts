import { badUserInput } from "../../errors.ts";
import type { Column } from "../../lib/flatten.ts";
import type { Selected, Selection } from "./selection.ts";

/** The columns of what is selected, in the order of the query; two of one name are refused. */
export function columnsOf(selection: Selection): Column[] {
  const columns = [...columnsUnder(selection, [], [])];
  const names = columns.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) {
    throw badUserInput(`Two columns are called ${twice}. Give one of them an alias.`);
  }
  return columns;
}

type Path = readonly string[];

function* columnsUnder(selection: Selection, path: Path, name: Path): Generator<Column> {
  for (const [key, selected] of selection) {
    const inner = [...path, key];
    if (selected.isConnection) yield* connectionColumns(selected.fields, inner, [...name, key]);
    else if (selected.isList) yield listColumn(selected, inner, [...name, key]);
    else if (selected.fields) yield* columnsUnder(selected.fields, inner, [...name, key]);
    else yield { name: [...name, key].join("."), path: inner };
  }
}

/** A page inside a record: its items as a list, and beside it what is asked of the page itself. */
function* connectionColumns(page: Selection = new Map(), path: Path, name: Path) {
  for (const [key, selected] of page) {
    const inner = [...path, key];
    if (selected.isList) yield listColumn(selected, inner, name);
    else yield* columnsUnder(new Map([[key, selected]]), path, name);
  }
}

function listColumn(selected: Selected, path: Path, name: Path): Column {
  const items = [...leavesOf(selected.fields, [], [])];
  const [item] = items;
  if (items.length !== 1 || !item || item.isWithinList) {
    return { name: name.join("."), path, item: null };
  }
  return { name: [...name, ...item.name].join("."), path, item: item.path };
}

interface Leaf {
  readonly path: Path;
  readonly name: Path;
  readonly isWithinList: boolean;
}

/** The values that an item has, of which a list of values is the only one itself. */
function* leavesOf(fields: Selection | undefined, path: Path, name: Path): Generator<Leaf> {
  if (!fields) yield { path, name, isWithinList: false };
  for (const [key, selected] of fields ?? []) {
    const isNode = path.length === 0 && selected.field === "node";
    const innerName = isNode ? name : [...name, key];
    if (selected.isList || selected.isConnection) {
      yield { path, name, isWithinList: true };
    } else yield* leavesOf(selected.fields, [...path, key], innerName);
  }
}
