import type { ListPart } from "../database/list-part.ts";
import { columnOf, fieldOf, linkOf, quoted, tableOf } from "../database/model.ts";
import { whereSql } from "../database/where-sql.ts";
import { Prisma } from "../generated/prisma/client.ts";
import type { Order } from "../lib/order.ts";
import type { Page } from "../lib/page.ts";
import { pageSql } from "../page-sql.ts";
import type { ListQuestion } from "../question.ts";
import { NotCompiled } from "./not-compiled.ts";

/** What the arguments of a list ask for in one request. */
export interface AskedList {
  page: Page;
  order: Order;
  /** The rows of the page: the listed records, with the sort values besides. */
  source: Prisma.Sql;
  /** Stands before what is read of a row, and `end` after it: nothing is read of the surplus row. */
  begin: Prisma.Sql;
  end: Prisma.Sql;
  /** The sort values of one of the rows. */
  sortValues: Prisma.Sql;
  /** How many rows the whole list has. */
  count: () => Prisma.Sql;
}

/** Where the rows of a list stand. */
export interface ListPlace {
  model: string;
  /** The to-one relation from a row to the listed record, when they differ. */
  via: string | undefined;
  /** What the statement calls the listed records. */
  alias: string;
  /** That a row belongs to the record the list hangs on; the row's name is filled in. */
  link: (alias: string) => string;
}

/**
 * The SQL of a page: an index range up to the page's size, bounded by comparing whole sort keys. With
 * a surplus it has one row more, which tells whether more follow.
 */
export function listSource(
  place: ListPlace,
  { page, order, where, parts, count }: ListQuestion,
  hasSurplus: boolean,
): AskedList {
  const { model, via, alias, link } = place;
  const row = `${alias}r`;
  const sorts = order.keys.map(({ path }) => sortColumn(model, row, path));
  const columns = sorts.map(({ column }) => column);
  const names = sorts.map((_sort, at) => `"_s${at}"`);
  const rows = `${tableOf(model)} AS ${quoted(row)}`;
  const joins = [...new Set(sorts.flatMap(({ join }) => join ?? []))].join("");
  const belongs = Prisma.sql`${Prisma.raw(link(row))} AND ${whereSql(model, row, where)}`;
  const own = (parts?.(row) ?? WHOLE).map((part) => ({
    ...part,
    condition: Prisma.sql`${belongs} AND ${part.condition}`,
  }));
  const { bounds, orderBy, take } = pageSql(page, order, columns);
  // A checked whole number, and part of the text: without it no plan for all values could be good.
  const limit = Prisma.raw(String(hasSurplus ? take : page.size));
  // Of parts that are merged, only the rows that remain are read whole.
  const key = via !== undefined ? keyOf(model, via) : parts ? "id" : undefined;
  const listed = via === undefined ? model : fieldOf(model, via).type;
  const shown = [
    key === undefined ? `${quoted(row)}.*` : `${columnOf(row, key)} AS "_id"`,
    ...columns.map((column, at) => `${column} AS ${names[at]}`),
  ].join(", ");
  const pages = own.map(({ condition, each }) => {
    const rowsInOrder = Prisma.sql`SELECT ${Prisma.raw(`${shown} FROM ${rows}${joins}`)}
      WHERE ${condition} AND ${bounds} ORDER BY ${orderBy} LIMIT ${limit}`;
    if (!each) return rowsInOrder;
    return Prisma.sql`SELECT "e".* FROM ${each} CROSS JOIN LATERAL (${rowsInOrder}) AS "e"`;
  });
  const merged = mergedPages(pages, pageSql(page, order, names).orderBy, limit);
  const source = key === undefined ? merged : recordsOf(merged, listed, names);
  return {
    page,
    order,
    source: hasSurplus ? numbered(source) : source,
    begin: hasSurplus ? Prisma.sql`CASE WHEN "_n" <= ${page.size} THEN ` : Prisma.empty,
    end: hasSurplus ? Prisma.sql` END` : Prisma.empty,
    sortValues: Prisma.raw(
      `json_build_array(${names.map((name) => `${quoted(alias)}.${name}`).join(", ")})`,
    ),
    count: count ?? (() => counted(rows, own)),
  };
}

const WHOLE: readonly ListPart[] = [{ condition: Prisma.sql`TRUE` }];

/** How many rows there are of all parts. */
function counted(rows: string, parts: readonly ListPart[]): Prisma.Sql {
  const counts = parts.map(({ condition, each }) => {
    const source = each ? Prisma.sql`${each} CROSS JOIN ` : Prisma.empty;
    return Prisma.sql`(SELECT count(*)::int FROM ${source}${Prisma.raw(rows)} WHERE ${condition})`;
  });
  return Prisma.sql`SELECT ${Prisma.join(counts, " + ")}`;
}

/** One page of several. */
function mergedPages(
  pages: readonly Prisma.Sql[],
  orderBy: Prisma.Sql,
  limit: Prisma.Sql,
): Prisma.Sql {
  const [only, ...more] = pages;
  if (only && more.length === 0) return only;
  const all = pages.map((page) => Prisma.sql`(${page})`);
  return Prisma.sql`SELECT * FROM (${Prisma.join(all, " UNION ALL ")}) AS "u"
    ORDER BY ${orderBy} LIMIT ${limit}`;
}

/** The records that rows lead to. The inner LIMIT makes the database look them up in order. */
function recordsOf(rows: Prisma.Sql, model: string, sorts: readonly string[]): Prisma.Sql {
  const sortValues = sorts.map((name) => `"p".${name}`).join(", ");
  return Prisma.sql`SELECT "l".*, ${Prisma.raw(sortValues)} FROM (${rows}) AS "p"
    CROSS JOIN LATERAL (SELECT * FROM ${Prisma.raw(tableOf(model))} AS "v"
      WHERE "v"."id" = "p"."_id" LIMIT 1) AS "l"`;
}

const numbered = (rows: Prisma.Sql) =>
  Prisma.sql`SELECT *, row_number() OVER () AS "_n" FROM (${rows}) AS "n"`;

function keyOf(model: string, via: string): string {
  const [key] = fieldOf(model, via).relationFromFields ?? [];
  if (key === undefined) throw new NotCompiled(via);
  return key;
}

/** A sort key of the rows; one of a related record comes by a join. */
function sortColumn(model: string, row: string, path: readonly string[]) {
  const [first = "", second, ...more] = path;
  if (second === undefined) return { column: columnOf(row, first) };
  if (more.length > 0) throw new NotCompiled(path.join("."));
  const field = fieldOf(model, first);
  const far = `${row}_${first}`;
  const join = ` JOIN ${tableOf(field.type)} AS ${quoted(far)} ON ${linkOf(field, model, row, far)}`;
  return { column: columnOf(far, second), join };
}
