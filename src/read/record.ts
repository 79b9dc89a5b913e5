import { type GraphQLObjectType, getNamedType } from "graphql";
import { columnOf, fieldOf, linkOf } from "../database/model.ts";
import { encodeGlobalId } from "../lib/global-id.ts";
import { modelOf, settled, sourceOf } from "./field.ts";
import { nestedListWriter } from "./list.ts";
import { NotCompiled } from "./not-compiled.ts";
import type { Plan } from "./plan.ts";
import { one, type Rows, type RowWrite, rowsOf } from "./rows.ts";
import { readSelect } from "./select.ts";
import { type AskedField, definitionOf, fieldsOf, objectType } from "./selection.ts";
import { sql } from "./template.ts";
import { assembled, columnWriter, constant, valueWriter } from "./value.ts";

/** Has the fields that are asked of a type read of its rows, and returns how they are written. */
export async function recordWriter(
  plan: Plan,
  type: GraphQLObjectType,
  nodes: AskedField["nodes"],
  rows: Rows,
): Promise<RowWrite> {
  if (modelOf(type) !== rows.model) throw new NotCompiled(`${type.name} of ${rows.model}`);
  const fields = fieldsOf(plan.operation, type, nodes);
  const writers: RowWrite[] = [];
  for (const field of fields) writers.push(await fieldWriter(plan, type, field, rows));
  return assembled(fields, writers);
}

async function fieldWriter(
  plan: Plan,
  type: GraphQLObjectType,
  asked: AskedField,
  rows: Rows,
): Promise<RowWrite> {
  const { slots, alias } = rows;
  if (asked.name === "__typename") return constant(type.name);
  const definition = definitionOf(type, asked.name);
  const source = sourceOf(type, definition);
  switch (source.kind) {
    case "id": {
      const at = slots.add(sql`${columnOf(alias, "id")}`, true);
      return (row, { answer, reply }) =>
        reply.text(encodeGlobalId(type.name, String(answer.value(answer.at(row, at)))));
    }
    case "column": {
      const at = slots.add(
        sql`${columnOf(alias, source.column)}`,
        fieldOf(rows.model, source.column).isRequired,
      );
      const write = columnWriter(plan, definition.type, asked.nodes);
      return (row, run) => write(run.answer.at(row, at), run);
    }
    case "relation": {
      const field = fieldOf(rows.model, source.relation);
      const target = objectType(getNamedType(definition.type));
      if (field.isList) throw new NotCompiled(source.relation);
      const far = rowsOf(plan, field.type);
      const write = await recordWriter(plan, target, asked.nodes, far);
      const at = slots.add(one(far, sql`${linkOf(field, rows.model, alias, far.alias)}`));
      const isNullable = String(definition.type) === target.name;
      return (row, run) => {
        const cell = run.answer.at(row, at);
        if (!run.answer.isNull(cell)) write(far.slots.optionalRowOf(cell, run.answer), run);
        else if (isNullable) run.reply.null();
        else throw new NotCompiled("null");
      };
    }
    case "list":
      return nestedListWriter(plan, definition, asked, source.list, rows);
    case "select": {
      const hydrate = await readSelect(plan, definition, asked, source.select, rows);
      const write = valueWriter(plan, definition.type, asked.nodes);
      return (row, run) => write(settled(source.resolve(hydrate(row, run), {}, run.context)), run);
    }
    default:
      throw new NotCompiled(`${type.name}.${asked.name}`);
  }
}
