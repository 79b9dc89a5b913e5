import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const EXAMPLES_FOLDER = fileURLToPath(new URL("../../../examples", import.meta.url));

/** A query to start from. */
export interface Example {
  readonly query: string;
  /** JSON. */
  readonly variables?: string;
}

/** The queries of `NN-name.graphql` in order, each with `NN-name.variables.json`, if there is one. */
export function readExamples(folder: string = EXAMPLES_FOLDER): Example[] {
  const names = readdirSync(folder).filter((name) => name.endsWith(".graphql"));
  return names.sort().map((name) => {
    const query = readFileSync(path.join(folder, name), "utf8");
    const variables = path.join(folder, name.replace(/graphql$/, "variables.json"));
    return existsSync(variables)
      ? { query, variables: readFileSync(variables, "utf8") }
      : { query };
  });
}
