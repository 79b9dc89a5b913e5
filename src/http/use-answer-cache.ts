import { IncomingMessage } from "node:http";
import { isAsyncIterable, type Plugin } from "graphql-yoga";
import { type AnswerCache, validators } from "./edge/answer-cache.ts";

/** Keeps answers of the resolvers to questions that came over the edge, if nothing went wrong. */
export function useAnswerCache(cache: AnswerCache): Plugin {
  const whole = new WeakSet<Request>();
  return {
    onResultProcess({ request, result }) {
      const isOne = !isAsyncIterable(result) && !Array.isArray(result);
      if (isOne && result.data && !result.errors) whole.add(request);
    },
    async onResponse({ request, response, serverContext }) {
      const incoming: unknown = Reflect.get(Object(serverContext), "req");
      if (!whole.has(request) || !(incoming instanceof IncomingMessage)) return;
      const place = cache.placeExpected(incoming);
      if (!place || response.status !== 200) return;
      const answer = cache.keep(place, Buffer.from(await response.clone().arrayBuffer()));
      if (request.method !== "GET") return;
      for (const [name, value] of Object.entries(validators(answer))) {
        response.headers.set(name, value);
      }
    },
  };
}
