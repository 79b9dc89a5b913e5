import type { GraphQLError, GraphQLFormattedError } from "graphql";
import type { FetchAPI } from "graphql-yoga";
import type { ErrorCode } from "../errors.ts";

/** Where a file was asked for, the status must tell that there is none: programs look no further. */
const STATUS: Readonly<Record<ErrorCode, number>> = {
  BAD_USER_INPUT: 400,
  NAME_NOT_FOUND: 400,
  AMBIGUOUS_NAME: 400,
  QUERY_TOO_COSTLY: 400,
  NOT_FOUND: 404,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  CONFLICT: 409,
  RATE_LIMITED: 429,
  TIMEOUT: 504,
  SERVICE_UNAVAILABLE: 503,
};

/** Masked errors instead of rows: as JSON in the form of GraphQL. */
export function answerErrors(fetchAPI: FetchAPI, errors: readonly GraphQLError[]): Response {
  const [first] = errors;
  return new fetchAPI.Response(`${JSON.stringify({ errors: errors.map(shownOf) })}\n`, {
    status: first ? statusOf(first) : 500,
    headers: {
      "content-type": "application/graphql-response+json; charset=utf-8",
      "cache-control": "no-store",
      vary: "accept",
      ...first?.extensions.http?.headers,
    },
  });
}

function statusOf({ extensions: { http, code } }: GraphQLError): number {
  if (http?.status !== undefined) return http.status;
  const known = Object.entries(STATUS).find(([name]) => name === code);
  return known?.[1] ?? 500;
}

/** Without what only servers use. */
function shownOf(error: GraphQLError): GraphQLFormattedError {
  const { http: _http, unexpected: _unexpected, ...extensions } = error.extensions;
  return { ...error.toJSON(), extensions };
}
