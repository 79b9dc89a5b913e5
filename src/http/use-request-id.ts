import { randomUUID } from "node:crypto";
import type { Plugin } from "graphql-yoga";

/** The header that carries the id both ways. */
export const REQUEST_ID = "x-request-id";

const ids = new WeakMap<Request, string>();

/** The id under which the log tells of this request; made when it is first asked for. */
export function requestIdOf(request: Request): string {
  const known = ids.get(request);
  if (known) return known;
  const id = harmlessId(request.headers.get(REQUEST_ID));
  ids.set(request, id);
  return id;
}

/** The id that was given, if it can do no harm in logs and headers; else a new one. */
export const harmlessId = (given: unknown): string =>
  typeof given === "string" && /^[\w.-]{1,64}$/.test(given) ? given : randomUUID();

/** Takes the id that a client or proxy gives, if it is harmless, and returns it in the answer. */
export function useRequestId(): Plugin {
  return {
    onResponse({ request, response }) {
      response.headers.set(REQUEST_ID, requestIdOf(request));
    },
  };
}
