import { type DocumentNode, type GraphQLSchema, getVariableValues } from "graphql";
import { askText, type Context } from "../context.ts";
import { type Compiled, CompiledOperation, queryOf } from "./compiled.ts";
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
  // Documents are kept by whoever parses them; what is compiled goes when they go.
  readonly #operations = new WeakMap<DocumentNode, Map<string | null, CompiledOperation>>();

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
  }

  /** The answer's `data` as JSON; undefined when the resolvers must answer. */
  async read(request: ReadRequest, context: Context): Promise<string | undefined> {
    const operation = this.#operation(request);
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

  #operation({ document, operationName = null }: ReadRequest): CompiledOperation | undefined {
    const known = this.#operations.get(document) ?? new Map<string | null, CompiledOperation>();
    this.#operations.set(document, known);
    const found = known.get(operationName);
    if (found) return found;
    const definition = queryOf(document, operationName);
    // A document has few operations; names of others are not kept.
    if (!definition) return undefined;
    const operation = new CompiledOperation(this.#schema, document, definition);
    known.set(operationName, operation);
    return operation;
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
