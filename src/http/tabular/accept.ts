import Negotiator from "negotiator";
import { csv, ndjson, type TableFormat } from "./table-format.ts";

const TABLES: ReadonlyMap<string, TableFormat> = new Map([
  ["text/csv", csv],
  ["application/x-ndjson", ndjson],
  ["application/ndjson", ndjson],
]);

/** All that the server answers with. A wildcard gets the first it allows, so never rows. */
const OFFERED = [
  "application/json",
  "application/graphql-response+json",
  "text/event-stream",
  "multipart/mixed",
  ...TABLES.keys(),
];

/** All parameters but the quality: they change nothing here, but Negotiator goes by them. */
const PARAMETERS = /;(?!\s*q=)[^;,]*/gi;

/**
 * The format of rows that a client asks for; undefined when it would rather have, or as well take,
 * the usual JSON.
 */
export function acceptedTable(accept: string | null): TableFormat | undefined {
  const headers = { accept: (accept ?? "*/*").replace(PARAMETERS, "") };
  const type = new Negotiator({ headers }).mediaType(OFFERED);
  return type === undefined ? undefined : TABLES.get(type);
}
