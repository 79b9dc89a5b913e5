import type { FetchAPI, Plugin } from "graphql-yoga";
import type { Logger } from "pino";
import { answerJson } from "./answer-json.ts";
import { type Asset, answerAsset, packAssets } from "./playground/assets.ts";
import { readExamples } from "./playground/examples.ts";
import { CONTENT_SECURITY_POLICY, renderPage } from "./playground/page.ts";
import { ENDPOINT, wantsHtml } from "./use-routes.ts";

interface Playground {
  readonly assets: ReadonlyMap<string, Asset>;
  readonly page: string;
}

/** GraphiQL for browsers, at the address of the API; its files are packed at the first visit. */
export function usePlayground(logger: Logger): Plugin {
  const examples = readExamples();
  let opened: Promise<Playground> | undefined;
  const open = () => {
    opened ??= packAssets().then((assets) => ({
      assets,
      page: renderPage(assets, ENDPOINT, examples),
    }));
    return opened;
  };
  return {
    async onRequest({ request, url, fetchAPI, endResponse }) {
      const isPage = url.pathname === ENDPOINT && wantsHtml(request);
      if (request.method !== "GET" || !(isPage || url.pathname.startsWith("/playground/"))) return;
      try {
        const { assets, page } = await open();
        const asset = assets.get(url.pathname);
        if (isPage) endResponse(answerPage(fetchAPI, page));
        else if (asset) endResponse(answerAsset(fetchAPI, request, url, asset));
      } catch (error) {
        // Yoga does not catch what this hook throws.
        opened = undefined;
        logger.error({ err: error }, "playground failed");
        endResponse(answerJson(fetchAPI, 500, { message: "The playground cannot be shown." }));
      }
    },
  };
}

function answerPage(fetchAPI: FetchAPI, page: string): Response {
  const headers = {
    "content-type": "text/html; charset=utf-8",
    "cache-control": "no-cache",
    "content-security-policy": CONTENT_SECURITY_POLICY,
    "referrer-policy": "same-origin",
    "x-content-type-options": "nosniff",
    vary: "accept",
  };
  return new fetchAPI.Response(page, { headers });
}
