import { badUserInput } from "./errors.ts";
import { isStorable, shown } from "./lib/text.ts";

/** A text in an argument may be at most this long. */
const TEXT_MAX = 1000;

/**
 * The arguments themselves, when the database can take every text in them: no NUL, no lone
 * surrogate, and not over a thousand characters. Whatever reads arguments must come through here.
 */
export function checkedInput<Input>(input: Input): Input {
  check(input);
  return input;
}

/** Refuses a number outside its range; `max` may be left open. */
export function checkRange(name: string, value: number, min: number, max = Infinity): void {
  if (value >= min && value <= max) return;
  const range = max === Infinity ? `${min} or more` : `${min} to ${max}`;
  throw badUserInput(`\`${name}\` was expected to be ${range}, not ${value}.`);
}

function check(value: unknown): void {
  if (typeof value === "string") {
    if (!isStorable(value)) {
      throw badUserInput(
        `A text without NUL and lone surrogates was expected, not ${shown(value)}.`,
      );
    }
    if (value.length > TEXT_MAX) {
      throw badUserInput(
        `A text of at most ${TEXT_MAX} characters was expected, not ${value.length}.`,
      );
    }
  } else if (typeof value === "object" && value !== null) {
    for (const inner of Object.values(value)) check(inner);
  }
}
