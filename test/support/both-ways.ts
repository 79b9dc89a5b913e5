import { type ExecutionResult, execute } from "graphql";
import { createContext } from "../../src/context.ts";
import type { Reader, ReadRequest } from "../../src/read/reader.ts";
import { schema } from "../../src/schema/index.ts";
import type { TestDatabase } from "./database.ts";

/** One operation, answered in the two ways there are. */
interface BothAnswers {
  /** What the reader gives: `data` as JSON; undefined when it leaves all to the resolvers. */
  text: string | undefined;
  /** What it asked the database for that. */
  statements: string[];
  /** What the resolvers give. */
  plain: ExecutionResult;
}

/** Has a request answered by the reader, which may decline, and by the resolvers. */
export async function answerBothWays(
  reader: Reader,
  database: TestDatabase,
  request: ReadRequest,
): Promise<BothAnswers> {
  const { result, statements } = await database.statementsOf(() =>
    reader.read(request, createContext(database)),
  );
  const text = result?.toString();
  const { document, operationName, variables } = request;
  const plain = await execute({
    schema,
    document,
    operationName,
    variableValues: variables,
    contextValue: createContext(database),
  });
  return { text, statements, plain };
}
