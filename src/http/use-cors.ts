import type { Plugin } from "graphql-yoga";
import { REQUEST_ID } from "./use-request-id.ts";

/** What a page may read besides: which request it was, and when it may ask again. */
const EXPOSED = [REQUEST_ID, "retry-after", "ratelimit", "ratelimit-policy"].join(", ");

/** Lets pages of these origins read answers, without credentials; `*` stands for all. */
export function useCors(origins: readonly string[]): Plugin {
  const allowed = new Set(origins);
  const leaveFor = (origin: string | null): string | undefined => {
    if (allowed.has("*")) return "*";
    return origin !== null && allowed.has(origin) ? origin : undefined;
  };
  return {
    onRequest({ request: { method, headers }, fetchAPI, endResponse }) {
      const isPreflight = method === "OPTIONS" && headers.has("access-control-request-method");
      if (!isPreflight || !leaveFor(headers.get("origin"))) return;
      const leave = {
        "access-control-allow-methods": "GET, POST",
        "access-control-allow-headers": headers.get("access-control-request-headers") ?? "",
        "access-control-max-age": "600",
      };
      endResponse(new fetchAPI.Response(null, { status: 204, headers: leave }));
    },
    onResponse({ request, response }) {
      const origin = request.headers.get("origin");
      if (origin === null) return;
      response.headers.append("vary", "Origin");
      const leave = leaveFor(origin);
      if (leave === undefined) return;
      response.headers.set("access-control-allow-origin", leave);
      response.headers.set("access-control-expose-headers", EXPOSED);
    },
  };
}
