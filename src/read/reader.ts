import { type DocumentNode, type GraphQLSchema, getVariableValues } from "graphql";
import { askText, type Context } from "../context.ts";
import { Answer } from "./answer.ts";
import { type Compiled, CompiledOperation, queryOf } from "./compiled.ts";
import { OperationMemo } from "./operation-memo.ts";
import { Reply } from "./reply.ts";
import type { Run } from "./run.ts";
import { StatementNames } from "./statement-names.ts";
import type { Statement } from "./template.ts";

/** What a client asks. The document is valid against the schema. */
export interface ReadRequest {
  document: DocumentNode;
  operationName?: string | null | undefined;
  variables?: Readonly<Record<string, unknown>> | null | undefined;
}

/**
 * Answers query operations by one statement each, compiled from the definitions of the schema's
 * fields. It is the fast way, not another one: its answers are those of the resolvers to the byte,
 * and what it cannot answer so, errors among it, is left to them.
 */
export class Reader {
  readonly #schema: GraphQLSchema;
  readonly #names = new StatementNames();
  readonly #operations: OperationMemo<CompiledOperation>;
  // One of each is enough: nothing waits while a reply is written.
  readonly #answer = new Answer();
  readonly #reply = new Reply();

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
    this.#operations = new OperationMemo((document, name) => {
      const definition = queryOf(document, name);
      return definition && new CompiledOperation(schema, document, definition);
    });
  }

  /**
   * The answer's `data` as JSON in UTF-8, with the texts of the frame around it; undefined when the
   * resolvers must answer.
   */
  async read(
    request: ReadRequest,
    context: Context,
    frame: Frame = BARE,
  ): Promise<Buffer | undefined> {
    const operation = this.#operations.of(request.document, request.operationName);
    if (!operation) return undefined;
    try {
      const { variableDefinitions = [] } = operation.definition;
      const { coerced } = getVariableValues(
        this.#schema,
        variableDefinitions,
        request.variables ?? {},
      );
      const compiled = coerced && (await operation.planFor(coerced));
      return compiled && (await this.#carryOut(compiled, coerced, context, frame));
    } catch {
      // Whatever is wrong, be it the client's doing or ours, the resolvers say it at its place.
      return undefined;
    }
  }

  async #carryOut(
    { questions, statement, write }: Compiled,
    variables: Readonly<Record<string, unknown>>,
    context: Context,
    [before, after]: Frame,
  ): Promise<Buffer> {
    const [answer, reply] = [this.#answer, this.#reply];
    const run: Run = { context, variables, found: [], answer, reply };
    const waiting = questions.flatMap((question) => begun(question, run) ?? []);
    if (waiting.length > 0) await Promise.all(waiting);
    const text = statement ? await this.#ask(statement.fill(run), context) : NOTHING;
    try {
      reply.json(before);
      write(answer.first(answer.take(text)), run);
      reply.json(after);
      return reply.take();
    } finally {
      answer.drop();
      reply.drop();
    }
  }

  #ask({ text, values }: Statement, context: Context): Promise<string> {
    return askText(context, { name: this.#names.nameOf(text), text, values });
  }
}

/** What stands before and after the data in a reply. */
type Frame = readonly [before: string, after: string];

const BARE: Frame = ["", ""];

/** What is read when nothing is asked of the database. */
const NOTHING = "[]";

/** What is asked, as a promise also of the error: those begun before would fail with nobody waiting. */
function begun(question: Compiled["questions"][number], run: Run): Promise<void> | undefined {
  try {
    return question(run);
  } catch (error) {
    return Promise.reject(error);
  }
}
