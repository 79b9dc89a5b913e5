import type { Database } from "../../src/database/client.ts";
import { createTestServer, recordLog } from "./harness.ts";

/** What an address says after the question mark, in order. */
export type Parameters = readonly (readonly [name: string, value: string])[];

/** Reads a file of `/export/` to its end, with what the log told meanwhile. */
export async function getFile(database: Database, file: string, parameters: Parameters = []) {
  const { logger, lines } = recordLog();
  const search = new URLSearchParams(parameters.map(([name, value]) => [name, value]));
  const address = `http://parley.test/export/${file}?${search}`;
  const response = await createTestServer(database, logger).fetch(address);
  return { response, status: response.status, text: await response.text(), lines };
}
