import type { Plugin } from "graphql-yoga";
import { answerJson } from "./answer-json.ts";

/** Where the API and, for browsers, the playground are. */
export const ENDPOINT = "/graphql";

/** Whether a browser asks for a page. */
export const wantsHtml = (request: Request) =>
  /\btext\/html\b/.test(request.headers.get("accept") ?? "");

/** The last word on addresses: what no plugin before it answered and is not the API is not there. */
export function useRoutes({ playground }: { playground: boolean }): Plugin {
  return {
    onRequest({ request, url, fetchAPI, endResponse }) {
      const isRead = request.method === "GET" || request.method === "HEAD";
      const isApi = url.pathname === ENDPOINT;
      if (isApi && !(isRead && wantsHtml(request))) return;
      if (playground && url.pathname === "/" && isRead) {
        const headers = { location: ENDPOINT };
        return endResponse(new fetchAPI.Response(null, { status: 302, headers }));
      }
      const what = isApi ? "no page" : "nothing";
      const message = `There is ${what} at this address. The API is at ${ENDPOINT}.`;
      endResponse(answerJson(fetchAPI, 404, { message }));
    },
  };
}
