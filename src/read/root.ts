import { type GraphQLObjectType, getNamedType } from "graphql";
import { columnOf } from "../database/model.ts";
import { whereSql } from "../database/where-sql.ts";
import { Prisma } from "../generated/prisma/client.ts";
import { decodeGlobalId } from "../lib/global-id.ts";
import { QueryId, QueryList, QueryObject, QueryRecord, QueryRows } from "../question.ts";
import type { Row } from "./answer.ts";
import type { Asked } from "./asked.ts";
import { isObject, modelOf } from "./field.ts";
import { connectionWriter } from "./list.ts";
import { NotCompiled } from "./not-compiled.ts";
import type { Plan, Site } from "./plan.ts";
import { from, one, type Rows, type RowWrite, rowsOf } from "./rows.ts";
import type { Run } from "./run.ts";
import { type AskedField, definitionOf, fieldsOf, objectType, rootFieldsOf } from "./selection.ts";
import { Slots } from "./slots.ts";
import { StatementTemplate, sql } from "./template.ts";
import { assembled, constant, valueWriter } from "./value.ts";

/** A whole operation: its statement, and how the one row that it gives is written. */
export interface CompiledQuery {
  /** Without one nothing is asked of the database, whose state then does not matter. */
  statement: StatementTemplate | undefined;
  write: RowWrite;
}

/** Has everything that the operation asks for read in one statement. */
export async function compileQuery(plan: Plan): Promise<CompiledQuery> {
  const type = plan.operation.schema.getQueryType();
  if (!type) throw new NotCompiled("no query type");
  const slots = new Slots();
  const write = await fieldsWriter(plan, type, rootFieldsOf(plan.operation, type), slots);
  if (slots.isEmpty) return { statement: undefined, write };
  return {
    statement: new StatementTemplate(sql`SELECT ${slots.arraySql}::text AS answer`),
    write,
  };
}

async function fieldsWriter(
  plan: Plan,
  type: GraphQLObjectType,
  fields: readonly AskedField[],
  slots: Slots,
  parent?: Asked<object>,
): Promise<RowWrite> {
  const writers: RowWrite[] = [];
  for (const asked of fields) {
    if (asked.name === "__typename") writers.push(constant(type.name));
    else {
      const definition = definitionOf(type, asked.name);
      writers.push(await siteWriter(plan, { definition, asked, slots, parent }));
    }
  }
  return assembled(fields, writers);
}

function siteWriter(plan: Plan, site: Site): Promise<RowWrite> | RowWrite {
  const { definition, asked, parent } = site;
  const { readRecord, readList, readObject, readRows, readId } = definition.extensions;
  if (readList instanceof QueryList) return listOf(plan, site, readList);
  if (readRecord instanceof QueryRecord) return recordOf(plan, site, readRecord);
  if (readObject instanceof QueryObject) return objectOf(plan, site, readObject);
  if (parent && readRows instanceof QueryRows) return rowsValue(plan, site, parent, readRows);
  if (parent && readId instanceof QueryId) return recordById(plan, site, parent, readId);
  if (asked.name === "node") return nodeOf(plan, site);
  if (asked.name === "nodes") return nodesOf(plan, site);
  throw new NotCompiled(asked.name);
}

function recordOf(plan: Plan, site: Site, { where }: QueryRecord): Promise<RowWrite> {
  const type = rowType(getNamedType(site.definition.type).name, plan);
  return oneOf(plan, type, site, (rows) => {
    const condition = plan.ask(site, async (args, { context }) =>
      whereSql(rows.model, rows.alias, await where(args, context)),
    );
    return (run) => condition.of(run);
  });
}

/** An object that is no record: each of its fields asks about what the arguments mean. */
function objectOf(plan: Plan, site: Site, { ask }: QueryObject): Promise<RowWrite> {
  const { definition, asked, slots } = site;
  const type = objectType(getNamedType(definition.type));
  const about = plan.ask(site, (args, { context }) => ask(args, context));
  return fieldsWriter(plan, type, fieldsOf(plan.operation, type, asked.nodes), slots, about);
}

