import type { Plugin } from "graphql-yoga";
import type { Registry } from "prom-client";

/** `GET /metrics`: what was counted, as Prometheus reads it. */
export function useMetrics(registry: Registry): Plugin {
  return {
    async onRequest({ request, url, fetchAPI, endResponse }) {
      if (url.pathname !== "/metrics") return;
      if (request.method !== "GET" && request.method !== "HEAD") return;
      const headers = { "content-type": registry.contentType, "cache-control": "no-store" };
      endResponse(new fetchAPI.Response(await registry.metrics(), { headers }));
    },
  };
}
