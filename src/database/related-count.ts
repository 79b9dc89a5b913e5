import { Prisma } from "../generated/prisma/client.ts";
import { columnOf, fieldOf, linkOf, quoted, tableOf } from "./model.ts";
import { whereSql } from "./where-sql.ts";

/** How many rows of a relation meet a condition, for the one record of the model that has the id. */
export function relatedCount(
  model: string,
  id: string,
  relation: string,
  where: object,
): Prisma.Sql {
  const field = fieldOf(model, relation);
  const tables = `${tableOf(model)} AS ${quoted("n")} JOIN ${tableOf(field.type)} AS ${quoted("f")}
    ON ${linkOf(field, model, "n", "f")}`;
  return Prisma.sql`SELECT count(*)::int AS count FROM ${Prisma.raw(tables)}
    WHERE ${Prisma.raw(columnOf("n", "id"))} = ${id}::uuid AND ${whereSql(field.type, "f", where)}`;
}
