/**
 * `npm run pack:client -- [FOLDER]` packs client/ as parley-client-VERSION.tgz, for `npm install`, into
 * the folder or this one.
 */
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const CLIENT = path.join(ROOT, "client");
const TSC = path.join(ROOT, "node_modules/typescript/bin/tsc");

/** The generator's types want a package for one interface, which the client has itself. */
const FOREIGN = "'@graphql-typed-document-node/core'";
const OWN = "'../typed-document.js'";

/** What goes into the package as it stands. */
const FILES = [
  "LICENSE",
  "schema.graphql",
  "client/package.json",
  "client/generated/persisted-documents.json",
  "client/generated/possible-types.json",
];

const made = mkdtempSync(path.join(tmpdir(), "parley-pack-"));
try {
  const compile = [TSC, "--project", CLIENT, "--outDir", path.join(made, "dist")];
  execFileSync(process.execPath, compile, { stdio: "inherit" });
  const types = path.join(made, "dist/generated/graphql.d.ts");
  const text = readFileSync(types, "utf8");
  if (!text.includes(FOREIGN)) throw new Error(`${types} was expected to import ${FOREIGN}.`);
  writeFileSync(types, text.replace(FOREIGN, OWN));
  for (const file of FILES)
    copyFileSync(path.join(ROOT, file), path.join(made, path.basename(file)));
  const folder = path.resolve(process.argv[2] ?? ".");
  execFileSync("npm", ["pack", "--silent", "--pack-destination", folder], {
    cwd: made,
    stdio: "inherit",
  });
} finally {
  rmSync(made, { recursive: true, force: true });
}
