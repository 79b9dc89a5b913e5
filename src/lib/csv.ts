// Comma-separated values by RFC 4180.
import { type Options, stringify } from "csv-stringify/sync";

/** What a cell holds; null is told from an empty text. */
export type Cell = string | number | boolean | null;

const OPTIONS: Options = {
  record_delimiter: "\r\n",
  // Of either sign alone, too, which some readers take for the end of a line.
  quote_record_delimiter: true,
  // The empty text, to tell it from null, and spaces that some readers trim.
  quoted_match: /^$|^\s|\s$/,
  cast: { boolean: String },
};

/**
 * Lines with their line breaks. Null is an empty cell and the empty text is "", which those readers
 * tell apart that can, such as PostgreSQL's. Every other text comes back as it went in: none is
 * altered, not even one that begins with = and that a spreadsheet might take for a formula.
 */
export const csvLines = (rows: readonly (readonly Cell[])[]): string =>
  stringify([...rows], OPTIONS);
