import { execFileSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import { fileURLToPath } from "node:url";

const SOURCE = new URL("../peer/", import.meta.url);
const FOLDER = new URL("../.peers/", import.meta.url);

/** A file in the folder where the peers are installed. */
export const peerFile = (name: string): string => fileURLToPath(new URL(name, FOLDER));

/** The Node.js that PostGraphile needs. */
export const PEER_NODE = peerFile("node_modules/node/bin/node");

/** Installs the other servers, which are no part of Parley, in a folder that git does not see. */
export function installPeers(): void {
  const wanted = readFileSync(new URL("package.json", SOURCE), "utf8");
  const installed = new URL("installed.json", FOLDER);
  mkdirSync(FOLDER, { recursive: true });
  for (const name of readdirSync(SOURCE)) {
    copyFileSync(new URL(name, SOURCE), new URL(name, FOLDER));
  }
  if (existsSync(installed) && readFileSync(installed, "utf8") === wanted) return;
  const args = ["install", "--no-audit", "--no-fund", "--loglevel=error"];
  execFileSync("npm", args, { cwd: fileURLToPath(FOLDER), stdio: "inherit" });
  writeFileSync(installed, wanted);
}
