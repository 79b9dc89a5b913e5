import type { FetchAPI } from "graphql-yoga";

/** A small answer that is not GraphQL's and that nobody may keep. */
export function answerJson(fetchAPI: FetchAPI, status: number, body: object): Response {
  return new fetchAPI.Response(`${JSON.stringify(body)}\n`, {
    status,
    headers: { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" },
  });
}
