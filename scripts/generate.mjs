// @ts-check
/**
 * `npm run generate`: the Prisma client and the Pothos types, from prisma/schema. Does nothing
 * when they are up to date, so it may run before every start. JavaScript, because it is then done
 * before a TypeScript loader would have begun.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const modules = path.join(root, "node_modules");
const generated = path.join(root, "src/generated");
const stampFile = path.join(generated, ".stamp");

const stamp = fingerprint();
if (!isUpToDate()) {
  const prisma = path.join(modules, "prisma/build/index.js");
  // Prisma finds generators, and they find Node, by PATH; and npm need not have started this.
  const searchPath = [path.join(modules, ".bin"), path.dirname(process.execPath), process.env.PATH];
  const { status } = spawnSync(process.execPath, [prisma, "generate", "--no-hints"], {
    cwd: root,
    stdio: "inherit",
    env: {
      ...process.env,
      PATH: searchPath.join(path.delimiter),
      CHECKPOINT_DISABLE: "1", // no question over the network about newer versions
    },
  });
  if (status !== 0) process.exit(status ?? 1);
  writeFileSync(stampFile, stamp);
}

function isUpToDate() {
  const files = ["prisma/client.ts", "pothos.ts"].map((name) => path.join(generated, name));
  if (![stampFile, ...files].every((file) => existsSync(file))) return false;
  return readFileSync(stampFile, "utf8") === stamp;
}

/** Of everything that the result depends on. */
function fingerprint() {
  const hash = createHash("sha256");
  const schema = path.join(root, "prisma/schema");
  const inputs = readdirSync(schema, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".prisma"))
    .sort()
    .map((name) => path.join(schema, name));
  const packages = ["prisma", "@prisma/client", "@pothos/plugin-prisma"];
  inputs.push(path.join(root, "prisma.config.ts"), fileURLToPath(import.meta.url));
  inputs.push(...packages.map((name) => path.join(modules, name, "package.json")));
  for (const file of inputs) hash.update(path.relative(root, file)).update(readFileSync(file));
  return hash.digest("hex");
}
