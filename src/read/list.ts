import { type GraphQLField, getNamedType } from "graphql";
import type { Context } from "../context.ts";
import { fieldOf, linkOf, quoted } from "../database/model.ts";
import { encodeCursor } from "../lib/cursor.ts";
import type { Order } from "../lib/order.ts";
import { slicePage } from "../lib/page.ts";
import type { ListQuestion, NestedList } from "../question.ts";
import { type AskedList, type ListPlace, listSource } from "./list-source.ts";
import type { Plan } from "./plan.ts";
import { type Rows, type RowWrite, rowsOf } from "./rows.ts";
import { NotCompiled, type Run } from "./run.ts";
import { type AskedField, definitionOf, fieldsOf, objectType } from "./selection.ts";
import { arrayOf, type Slots } from "./slots.ts";
import { sql } from "./template.ts";
import { assembled } from "./value.ts";

/** A page as it is written. */
interface ShownPage {
  items: readonly (readonly unknown[])[];
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  order: Order;
  /** Where in a row its sort values stand, if a cursor is asked for. */
  sortAt: number | undefined;
  count: unknown;
}

type PageWrite = (page: ShownPage, run: Run) => string;

/** What a list reads in one request. */
interface ListRead {
  place: ListPlace;
  question: ListQuestion;
}

type Read = (args: object, context: Context) => ListRead | Promise<ListRead>;

/** Has a list read that hangs on the rows of another type. */
export function nestedListWriter(
  plan: Plan,
  definition: GraphQLField<unknown, unknown>,
  asked: AskedField,
  list: NestedList,
  parent: Rows,
): Promise<RowWrite> {
  const { relation, via } = list;
  const field = fieldOf(parent.model, relation);
  const listed = via === undefined ? field.type : fieldOf(field.type, via).type;
  const rows = rowsOf(plan, listed);
  const link = (alias: string) => linkOf(field, parent.model, parent.alias, alias);
  const place = { model: field.type, via, alias: rows.alias, link };
  const read: Read = (args, context) => {
    const question = list.ask(args, context);
    return question instanceof Promise
      ? question.then((settled) => ({ place, question: settled }))
      : { place, question };
  };
  return connectionWriter(plan, definition, asked, rows, read, parent.slots);
}

/** Has a page read of a list whose statement each request makes, and returns how it is written. */
export async function connectionWriter(
  plan: Plan,
  definition: GraphQLField<unknown, unknown>,
  { node, nodes }: AskedField,
  rows: Rows,
  read: Read,
  slots: Slots,
): Promise<RowWrite> {
  const type = objectType(getNamedType(definition.type));
  const source = ({ place, question }: ListRead): AskedList =>
    listSource(place, question, parts.needsSurplus);
  const ask = plan.ask<AskedList>(definition, node, (args, { context }) => {
    const list = read(args, context);
    return list instanceof Promise ? list.then(source) : source(list);
  });
  const parts = new Parts(plan, rows, ask);
  const write = await parts.writer(type.name, nodes);
  const rowsAt = parts.needsRows ? slots.add(rowsSql(rows, ask)) : undefined;
  const countAt = parts.needsCount ? slots.add(sql`(${(run) => ask(run).count})`) : undefined;
  const { valuesOf } = rows.slots.row;
  return (row, run) => {
    const { page, order } = ask(run);
    const found = rowsAt === undefined ? null : row[rowsAt];
    const { items, ...more } = slicePage(found === null ? [] : arrayOf(found), page);
    const count = countAt === undefined ? undefined : row[countAt];
    const { sortAt } = parts;
    return write({ items: items.map(valuesOf), ...more, order, sortAt, count }, run);
  };
}

function cursorOf(row: readonly unknown[], { order, sortAt = -1 }: ShownPage): string {
  return `"${encodeCursor(order.name, sortValues(row[sortAt]))}"`;
}

const rowsSql = ({ alias, slots }: Rows, ask: (run: Run) => AskedList) =>
  sql`(SELECT json_agg(${(run) => ask(run).begin}${slots.row.sql}${(run) => ask(run).end})
    FROM (${(run) => ask(run).source}) AS ${quoted(alias)})`;

