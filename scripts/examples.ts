/** The numbered queries of examples/, each with the answer that is committed beside it. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { formatJson } from "./format-json.ts";

export const EXAMPLES_FOLDER = fileURLToPath(new URL("../examples", import.meta.url));

export interface Example {
  /** File name without its ending, like `12-dataset`. */
  name: string;
  query: string;
  answerFile: string;
}

export function readExamples(): Example[] {
  const names = readdirSync(EXAMPLES_FOLDER).filter((name) => name.endsWith(".graphql"));
  return names.sort().map((file) => {
    const { name } = path.parse(file);
    const query = readFileSync(path.join(EXAMPLES_FOLDER, file), "utf8");
    return { name, query, answerFile: path.join(EXAMPLES_FOLDER, `${name}.json`) };
  });
}

/** What the server answers, in the form in which the files keep it. */
export async function answerTo(
  query: string,
  server: { fetch(url: string, init: RequestInit): Promise<Response> },
): Promise<string> {
  const response = await server.fetch("http://127.0.0.1/graphql", {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/graphql-response+json" },
    body: JSON.stringify({ query }),
  });
  return `${formatJson(JSON.parse(await response.text()))}\n`;
}
