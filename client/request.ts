import type { TypedDocumentString } from "./generated/graphql.ts";

/** An error of the server, or of the way to it. */
export class RequestError extends Error {
  override name = "RequestError";
  /** For programs: a code of the API, `UNREACHABLE`, or `NOT_GRAPHQL` for any other answer. */
  readonly code: string;
  /** Names the server offers instead of one that it could not resolve. */
  readonly alternatives: readonly Alternative[];

  constructor(code: string, message: string, alternatives: readonly Alternative[] = []) {
    super(message);
    this.code = code;
    this.alternatives = alternatives;
  }
}

/** An entity that a name may stand for. Its id may be used in place of the name. */
export interface Alternative {
  id: string;
  type: string;
  name: string;
}

/** What a GraphQL server answers. */
interface Answer<Data> {
  data?: Data | null;
  errors?: readonly {
    message: string;
    extensions?: { code?: string; candidates?: Alternative[]; suggestions?: Alternative[] };
  }[];
}

const TIMEOUT = 30_000;

/**
 * Sends a document, or its id to a server that answers registered documents only, and returns its
 * data; throws a RequestError when there is any error.
 */
export async function request<Data, Variables>(
  url: string,
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
  byId = false,
): Promise<Data> {
  const asked = byId ? { documentId: document.__meta__?.hash } : { query: document };
  const { data, errors: [error] = [] } = await post<Data>(url, { ...asked, variables });
  if (error) {
    const { code = "INTERNAL_SERVER_ERROR", candidates, suggestions } = error.extensions ?? {};
    throw new RequestError(code, error.message, candidates ?? suggestions);
  }
  if (data == null) throw new RequestError("NOT_GRAPHQL", `${url} answered without data.`);
  return data;
}

async function post<Data>(url: string, body: object): Promise<Answer<Data>> {
  const { status, type, text } = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/graphql-response+json" },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(TIMEOUT),
  })
    .then(async (response) => ({
      status: response.status,
      type: response.headers.get("content-type") ?? "no content type",
      text: await response.text(),
    }))
    .catch((error: Error) => {
      const reason = error.cause instanceof Error ? error.cause.message : error.message;
      throw new RequestError("UNREACHABLE", `Nothing answers at ${url}: ${reason || error.name}`);
    });
  if (!type.includes("json")) {
    const message = `${url} answered ${status} with ${type}, which is not GraphQL.`;
    throw new RequestError("NOT_GRAPHQL", message);
  }
  return JSON.parse(text);
}
