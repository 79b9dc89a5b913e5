import { csv, ndjson, type TableFormat } from "./table-format.ts";

const FORMATS: Readonly<Record<string, TableFormat>> = {
  "text/csv": csv,
  "application/x-ndjson": ndjson,
  "application/ndjson": ndjson,
};

interface Accepted {
  readonly type: string;
  readonly quality: number;
}

/**
 * The format of rows that a client asks for; undefined when it would rather have, or as well take,
 * the usual JSON. A wildcard never asks for rows.
 */
export function acceptedTable(accept: string | null): TableFormat | undefined {
  const [best] = (accept ?? "")
    .split(",")
    .map(read)
    .filter(({ type, quality }) => quality > 0 && type !== "")
    .sort((a, b) => b.quality - a.quality || wildness(a) - wildness(b));
  return best && Object.hasOwn(FORMATS, best.type) ? FORMATS[best.type] : undefined;
}

function read(range: string): Accepted {
  const [type = "", ...parameters] = range.split(";").map((part) => part.trim().toLowerCase());
  const quality = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2);
  return { type, quality: quality === undefined ? 1 : Number(quality) || 0 };
}

/** Of equal quality, the type that is named goes before the one that is only allowed. */
const wildness = ({ type }: Accepted) => (type.includes("*") ? 1 : 0);