function rowsValue(
  plan: Plan,
  { definition, asked, slots }: Site,
  parent: Asked<object>,
  { statement, value }: QueryRows,
): RowWrite {
  const write = valueWriter(plan, definition.type, asked.nodes);
  const at = slots.add(
    sql`(SELECT json_agg("r") FROM (${(run) => statement(parent.of(run))}) AS "r")`,
  );
  return (row, run) => {
    const rows = run.answer.value(run.answer.at(row, at));
    write(value(Array.isArray(rows) ? rows.filter(isObject) : []), run);
  };
}

function recordById(plan: Plan, site: Site, parent: Asked<object>, { statement }: QueryId) {
  const type = rowType(getNamedType(site.definition.type).name, plan);
  return oneOf(plan, type, site, ({ alias }) => {
    const id = Prisma.raw(columnOf(alias, "id"));
    return (run) => Prisma.sql`${id} = (${statement(parent.of(run))})`;
  });
}

/** The record with a global id, whose type the plan is made for. */
function nodeOf(plan: Plan, site: Site): Promise<RowWrite> {
  const [typename = ""] = plan.operation.nodeTypes[site.asked.key] ?? [];
  return oneOf(plan, rowType(typename, plan), site, (rows) => {
    const condition = plan.ask(site, ({ id }) => {
      const key = decodeGlobalId(String(id))?.id ?? "";
      return Prisma.sql`${Prisma.raw(columnOf(rows.alias, "id"))} = ${key}::uuid`;
    });
    return (run) => condition.of(run);
  });
}

/** The records with global ids, in their order: those of each type are read together. */
async function nodesOf(plan: Plan, site: Site): Promise<RowWrite> {
  const { asked, slots } = site;
  const wantedIds = plan.ask(site, ({ ids }) =>
    (Array.isArray(ids) ? ids : []).map(
      (id) => decodeGlobalId(String(id)) ?? { typename: "", id: "" },
    ),
  );
  const readers = new Map<string, (row: Row, run: Run) => Map<string, () => void>>();
  for (const typename of plan.operation.nodeTypes[asked.key] ?? []) {
    const { type, model } = rowType(typename, plan);
    const rows = rowsOf(plan, model);
    const id = columnOf(rows.alias, "id");
    const idAt = rows.slots.add(sql`${id}`);
    const write = await plan.record(type, asked.nodes, rows);
    const wanted = (run: Run) => {
      const own = wantedIds.of(run).filter((each) => each.typename === typename);
      return Prisma.sql`ANY(${own.map((each) => each.id)}::uuid[])`;
    };
    const at = slots.add(
      sql`(SELECT json_agg(${rows.slots.rowSql}) FROM ${from(rows)} WHERE ${id} = ${wanted})`,
    );
    readers.set(typename, (row, run) => {
      const { answer } = run;
      return new Map(
        answer.items(answer.at(row, at)).map((each) => {
          const one = rows.slots.rowOf(each, answer);
          return [String(answer.value(answer.at(one, idAt))), () => write(one, run)];
        }),
      );
    });
  }
  return (row, run) => {
    const found = new Map([...readers].map(([typename, read]) => [typename, read(row, run)]));
    run.reply.list(wantedIds.of(run), ({ typename, id }) => {
      const write = found.get(typename)?.get(id);
      if (write) write();
      else run.reply.null();
    });
  };
}

/** Has the one row read that meets a condition; null when there is none. */
async function oneOf(
  plan: Plan,
  { type, model }: RowType,
  { asked, slots }: Site,
  whereOf: (rows: Rows) => (run: Run) => Prisma.Sql,
): Promise<RowWrite> {
  const rows = rowsOf(plan, model);
  const where = whereOf(rows);
  const write = await plan.record(type, asked.nodes, rows);
  const at = slots.add(one(rows, sql`${where} LIMIT 1`));
  return (row, run) => {
    const cell = run.answer.at(row, at);
    if (run.answer.isNull(cell)) run.reply.null();
    else write(rows.slots.optionalRowOf(cell, run.answer), run);
  };
}

async function listOf(plan: Plan, site: Site, list: QueryList): Promise<RowWrite> {
  const connection = objectType(getNamedType(site.definition.type));
  const listed = getNamedType(definitionOf(connection, "nodes").type).name;
  const rows = rowsOf(plan, rowType(listed, plan).model);
  return connectionWriter(plan, site, rows, async (args, { context }, about) => {
    const question = await list.ask(args, context, about);
    const { model, via } = question;
    return { place: { model, via, alias: rows.alias, link: () => "TRUE" }, question };
  });
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
