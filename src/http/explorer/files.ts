import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { gzip } from "node:zlib";

const FOLDER = fileURLToPath(new URL("../../../web/dist", import.meta.url));

/** The operations of the explorer by their ids, which a server with TRUSTED_DOCUMENTS answers, too. */
export const EXPLORER_DOCUMENTS = path.join(FOLDER, "documents.json");

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
};

/** A file of the explorer, ready to be sent. */
export interface WebFile {
  readonly type: string;
  readonly etag: string;
  /** Whether its name changes with its content, so that browsers may keep it for ever. */
  readonly isHashed: boolean;
  readonly plain: Uint8Array<ArrayBuffer>;
  readonly gzip: Uint8Array<ArrayBuffer>;
}

const compress = promisify(gzip);

/** A file from its content. */
export async function webFile(name: string, content: Uint8Array): Promise<WebFile> {
  const plain = new Uint8Array(content);
  return {
    type: TYPES[path.extname(name)] ?? "application/octet-stream",
    etag: `"${createHash("sha256").update(plain).digest("hex").slice(0, 16)}"`,
    isHashed: name.startsWith("/assets/"),
    plain,
    gzip: new Uint8Array(await compress(plain, { level: 9 })),
  };
}

/** What `npm run build` made of web/, by address. Files whose names begin with a dot are not meant. */
export async function readWebFiles(folder: string = FOLDER): Promise<Map<string, WebFile>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = new Map<string, WebFile>();
  for (const entry of entries) {
    if (!entry.isFile() || entry.name.startsWith(".")) continue;
    const file = path.join(entry.parentPath, entry.name);
    const address = `/${path.relative(folder, file).split(path.sep).join("/")}`;
    files.set(address, await webFile(address, await readFile(file)));
  }
  return files;
}
