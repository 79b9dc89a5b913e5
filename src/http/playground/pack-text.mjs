import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";

/**
 * A text as it is sent, and a version that changes with it.
 *
 * @param {string} name
 * @param {string} type
 * @param {string} text
 */
export function packText(name, type, text) {
  const version = createHash("sha256").update(text).digest("hex").slice(0, 16);
  return { name, type, version, gzip: gzipSync(text) };
}
