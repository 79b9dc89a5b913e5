import { checkedInput } from "./checked-input.ts";
import type { NodeRow } from "./connection.ts";
import { ask, type Context } from "./context.ts";
import type { Prisma } from "./generated/prisma/client.ts";
import { QueryId, QueryObject, QueryRecord, QueryRows } from "./question.ts";

// Options of fields that hang on no record, in the form that resolvers and the compiler of whole
// operations both understand. The compiler hands over arguments and objects without their types.

/** The extension of a field of the query type that shows the one record its arguments name. */
export const queryRecord = <Args>(
  where: (args: Args, context: Context) => object | Promise<object>,
) => ({
  readRecord: new QueryRecord((untyped, context) => where(checkedInput(untyped as Args), context)),
});

/** The options of a field of the query type whose object is what its arguments mean. */
export function queryObject<Args, Value extends object>(
  describe: (args: Args, context: Context) => Promise<Value>,
) {
  const describeChecked = (args: Args, context: Context) => describe(checkedInput(args), context);
  return {
    extensions: {
      readObject: new QueryObject((untyped, context) => describeChecked(untyped as Args, context)),
    },
    resolve: (_root: unknown, args: Args, context: Context) => describeChecked(args, context),
  };
}

/** The options of a field whose value is made of the rows of one statement about its object. */
export const rowsField = <Parent extends object, Row extends object, Value>(
  statement: (parent: Parent) => Prisma.Sql,
  value: (rows: readonly Row[]) => Value,
) => ({
  extensions: {
    readRows: new QueryRows(
      (parent) => statement(parent as Parent),
      (rows) => value(rows as readonly Row[]),
    ),
  },
  resolve: async (parent: Parent, _args: object, context: Context) =>
    value(await ask<Row>(context, statement(parent))),
});

/** The options of a field that shows the record whose id one statement about its object gives. */
export const idField = <Parent extends object>(statement: (parent: Parent) => Prisma.Sql) => ({
  extensions: { readId: new QueryId((parent) => statement(parent as Parent)) },
  resolve: async (parent: Parent, _args: object, context: Context) =>
    (await ask<NodeRow>(context, statement(parent))).at(0),
});
