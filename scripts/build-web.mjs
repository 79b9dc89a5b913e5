// @ts-check
/**
 * `npm run build`, second part: the explorer for browsers, in web/dist. Does nothing when that is up to
 * date, so it may run before every start.
 */
import { createHash } from "node:crypto";
import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const root = fileURLToPath(new URL("..", import.meta.url));
const stampFile = path.join(root, "web/dist/.stamp");

/** What the result is made of; package-lock.json stands for every package. */
const inputs = ["package-lock.json", fileURLToPath(import.meta.url)];
for (const folder of ["web", "client"]) {
  const names = readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" });
  const isInput = (/** @type {string} */ name) => !name.startsWith("dist") && isFile(folder, name);
  inputs.push(...names.filter(isInput).map((name) => path.join(folder, name)));
}

const stamp = fingerprint();
if (!existsSync(stampFile) || readFileSync(stampFile, "utf8") !== stamp) {
  await build({ configFile: path.join(root, "web/vite.config.ts"), logLevel: "warn" });
  const documents = path.join(root, "web/generated/persisted-documents.json");
  copyFileSync(documents, path.join(root, "web/dist/documents.json"));
  writeFileSync(stampFile, stamp);
}

/**
 * @param {string} folder
 * @param {string} name
 */
function isFile(folder, name) {
  return statSync(path.join(root, folder, name)).isFile();
}

/** Of everything that the result depends on. */
function fingerprint() {
  const hash = createHash("sha256");
  for (const name of inputs.sort())
    hash.update(name).update(readFileSync(path.resolve(root, name)));
  return hash.digest("hex");
}
