import type { IncomingMessage } from "node:http";
import type { Fields } from "../../lib/flatten.ts";
import { areTooDeep } from "../../limits/nesting.ts";
import type { TrustedDocuments } from "../trusted-documents.ts";
import { isDeliberate } from "../use-csrf-prevention.ts";
import { ENDPOINT } from "../use-routes.ts";

// Which requests can be answered where they arrive: plain questions in JSON. All others, and whatever
// is wrong with one, are Yoga's.

const JSON_TYPE = "application/json; charset=utf-8";
const GRAPHQL_TYPE = "application/graphql-response+json; charset=utf-8";

/** The types of answers to the Accept headers of clients in use; a test compares them with Yoga's. */
const ANSWER_TYPES: ReadonlyMap<string, string> = new Map([
  ["*/*", JSON_TYPE],
  ["application/json", JSON_TYPE],
  ["application/json, */*", JSON_TYPE],
  ["application/graphql-response+json", GRAPHQL_TYPE],
  ["application/graphql-response+json, application/json", GRAPHQL_TYPE],
  ["application/graphql-response+json,application/json;q=0.9", GRAPHQL_TYPE],
  ["application/graphql-response+json, application/json;q=0.9", GRAPHQL_TYPE],
]);

/** What a client asks. */
export interface Question {
  query: string;
  operationName: string | null | undefined;
  variables: Readonly<Record<string, unknown>> | null | undefined;
}

/** A request that may be answered at the edge. */
export interface EdgeRequest {
  method: "GET" | "POST";
  /** Content-Type of the answer. */
  answerType: string;
  /** Whether the answer may depend on who asks. */
  hasKey: boolean;
}

/** The request as the edge sees it; undefined when it is Yoga's from the start. */
export function edgeRequestOf({ method, url, headers }: IncomingMessage): EdgeRequest | undefined {
  const answerType = ANSWER_TYPES.get(headers.accept ?? "*/*");
  // Yoga answers browsers of other origins with the headers that they ask for.
  if (answerType === undefined || headers.origin !== undefined) return undefined;
  const hasKey = headers.authorization !== undefined || headers["x-api-key"] !== undefined;
  if (method === "GET") {
    const isPlain = url?.startsWith(`${ENDPOINT}?`) && isDeliberate((name) => headers[name]);
    return isPlain ? { method, answerType, hasKey } : undefined;
  }
  return method === "POST" && url === ENDPOINT ? { method, answerType, hasKey } : undefined;
}

/** The question in an address. */
export function questionAt(url: string, trusted?: TrustedDocuments): Question | undefined {
  const given = [...new URLSearchParams(url.slice(url.indexOf("?")))];
  const { variables, ...others } = Object.fromEntries(given);
  if (new Set(given.map(([name]) => name)).size < given.length) return undefined;
  return questionOf({ ...others, ...(variables ? { variables: parsed(variables) } : {}) }, trusted);
}

const KNOWN = new Set(["query", "documentId", "variables", "operationName"]);

/** The question in what was parsed; undefined when it is not in the form that clients send. */
export function questionOf(value: unknown, trusted?: TrustedDocuments): Question | undefined {
  if (!isObject(value) || Object.keys(value).some((key) => !KNOWN.has(key))) return undefined;
  const { variables, operationName } = value;
  const query = textOf(value, trusted);
  const isName = operationName == null || typeof operationName === "string";
  const isVariables =
    variables == null ||
    (isObject(variables) && !Array.isArray(variables) && !areTooDeep(variables));
  if (typeof query !== "string" || !isName || !isVariables) return undefined;
  return { query, operationName, variables };
}

/** What is asked, in words or by the id of what was registered. */
function textOf({ query, documentId }: Fields, trusted?: TrustedDocuments): unknown {
  if (documentId === undefined) return query;
  return query === undefined && typeof documentId === "string"
    ? trusted?.get(documentId)
    : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;
