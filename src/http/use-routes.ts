import type { Plugin } from "graphql-yoga";
import { answerJson } from "./answer-json.ts";

/** Where the API and, for browsers, the playground are. */
export const ENDPOINT = "/graphql";

/** The last word on addresses: what no plugin before it answered and is not the API is not there. */
export function useRoutes(): Plugin {
  return {
    onRequest({ request, url, fetchAPI, endResponse }) {
      if (url.pathname === ENDPOINT) return;
      if (url.pathname === "/" && (request.method === "GET" || request.method === "HEAD")) {
        const headers = { location: ENDPOINT };
        return endResponse(new fetchAPI.Response(null, { status: 302, headers }));
      }
      const message = `There is nothing at this address. The API is at ${ENDPOINT}.`;
      endResponse(answerJson(fetchAPI, 404, { message }));
    },
  };
}
