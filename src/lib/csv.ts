// Comma-separated values by RFC 4180. Written here because it is shorter than a library's options.

/** What a cell holds; null is told from an empty text. */
export type Cell = string | number | boolean | null;

/** Whatever a reader could take for structure, and spaces that some readers trim. */
const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/;

/**
 * One line with its line break. Null is an empty cell and the empty text is "", which those readers
 * tell apart that can, such as PostgreSQL's. Every other text comes back as it went in: none is
 * altered, not even one that begins with = and that a spreadsheet might take for a formula.
 */
export const csvLine = (cells: readonly Cell[]): string => `${cells.map(csvCell).join(",")}\r\n`;

function csvCell(cell: Cell): string {
  if (cell === null) return "";
  const text = String(cell);
  return text === "" || NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
