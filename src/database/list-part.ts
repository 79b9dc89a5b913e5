import type { Prisma } from "../generated/prisma/client.ts";

/** Some rows of a list, which an index has in the list's order. */
export interface ListPart {
  condition: Prisma.Sql;
  /** A source that the condition names: for each of its rows the index has some in order, not for all. */
  each?: Prisma.Sql;
}
