/**
 * Answers that were given once, to be given again while no data has changed. Which answers may be
 * kept, and under which keys, others decide.
 */
import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";
import type { Changes } from "../database/changes.ts";

/** An answer as it is sent. */
export interface StoredAnswer {
  readonly body: Buffer;
  /** See `etagOf`. */
  readonly etag: string;
}

export interface ResponseStore {
  get(key: string): StoredAnswer | undefined;
  /**
   * Keeps the answer, unless something has changed since the generation that was read before the
   * work on it began, or it would take the place of many others.
   */
  put(key: string, answer: StoredAnswer, generationBefore: number | undefined): void;
  /** How many answers there are. */
  readonly entries: number;
  /** What the answers take of the memory. */
  readonly bytes: number;
  /** How many were asked for and there. */
  readonly hits: number;
  /** How many were asked for and not there. */
  readonly misses: number;
}

/** A larger part of the memory is for no single answer. */
const LARGEST_PART = 1 / 8;

/** In bytes: what an answer takes besides its texts. */
const OVERHEAD = 1_024;

/** At most so many bytes are kept; those go first that were asked for longest ago. */
export function createResponseStore(
  maxBytes: number,
  changes: Pick<Changes, "generation">,
): ResponseStore {
  const answers = new LRUCache<string, StoredAnswer>({
    maxSize: maxBytes,
    maxEntrySize: Math.max(1, Math.floor(maxBytes * LARGEST_PART)),
    sizeCalculation: sizeOf,
  });
  let generation: number | undefined;
  let hits = 0;
  let misses = 0;
  const forgetOld = () => {
    if (changes.generation === generation) return;
    answers.clear();
    generation = changes.generation;
  };
  return {
    get(key) {
      forgetOld();
      const answer = answers.get(key);
      if (answer) hits += 1;
      else misses += 1;
      return answer;
    },
    put(key, answer, generationBefore) {
      forgetOld();
      if (generation === undefined || generation !== generationBefore) return;
      answers.set(key, { ...answer, body: ownMemory(answer.body) });
    },
    get entries() {
      return answers.size;
    },
    get bytes() {
      return answers.calculatedSize;
    },
    get hits() {
      return hits;
    },
    get misses() {
      return misses;
    },
  };
}

/** A strong entity tag: two bodies have the same only when they are equal byte for byte. */
export function etagOf(body: Uint8Array): string {
  return `"${createHash("sha256").update(body).digest("base64url")}"`;
}

/** Two bytes a character, as V8 keeps text that is not Latin. */
const sizeOf = ({ body, etag }: StoredAnswer, key: string) =>
  OVERHEAD + body.byteLength + 2 * (key.length + etag.length);

/** A view of a larger piece of memory would keep all of it. */
function ownMemory(body: Buffer): Buffer {
  if (body.buffer.byteLength === body.byteLength) return body;
  const copy = Buffer.allocUnsafeSlow(body.byteLength);
  body.copy(copy);
  return copy;
}
