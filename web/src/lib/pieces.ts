interface Span {
  readonly startOffset: number;
  readonly endOffset: number;
}

/** A part of a text, and what marks it. */
export interface Piece<Mark> {
  readonly start: number;
  readonly text: string;
  readonly mark?: Mark;
}

/**
 * A text cut where marks begin and end, all of it in its order. Of marks that overlap, the one that
 * begins first is kept, of those that begin together the longest; those outside the text are left out.
 */
export function pieces<Mark extends Span>(text: string, marks: readonly Mark[]): Piece<Mark>[] {
  const inOrder = marks.toSorted(
    (a, b) => a.startOffset - b.startOffset || b.endOffset - a.endOffset,
  );
  const found: Piece<Mark>[] = [];
  let end = 0;
  const plain = (until: number) => {
    if (until > end) found.push({ start: end, text: text.slice(end, until) });
  };
  for (const mark of inOrder) {
    const { startOffset, endOffset } = mark;
    if (startOffset < end || endOffset <= startOffset || endOffset > text.length) continue;
    plain(startOffset);
    found.push({ start: startOffset, text: text.slice(startOffset, endOffset), mark });
    end = endOffset;
  }
  plain(text.length);
  return found;
}
