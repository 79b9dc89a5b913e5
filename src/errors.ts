import { GraphQLError } from "graphql";

/** The stable codes of errors that a client can act on; any other error is masked. */
export type ErrorCode =
  | "BAD_USER_INPUT"
  | "NAME_NOT_FOUND"
  | "AMBIGUOUS_NAME"
  | "NOT_FOUND"
  | "UNAUTHENTICATED"
  | "FORBIDDEN"
  | "CONFLICT"
  | "QUERY_TOO_COSTLY"
  | "RATE_LIMITED"
  | "TIMEOUT"
  | "SERVICE_UNAVAILABLE";

const CODES: Readonly<Record<ErrorCode, true>> = {
  BAD_USER_INPUT: true,
  NAME_NOT_FOUND: true,
  AMBIGUOUS_NAME: true,
  NOT_FOUND: true,
  UNAUTHENTICATED: true,
  FORBIDDEN: true,
  CONFLICT: true,
  QUERY_TOO_COSTLY: true,
  RATE_LIMITED: true,
  TIMEOUT: true,
  SERVICE_UNAVAILABLE: true,
};

export const isKnownCode = (code: string): code is ErrorCode => Object.hasOwn(CODES, code);

/** An entity that a name may stand for, as it is offered in an error. */
export interface Candidate {
  /** Global id. */
  id: string;
  type: string;
  name: string;
}

function coded(code: ErrorCode, message: string, extensions: Record<string, unknown> = {}) {
  return new GraphQLError(message, { extensions: { code, ...extensions } });
}

/** An argument that cannot be meant: the message says what was expected and what came. */
export const badUserInput = (message: string) => coded("BAD_USER_INPUT", message);

/** Nobody has this name; up to five names that look alike are offered. */
export function nameNotFound(name: string, kinds: string, suggestions: readonly Candidate[]) {
  const hint = suggestions.length > 0 ? ` Did you mean ${list(suggestions)}?` : "";
  return coded("NAME_NOT_FOUND", `No ${kinds} is called "${name}".${hint}`, { name, suggestions });
}

/** Several have this name: the client must choose, by id or by a fuller name. */
export function ambiguousName(name: string, candidates: readonly Candidate[]) {
  return coded(
    "AMBIGUOUS_NAME",
    `"${name}" may stand for ${list(candidates)}. Ask by id, slug or full name.`,
    { name, candidates },
  );
}

/**
 * More than one operation may ask: the message says what was expected. Its status is for the media
 * type of GraphQL; as plain JSON such answers have always been 200.
 */
export const tooCostly = (message: string, extensions: Record<string, unknown> = {}) =>
  coded("QUERY_TOO_COSTLY", message, { ...extensions, http: { status: 400, spec: true } });

/** The request came in a way that is not answered, whatever it asks. */
export const forbidden = (message: string) =>
  coded("FORBIDDEN", message, { http: { status: 403 } });

/** No operation is registered under the id that came. */
export const notRegistered = (message: string) =>
  coded("NOT_FOUND", message, { http: { status: 404 } });

/** The body is of a type that is not read here. */
export const unsupportedType = (message: string) =>
  coded("BAD_USER_INPUT", message, { http: { status: 415 } });
/** In seconds, as HTTP tells it: most trouble of that kind is soon over. */
const RETRY_AFTER = "1";

/** The database cannot answer now; the same request may succeed later. */
export const serviceUnavailable = (message: string) =>
  coded("SERVICE_UNAVAILABLE", message, {
    retryable: true,
    http: { status: 503, headers: { "retry-after": RETRY_AFTER } },
  });

/** The answer took longer than it may; the same request may succeed later. */
export const timedOut = (message: string) =>
  coded("TIMEOUT", message, { retryable: true, http: { status: 504 } });

const list = (candidates: readonly Candidate[]) =>
  new Intl.ListFormat("en", { type: "disjunction" }).format(candidates.map(({ name }) => name));

/** Several articles share this address: the client must choose, by slug. */
export const ambiguousAddress = (url: string, slugs: readonly string[]) =>
  coded(
    "AMBIGUOUS_NAME",
    `${slugs.length} articles share the address ${url}. Ask by slug: ${slugs.join(", ")}.`,
    { name: url, slugs },
  );
