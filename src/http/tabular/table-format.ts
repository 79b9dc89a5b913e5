import { csvLines } from "../../lib/csv.ts";
import { cellsOf } from "../../lib/flatten.ts";
import { type OpenQuery, pagesOf } from "./pages.ts";

/** A way to answer with one line for each row. */
export interface TableFormat {
  readonly contentType: string;
  readonly write: (open: OpenQuery) => AsyncGenerator<string>;
}

/** With the names of the columns in the first line, also when there are no rows. */
export const csv: TableFormat = {
  contentType: "text/csv; charset=utf-8; header=present",
  async *write(open) {
    const { columns } = open.query;
    yield csvLines([columns.map(({ name }) => name)]);
    for await (const rows of pagesOf(open)) {
      if (rows.length > 0) yield csvLines(rows.map((row) => cellsOf(row, columns)));
    }
  },
};

/** An object of JSON for each row. */
export const ndjson: TableFormat = {
  contentType: "application/x-ndjson; charset=utf-8",
  async *write(open) {
    for await (const rows of pagesOf(open)) {
      if (rows.length > 0) yield rows.map((row) => `${JSON.stringify(row)}\n`).join("");
    }
  },
};
