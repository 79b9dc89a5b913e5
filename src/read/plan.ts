import {
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  getArgumentValues,
} from "graphql";
import { Asked } from "./asked.ts";
import type { Rows, RowWrite } from "./rows.ts";
import type { Run } from "./run.ts";
import { type AskedField, isConstant, type Operation } from "./selection.ts";
import type { Slots } from "./slots.ts";

/** Has the fields that are asked of a type read of its rows, and returns how they are written. */
export type RecordWriter = (
  plan: Plan,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  rows: Rows,
) => Promise<RowWrite>;

/** A field that asks something of its own, in a plan. */
export interface Site {
  definition: GraphQLField<unknown, unknown>;
  asked: AskedField;
  /** The row that its values are read with. */
  slots: Slots;
  /** What the object is about that has the field, if that is found out in each request. */
  parent?: Asked<object> | undefined;
}

/** What fields of the query type are about. */
const QUERY = {};

/** What each request must find out before its statement can be written. */
type Question = (run: Run) => Promise<void> | undefined;

/** A plan while it is made. */
export class Plan {
  readonly operation: Operation;
  readonly questions: Question[] = [];
  readonly #recordWriter: RecordWriter;
  #aliases = 0;

  /** Records hold lists of records: what makes their writers is handed down. */
  constructor(operation: Operation, recordWriter: RecordWriter) {
    this.operation = operation;
    this.#recordWriter = recordWriter;
  }

  /** The writer of the records of a type. */
  record(type: GraphQLObjectType, nodes: readonly FieldNode[], rows: Rows): Promise<RowWrite> {
    return this.#recordWriter(this, type, nodes, rows);
  }

  /** A name for the rows of a table, of which there is no other in the statement. */
  alias(): string {
    this.#aliases += 1;
    return `t${this.#aliases}`;
  }

  /** Has it found out in each request what the arguments of a field mean. */
  ask<Answer extends object>(
    { definition, asked: { node }, parent }: Site,
    read: (args: Record<string, unknown>, run: Run, about: object) => Answer | Promise<Answer>,
  ): Asked<Answer> {
    const argsIn = (run: Run) => getArgumentValues(definition, node, run.variables);
    const place = this.questions.length;
    const asked = parent
      ? new Asked(place, async (run) => read(argsIn(run), run, await parent.soon(run)), false)
      : new Asked(place, (run) => read(argsIn(run), run, QUERY), isConstant(node));
    this.questions.push((run) => asked.begin(run));
    return asked;
  }
}
