import type { Context } from "./context.ts";
import type { Prisma } from "./generated/prisma/client.ts";
import type { Order } from "./lib/order.ts";
import type { Page } from "./lib/page.ts";

// What fields ask for, in a form that both ways of reading know: the resolvers, and the compiler of
// whole operations.

/** What the arguments of a list ask for, in terms of its rows. */
export interface ListQuestion {
  page: Page;
  order: Order;
  /** Which rows belong to the list, as Prisma has it. */
  where: object;
  /**
   * Conditions on the rows, which are called so, of which each row meets exactly one: where an index
   * has the rows of each part in the order, and not those of all.
   */
  parts?: ((alias: string) => Prisma.Sql[]) | undefined;
  /** A statement that tells how many rows the list has, when there is a better one than counting. */
  count?: Prisma.Sql | undefined;
}

/** The same of a list that hangs on no record, with the rows it has. */
export interface QueryListQuestion extends ListQuestion {
  /** Name of the model of the rows. */
  model: string;
  /** The to-one relation from a row to the listed record, when they differ. */
  via?: string | undefined;
}

type Ask<Question> = (args: object, context: Context) => Question | Promise<Question>;

/** A list that hangs on the record that has the field. */
export class NestedList {
  /** The record's list relation. */
  readonly relation: string;
  /** The to-one relation from a row of `relation` to the listed record, when they differ. */
  readonly via: string | undefined;
  readonly ask: Ask<ListQuestion>;

  constructor(relation: string, via: string | undefined, ask: Ask<ListQuestion>) {
    this.relation = relation;
    this.via = via;
    this.ask = ask;
  }
}

/** A list of the query type. */
export class QueryList {
  readonly ask: Ask<QueryListQuestion>;

  constructor(ask: Ask<QueryListQuestion>) {
    this.ask = ask;
  }
}

/** The one record that the arguments of a field of the query type name. */
export class QueryRecord {
  /** A condition that one row meets at most, as Prisma has it. */
  readonly where: Ask<object>;

  constructor(where: Ask<object>) {
    this.where = where;
  }
}
