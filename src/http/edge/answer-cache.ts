import type { IncomingMessage, ServerResponse } from "node:http";
import type { Changes } from "../../database/changes.ts";
import { etagOf, type ResponseStore, type StoredAnswer } from "../response-store.ts";
import type { EdgeRequest } from "./edge-request.ts";

/** Where the answer to a request is kept, and the state of the data before it is worked out. */
export interface Place {
  readonly key: string;
  readonly generation: number | undefined;
}

/** An answer as it is sent; without a tag when nothing is kept. */
export interface Answer {
  readonly body: Buffer | string;
  readonly etag?: string | undefined;
}

/** Answers to questions that everybody may ask, by the question's very text. */
export class AnswerCache {
  readonly #store: ResponseStore;
  readonly #changes: Pick<Changes, "generation">;
  readonly #awaited = new WeakMap<IncomingMessage, Place>();

  constructor(store: ResponseStore, changes: Pick<Changes, "generation">) {
    this.#store = store;
    this.#changes = changes;
  }

  /** The place of an answer; undefined when it may depend on who asks. */
  placeOf({ answerType, hasKey }: EdgeRequest, text: string): Place | undefined {
    if (hasKey) return undefined;
    return { key: `${answerType} ${text}`, generation: this.#changes.generation };
  }

  find({ key }: Place): StoredAnswer | undefined {
    return this.#store.get(key);
  }

  keep({ key, generation }: Place, body: Buffer): StoredAnswer {
    const answer = { body, etag: etagOf(body) };
    this.#store.put(key, answer, generation);
    return answer;
  }

  /** Notes where the answer of Yoga to a request is to be kept. */
  expect(request: IncomingMessage, place: Place): void {
    this.#awaited.set(request, place);
  }

  /** Where the answer of Yoga to this request is to be kept, if anywhere. */
  placeExpected(request: IncomingMessage): Place | undefined {
    return this.#awaited.get(request);
  }
}

/** The headers by which a client can ask again whether an answer is still the same. */
export const validators = ({ etag }: Pick<StoredAnswer, "etag">) => ({
  etag,
  "cache-control": "no-cache",
});

/** Whether the client has this very answer already: by RFC 9110, for GET. */
function isKnown({ method, headers }: IncomingMessage, etag: string): boolean {
  const known = method === "GET" ? headers["if-none-match"] : undefined;
  if (known === undefined) return false;
  const tags = known.split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  return tags.includes(etag) || tags.includes("*");
}

/** Sends an answer of JSON whole; nothing but its tag when the client has it. */
export function sendAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  headers: Readonly<Record<string, string>>,
  { body, etag }: Answer,
): void {
  const isGet = request.method === "GET" && etag !== undefined;
  const all = { ...headers, ...(isGet ? validators({ etag }) : {}) };
  if (isGet && isKnown(request, etag)) {
    response.writeHead(304, all).end();
    return;
  }
  response.writeHead(200, { ...all, "content-length": Buffer.byteLength(body) }).end(body);
}
