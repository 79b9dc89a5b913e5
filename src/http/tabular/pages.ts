import type { ExecutionResult } from "graphql";
import { type Fields, isFields } from "../../lib/flatten.ts";
import type { PagedQuery } from "./paged-query.ts";

/** A query of which the first page is answered. */
export interface OpenQuery {
  readonly query: PagedQuery;
  /** The answer with the first page. */
  readonly first: ExecutionResult;
  /** Executes the query with other variables; what it returns may be shown to the client. */
  readonly ask: (variables: Fields) => Promise<ExecutionResult>;
}

/** The rows of each page; an answer with an error ends them, because a row cannot tell of it. */
export async function* pagesOf({ query, first, ask }: OpenQuery): AsyncGenerator<Fields[]> {
  let result = first;
  for (;;) {
    const { data, errors } = result;
    if (errors?.[0]) throw errors[0];
    if (!isFields(data)) throw new TypeError("An answer with data was expected.");
    yield query.rowsOf(data);
    const variables = query.next(data);
    if (!variables) return;
    result = await ask(variables);
  }
}
