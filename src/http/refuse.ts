import type { IncomingMessage, ServerResponse } from "node:http";
import type { ErrorCode } from "../errors.ts";
import { harmlessId, REQUEST_ID } from "./use-request-id.ts";

/** Why a request is answered before anybody looks at what it asks. */
export interface Refusal {
  readonly status: number;
  readonly message: string;
  /** BAD_USER_INPUT when left out. */
  readonly code?: ErrorCode;
}

/**
 * For how long, in milliseconds, and how much, in bytes, a client may go on sending after its answer,
 * so that it gets to read it.
 */
const LINGER_MS = 2_000;
const DROPPED_MAX = 2_000_000;

/**
 * Answers with an error in the form of GraphQL. While the body of the request is still coming, what
 * comes is dropped for a while and then the connection is closed: closed at once, it would take the
 * answer with it.
 */
export function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  { status, message, code = "BAD_USER_INPUT" }: Refusal,
): void {
  const errors = [{ message, extensions: { code } }];
  const body = Buffer.from(`${JSON.stringify({ errors })}\n`);
  const isGraphql = request.headers.accept?.includes("application/graphql-response+json");
  response.writeHead(status, {
    "content-type": `application/${isGraphql ? "graphql-response+json" : "json"}; charset=utf-8`,
    "content-length": body.byteLength,
    "cache-control": "no-store",
    [REQUEST_ID]: harmlessId(request.headers[REQUEST_ID]),
    ...(request.complete ? {} : { connection: "close" }),
  });
  if (request.complete) {
    response.end(body);
    return;
  }
  response.write(body);
  const end = () => {
    clearTimeout(timer);
    response.end();
  };
  const timer = setTimeout(end, LINGER_MS);
  let dropped = 0;
  request.on("data", (chunk: Buffer) => {
    dropped += chunk.byteLength;
    if (dropped > DROPPED_MAX) request.pause();
  });
  request.once("end", end).once("close", end).on("error", end);
}
