import type { MeetingStatus, Prisma } from "../generated/prisma/client.ts";
import { fold, writtenWords } from "../lib/fold.ts";
import { askedName, inText, itself, matchName, type NameMatch } from "../lib/name-match.ts";
import { skeleton } from "../lib/skeleton.ts";
import type { EntityMatch } from "./find-entity.ts";
import {
  alikeNames,
  equalNames,
  type Named,
  type NamedType,
  type NameRow,
  type OtherName,
  otherNames,
} from "./name-search.ts";
import {
  type AskedText,
  articlesWith,
  meetingsWith,
  type TextRow,
  topicsWith,
  type Wording,
} from "./text-search.ts";

/** What can be found. */
export type SearchType = "PERSON" | "COUNTRY" | "ORGANIZATION" | "MEETING" | "ARTICLE" | "TOPIC";

/** A record that was found, with the strongest reason for it. */
export interface SearchHit extends NameMatch {
  type: SearchType;
  /** Primary key. */
  id: string;
  matchedName: string;
}

export interface SearchAnswer {
  /** The best first; in a total order. */
  hits: SearchHit[];
  /** What was whole for in texts, from which snippets are made. */
  wording: Wording;
}

/** How is searched: by what finds entities by name, and by statements of our own. */
interface Source {
  matchEntities: (text: string) => Promise<EntityMatch[]>;
  ask: Ask;
}

type Ask = <Row extends object>(sql: Prisma.Sql) => Promise<Row[]>;

/** Words beyond these are whole for as they are written only. */
const WORDS_RESPELLED = 8;

/** The names of at most so many bearers of a name are whole for in texts. */
const BEARERS_MAX = 3;

const ENTITY_TYPES: Readonly<Record<NamedType, SearchType | null>> = {
  Person: "PERSON",
  Country: "COUNTRY",
  Organization: "ORGANIZATION",
  Place: null,
};

/** Types in the order in which hits of one score are listed. */
export const SEARCH_TYPES: readonly SearchType[] = [
  "PERSON",
  "COUNTRY",
  "ORGANIZATION",
  "MEETING",
  "TOPIC",
  "ARTICLE",
];

/**
 * Everything of these types that the text may mean, or that has its words. Names first: those equal
 * to it, and where none is, those alike. Then texts, with the words as written and as the names
 * that were found for them are written, at the same time. At most seven statements, whatever is
 * found.
 */
export async function search(
  { matchEntities, ask }: Source,
  text: string,
  types: readonly SearchType[],
  statuses: readonly MeetingStatus[],
): Promise<SearchAnswer> {
  const words = writtenWords(text).filter((word) => fold(word) !== "");
  const isInTexts = types.some((type) => TEXT_TYPES.includes(type));
  const respelled = words.length > 1 && isInTexts ? words.slice(0, WORDS_RESPELLED) : [];
  const whole = askedText(text);
  const [entities, names] = await Promise.all([
    matchEntities(text),
    namesLike(ask, [whole, ...respelled.map(askedText)], types),
  ]);
  const hits = new Hits();
  for (const { type, id, step } of entities) {
    if (step <= 3) hits.add({ ...itself, type: ENTITY_TYPES[type], id, matchedName: text });
  }
  for (const { position, type, id, value, reason, score } of names) {
    if (position > 0) continue;
    hits.add({ type: ENTITY_TYPES[type], id, matchedName: value, reason, score });
  }
  const wording = await wordingOf(ask, words, isInTexts ? names : []);
  for (const row of await textsWith(ask, whole, types, wording, statuses)) {
    const match = matchText(whole, row);
    if (match) hits.add({ ...match, type: row.type, id: row.id, matchedName: row.name });
  }
  return { hits: hits.of(types), wording };
}

/** The stored names that match the texts, each text by its position. */
async function namesLike(
  ask: Ask,
  asked: readonly AskedText[],
  types: readonly SearchType[],
): Promise<MatchedName[]> {
  const entityTypes = NAMED.filter((type) => includes(types, ENTITY_TYPES[type]));
  const wanted = entityTypes.length > 0 ? entityTypes : NAMED;
  const names = matched(asked, await ask<NameRow>(equalNames(asked, wanted)));
  const known = names.filter(({ reason }) => reason !== "TEXT").map(({ position }) => position);
  const missing = asked.flatMap((_, position) => (known.includes(position) ? [] : [position]));
  if (missing.length === 0) return names;
  const texts = missing.flatMap((position) => asked[position] ?? []);
  const alike = await ask<NameRow>(alikeNames(texts));
  const rows = alike.map((row) => ({ ...row, position: missing[row.position] ?? 0 }));
  return [...names, ...matched(asked, rows)];
}

const NAMED: readonly NamedType[] = ["Person", "Country", "Organization"];

