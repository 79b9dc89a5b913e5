import type { DocumentNode, ExecutionResult, GraphQLError } from "graphql";
import { isAsyncIterable, type Plugin } from "graphql-yoga";
import { type Fields, isFields } from "../../lib/flatten.ts";
import type { Masks } from "../mask-error.ts";
import { pagedQuery } from "../tabular/paged-query.ts";
import type { OpenQuery } from "../tabular/pages.ts";
import { maskResult } from "../use-masked-errors.ts";

/** The server of the API, as plugins get it. */
export type Yoga = Parameters<NonNullable<Plugin["onYogaInit"]>>[0]["yoga"];

/** The API refused what an export asked for a client, who may see why. */
export class ApiRefusal extends Error {
  override readonly name = "ApiRefusal";
  readonly errors: readonly GraphQLError[];

  constructor(errors: readonly GraphQLError[]) {
    super(errors.map(({ message }) => message).join(" "));
    this.errors = errors;
  }
}

/** The API as an export sees it: a client that asks within its own request. */
export interface Api {
  /** The data of the answer; ApiRefusal when there are errors. */
  ask(document: DocumentNode, variables: Fields): Promise<Fields>;
  /** A query over one list, with its first page; ApiRefusal when that has errors. */
  open(document: DocumentNode, variables: Fields): Promise<OpenQuery>;
}

const stored = new WeakSet<DocumentNode>();

/** Whether a document is an export's own, whose cost is known to be bearable. */
export const isStored = (document: DocumentNode): boolean => stored.has(document);

/**
 * Exports ask nothing that clients could not ask themselves, and are not trusted more: every plugin
 * that checks or limits operations sees theirs, and lets only their cost pass.
 */
export function apiOf(yoga: Yoga, request: Request, serverContext: object, masks: Masks): Api {
  async function execute(document: DocumentNode, variableValues: Fields): Promise<ExecutionResult> {
    const params = { variables: { ...variableValues } };
    stored.add(document);
    const enveloped = yoga.getEnveloped({ ...serverContext, request, params });
    const { schema } = enveloped;
    const invalid = enveloped.validate(schema, document);
    if (invalid.length > 0) return { errors: invalid };
    const contextValue = await enveloped.contextFactory();
    const result = await enveloped.execute({ schema, document, variableValues, contextValue });
    if (isAsyncIterable(result)) throw new TypeError("One answer was expected, not a stream.");
    return result;
  }
  const masked = async (document: DocumentNode, variables: Fields) =>
    maskResult(await execute(document, variables), request, masks);
  return {
    async ask(document, variables) {
      const { data, errors } = await masked(document, variables);
      if (errors) throw new ApiRefusal(errors);
      if (!isFields(data)) throw new TypeError("An answer with data was expected.");
      return data;
    },
    async open(document, variables) {
      const { schema } = yoga.getEnveloped({ ...serverContext, request, params: {} });
      const query = pagedQuery({ schema, document, variableValues: variables });
      const first = await masked(query?.document ?? document, query?.variables ?? variables);
      if (first.errors) throw new ApiRefusal(first.errors);
      if (!query) throw new TypeError("Variables that fit were expected.");
      return { query, first, ask: (page) => masked(query.document, page) };
    },
  };
}
