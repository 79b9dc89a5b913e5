import { type GraphQLField, getNamedType } from "graphql";
import { fieldOf, linkOf, quoted } from "../database/model.ts";
import { encodeCursor } from "../lib/cursor.ts";
import type { Order } from "../lib/order.ts";
import { type Slice, slicePage } from "../lib/page.ts";
import type { ListQuestion, NestedList } from "../question.ts";
import type { Cell } from "./answer.ts";
import type { Asked } from "./asked.ts";
import { type AskedList, type ListPlace, listSource } from "./list-source.ts";
import { NotCompiled } from "./not-compiled.ts";
import type { Plan, Site } from "./plan.ts";
import { type Rows, type RowWrite, rowsOf } from "./rows.ts";
import type { Run, Write } from "./run.ts";
import { type AskedField, definitionOf, fieldsOf, objectType } from "./selection.ts";
import { sql } from "./template.ts";
import { assembled, constant } from "./value.ts";

/** A page as it is written. */
interface ShownPage {
  /** Where the rows of the page stand. */
  slice: Slice<Cell>;
  order: Order;
  /** How many rows the whole list has, if that is asked. */
  count: Cell | undefined;
}

type PageWrite = Write<ShownPage>;

/** What a list reads in one request. */
interface ListRead {
  place: ListPlace;
  question: ListQuestion;
}

type Read = (args: object, run: Run, about: object) => ListRead | Promise<ListRead>;

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
  const read: Read = (args, { context }) => {
    const question = list.ask(args, context);
    return question instanceof Promise
      ? question.then((settled) => ({ place, question: settled }))
      : { place, question };
  };
  return connectionWriter(plan, { definition, asked, slots: parent.slots }, rows, read);
}

/** Has a page read of a list whose statement each request makes, and returns how it is written. */
export async function connectionWriter(
  plan: Plan,
  site: Site,
  rows: Rows,
  read: Read,
): Promise<RowWrite> {
  const { definition, asked, slots } = site;
  const type = objectType(getNamedType(definition.type));
  const source = ({ place, question }: ListRead): AskedList =>
    listSource(place, question, parts.needsSurplus);
  const list = plan.ask<AskedList>(site, (args, run, about) => {
    const found = read(args, run, about);
    return found instanceof Promise ? found.then(source) : source(found);
  });
  const parts = new Parts(plan, rows, list);
  const write = await parts.writer(type.name, asked.nodes);
  const rowsAt = parts.needsRows ? slots.add(rowsSql(rows, list)) : undefined;
  const countAt = parts.needsCount ? slots.add(sql`(${(run) => list.of(run).count()})`) : undefined;
  return (row, run) => {
    const { page, order } = list.of(run);
    const { answer } = run;
    const found = rowsAt === undefined ? undefined : answer.at(row, rowsAt);
    const rowsFound = found === undefined ? [] : answer.items(found);
    const count = countAt === undefined ? undefined : answer.at(row, countAt);
    write({ slice: slicePage(rowsFound, page), order, count }, run);
  };
}

const rowsSql = ({ alias, slots }: Rows, list: Asked<AskedList>) =>
  sql`(SELECT json_agg(${(run) => list.of(run).begin}${slots.rowSql}${(run) => list.of(run).end})
    FROM (${(run) => list.of(run).source}) AS ${quoted(alias)})`;

function sortValues(value: unknown): (string | number)[] {
  if (!Array.isArray(value)) throw new NotCompiled("sort values are missing");
  return value.map((each) => {
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
  /** Where in a row its sort values stand, if a cursor is asked for. */
  #sortAt: number | undefined;
  readonly #plan: Plan;
  readonly #rows: Rows;
  readonly #list: Asked<AskedList>;

  constructor(plan: Plan, rows: Rows, list: Asked<AskedList>) {
    this.#plan = plan;
    this.#rows = rows;
    this.#list = list;
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
        return constant(typename);
      case "totalCount":
        this.needsCount = true;
        return ({ count }, { answer, reply }) => {
          if (count === undefined) throw new NotCompiled("nothing was counted");
          answer.copy(count, reply);
        };
      case "pageInfo":
        return this.writer(type, field.nodes);
      case "hasNextPage":
        this.needsRows = true;
        this.needsSurplus = true;
        return ({ slice }, { reply }) => reply.json(String(slice.hasNextPage));
      case "hasPreviousPage":
        this.needsRows = true;
        this.needsSurplus = true;
        return ({ slice }, { reply }) => reply.json(String(slice.hasPreviousPage));
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
    const write = this.#cursorWriter();
    return ({ slice, order }, run) => {
      const row = slice.items.at(at);
      if (row === undefined) run.reply.null();
      else write({ row, order }, run);
    };
  }

  async #nodes(typename: string, nodes: AskedField["nodes"]): Promise<PageWrite> {
    const write = await this.#node(typename, nodes);
    return ({ slice }, run) => run.reply.list(slice.items, (row) => write(row, run));
  }

  async #edges(typename: string, nodes: AskedField["nodes"]): Promise<PageWrite> {
    this.needsRows = true;
    const type = this.#type(typename);
    const fields = fieldsOf(this.#plan.operation, type, nodes);
    const writers: Write<Edge>[] = [];
    for (const { name, nodes: inner } of fields) {
      if (name === "__typename") writers.push(constant(typename));
      else if (name === "cursor") writers.push(this.#cursorWriter());
      else if (name === "node") {
        const write = await this.#node(getNamedType(definitionTypeOf(type, name)).name, inner);
        writers.push(({ row }, run) => write(row, run));
      } else throw new NotCompiled(`${typename}.${name}`);
    }
    const write = assembled(fields, writers);
    return ({ slice, order }, run) =>
      run.reply.list(slice.items, (row) => write({ row, order }, run));
  }

  async #node(typename: string, nodes: AskedField["nodes"]): Promise<Write<Cell>> {
    this.needsRows = true;
    const { slots } = this.#rows;
    const write = await this.#plan.record(this.#type(typename), nodes, this.#rows);
    return (cell, run) => write(slots.rowOf(cell, run.answer), run);
  }

  /** What tells where a row of the list stands. */
  #cursorWriter(): Write<Edge> {
    this.needsRows = true;
    const { slots } = this.#rows;
    this.#sortAt ??= slots.add(sql`${(run) => this.#list.of(run).sortValues}`);
    const at = this.#sortAt;
    return ({ row, order }, { answer, reply }) => {
      const values = answer.value(answer.at(slots.rowOf(row, answer), at));
      reply.text(encodeCursor(order.name, sortValues(values)));
    };
  }

  #type(name: string) {
    return objectType(this.#plan.operation.schema.getType(name));
  }
}

interface Edge {
  row: Cell;
  order: Order;
}

const definitionTypeOf = (type: Parameters<typeof definitionOf>[0], name: string) =>
  name === "__typename" ? type : definitionOf(type, name).type;
