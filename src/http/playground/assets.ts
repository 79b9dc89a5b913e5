import { Worker } from "node:worker_threads";
import { gunzipSync } from "node:zlib";
import type { FetchAPI } from "graphql-yoga";
import { z } from "zod";

/** A file of the playground, ready to be sent. */
export interface Asset {
  readonly name: string;
  readonly type: string;
  /** Changes with the content. */
  readonly version: string;
  readonly gzip: Uint8Array<ArrayBuffer>;
}

const PREFIX = "/playground/";
const ONE_YEAR_S = 31_536_000;

const packed = z.array(
  z.object({
    name: z.string(),
    type: z.string(),
    version: z.string(),
    gzip: z.instanceof<typeof Uint8Array<ArrayBuffer>>(Uint8Array),
  }),
);

/** The files by their path. They come from installed packages: no other host is asked for any. */
export function packAssets(): Promise<ReadonlyMap<string, Asset>> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./pack.mjs", import.meta.url), { execArgv: [] });
    worker.once("error", reject);
    worker.once("message", (message) => {
      const assets = packed.parse(message);
      resolve(new Map(assets.map((asset) => [PREFIX + asset.name, asset])));
    });
  });
}

/** The address of a file, which changes with its content and so may be kept for ever. */
export function addressOf(assets: ReadonlyMap<string, Asset>, name: string): string {
  const asset = assets.get(PREFIX + name);
  if (!asset) throw new Error(`The playground has no file ${name}.`);
  return `${PREFIX}${name}?v=${asset.version}`;
}

export function answerAsset(fetchAPI: FetchAPI, request: Request, url: URL, asset: Asset) {
  const etag = `"${asset.version}"`;
  const isVersioned = url.searchParams.get("v") === asset.version;
  const headers = {
    "content-type": asset.type,
    "cache-control": isVersioned ? `public, max-age=${ONE_YEAR_S}, immutable` : "no-cache",
    "x-content-type-options": "nosniff",
    etag,
    vary: "accept-encoding",
  };
  if (request.headers.get("if-none-match")?.includes(etag)) {
    return new fetchAPI.Response(null, { status: 304, headers });
  }
  if (!/\bgzip\b/.test(request.headers.get("accept-encoding") ?? "")) {
    return new fetchAPI.Response(gunzipSync(asset.gzip), { headers });
  }
  return new fetchAPI.Response(asset.gzip, { headers: { ...headers, "content-encoding": "gzip" } });
}
