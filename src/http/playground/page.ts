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

/** What stands above GraphiQL: where else to read, what is remembered, and a way out to the shell. */
const BAR = `<header class="bar">
      <nav aria-label="Parley">
        <a href="/" target="_blank">Explorer</a>
        <button id="schema" type="button">Schema</button>
        <a href="/docs/" target="_blank">Docs</a>
      </nav>
      <output id="said"></output>
      <button id="copy" type="button">Copy as curl</button>
      <label>
        <input id="remember" type="checkbox" role="switch" autocomplete="off">
        Remember variables and headers on this device
      </label>
    </header>`;

/** GraphiQL on this server's schema, with the examples as tabs, below a bar of our own. */
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
    <link rel="stylesheet" href="${address("page.css")}">
    <script id="page" type="application/json">${forScript(page)}</script>
    <script type="module" src="${address("editor.js")}"></script>
    <script defer src="${address("graphiql.js")}"></script>
    <script type="module" src="${address("start.js")}"></script>
  </head>
  <body id="body" class="no-focus-outline">
    ${BAR}
    <noscript>The playground needs JavaScript. The API itself is at ${endpoint}, too.</noscript>
    <div id="root"></div>
  </body>
</html>
`;
}

/** No text inside can end the script element. */
const forScript = (value: object) => JSON.stringify(value).replaceAll("<", "\\u003c");
