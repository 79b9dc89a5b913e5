import { randomUUID } from "node:crypto";
import type { Plugin } from "graphql-yoga";

const HEADER = "x-request-id";

const ids = new WeakMap<Request, string>();

/** The id under which the log tells of this request; made when it is first asked for. */
export function requestIdOf(request: Request): string {
  const known = ids.get(request);
  if (known) return known;
  const given = request.headers.get(HEADER) ?? "";
  const id = /^[\w.-]{1,64}$/.test(given) ? given : randomUUID();
  ids.set(request, id);
  return id;
}

/** Takes the id that a client or proxy gives, if it is harmless, and returns it in the answer. */
export function useRequestId(): Plugin {
  return {
    onResponse({ request, response }) {
      response.headers.set(HEADER, requestIdOf(request));
    },
  };
}
