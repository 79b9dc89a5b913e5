// The package's own types are those of Express, which is not used here.
declare module "compression" {
  import type { IncomingMessage, ServerResponse } from "node:http";

  /** Compresses what is written to the response if the client accepts it and it is worth it. */
  type Compress = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

  function compression(options: { threshold: number }): Compress;
  export = compression;
}
