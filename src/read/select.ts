import { type GraphQLField, getNamedType } from "graphql";
import { columnOf, type Field, fieldOf, linkOf, quoted, scalarsOf } from "../database/model.ts";
import { whereSql } from "../database/where-sql.ts";
import type { Row } from "./answer.ts";
import { isObject, type NestedSelect, type Source } from "./field.ts";
import { NotCompiled } from "./not-compiled.ts";
import type { Plan } from "./plan.ts";
import { from, one, type Rows, rowsOf } from "./rows.ts";
import type { Run } from "./run.ts";
import { type AskedField, definitionOf, fieldsOf, objectType } from "./selection.ts";
import { sql, type Template } from "./template.ts";
import { ReadRow } from "./value.ts";

// Fields that say in terms of Prisma which columns and relations they need, and make their value of
// these by a function. The function gets what Prisma would give it.

type Hydrate = (row: Row, run: Run) => object;

/** Stands in a selection where the operation's own selection belongs. */
class Nested {
  readonly type: string;
  readonly nodes: AskedField["nodes"];

  constructor(type: string, nodes: AskedField["nodes"]) {
    this.type = type;
    this.nodes = nodes;
  }
}

/** Survives when a field spreads what it was given into a query of its own. */
const NESTED = Symbol("nested");

/** Has what a field needs read of its rows, and returns what makes its function's parent of them. */
export async function readSelect(
  plan: Plan,
  definition: GraphQLField<unknown, unknown>,
  { nodes }: AskedField,
  select: Extract<Source, { kind: "select" }>["select"],
  rows: Rows,
): Promise<Hydrate> {
  const nested: NestedSelect = (query, path = [], type = getNamedType(definition.type).name) => ({
    ...(isObject(query) ? query : {}),
    [NESTED]: new Nested(type, nodesAt(plan, definition, nodes, path)),
  });
  const tree = typeof select === "function" ? await select({}, {}, nested) : select;
  if (!isObject(tree)) throw new NotCompiled(definition.name);
  return hydrator(plan, await awaited(tree), rows);
}

/** A selection may hold promises of others. */
async function awaited(tree: Readonly<Record<string, unknown>>) {
  const entries = Object.entries(tree).map(async ([key, value]) => [key, await value] as const);
  return Object.fromEntries(await Promise.all(entries));
}

/** Where the operation asks for the fields of what stands on a path below a field. */
function nodesAt(
  plan: Plan,
  definition: GraphQLField<unknown, unknown>,
  nodes: AskedField["nodes"],
  path: readonly (string | { name: string })[],
): AskedField["nodes"] {
  let type = getNamedType(definition.type);
  let found = nodes;
  for (const step of path) {
    const name = typeof step === "string" ? step : step.name;
    const parent = objectType(type);
    const fields = fieldsOf(plan.operation, parent, found).filter((field) => field.name === name);
    // Two keys may ask for different fields, and there is but one row for both.
    if (fields.length > 1) throw new NotCompiled(`${name} twice`);
    type = getNamedType(definitionOf(parent, name).type);
    found = fields[0]?.nodes ?? [];
  }
  return found;
}

async function hydrator(
  plan: Plan,
  tree: Readonly<Record<string, unknown>>,
  rows: Rows,
): Promise<Hydrate> {
  const parts: { name: string; read: (row: Row, run: Run) => unknown }[] = [];
  for (const [name, wanted] of Object.entries(tree)) {
    const field = fieldOf(rows.model, name);
    if (field.kind === "object") {
      parts.push({ name, read: await relationReader(plan, field, wanted, rows) });
      continue;
    }
    // Prisma would give a Date, and JSON has none.
    if (field.type === "DateTime" || wanted !== true) throw new NotCompiled(name);
    const at = rows.slots.add(sql`${columnOf(rows.alias, name)}`, field.isRequired);
    parts.push({ name, read: (row, { answer }) => answer.value(answer.at(row, at)) });
  }
  return (row, run) => {
    const columns: Record<string, unknown> = {};
    for (const { name, read } of parts) columns[name] = read(row, run);
    return columns;
  };
}

const KNOWN = new Set(["select", "where", "orderBy", "take"]);

async function relationReader(plan: Plan, field: Field, wanted: unknown, rows: Rows) {
  if (!isObject(wanted) || Object.keys(wanted).some((key) => !KNOWN.has(key))) {
    throw new NotCompiled(field.name);
  }
  const far = rowsOf(plan, field.type);
  const nested = Reflect.get(wanted, NESTED);
  // Without a selection Prisma gives all columns.
  const all = () => Object.fromEntries(scalarsOf(field.type).map((name) => [name, true]));
  const select = isObject(wanted.select) ? wanted.select : nested ? {} : all();
  const hydrate = await hydrator(plan, select, far);
  const write = nested instanceof Nested ? await nestedWriter(plan, nested, far) : undefined;
  const { slots } = far;
  const read = (row: Row, run: Run): unknown => {
    const columns = hydrate(row, run);
    return write ? new ReadRow(columns, () => write(row, run)) : columns;
  };
  const link = sql`${linkOf(field, rows.model, rows.alias, far.alias)}`;
  if (!field.isList) {
    if (wanted.where || wanted.orderBy || wanted.take) throw new NotCompiled(field.name);
    const at = rows.slots.add(one(far, link));
    return (row: Row, run: Run) => {
      const cell = run.answer.at(row, at);
      return run.answer.isNull(cell) ? null : read(slots.optionalRowOf(cell, run.answer), run);
    };
  }
  const at = rows.slots.add(many(far, link, wanted));
  return (row: Row, run: Run) => {
    const { answer } = run;
    return answer.items(answer.at(row, at)).map((item) => read(slots.rowOf(item, answer), run));
  };
}

function nestedWriter(plan: Plan, { type, nodes }: Nested, rows: Rows) {
  return plan.record(objectType(plan.operation.schema.getType(type)), nodes, rows);
}

/** The SQL that reads all rows that belong to another one, in their order. */
function many(
  rows: Rows,
  link: Template,
  { where, orderBy, take }: Record<string, unknown>,
): Template {
  const condition = whereSql(rows.model, rows.alias, isObject(where) ? where : {});
  const orders = (Array.isArray(orderBy) ? orderBy : [orderBy]).filter(isObject);
  const terms = orders.flatMap((order) => orderTerms(rows.model, rows.alias, order));
  const order = terms.length === 0 ? "" : ` ORDER BY ${terms.join(", ")}`;
  const limit = typeof take === "number" ? ` LIMIT ${take}` : "";
  const alias = quoted(rows.alias);
  return sql`(SELECT json_agg(${rows.slots.rowSql}) FROM (SELECT ${alias}.* FROM ${from(rows)} WHERE ${link} AND ${() => condition}${order}${limit}) AS ${alias})`;
}

function orderTerms(model: string, alias: string, order: Record<string, unknown>): string[] {
  return Object.entries(order).flatMap(([name, way]) => {
    const field = fieldOf(model, name);
    if (way === "asc" || way === "desc") return [`${columnOf(alias, name)} ${way}`];
    if (!isObject(way) || field.isList) throw new NotCompiled(name);
    const far = `${alias}_`;
    const link = linkOf(field, model, alias, far);
    return orderTerms(field.type, far, way).map((term) => {
      const [column = "", direction = ""] = term.split(" ");
      const source = from({ model: field.type, alias: far });
      return `(SELECT ${column} FROM ${source} WHERE ${link}) ${direction}`;
    });
  });
}
