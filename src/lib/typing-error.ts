// One typing error is a letter too much, a letter missing, a wrong one, or two neighbours swapped.
// Texts are folded: words of a-z and 0-9 with one space between.

/**
 * The texts that are one typing error away, as patterns in which `_` is any one sign; four for each
 * letter. They fit the text itself, too.
 */
export function oneErrorAway(text: string): string[] {
  const found = new Set<string>();
  for (let at = 0; at <= text.length; at += 1) {
    const [before, after] = [text.slice(0, at), text.slice(at)];
    found.add(`${before}_${after}`);
    if (after === "") continue;
    found.add(`${before}_${after.slice(1)}`);
    found.add(before + after.slice(1));
    if (after.length > 1) found.add(before + after[1] + after[0] + after.slice(2));
  }
  return [...found];
}

/** The beginning and the end of a text of which one typing error leaves one as it is. */
export function partsOf(text: string): { beginning: string; ending: string } {
  const middle = Math.ceil(text.length / 2);
  // Two letters swapped in the middle would be in both, so one letter is in neither.
  return { beginning: text.slice(0, Math.max(0, middle - 1)), ending: text.slice(middle) };
}

/** How many typing errors lie between the texts; any number over `most` comes as Infinity. */
export function errorsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return Number.POSITIVE_INFINITY;
  let [beforeLast, last]: [number[], number[]] = [
    [],
    Array.from({ length: b.length + 1 }, (_, j) => j),
  ];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const isSame = a[i - 1] === b[j - 1];
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(
        Math.min(
          at(last, j) + 1,
          at(row, j - 1) + 1,
          at(last, j - 1) + (isSame ? 0 : 1),
          isSwap ? at(beforeLast, j - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    [beforeLast, last] = [last, row];
  }
  const errors = at(last, b.length);
  return errors <= most ? errors : Number.POSITIVE_INFINITY;
}

const at = (row: readonly number[], index: number) => row[index] ?? Number.POSITIVE_INFINITY;

/** At most so many errors in a name are forgiven. */
const FORGIVEN = 2;

/** How many errors a word of so many letters may have: a short one with an error is another word. */
const forgivenIn = (length: number) => (length < 4 ? 0 : length < 7 ? 1 : FORGIVEN);

/**
 * The typing errors between two names: 0 when they are equal, null when one is not the other
 * mistyped. Errors are forgiven word by word, one in words of 4 to 6 letters and two in longer
 * ones, two in all; a space too much or missing is an error, too.
 */
export function typingErrors(text: string, name: string): number | null {
  if (text === name) return 0;
  const [words, others] = [text.split(" "), name.split(" ")];
  if (words.length !== others.length) {
    return text.replaceAll(" ", "") === name.replaceAll(" ", "") &&
      Math.abs(words.length - others.length) === 1
      ? 1
      : null;
  }
  let errors = 0;
  for (const [index, word] of words.entries()) {
    const other = others[index] ?? "";
    errors += errorsBetween(word, other, forgivenIn(Math.max(word.length, other.length)));
  }
  return errors <= FORGIVEN ? errors : null;
}