function sortValues(value: unknown): (string | number)[] {
  return arrayOf(value).map((each) => {
    if (typeof each === "string" || typeof each === "number") return each;
    throw new NotCompiled("a sort value is missing");
  });
}

/** The parts of a connection, by the Relay specification, and what they need of the rows. */
class Parts {
  needsRows = false;
  /** Whether it is asked if there are more. */
  needsSurplus = false;
  needsCount = false;
  sortAt: number | undefined;
  readonly #plan: Plan;
  readonly #rows: Rows;
  readonly #ask: (run: Run) => AskedList;

  constructor(plan: Plan, rows: Rows, ask: (run: Run) => AskedList) {
    this.#plan = plan;
    this.#rows = rows;
    this.#ask = ask;
  }

  /** How the connection, the page's information or an edge list is written. */
  async writer(typename: string, nodes: AskedField["nodes"]): Promise<PageWrite> {
    const type = this.#type(typename);
    const fields = fieldsOf(this.#plan.operation, type, nodes);
    const writers: PageWrite[] = [];
    for (const field of fields) {
      const inner = getNamedType(definitionTypeOf(type, field.name)).name;
      writers.push(await this.#part(typename, field, inner));
    }
    return assembled(fields, writers);
  }

  async #part(typename: string, field: AskedField, type: string): Promise<PageWrite> {
    switch (field.name) {
      case "__typename":
        return () => JSON.stringify(typename);
      case "totalCount":
        this.needsCount = true;
        return ({ count }) => String(count);
      case "pageInfo":
        return this.writer(type, field.nodes);
      case "hasNextPage":
        this.needsRows = true;
        this.needsSurplus = true;
        return ({ hasNextPage }) => String(hasNextPage);
      case "hasPreviousPage":
        this.needsRows = true;
        this.needsSurplus = true;
        return ({ hasPreviousPage }) => String(hasPreviousPage);
      case "startCursor":
        return this.#cursor(0);
      case "endCursor":
        return this.#cursor(-1);
      case "nodes":
        return this.#nodes(type, field.nodes);
      case "edges":
        return this.#edges(type, field.nodes);
      default:
        throw new NotCompiled(`${typename}.${field.name}`);
    }
  }

  #cursor(at: 0 | -1): PageWrite {
    this.#needCursors();
    return (page) => {
      const item = page.items.at(at);
      return item ? cursorOf(item, page) : "null";
    };
  }

  async #nodes(typename: string, nodes: AskedField["nodes"]): Promise<PageWrite> {
    const write = await this.#node(typename, nodes);
    return ({ items }, run) => {
      let text = "";
      for (const row of items) text += `${text === "" ? "" : ","}${write(row, run)}`;
      return `[${text}]`;
    };
  }

  async #edges(typename: string, nodes: AskedField["nodes"]): Promise<PageWrite> {
    this.needsRows = true;
    const type = this.#type(typename);
    const fields = fieldsOf(this.#plan.operation, type, nodes);
    const writers: ((edge: Edge, run: Run) => string)[] = [];
    for (const { name, nodes: inner } of fields) {
      if (name === "__typename") writers.push(() => JSON.stringify(typename));
      else if (name === "cursor") {
        this.#needCursors();
        writers.push(({ row, page }) => cursorOf(row, page));
      } else if (name === "node") {
        const write = await this.#node(getNamedType(definitionTypeOf(type, name)).name, inner);
        writers.push(({ row }, run) => write(row, run));
      } else throw new NotCompiled(`${typename}.${name}`);
    }
    const write = assembled(fields, writers);
    return (page, run) => `[${page.items.map((row) => write({ row, page }, run)).join(",")}]`;
  }

  #node(typename: string, nodes: AskedField["nodes"]): Promise<RowWrite> {
    this.needsRows = true;
    return this.#plan.record(this.#type(typename), nodes, this.#rows);
  }

  #needCursors(): void {
    this.needsRows = true;
    this.sortAt ??= this.#rows.slots.add(sql`${(run) => this.#ask(run).sortValues}`);
  }

  #type(name: string) {
    return objectType(this.#plan.operation.schema.getType(name));
  }
}

interface Edge {
  row: readonly unknown[];
  page: ShownPage;
}

const definitionTypeOf = (type: Parameters<typeof definitionOf>[0], name: string) =>
  name === "__typename" ? type : definitionOf(type, name).type;
