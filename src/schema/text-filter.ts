import { badUserInput } from "../errors.ts";
import { fold } from "../lib/fold.ts";
import { escapeLike } from "../lib/text.ts";

/** A text to look for may be at most this long. */
const TEXT_MAX = 200;

/** A condition on a folded column: it contains the text, with `%` and `_` taken literally. */
export function containsFolded(text: string) {
  const folded = fold(text);
  if (folded === "" || text.length > TEXT_MAX) {
    throw badUserInput(
      `A text of 1 to ${TEXT_MAX} characters with a letter or digit was expected, not "${text.slice(0, 60)}".`,
    );
  }
  return { contains: escapeLike(folded) };
}
