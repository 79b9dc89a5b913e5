import { type Asset, addressOf } from "./assets.ts";
import type { Example } from "./examples.ts";

/** The page may load from this server only, and nobody may show it inside another page. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'", // the editor writes its colours into the page
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** GraphiQL on this server's schema, with the examples as tabs. */
export function renderPage(
  assets: ReadonlyMap<string, Asset>,
  endpoint: string,
  examples: readonly Example[],
): string {
  const address = (name: string) => addressOf(assets, name);
  const page = {
    workers: {
      editorWorkerService: address("editor-worker.js"),
      json: address("json-worker.js"),
      graphql: address("graphql-worker.js"),
    },
    options: {
      title: "Parley",
      logo: `<img src="${address("icon.svg")}" width="32" height="32" alt="">`,
      endpoint,
      defaultTabs: examples,
      shouldPersistHeaders: false, // they may hold a key
    },
  };
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Parley</title>
    <link rel="icon" href="${address("icon.svg")}">
    <link rel="stylesheet" href="${address("graphiql.css")}">
    <style>
      /* GraphiQL would move a tab aside as soon as it is pressed, so that no click could hit it. */
      .graphiql-tab { transform: none !important; }
    </style>
    <script id="page" type="application/json">${forScript(page)}</script>
    <script defer src="${address("graphiql.js")}"></script>
    <script defer src="${address("start.js")}"></script>
  </head>
  <body id="body" class="no-focus-outline">
    <noscript>The playground needs JavaScript. The API itself is at ${endpoint}, too.</noscript>
    <div id="root"></div>
  </body>
</html>
`;
}

/** No text inside can end the script element. */
const forScript = (value: object) => JSON.stringify(value).replaceAll("<", "\\u003c");
