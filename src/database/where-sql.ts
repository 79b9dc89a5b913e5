import { Prisma } from "../generated/prisma/client.ts";
import { fromDate } from "../lib/day.ts";
import { columnOf, type Field, fieldOf, linkOf, quoted, tableOf } from "./model.ts";

// Lists ask the database through Prisma; counts by group, networks and paths need SQL of their own.
// Both take the same conditions: what the API's filters become for Prisma is turned into SQL here.

/** The condition of a Prisma `where` on a row of the model, which the query calls `alias`. */
export function whereSql(model: string, alias: string, where: object): Prisma.Sql {
  const terms = Object.entries(where).flatMap(([key, value]) => {
    if (value === undefined) return [];
    switch (key) {
      case "AND":
        return listOf(value).map((inner) => whereSql(model, alias, inner));
      case "OR":
        return any(listOf(value).map((inner) => whereSql(model, alias, inner)));
      case "NOT":
        return listOf(value).map((inner) => Prisma.sql`NOT (${whereSql(model, alias, inner)})`);
      default:
        return fieldSql(fieldOf(model, key), model, alias, value);
    }
  });
  return terms.length === 0 ? Prisma.sql`TRUE` : Prisma.sql`(${Prisma.join(terms, " AND ")})`;
}

const any = (terms: Prisma.Sql[]) =>
  terms.length === 0 ? Prisma.sql`FALSE` : Prisma.sql`(${Prisma.join(terms, " OR ")})`;

function fieldSql(field: Field, model: string, alias: string, value: unknown): Prisma.Sql[] {
  if (field.kind !== "object") return scalarSql(column(alias, field.name), value);
  if (!isObject(value)) throw new TypeError(`A condition on ${model}.${field.name} was expected.`);
  if (!field.isList) return [exists(field, model, alias, value)];
  const { some, none, every } = value;
  const terms: Prisma.Sql[] = [];
  if (isObject(some)) terms.push(exists(field, model, alias, some));
  if (isObject(none)) terms.push(Prisma.sql`NOT ${exists(field, model, alias, none)}`);
  if (isObject(every)) terms.push(Prisma.sql`NOT ${exists(field, model, alias, { NOT: every })}`);
  return terms;
}

/** Whether a row at the other end of the relation meets the condition. */
function exists(field: Field, model: string, alias: string, where: object): Prisma.Sql {
  // One sign longer at each level: PostgreSQL cuts names of more than 63.
  const inner = `${alias}_`;
  return Prisma.sql`EXISTS (SELECT 1 FROM ${Prisma.raw(`${tableOf(field.type)} AS ${quoted(inner)}`)}
    WHERE ${Prisma.raw(linkOf(field, model, alias, inner))} AND ${whereSql(field.type, inner, where)})`;
}

const OPERATORS = { gt: ">", gte: ">=", lt: "<", lte: "<=" } as const;

function scalarSql(at: Prisma.Sql, value: unknown): Prisma.Sql[] {
  if (value === null) return [Prisma.sql`${at} IS NULL`];
  if (!isObject(value) || value instanceof Date) return [Prisma.sql`${at} = ${parameter(value)}`];
  return Object.entries(value).flatMap(([operator, operand]) => {
    if (operand === undefined) return [];
    switch (operator) {
      case "in":
        if (Array.isArray(operand) && operand.length === 0) return [Prisma.sql`FALSE`];
        // One value is compared as such: then an index goes on in the order of its next column.
        if (Array.isArray(operand) && operand.length === 1) {
          return [Prisma.sql`${at} = ${parameter(operand[0])}`];
        }
        return [Prisma.sql`${at} = ANY(${operand})`];
      case "notIn":
        return [Prisma.sql`${at} <> ALL(${operand})`];
      case "not":
        return operand === null
          ? [Prisma.sql`${at} IS NOT NULL`]
          : [Prisma.sql`${at} <> ${parameter(operand)}`];
      case "contains":
        return [Prisma.sql`${at} ${like(value.mode)} ${`%${String(operand)}%`}`];
      case "mode":
        return [];
      case "gt":
      case "gte":
      case "lt":
      case "lte":
        return [Prisma.sql`${at} ${Prisma.raw(OPERATORS[operator])} ${parameter(operand)}`];
      default:
        throw new TypeError(`The condition ${operator} is not known here.`);
    }
  });
}

const like = (mode: unknown) => Prisma.raw(mode === "insensitive" ? "ILIKE" : "LIKE");

/** Days go as their text: the driver would shift a date by the time zone of the machine. */
const parameter = (value: unknown) => (value instanceof Date ? fromDate(value) : value);

const column = (alias: string, field: string) => Prisma.raw(columnOf(alias, field));

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

const listOf = (value: unknown): object[] =>
  (Array.isArray(value) ? value : [value]).filter((inner) => isObject(inner));
