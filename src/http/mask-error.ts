import { GraphQLError, Kind } from "graphql";
import type { Logger } from "pino";
import { badUserInput, isKnownCode } from "../errors.ts";
import { CursorError } from "../lib/cursor.ts";
import { PageError } from "../lib/page.ts";
import { PartialDateError } from "../lib/partial-date.ts";
import { databaseTrouble } from "./database-trouble.ts";

/** What the client sees of an error and, where that hides something, what the log must tell. */
export interface MaskedError {
  readonly shown: GraphQLError;
  readonly fault?: unknown;
}

/** Where faults are told, and whether clients see the names that graphql-js guesses. */
export interface Masks {
  readonly logger: Logger;
  readonly suggestions: boolean;
}

/**
 * Lets through what was meant for the client and hides everything else: no SQL, path or stack of
 * ours leaves the process, in development either.
 */
export function maskError(error: unknown, suggestions = true): MaskedError {
  const cause = causeOf(error);
  if (isForClient(cause)) return { shown: error instanceof GraphQLError ? error : cause };
  if (error instanceof GraphQLError && isClientMistake(error, cause)) {
    return {
      shown: atPlaceOf(
        error,
        badUserInput(shorten(suggestions ? error.message : withoutGuess(error.message))),
      ),
    };
  }
  if (cause instanceof PageError || cause instanceof CursorError) {
    return { shown: atPlaceOf(error, badUserInput(cause.message)) };
  }
  if (cause instanceof PartialDateError) {
    return { shown: atPlaceOf(error, badUserInput(cause.message)) };
  }
  return { shown: atPlaceOf(error, databaseTrouble(cause) ?? unexpected()), fault: cause };
}

/** `unexpected` makes Yoga answer 500 when there is no data, and stays inside. */
const unexpected = () =>
  new GraphQLError("Unexpected error.", {
    extensions: { code: "INTERNAL_SERVER_ERROR", unexpected: true },
  });

/** The error that was thrown, without the wrappings that say where. */
function causeOf(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError
    ? causeOf(error.originalError)
    : error;
}

function isForClient(cause: unknown): cause is GraphQLError {
  return cause instanceof GraphQLError && isKnownCode(String(cause.extensions.code));
}

/**
 * Whether graphql-js or Yoga refuses what the client sent: before the execution, when an error has
 * no path yet, or in an argument. An error at a field itself, such as a value that its type cannot
 * show, is a fault of ours.
 */
function isClientMistake(error: GraphQLError, cause: unknown): boolean {
  if (!(cause instanceof GraphQLError) || cause.extensions.unexpected) return false;
  return error.path === undefined || error.nodes?.[0]?.kind !== Kind.FIELD;
}

/** The same error, told where the other one happened and with its HTTP status. */
function atPlaceOf(error: unknown, shown: GraphQLError): GraphQLError {
  if (!(error instanceof GraphQLError)) return shown;
  const { nodes, source, positions, path, extensions } = error;
  const http = shown.extensions.http ?? httpOf(extensions);
  return new GraphQLError(shown.message, {
    nodes: nodes ?? null,
    source,
    positions,
    path,
    extensions: { ...shown.extensions, ...(http && { http }) },
  });
}

/**
 * Yoga answers mistakes in the request itself (as opposed to the document) with their status also
 * where the media type is application/json, and tells them by an original error, which is hidden.
 */
function httpOf({ http, originalError }: GraphQLError["extensions"]) {
  return http && originalError ? { ...http, spec: false } : http;
}

/** graphql-js guesses what was meant, and so tells the schema name by name. */
const withoutGuess = (message: string) => message.replace(/ Did you mean .*\?$/s, "");

/** graphql-js repeats what it refuses, however long it is. */
const MESSAGE_MAX = 1000;

const shorten = (message: string) =>
  message.length > MESSAGE_MAX ? `${message.slice(0, MESSAGE_MAX)}…` : message;
