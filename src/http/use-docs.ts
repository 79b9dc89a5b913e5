import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Plugin } from "graphql-yoga";
import { type Asset, answerAsset } from "./playground/assets.ts";
import { packText } from "./playground/pack-text.mjs";

const DOCS_FOLDER = fileURLToPath(new URL("../../docs", import.meta.url));
const PREFIX = "/docs/";

/** Nothing in a text may run, load or be framed. */
const POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The guides of docs/ as they are written, for people in the playground, and a list of them. */
export function useDocs(): Plugin {
  const docs = readDocs(DOCS_FOLDER);
  return {
    onRequest({ request, url, fetchAPI, endResponse }) {
      const doc = docs.get(url.pathname);
      const isHead = request.method === "HEAD";
      if (!doc || !(isHead || request.method === "GET")) return;
      const { body, status, headers } = answerAsset(fetchAPI, request, url, doc);
      headers.set("content-security-policy", POLICY);
      endResponse(new fetchAPI.Response(isHead ? null : body, { status, headers }));
    },
  };
}

/** By address. Only what was there at the start is ever sent. */
function readDocs(folder: string): ReadonlyMap<string, Asset> {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => name.split(path.sep).join("/"))
    .sort();
  const texts = names.map((name) => ({
    name,
    text: readFileSync(path.join(folder, name), "utf8"),
  }));
  const list = packText("", "text/html; charset=utf-8", renderList(texts));
  return new Map([
    [PREFIX, list],
    ...texts.map(({ name, text }): [string, Asset] => [
      encodeURI(PREFIX + name),
      packText(name, "text/plain; charset=utf-8", text),
    ]),
  ]);
}

const renderList = (texts: readonly { name: string; text: string }[]) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>Parley: docs</title>
  </head>
  <body>
    <h1>Docs</h1>
    <ul>
${texts.map(({ name, text }) => `      <li><a href="${encodeURI(PREFIX + name)}">${escaped(titleOf(text) ?? name)}</a></li>`).join("\n")}
    </ul>
  </body>
</html>
`;

const titleOf = (text: string) => /^# (.+)/m.exec(text)?.[1];

const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`).replaceAll("`", "");
