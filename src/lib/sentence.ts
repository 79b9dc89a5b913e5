import { fold } from "./fold.ts";

/** A stretch of a text in UTF-16 units; `end` is exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** A text made of sentences with one space between, and where each of them stands. */
export function joinSentences(sentences: readonly string[]): { text: string; spans: Span[] } {
  let start = 0;
  const spans = sentences.map((sentence) => {
    const span = { start, end: start + sentence.length };
    start = span.end + 1;
    return span;
  });
  return { text: sentences.join(" "), spans };
}

/** Blanks the possessive ending, so that "Putin's" holds the word "Putin"; keeps every offset. */
export const blankPossessives = (text: string): string =>
  text.replace(/['’]s(?![\p{L}\p{N}])/gu, "  ");

/** The text in a form in which `hasName` finds names as whole words. */
export const searchable = (text: string): string => ` ${fold(blankPossessives(text))} `;

/** Whether one of the folded names stands in the searchable text, as whole words. */
export const hasName = (text: string, names: Iterable<string>): boolean => {
  for (const name of names) if (name !== "" && text.includes(` ${name} `)) return true;
  return false;
};
