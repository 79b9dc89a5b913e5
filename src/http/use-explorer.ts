import type { FetchAPI, Plugin } from "graphql-yoga";
import type { Logger } from "pino";
import { answerJson } from "./answer-json.ts";
import { readWebFiles, type WebFile, webFile } from "./explorer/files.ts";

/** The addresses of views. Which of them shows what, web/src/app.tsx says. */
const VIEWS =
  /^\/(?:(?:search|pair|network|timeline|map)?|(?:people|countries|organizations|meetings|articles)\/[^/]+)$/;

const FILES = /^\/(?:assets\/[^/]+|icon\.svg)$/;

const ONE_YEAR_S = 31_536_000;

/** The pages load from this server only, run no code of their own text, and stand in no other page. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

interface Options {
  /** Whether there is a playground that the pages may lead to. */
  readonly playground: boolean;
  /** Whether operations must go by their ids. */
  readonly trusted: boolean;
}

/** The explorer for browsers: one page for the addresses of all views, and its files, read at the first visit. */
export function useExplorer(logger: Logger, options: Options): Plugin {
  let opened: Promise<ReadonlyMap<string, WebFile>> | undefined;
  const open = () => {
    opened ??= readFiles(options);
    return opened;
  };
  return {
    async onRequest({ request, url, fetchAPI, endResponse }) {
      const isView = VIEWS.test(url.pathname);
      if (!isView && !FILES.test(url.pathname)) return;
      if (request.method !== "GET" && request.method !== "HEAD") return;
      try {
        const file = (await open()).get(isView ? "/index.html" : url.pathname);
        if (file) endResponse(answerFile(fetchAPI, request, file));
      } catch (error) {
        // Yoga does not catch what this hook throws.
        opened = undefined;
        logger.error({ err: error }, "explorer failed");
        const message = "The explorer cannot be shown. Is it built? Run: npm run build";
        endResponse(answerJson(fetchAPI, 500, { message }));
      }
    },
  };
}

/** The page says what the server's settings mean for it. */
async function readFiles({ playground, trusted }: Options): Promise<ReadonlyMap<string, WebFile>> {
  const files = await readWebFiles();
  const page = files.get("/index.html");
  if (!page) throw new Error("web/dist has no index.html.");
  const html = Buffer.from(page.plain).toString("utf8");
  const told = html
    .replace("%PLAYGROUND%", playground ? "on" : "off")
    .replace("%TRUSTED%", trusted ? "on" : "off");
  return files.set("/index.html", await webFile("/index.html", Buffer.from(told)));
}

function answerFile(fetchAPI: FetchAPI, request: Request, file: WebFile): Response {
  const isPage = file.type.startsWith("text/html");
  const headers = {
    "content-type": file.type,
    "cache-control": file.isHashed ? `public, max-age=${ONE_YEAR_S}, immutable` : "no-cache",
    "x-content-type-options": "nosniff",
    etag: file.etag,
    vary: "accept-encoding",
    ...(isPage && { "content-security-policy": CONTENT_SECURITY_POLICY }),
    ...(isPage && { "referrer-policy": "same-origin" }),
  };
  if (request.headers.get("if-none-match")?.includes(file.etag)) {
    return new fetchAPI.Response(null, { status: 304, headers });
  }
  if (!/\bgzip\b/.test(request.headers.get("accept-encoding") ?? "")) {
    return new fetchAPI.Response(file.plain, { headers });
  }
  return new fetchAPI.Response(file.gzip, { headers: { ...headers, "content-encoding": "gzip" } });
}
