import { type Alternative, RequestError } from "./request-error.ts";
import { idOf, type TypedDocument, textOf } from "./typed-document.ts";
import { pause, readRetryAfter, waitAfter } from "./wait.ts";

export interface ParleyClientOptions {
  /** Where the server answers, such as `http://127.0.0.1:4000/graphql`. */
  url: string;
  /** Sent as `Authorization: Bearer …`; without one the client is anonymous. */
  key?: string | undefined;
  /** How often a request is sent at most while the server or the network fails; 5. */
  attempts?: number | undefined;
  /** Milliseconds that one attempt may take; 30,000. */
  timeout?: number | undefined;
  /** The longest wait in milliseconds that the server may ask for; 60,000. Beyond it the request fails. */
  patience?: number | undefined;
  /** Sends the id of a document instead of its text, to a server with TRUSTED_DOCUMENTS. */
  byId?: boolean | undefined;
  /** In place of the `fetch` of Node or the browser. */
  fetch?: typeof globalThis.fetch | undefined;
}

export interface RequestOptions {
  /** Breaks the request off, also while it waits to be sent again. */
  signal?: AbortSignal | undefined;
}

/** A page of a list. Ask for all of this to read page by page. */
export interface Connection<Item> {
  nodes: readonly Item[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

export interface ParleyClient {
  /**
   * The data that a document gives. Fails with a RequestError when there is any error; what may succeed
   * later is sent again before, after as long as the server says. All that Parley answers are reads.
   */
  request<Data, Variables>(
    document: TypedDocument<Data, Variables>,
    variables: Variables,
    options?: RequestOptions,
  ): Promise<Data>;

  /**
   * All items of a list, in its order; the next page is asked for when the one before has been used.
   *
   * @param variablesOf The variables for the page after a cursor; null stands for the first.
   * @param connectionOf The list in the data.
   */
  items<Data, Variables, Item>(
    document: TypedDocument<Data, Variables>,
    variablesOf: (after: string | null) => Variables,
    connectionOf: (data: Data) => Connection<Item>,
    options?: RequestOptions,
  ): AsyncGenerator<Item, void, undefined>;
}

/** What a GraphQL server answers. */
interface Answer<Data> {
  data?: Data | null;
  errors?: readonly {
    message: string;
    extensions?: {
      code?: string;
      retryable?: boolean;
      candidates?: Alternative[];
      suggestions?: Alternative[];
    };
  }[];
}

/** Of HTTP: too many requests, and what a proxy or a server says that will soon be back. */
const LATER: ReadonlySet<number> = new Set([429, 502, 503, 504]);

/** A client of one server, for browsers and Node. */
export function createParleyClient({
  url,
  key,
  attempts = 5,
  timeout = 30_000,
  patience = 60_000,
  byId = false,
  fetch: send = globalThis.fetch,
}: ParleyClientOptions): ParleyClient {
  const headers = {
    "content-type": "application/json",
    accept: "application/graphql-response+json",
    ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
  };

  /** An answer with its text: a connection that breaks meanwhile is told like any other. */
  async function post(body: string, signal: AbortSignal | undefined) {
    const late = AbortSignal.timeout(timeout);
    try {
      const response = await send(url, {
        method: "POST",
        headers,
        body,
        signal: signal ? AbortSignal.any([signal, late]) : late,
      });
      return { response, text: await response.text() };
    } catch (error) {
      signal?.throwIfAborted();
      throw new RequestError("UNREACHABLE", `Nothing answers at ${url}: ${reasonOf(error)}`, {
        isRetryable: true,
      });
    }
  }

  async function attempt<Data>(body: string, signal: AbortSignal | undefined): Promise<Data> {
    const { response, text } = await post(body, signal);
    const { status } = response;
    const later = {
      isRetryable: LATER.has(status),
      retryAfter: readRetryAfter(response.headers.get("retry-after")),
    };
    const type = response.headers.get("content-type") ?? "no content type";
    const answer = type.includes("json") ? readAnswer<Data>(text) : undefined;
    if (!answer) {
      const message = `${url} answered ${status} with ${type}, which is not GraphQL.`;
      throw new RequestError("NOT_GRAPHQL", message, later);
    }
    const { data, errors: [error] = [] } = answer;
    if (error) {
      const { code = "INTERNAL_SERVER_ERROR", ...told } = error.extensions ?? {};
      throw new RequestError(code, error.message, {
        ...later,
        isRetryable: later.isRetryable || told.retryable,
        alternatives: told.candidates ?? told.suggestions,
      });
    }
    if (data == null) throw new RequestError("NOT_GRAPHQL", `${url} answered without data.`);
    return data;
  }

  async function request<Data, Variables>(
    document: TypedDocument<Data, Variables>,
    variables: Variables,
    { signal }: RequestOptions = {},
  ): Promise<Data> {
    const asked = byId ? { documentId: idOf(document) } : { query: textOf(document) };
    const body = JSON.stringify({ ...asked, variables });
    for (let sent = 1; ; sent += 1) {
      try {
        return await attempt(body, signal);
      } catch (error) {
        if (!(error instanceof RequestError) || !error.isRetryable || sent >= attempts) throw error;
        const wait = waitAfter(sent, error.retryAfter);
        if (wait > patience) throw error;
        await pause(wait, signal);
      }
    }
  }

  async function* items<Data, Variables, Item>(
    document: TypedDocument<Data, Variables>,
    variablesOf: (after: string | null) => Variables,
    connectionOf: (data: Data) => Connection<Item>,
    options?: RequestOptions,
  ): AsyncGenerator<Item, void, undefined> {
    let after: string | null = null;
    do {
      const data: Data = await request(document, variablesOf(after), options);
      const { nodes, pageInfo } = connectionOf(data);
      yield* nodes;
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
  }

  return { request, items };
}

/** Undefined for what is no JSON, or no object. */
function readAnswer<Data>(text: string): Answer<Data> | undefined {
  try {
    const answer: Answer<Data> | null = JSON.parse(text);
    return typeof answer === "object" && answer !== null ? answer : undefined;
  } catch {
    return undefined;
  }
}

/** Fetch says only that it failed; its cause says why. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  return (cause instanceof Error ? cause.message : error.message) || error.name;
}
