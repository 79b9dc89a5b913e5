// How a text stands to a stored name: the rules by which search tells why it shows something.
import { fold, foldedWords } from "./fold.ts";
import { script } from "./person-name.ts";
import { skeleton } from "./skeleton.ts";
import { typingErrors } from "./typing-error.ts";

/** Why a record is shown for a text, the strongest first. */
type MatchReason = "EXACT" | "ALIAS" | "TRANSLITERATION" | "TYPO" | "TEXT";

/** The text asked for, with what is compared. */
export interface AskedName {
  readonly folded: string;
  readonly skeleton: string;
  readonly script: string;
}

/** A stored name with the preferred name of whom it names. */
export interface KnownName {
  readonly value: string;
  readonly folded: string;
  readonly skeleton: string;
  readonly kind: string;
  readonly language: string | null;
  readonly script: string;
  readonly preferred: string;
}

export interface NameMatch {
  readonly reason: MatchReason;
  /** 0 to 1; grows with the strength of the reason. */
  readonly score: number;
}

const SCORES: Readonly<Record<MatchReason, number>> = {
  EXACT: 1,
  ALIAS: 0.9,
  TRANSLITERATION: 0.8,
  TYPO: 0.6,
  TEXT: 0.2,
};

/** A second typing error, and a name too weak to identify alone, tell as much less. */
const SECOND_ERROR = 0.1;
const WEAK = 0.05;

export const askedName = (text: string): AskedName => ({
  folded: fold(text),
  skeleton: skeleton(text),
  script: script(text),
});

/** How the text stands to the name as a whole; null when it is another name. */
export function matchName(asked: AskedName, name: KnownName): NameMatch | null {
  const weaker = name.kind === "WEAK" ? WEAK : 0;
  const scored = (reason: MatchReason, less = 0) => ({
    reason,
    score: rounded(SCORES[reason] - weaker - less),
  });
  if (sortedWords(asked.folded) === sortedWords(name.folded))
    return scored(reasonOfEqual(asked, name));
  if (asked.skeleton === name.skeleton) return scored("TRANSLITERATION");
  const errors = typingErrors(asked.folded, name.folded);
  return errors === null ? null : scored("TYPO", (errors - 1) * SECOND_ERROR);
}

/** The record itself: it was asked for by an id, a slug, a code or its only name. */
export const itself: NameMatch = { reason: "EXACT", score: SCORES.EXACT };

/** The words stand in a text; from 0 to 1, how much of it they are or how much it weighs. */
export const inText = (weight: number): NameMatch => ({
  reason: "TEXT",
  score: rounded(SCORES.TEXT * (1 + Math.min(1, Math.max(0, weight)))),
});

/** The names are equal when folded: what makes this one other than the preferred one? */
function reasonOfEqual(asked: AskedName, name: KnownName): MatchReason {
  if (asked.script !== name.script || name.script !== script(name.preferred)) {
    return "TRANSLITERATION";
  }
  const preferred = foldedWords(name.preferred);
  const isPart = foldedWords(name.value).every((word) => preferred.includes(word));
  const isOwn = name.kind === "PREFERRED" || name.kind === "ACRONYM";
  if (isOwn || (name.kind === "WEAK" && isPart)) return "EXACT";
  const isForeign = name.language !== null && name.language !== "en";
  const sounds = skeleton(name.preferred).split(" ");
  const isRespelled = name.skeleton.split(" ").every((word) => sounds.includes(word));
  return isForeign && isRespelled ? "TRANSLITERATION" : "ALIAS";
}

const sortedWords = (folded: string) => folded.split(" ").toSorted().join(" ");

/** Sums of such numbers are not exact, and a score is part of a cursor. */
const rounded = (score: number) => Math.round(score * 10_000) / 10_000;
