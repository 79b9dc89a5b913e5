// What a person's name is made of. A guess by rules, to order people and to find them by family
// name: where a people's custom differs, the family name must be stored beside the name.

/** Begin a family name of several words: Ursula von der Leyen, Jaap de Hoop Scheffer. */
const OPENING = new Set(
  "van von vom zu zur zum de der den del della dello di da do dos das du la le les ter ten".split(
    " ",
  ),
);

/** Belong to the one word that follows: Tamim bin Hamad Al Thani, Osama bin Laden. */
const BINDING = new Set("al el bin ibn bint ben abu".split(" "));

/** `Jr.`, `Sr.`, and the numbers of princes and patriarchs: Alexy II, Benedict XVI. */
const SUFFIX = /^(?:[Jj]r\.?|[Ss]r\.?|I{2,3}|I[VX]|VI{1,3}|X[IVX]{2,})$/;

/**
 * The family name within a full name in its usual order: the last word with its particles, or the
 * first word where the family name leads (Xi Jinping). Suffixes are left out; one word is itself.
 */
export function familyName(fullName: string, familyFirst: boolean): string {
  const words = fullName.split(/[\s,·・]+/).filter((word) => word !== "");
  if (familyFirst) return words[0] ?? "";
  while (words.length > 1 && SUFFIX.test(words.at(-1) ?? "")) words.pop();
  const last = words.length - 1;
  const is = (particles: ReadonlySet<string>, index: number) =>
    index > 0 && index < last && particles.has(words[index]?.toLowerCase() ?? "");
  const opening = words.findIndex((_, index) => is(OPENING, index));
  let start = opening === -1 ? last : opening;
  while (is(BINDING, start - 1)) start -= 1;
  return words.slice(start).join(" ");
}

const SCRIPTS: readonly (readonly [code: string, letters: RegExp])[] = [
  ["Latn", /\p{Script=Latin}/gu],
  ["Cyrl", /\p{Script=Cyrillic}/gu],
  ["Arab", /\p{Script=Arabic}/gu],
  ["Hani", /\p{Script=Han}/gu],
  ["Geor", /\p{Script=Georgian}/gu],
  ["Armn", /\p{Script=Armenian}/gu],
  ["Hebr", /\p{Script=Hebrew}/gu],
  ["Hang", /\p{Script=Hangul}/gu],
  ["Kana", /[\p{Script=Katakana}\p{Script=Hiragana}]/gu],
  ["Deva", /\p{Script=Devanagari}/gu],
  ["Grek", /\p{Script=Greek}/gu],
  ["Thai", /\p{Script=Thai}/gu],
  ["Mong", /\p{Script=Mongolian}/gu],
];

/**
 * The script of most of the letters, by ISO 15924 (Hiragana counts as `Kana`); among equals the one
 * that the list above names first. `Zyyy` for a text that has no letter of these scripts.
 */
export function script(text: string): string {
  let dominant = { code: "Zyyy", count: 0 };
  for (const [code, letters] of SCRIPTS) {
    const count = text.match(letters)?.length ?? 0;
    if (count > dominant.count) dominant = { code, count };
  }
  return dominant.code;
}
