import { badUserInput } from "../errors.ts";
import { fold } from "../lib/fold.ts";
import { escapeLike } from "../lib/text.ts";

/** A text to look for may be at most this long. */
const TEXT_MAX = 200;

/** A condition on a folded column: it contains the text, with `%` and `_` taken literally. */
export const containsFolded = (text: string) => ({ contains: escapeLike(checkedText(text)) });

/** A condition on a column of running text, in which case counts for nothing. */
export function containsText(text: string) {
  checkedText(text);
  return { contains: escapeLike(text.trim()), mode: "insensitive" } as const;
}

/** The text folded; an error when there is nothing in it to look for. */
function checkedText(text: string): string {
  const folded = fold(text);
  if (folded === "" || text.length > TEXT_MAX) {
    throw badUserInput(
      `A text of 1 to ${TEXT_MAX} characters with a letter or digit was expected, not "${text.slice(0, 60)}".`,
    );
  }
  return folded;
}
