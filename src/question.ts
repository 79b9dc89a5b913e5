import type { Context } from "./context.ts";
import type { ListPart } from "./database/list-part.ts";
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
  /** Parts of the rows, which are called so; each row is in exactly one. */
  parts?: ((alias: string) => ListPart[]) | undefined;
  /** A statement that tells how many rows the list has, when there is a better one than counting. */
  count?: (() => Prisma.Sql) | undefined;
}

/** The same of a list that hangs on no record, with the rows it has. */
export interface QueryListQuestion extends ListQuestion {
  /** Name of the model of the rows. */
  model: string;
  /** The to-one relation from a row to the listed record, when they differ. */
  via?: string | undefined;
}

type Ask<Question> = (args: object, context: Context) => Question | Promise<Question>;

/** A statement of our own about the object that has the field. */
type StatementAbout = (parent: object) => Prisma.Sql;

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

type AskAbout<Question> = (
  args: object,
  context: Context,
  parent: object,
) => Question | Promise<Question>;

/** A list of the query type, or of an object of it that is no record. */
export class QueryList {
  readonly ask: AskAbout<QueryListQuestion>;

  constructor(ask: AskAbout<QueryListQuestion>) {
    this.ask = ask;
  }
}

/** An object of the query type that is no record: what its arguments mean, for its fields to ask about. */
export class QueryObject {
  readonly ask: Ask<object>;

  constructor(ask: Ask<object>) {
    this.ask = ask;
  }
}

/** A value that is made of the rows of one statement. */
export class QueryRows {
  readonly statement: StatementAbout;
  readonly value: (rows: readonly object[]) => unknown;

  constructor(statement: StatementAbout, value: (rows: readonly object[]) => unknown) {
    this.statement = statement;
    this.value = value;
  }
}

/** The record whose id one statement gives, if it gives one. */
export class QueryId {
  readonly statement: StatementAbout;

  constructor(statement: StatementAbout) {
    this.statement = statement;
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
