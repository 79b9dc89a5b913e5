// Folding makes two spellings of a name equal when they differ in script, case, diacritics,
// apostrophes or hyphens only. It works character by character, so the same name folds alike
// wherever it stands. The Cyrillic й becomes `i`, as the press writes Sergei and Nikolai.
import anyAscii from "any-ascii";

/** A folded text and the way back to the original it came from. */
export interface FoldedText {
  /** Exactly what `fold` gives. */
  readonly folded: string;
  /** For each folded character the UTF-16 index at which its original begins. */
  readonly offsets: readonly number[];
  /** For each folded character the UTF-16 index after its original, silent signs included. */
  readonly ends: readonly number[];
}

const WORD = /[\p{L}\p{N}\p{M}]/u;
/** Apostrophes and invisible format characters; they join (`Ma'ruf`), all other signs separate. */
const VANISHING = /['‘’‛`´′\p{Cf}]/u;

function foldCharacter(character: string): string {
  if (VANISHING.test(character)) return "";
  if (!WORD.test(character)) return " ";
  const ascii = anyAscii(character.normalize("NFKD")).toLowerCase();
  return ascii.replace(/[^a-z0-9]/g, "");
}

/** The text as it is searched and compared: words of `a-z0-9`, one space between; may be empty. */
export const fold = (text: string): string =>
  Array.from(text, foldCharacter).join("").replace(/ +/g, " ").trim();

/** The folded words in their order; none for a text without letters and digits. */
export const foldedWords = (text: string): string[] =>
  fold(text)
    .split(" ")
    .filter((word) => word !== "");

/** The words as they are written, parted where `fold` parts them. */
export const writtenWords = (text: string): string[] =>
  Array.from(text, (character) => (foldCharacter(character) === " " ? " " : character))
    .join("")
    .split(" ")
    .filter((word) => word !== "");

/**
 * `fold` with a way back. A sign that folds to nothing, like the soft sign of `Казань`, belongs to
 * the character before it, or at the start of a word to the one after it; an apostrophe to neither.
 */
export function foldWithOffsets(text: string): FoldedText {
  const folded: string[] = [];
  const offsets: number[] = [];
  const ends: number[] = [];
  let inWord = false;
  let silentFrom: number | null = null;
  let index = 0;
  for (const character of text) {
    const start = index;
    index += character.length;
    const piece = foldCharacter(character);
    if (piece === "" && WORD.test(character)) {
      if (inWord) ends[ends.length - 1] = index;
      else silentFrom ??= start;
    } else if (piece !== "") {
      const separates = piece === " ";
      for (const sign of separates && !inWord ? "" : piece) {
        folded.push(sign);
        offsets.push(separates ? start : (silentFrom ?? start));
        ends.push(index);
      }
      inWord = !separates;
      silentFrom = null;
    }
  }
  const length = folded.at(-1) === " " ? folded.length - 1 : folded.length;
  return {
    folded: folded.slice(0, length).join(""),
    offsets: offsets.slice(0, length),
    ends: ends.slice(0, length),
  };
}

/** Where the folded characters from `start` up to `end` come from; RangeError for none. */
export function originalSpan(
  text: FoldedText,
  start: number,
  end: number,
): { start: number; end: number } {
  const from = text.offsets[start];
  const to = text.ends[end - 1];
  if (from === undefined || to === undefined || start >= end) {
    throw new RangeError(
      `Expected a span within 0 to ${text.folded.length}, got ${start} to ${end}`,
    );
  }
  return { start: from, end: to };
}