const TEXT_TYPES: readonly SearchType[] = ["MEETING", "ARTICLE", "TOPIC"];

const askedText = (text: string): AskedText => ({ text, ...askedName(text) });

const includes = (types: readonly SearchType[], type: SearchType | null) =>
  type !== null && types.includes(type);

/** A stored name with how one of the texts stands to it. */
interface MatchedName extends NameMatch, Named {
  value: string;
  likeness: number;
}

/** Of spellings that differ in signs or case only, the one asked for comes first, then the usual one. */
function likeness({ value, preferred }: NameRow, text: string): number {
  if (value === text) return 3;
  if (value.toLowerCase() === text.toLowerCase()) return 2;
  return preferred.includes(value) ? 1 : 0;
}

/** The names that match, the strongest first; of equally strong ones that which is written alike. */
function matched(asked: readonly AskedText[], rows: readonly NameRow[]): MatchedName[] {
  return rows
    .flatMap((row) => {
      const text = asked[row.position];
      if (!text) return [];
      const part = row.isPart ? inText(text.folded.length / row.folded.length) : null;
      const match = matchName(text, row) ?? part;
      const { position, type, id, value, kind } = row;
      const own = { position, type, id, value, isWeak: kind === "WEAK", isWord: position > 0 };
      return match ? [{ ...match, ...own, likeness: likeness(row, text.text) }] : [];
    })
    .toSorted(
      (a, b) => b.score - a.score || b.likeness - a.likeness || (a.value < b.value ? -1 : 1),
    );
}

/** The words of the text and the names found for it, each with its other spellings. */
async function wordingOf(
  ask: Ask,
  words: readonly string[],
  names: readonly MatchedName[],
): Promise<Wording> {
  const named = [...new Set(names.map(({ position }) => position))].flatMap((position) => {
    const own = names.filter((each) => each.position === position && each.reason !== "TEXT");
    const best = own.filter(({ score }) => score === own[0]?.score);
    const bearers = new Map(best.map((each) => [`${each.type} ${each.id} ${each.isWeak}`, each]));
    return [...bearers.values()].slice(0, BEARERS_MAX);
  });
  const others = named.length > 0 ? await ask<OtherName>(otherNames(named)) : [];
  const spellings = (position: number) => others.filter((other) => other.position === position);
  return {
    words: words.map((value, index) => [
      { value, folded: fold(value) },
      { value: fold(value), folded: fold(value) },
      ...spellings(index + 1),
    ]),
    names: spellings(0),
  };
}

async function textsWith(
  ask: Ask,
  asked: AskedText,
  types: readonly SearchType[],
  wording: Wording,
  statuses: readonly MeetingStatus[],
): Promise<TextRow[]> {
  const parts = [
    ...(types.includes("MEETING") ? [meetingsWith(asked, wording, statuses)] : []),
    ...(types.includes("ARTICLE") ? [articlesWith(asked, wording)] : []),
    ...(types.includes("TOPIC") ? [topicsWith(asked, wording)] : []),
  ];
  const rows = await Promise.all(parts.map((part) => ask<TextRow>(part)));
  return rows.flat();
}

function matchText(asked: AskedText, row: TextRow): NameMatch | null {
  if (row.isNamed) return itself;
  const words = row.hasWords ? inText(row.weight) : null;
  if (row.type !== "TOPIC") return words;
  const folded = fold(row.name);
  const topic = {
    value: row.name,
    folded,
    skeleton: skeleton(row.name),
    kind: "PREFERRED",
    language: "en",
    script: "Latn",
    preferred: row.name,
  };
  return matchName(asked, topic) ?? words;
}

/** Hits of which each record keeps its strongest. */
class Hits {
  readonly #best = new Map<string, SearchHit>();

  add({ type, ...hit }: Omit<SearchHit, "type"> & { type: SearchType | null }): void {
    if (type === null) return;
    const key = `${type} ${hit.id}`;
    const known = this.#best.get(key);
    if (!known || known.score < hit.score) this.#best.set(key, { type, ...hit });
  }

  /** Those of these types, in order. What is mistyped is none of them when anything is not. */
  of(types: readonly SearchType[]): SearchHit[] {
    const all = [...this.#best.values()].filter(({ type }) => types.includes(type));
    const isFound = all.some(({ reason }) => reason !== "TYPO" && reason !== "TEXT");
    return all.filter(({ reason }) => !isFound || reason !== "TYPO").toSorted(compareHits);
  }
}

function compareHits(one: SearchHit, other: SearchHit): number {
  const rank = ({ type }: SearchHit) => SEARCH_TYPES.indexOf(type);
  return other.score - one.score || rank(one) - rank(other) || (one.id < other.id ? -1 : 1);
}
