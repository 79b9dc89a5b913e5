/** Between the two names of a pair: a sign, or a word with spaces around it. */
const SEPARATOR = /\s*[,;&+/×]\s*|\s+(?:and|with|versus|vs\.?|x|и|[-–—])\s+/iu;

/**
 * A text read as the names of two: split at a sign or word that stands between, or two words, such as
 * "Putin Nazarbaev". Undefined for any other.
 */
export function readPair(text: string): [string, string] | undefined {
  const parts = text.trim().split(SEPARATOR);
  const [a, b, ...others] = parts.length > 1 ? parts : text.trim().split(/\s+/);
  return a && b && others.length === 0 ? [a, b] : undefined;
}
