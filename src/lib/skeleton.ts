// The skeleton of a name is what its romanizations have in common: Nasarbajew, Nazarbaïev and
// Nazarbayev, or Chruschtschow, Khrouchtchev and Khrushchev, have one skeleton. It knows how English,
// German, French, Polish, Czech and Turkish write what others write in Cyrillic. Vowels stay, and
// words of three letters stay as they are: Li is not Ly. It tells what is alike, not who is meant.
import { fold, writtenWords } from "./fold.ts";

/** Letters that lose with their sign what they stand for, as English writes them. */
const SIGNED: readonly (readonly [letters: RegExp, as: string])[] = [
  [/[şšșś]/gu, "sh"],
  [/[çčć]/gu, "ch"],
  [/[žż]/gu, "zh"],
];

/** Words of these spellings are German, Polish or Dutch, where `ch` is what English writes `kh`. */
const CONTINENTAL = /w|sch|sz|cz|sj/;

/** Applied in this order. Capitals stand for sounds: `C` for all of sh, zh, ch and shch. */
const RULES: readonly (readonly [spelling: RegExp, sound: string])[] = [
  [/(?:t?sch|tch|tsh|tsj|sh|zh|sz|cz|cs|sj|ch)+/g, "C"],
  [/kh/g, "h"],
  [/gh|gu(?=[ei])/g, "g"],
  [/ph/g, "f"],
  [/th/g, "t"],
  [/ck|q/g, "k"],
  [/x/g, "ks"],
  [/c(?=[eiy])|ts|tz/g, "z"],
  [/c/g, "k"],
  [/s/g, "z"],
  [/ou/g, "u"],
  [/w/g, "v"],
  [/([eo])ff$/, "$1v"],
  [/ine$/, "in"],
  [/([dt])er$/, "$1r"],
  // ё is e or o, and what glides before e is written or not: Aliyev, Aliev, Alijew.
  [/[iyj]+o|(?<=C)o/g, "e"],
  [/[iyj]+(?=e)/g, ""],
  [/[iyj]+/g, "i"],
  [/(.)\1+(?=.)/g, "$1"],
];

/** Words of so few letters, in their own script, are too alike to be compared by sound. */
const SHORT = 3;

function wordSkeleton(word: string): string {
  const signed = word.normalize("NFC").toLowerCase();
  if (signed.length <= SHORT) return fold(signed);
  const english = SIGNED.reduce((text, [letters, as]) => text.replace(letters, as), signed);
  const folded = fold(english);
  const start = CONTINENTAL.test(folded) ? folded.replace(/(?<![st])ch/g, "h") : folded;
  const sounds = RULES.reduce((text, [spelling, sound]) => text.replace(spelling, sound), start);
  return sounds.length <= SHORT ? folded : sounds;
}

/** The skeletons of the words in the order of the alphabet: `Karimov, Islam` is Islam Karimov. */
export const skeleton = (name: string): string =>
  writtenWords(name)
    .map(wordSkeleton)
    .filter((word) => word !== "")
    .toSorted()
    .join(" ");
