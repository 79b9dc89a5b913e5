import type { FetchAPI } from "graphql-yoga";

export interface Streamed {
  /** What the answer consists of; nothing more is taken from it once the client is gone. */
  readonly chunks: AsyncGenerator<string>;
  readonly headers: Readonly<Record<string, string>>;
  /** What the server gave with the request. */
  readonly serverContext: object;
  /** Told of what broke the stream; the client sees no more than that it broke. */
  readonly onFailure: (error: unknown) => void;
}

/**
 * An answer that is made while it is sent, no faster than the client takes it. When it breaks, so
 * does the connection: a client must not take half a file for the whole.
 */
export function answerStream(
  fetchAPI: FetchAPI,
  { chunks, headers, serverContext, onFailure }: Streamed,
): Response {
  const encoder = new TextEncoder();
  let isWanted = true;
  // Node's own, because the stream of `fetchAPI` keeps errors to itself.
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      try {
        const { done, value } = await chunks.next();
        if (!isWanted) return;
        if (done) controller.close();
        else controller.enqueue(encoder.encode(value));
      } catch (error) {
        onFailure(error);
        const response = "res" in serverContext ? serverContext.res : undefined;
        // While the stream is piped to a connection nobody listens to its errors: one would end the
        // process.
        if (isDestroyable(response)) response.destroy();
        else controller.error(new Error("The answer broke off."));
      }
    },
    async cancel() {
      isWanted = false;
      await chunks.return(undefined);
    },
  });
  return new fetchAPI.Response(body, {
    headers: { "cache-control": "no-store", "x-content-type-options": "nosniff", ...headers },
  });
}

function isDestroyable(value: unknown): value is { destroy(): void } {
  return (
    typeof value === "object" &&
    value !== null &&
    "destroy" in value &&
    typeof value.destroy === "function"
  );
}
