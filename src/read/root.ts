import { type GraphQLField, type GraphQLObjectType, getNamedType } from "graphql";
import type { Context } from "../context.ts";
import { columnOf } from "../database/model.ts";
import { whereSql } from "../database/where-sql.ts";
import { Prisma } from "../generated/prisma/client.ts";
import { decodeGlobalId } from "../lib/global-id.ts";
import { QueryList, QueryRecord } from "../question.ts";
import { modelOf } from "./field.ts";
import { connectionWriter } from "./list.ts";
import type { Plan } from "./plan.ts";
import { from, one, type Rows, type RowWrite, rowsOf } from "./rows.ts";
import { NotCompiled, type Run } from "./run.ts";
import { type AskedField, definitionOf, objectType, rootFieldsOf } from "./selection.ts";
import { arrayOf, Slots } from "./slots.ts";
import { StatementTemplate, sql } from "./template.ts";
import { assembled, notNull } from "./value.ts";

/** A whole operation: its statement, and how the one value that it gives is written. */
export interface CompiledQuery {
  statement: StatementTemplate;
  write: RowWrite;
}

type Definition = GraphQLField<unknown, unknown>;

/** Has everything that the operation asks for read in one statement. */
export async function compileQuery(plan: Plan): Promise<CompiledQuery> {
  const type = plan.operation.schema.getQueryType();
  if (!type) throw new NotCompiled("no query type");
  const fields = rootFieldsOf(plan.operation, type);
  const slots = new Slots();
  const writers: RowWrite[] = [];
  for (const field of fields) writers.push(await rootWriter(plan, type, field, slots));
  return {
    statement: new StatementTemplate(sql`SELECT ${slots.array.sql}::text AS answer`),
    write: assembled(fields, writers),
  };
}

async function rootWriter(
  plan: Plan,
  type: GraphQLObjectType,
  asked: AskedField,
  slots: Slots,
): Promise<RowWrite> {
  if (asked.name === "__typename") return () => JSON.stringify(type.name);
  const definition = definitionOf(type, asked.name);
  const { readRecord, readList } = definition.extensions;
  if (readList instanceof QueryList) return listOf(plan, definition, asked, slots, readList);
  if (readRecord instanceof QueryRecord)
    return recordOf(plan, definition, asked, slots, readRecord);
  if (asked.name === "node") return nodeOf(plan, definition, asked, slots);
  if (asked.name === "nodes") return nodesOf(plan, definition, asked, slots);
  throw new NotCompiled(asked.name);
}

function recordOf(
  plan: Plan,
  definition: Definition,
  asked: AskedField,
  slots: Slots,
  { where }: QueryRecord,
): Promise<RowWrite> {
  const type = rowType(getNamedType(definition.type).name, plan);
  return oneOf(plan, type, asked, slots, (rows) =>
    plan.ask(definition, asked.node, async (args, { context }) =>
      whereSql(rows.model, rows.alias, await where(args, context)),
    ),
  );
}

/** The record with a global id, whose type the plan is made for. */
function nodeOf(
  plan: Plan,
  definition: Definition,
  asked: AskedField,
  slots: Slots,
): Promise<RowWrite> {
  const [typename = ""] = plan.operation.nodeTypes[asked.key] ?? [];
  return oneOf(plan, rowType(typename, plan), asked, slots, (rows) =>
    plan.ask(definition, asked.node, ({ id }) => {
      const key = decodeGlobalId(String(id))?.id ?? "";
      return Prisma.sql`${Prisma.raw(columnOf(rows.alias, "id"))} = ${key}::uuid`;
    }),
  );
}

/** The records with global ids, in their order: those of each type are read together. */
async function nodesOf(
  plan: Plan,
  definition: Definition,
  asked: AskedField,
  slots: Slots,
): Promise<RowWrite> {
  const idsOf = plan.ask(definition, asked.node, ({ ids }) =>
    arrayOf(ids).map((id) => decodeGlobalId(String(id)) ?? { typename: "", id: "" }),
  );
  const readers = new Map<string, (row: readonly unknown[], run: Run) => Map<string, string>>();
  for (const typename of plan.operation.nodeTypes[asked.key] ?? []) {
    const { type, model } = rowType(typename, plan);
    const rows = rowsOf(plan, model);
    const id = columnOf(rows.alias, "id");
    const idAt = rows.slots.add(sql`${id}`);
    const write = await plan.record(type, asked.nodes, rows);
    const wanted = (run: Run) => {
      const own = idsOf(run).filter((each) => each.typename === typename);
      return Prisma.sql`ANY(${own.map((each) => each.id)}::uuid[])`;
    };
    const at = slots.add(
      sql`(SELECT json_agg(${rows.slots.row.sql}) FROM ${from(rows)} WHERE ${id} = ${wanted})`,
    );
    const { valuesOf } = rows.slots.row;
    readers.set(typename, (row, run) => {
      const found = row[at] === null ? [] : arrayOf(row[at]).map(valuesOf);
      return new Map(found.map((one) => [String(one[idAt]), write(one, run)]));
    });
  }
  return (row, run) => {
    const found = new Map([...readers].map(([typename, read]) => [typename, read(row, run)]));
    const texts = idsOf(run).map(({ typename, id }) => found.get(typename)?.get(id) ?? "null");
    return `[${texts.join(",")}]`;
  };
}

/** Has the one row read that meets a condition; null when there is none. */
async function oneOf(
  plan: Plan,
  { type, model }: RowType,
  asked: AskedField,
  slots: Slots,
  whereOf: (rows: Rows) => (run: Run) => Prisma.Sql,
): Promise<RowWrite> {
  const rows = rowsOf(plan, model);
  const where = whereOf(rows);
  const write = await plan.record(type, asked.nodes, rows);
  const { valuesOf } = rows.slots.optionalRow;
  const at = slots.add(one(rows, sql`${where} LIMIT 1`));
  return (row, run) => (row[at] === null ? "null" : write(valuesOf(row[at]), run));
}

async function listOf(
  plan: Plan,
  definition: Definition,
  asked: AskedField,
  slots: Slots,
  list: QueryList,
): Promise<RowWrite> {
  const connection = objectType(getNamedType(definition.type));
  const listed = getNamedType(definitionOf(connection, "nodes").type).name;
  const rows = rowsOf(plan, rowType(listed, plan).model);
  const read = async (args: object, context: Context) => {
    const question = await list.ask(args, context);
    const { model, via } = question;
    return { place: { model, via, alias: rows.alias, link: () => "TRUE" }, question };
  };
  const write = await connectionWriter(plan, definition, asked, rows, read, slots);
  return (row, run) => notNull(write(row, run));
}

interface RowType {
  type: GraphQLObjectType;
  model: string;
}

/** A type whose objects are rows. */
function rowType(name: string, { operation }: Plan): RowType {
  const type = objectType(operation.schema.getType(name));
  const model = modelOf(type);
  if (model === undefined) throw new NotCompiled(name);
  return { type, model };
}
