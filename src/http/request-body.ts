/**
 * The one place where the bodies of requests are read: bounded, and refused as soon as it is clear
 * that nothing good can come of them. What is behind it gets JSON that was parsed, or nothing.
 */
import { isUtf8 } from "node:buffer";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { isDeeperThan } from "../limits/nesting.ts";
import { isJsonType } from "./media-type.ts";
import { type Refusal, refuse } from "./refuse.ts";

/** In bytes; ten times the largest example. */
const BODY_MAX = 100_000;

/** Lists and objects within each other; no operation needs a tenth of it. */
const NESTING_MAX = 100;

/** A body of JSON: an object or a list that is not empty. */
export interface JsonBody {
  readonly text: string;
  readonly value: object;
}

/** Answers a request whose body was read; one without JSON in it has none. */
export type BodyListener = (
  request: IncomingMessage,
  response: ServerResponse,
  body: JsonBody | undefined,
) => void;

const TOO_LONG = refusal(413, `A body of at most ${BODY_MAX} bytes was expected.`);
const ENCODED = refusal(415, "A body that is not compressed was expected.");
const NOT_UTF8 = refusal(400, "A body in UTF-8 was expected.");
const TOO_DEEP = refusal(400, `Lists and objects at most ${NESTING_MAX} deep were expected.`);
const NOT_JSON = refusal(400, "A body of valid JSON was expected.");
const NO_OBJECT = refusal(400, 'A JSON object with "query" was expected as the body.');

/** Reads the body of every request before it is handed on. */
export function readBodies(handle: BodyListener): RequestListener {
  return (request, response) => {
    const { "content-length": length, "content-encoding": encoding } = request.headers;
    const isEmpty = length === undefined ? !request.headers["transfer-encoding"] : length === "0";
    if (isEmpty) return handle(request, response, undefined);
    if (Number(length) > BODY_MAX) return refuse(request, response, TOO_LONG);
    if (encoding && encoding !== "identity") return refuse(request, response, ENCODED);
    read(request, response, (bytes) => {
      if (!isJsonType(request.headers["content-type"])) {
        return handle(request, response, undefined);
      }
      const body = jsonIn(bytes);
      if ("status" in body) return refuse(request, response, body);
      // Yoga takes the parsed body from here; bytes it would list one by one.
      Object.assign(request, { body: body.value });
      handle(request, response, body);
    });
  };
}

/** By events: an iterator takes longer than all else here. */
function read(
  request: IncomingMessage,
  response: ServerResponse,
  onWhole: (bytes: Buffer) => void,
): void {
  const chunks: Buffer[] = [];
  let length = 0;
  const take = (chunk: Buffer) => {
    length += chunk.byteLength;
    if (length <= BODY_MAX) {
      chunks.push(chunk);
      return;
    }
    request.off("data", take).off("end", finish);
    refuse(request, response, TOO_LONG);
  };
  const finish = () => onWhole(Buffer.concat(chunks));
  request.on("data", take).on("end", finish);
  // The client went away before its question was whole.
  request.on("error", () => response.destroy());
}

function jsonIn(bytes: Buffer): JsonBody | Refusal {
  if (!isUtf8(bytes)) return NOT_UTF8;
  const text = bytes.toString();
  try {
    const value: unknown = JSON.parse(text);
    // Whoever walks through it may call itself at every level; the parser does not.
    if (isDeeperThan(NESTING_MAX, value)) return TOO_DEEP;
    const isFilled = typeof value === "object" && value !== null && Object.keys(value).length > 0;
    return isFilled ? { text, value } : NO_OBJECT;
  } catch {
    return NOT_JSON;
  }
}

function refusal(status: number, message: string): Refusal {
  return { status, message };
}
