import { type DocumentNode, type GraphQLSchema, getVariableValues } from "graphql";
import { askText, type Context } from "../context.ts";
import { type Compiled, CompiledOperation, queryOf } from "./compiled.ts";
import { OperationMemo } from "./operation-memo.ts";
import type { Run } from "./run.ts";
import { arrayOf } from "./slots.ts";
import { StatementNames } from "./statement-names.ts";

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

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
    this.#operations = new OperationMemo((document, name) => {
      const definition = queryOf(document, name);
      return definition && new CompiledOperation(schema, document, definition);
    });
  }

  /** The answer's `data` as JSON; undefined when the resolvers must answer. */
  async read(request: ReadRequest, context: Context): Promise<string | undefined> {
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
      return compiled && (await this.#answer(compiled, coerced, context));
    } catch {
      // Whatever is wrong, be it the client's doing or ours, the resolvers say it at its place.
      return undefined;
    }
  }

  async #answer(
    { questions, statement, write }: Compiled,
    variables: Readonly<Record<string, unknown>>,
    context: Context,
  ): Promise<string> {
    const run: Run = { context, variables, answers: [], isUnescaped: false };
    const waiting = questions.flatMap((question) => begun(question, run) ?? []);
    if (waiting.length > 0) await Promise.all(waiting);
    if (!statement) return write([], run);
    const { text, values } = statement.fill(run);
    const answer = await askText(context, { name: this.#names.nameOf(text), text, values });
    run.isUnescaped = !answer.includes("\\");
    return write(arrayOf(JSON.parse(answer)), run);
  }
}

/** What is asked, as a promise also of the error: those begun before would fail with nobody waiting. */
function begun(question: Compiled["questions"][number], run: Run): Promise<void> | undefined {
  try {
    return question(run);
  } catch (error) {
    return Promise.reject(error);
  }
}
