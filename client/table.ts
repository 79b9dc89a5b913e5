const characters = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Characters that take two columns of a terminal: East Asian scripts, full-width forms, emoji. */
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF01-\uFF60\uFFE0-\uFFE6]|\p{Emoji_Presentation}/u;

const GAP = "  ";

/** How many columns of a terminal a text takes. */
export const widthOf = (text: string): number =>
  [...characters.segment(text)].reduce(
    (width, { segment }) => width + (WIDE.test(segment) ? 2 : 1),
    0,
  );

/** The text, shortened with an ellipsis where it takes more columns than these. */
export function cut(text: string, columns: number): string {
  if (widthOf(text) <= columns) return text;
  let kept = "";
  for (const { segment } of characters.segment(text)) {
    if (widthOf(kept) + widthOf(segment) > columns - 1) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}

/** Rows as lines of aligned cells. What does not fit into `columns` is cut from the last cell. */
export function table(rows: readonly (readonly string[])[], columns = Infinity): string {
  const clean = rows.map((row) => row.map((cell) => cell.replace(/\p{Cc}+/gu, " ")));
  const widths = (clean[0] ?? []).map((_, index) =>
    Math.max(...clean.map((row) => widthOf(row[index] ?? ""))),
  );
  const lines = clean.map((row) => {
    const cells = row.map((cell, index) => {
      const width = widths[index] ?? 0;
      return index === row.length - 1 ? cell : cell + " ".repeat(width - widthOf(cell));
    });
    return cut(cells.join(GAP), columns);
  });
  return lines.join("\n");
}
