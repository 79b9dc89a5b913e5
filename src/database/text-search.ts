import { type MeetingStatus, Prisma } from "../generated/prisma/client.ts";
import type { AskedName } from "../lib/name-match.ts";
import { slug } from "../lib/slug.ts";
import { FOUND_END, FOUND_START } from "../lib/snippet.ts";
import { oneErrorAway, partsOf } from "../lib/typing-error.ts";

/** A spelling as it is written and folded. */
interface Spelling {
  value: string;
  folded: string;
}

/** What is looked for in texts: all the words, each in any of its spellings, or one of the names. */
export interface Wording {
  words: readonly (readonly Spelling[])[];
  names: readonly Spelling[];
}

/** A meeting, an article or a topic that was found. */
export interface TextRow {
  type: "MEETING" | "ARTICLE" | "TOPIC";
  id: string;
  /** Its name or headline. */
  name: string;
  /** Whether its name, its headline or its slug is the text itself. */
  isNamed: boolean;
  /** Whether the words stand in it; otherwise it is merely alike. */
  hasWords: boolean;
  /** How much it weighs among its like, from 0 to 1. */
  weight: number;
}

/** Of what has the words, at most so many of each type are read, however many there are. */
export const TEXTS_MAX = 200;

/**
 * Meetings with the words in their names, the most reported ones. The function reads meeting_words_idx,
 * or for words in very many names meeting_article_count_id_idx.
 */
export const meetingsWith = (
  { text, folded }: AskedText,
  wording: Wording,
  statuses: readonly MeetingStatus[],
): Prisma.Sql => Prisma.sql`
  SELECT 'MEETING' AS type, m.id, m.name, m.name_folded = ${folded} OR m.slug = ${text} AS "isNamed",
    TRUE AS "hasWords", m.article_count::float8 / (m.article_count + 1) AS weight
  FROM meeting m WHERE m.status::text = ANY (${[...statuses]}::text[]) AND m.id = ANY (ARRAY(
    SELECT most_reported_meetings(${querySql("simple", wording)},
      ${[...statuses]}::text[]::meeting_status[], ${TEXTS_MAX})
    UNION (SELECT id FROM meeting WHERE name_folded = ${folded} ORDER BY id LIMIT ${TEXTS_MAX})
    UNION SELECT id FROM meeting WHERE slug = ${text}))`;

/**
 * Articles with the words in title or text, the latest ones. The function reads article_words_idx,
 * or for words in very many articles the index in the order of publication.
 */
export const articlesWith = (
  { text, folded }: AskedText,
  wording: Wording,
): Prisma.Sql => Prisma.sql`
  WITH asked AS MATERIALIZED (SELECT ${querySql("english", wording)} AS query)
  SELECT 'ARTICLE' AS type, a.id, a.title AS name,
    a.title_folded = ${folded} OR a.slug = ${text} AS "isNamed", TRUE AS "hasWords",
    ts_rank(a.words, (SELECT query FROM asked), 32)::float8 AS weight
  FROM article a WHERE a.id = ANY (ARRAY(
    SELECT latest_articles((SELECT query FROM asked), ${TEXTS_MAX})
    UNION (SELECT id FROM article WHERE title_folded = ${folded} ORDER BY id LIMIT ${TEXTS_MAX})
    UNION SELECT id FROM article WHERE slug = ${text}))`;

/**
 * Topics with the words in their names, or whose names look like the text. Served by
 * topic_words_idx, topic_slug_key, topic_end_idx and topic_slug_trgm_idx.
 */
export const topicsWith = ({ folded }: AskedText, wording: Wording): Prisma.Sql => {
  const own = slug(folded);
  const { beginning, ending } = partsOf(own);
  return Prisma.sql`
  SELECT 'TOPIC' AS type, id, name, slug = ${own} AS "isNamed", bool_or(has_words) AS "hasWords",
    ${folded.length}::float8 / length(slug) AS weight
  FROM (
    (SELECT id, name, slug, TRUE AS has_words FROM topic
      WHERE to_tsvector('simple', translate(slug, '-', ' ')) @@ (${querySql("simple", wording)})
      ORDER BY length(slug), id LIMIT ${TEXTS_MAX})
    UNION ALL SELECT id, name, slug, FALSE FROM topic WHERE slug = ${own}
    UNION ALL SELECT id, name, slug, FALSE FROM topic
      WHERE slug LIKE ANY (${oneErrorAway(own.slice(0, ERRORS_IN_UP_TO))}::text[])
        AND (slug >= ${beginning} AND slug < ${`${beginning}~`}
          OR reverse(slug) >= reverse(${ending}) AND reverse(slug) < reverse(${ending}) || '~')
    UNION ALL (SELECT id, name, slug, FALSE FROM topic
      WHERE slug % ${own} ORDER BY similarity(slug, ${own}) DESC, id LIMIT ${ALIKE_MAX})
  ) AS found GROUP BY id, name, slug`;
};

/** The text asked for. */
export interface AskedText extends AskedName {
  text: string;
}

const ERRORS_IN_UP_TO = 20;
const ALIKE_MAX = 50;

/** The parts of articles in which the words stand, marked as `snippet.ts` reads them. */
export const markedArticles = (ids: readonly string[], wording: Wording): Prisma.Sql => {
  const query = querySql("english", wording);
  const marked = (column: string) => Prisma.sql`ts_headline('english',
    translate(${Prisma.raw(column)}, ${FOUND_START + FOUND_END}, ''), ${query}, ${MARKING})`;
  return Prisma.sql`SELECT id, ${marked("title")} AS title, ${marked("left(text, 200000)")} AS text
    FROM article WHERE id = ANY(${[...ids]}::uuid[])`;
};

const MARKING = [
  `StartSel=${FOUND_START}`,
  `StopSel=${FOUND_END}`,
  "MaxFragments=2",
  "MinWords=10",
  "MaxWords=30",
  'FragmentDelimiter=" … "',
].join(", ");

/** The wording as a tsquery. Every spelling is a phrase of its own, so that no sign has a meaning. */
function querySql(config: "simple" | "english", { words, names }: Wording): Prisma.Sql {
  const phrase = ({ value, folded }: Spelling) =>
    config === "simple"
      ? Prisma.sql`phraseto_tsquery('simple', ${folded})`
      : Prisma.sql`phraseto_tsquery('english', ${value})`;
  const anyOf = (spellings: readonly Spelling[]) =>
    Prisma.sql`(${Prisma.join(distinct(spellings, config).map(phrase), " || ")})`;
  const all = Prisma.sql`(${Prisma.join(words.map(anyOf), " && ")})`;
  return names.length === 0 ? all : Prisma.sql`${all} || ${anyOf(names)}`;
}

const distinct = (spellings: readonly Spelling[], config: "simple" | "english") => {
  const key = ({ value, folded }: Spelling) => (config === "simple" ? folded : value.toLowerCase());
  return [...new Map(spellings.map((spelling) => [key(spelling), spelling])).values()];
};
