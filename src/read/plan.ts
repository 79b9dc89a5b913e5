import {
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  getArgumentValues,
} from "graphql";
import type { Rows, RowWrite } from "./rows.ts";
import type { Run } from "./run.ts";
import { isConstant, type Operation } from "./selection.ts";

/** Has the fields that are asked of a type read of its rows, and returns how they are written. */
export type RecordWriter = (
  plan: Plan,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  rows: Rows,
) => Promise<RowWrite>;

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

  /**
   * Has the arguments of a field read in each request, and returns what gives the result. A result
   * that neither variables nor the database can change is found once.
   */
  ask<Answer extends object>(
    field: GraphQLField<unknown, unknown>,
    node: FieldNode,
    read: (args: Record<string, unknown>, run: Run) => Answer | Promise<Answer>,
  ): (run: Run) => Answer {
    const isKept = isConstant(node);
    const answers = new WeakMap<Run, Answer>();
    let kept: Answer | undefined;
    this.questions.push((run) => {
      if (kept) return undefined;
      const answer = read(getArgumentValues(field, node, run.variables), run);
      if (answer instanceof Promise) {
        return answer.then((settled) => {
          answers.set(run, settled);
        });
      }
      if (isKept) kept = answer;
      else answers.set(run, answer);
      return undefined;
    });
    return (run) => {
      const answer = kept ?? answers.get(run);
      if (!answer) throw new Error("The arguments were not read.");
      return answer;
    };
  }
}
