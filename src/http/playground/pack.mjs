// Runs in a thread of its own, whose memory is given back when it ends: GraphiQL is 9 MB of text.
import { readFileSync } from "node:fs";
import { parentPort } from "node:worker_threads";
import * as graphiql from "@graphql-yoga/render-graphiql/graphiql";
import { packText } from "./pack-text.mjs";

const SCRIPT = "text/javascript; charset=utf-8";
const STYLE = "text/css; charset=utf-8";

const own = (name) => readFileSync(new URL(name, import.meta.url), "utf8");

const files = [
  ["graphiql.js", SCRIPT, graphiql.js],
  ["graphiql.css", STYLE, graphiql.css],
  ["editor-worker.js", SCRIPT, graphiql.editorWorkerService],
  ["json-worker.js", SCRIPT, graphiql.jsonWorker],
  ["graphql-worker.js", SCRIPT, graphiql.graphqlWorker],
  ...["bar.js", "curl.js", "editor.js", "memory.js", "start.js"].map((name) => [
    name,
    SCRIPT,
    own(name),
  ]),
  ["page.css", STYLE, own("page.css")],
  ["icon.svg", "image/svg+xml", own("icon.svg")],
];

parentPort?.postMessage(files.map(([name, type, text]) => packText(name, type, text)));
