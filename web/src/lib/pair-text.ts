/** Between the two names of a pair: a sign, or a word with spaces around it. */
const SEPARATOR = /\s*[,;&+/×]\s*|\s+(?:and|with|versus|vs\.?|x|и|[-–—])\s+/iu;

/**
 * The ways to read a text as the names of two: split at a sign or word that stands between, else
 * between any of its words, such as "Putin Nazarbaev". Texts of one or of many words have none.
 */
export function readPairs(text: string): [string, string][] {
  const [a, b, ...others] = text.trim().split(SEPARATOR);
  if (b !== undefined) return a && b && others.length === 0 ? [[a, b]] : [];
  const words = text.trim().split(/\s+/);
  if (words.length < 2 || words.length > 4) return [];
  return words
    .slice(1)
    .map((_, index) => [words.slice(0, index + 1).join(" "), words.slice(index + 1).join(" ")]);
}
