/** A table in Markdown that reads on a terminal, too. The columns after the first ones are numbers. */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  texts = 1,
): string {
  const widths = head.map((cell, index) =>
    Math.max(3, cell.length, ...rows.map((row) => (row[index] ?? "").length)),
  );
  const line = (cells: readonly string[]) =>
    `| ${widths.map((width, index) => pad(cells[index] ?? "", width, index < texts)).join(" | ")} |`;
  const rule = widths.map((width, index) =>
    index < texts ? "-".repeat(width) : `${"-".repeat(width - 1)}:`,
  );
  return [line(head), line(rule), ...rows.map(line)].join("\n");
}

const pad = (cell: string, width: number, isText: boolean) =>
  isText ? cell.padEnd(width) : cell.padStart(width);

/** With three digits that count. */
export function number(value: number | null, unit = ""): string {
  if (value === null) return "not measured";
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
  return `${value.toFixed(digits)}${unit}`;
}
