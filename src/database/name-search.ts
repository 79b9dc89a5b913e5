import { Prisma } from "../generated/prisma/client.ts";
import type { AskedName, KnownName } from "../lib/name-match.ts";
import { oneErrorAway, partsOf } from "../lib/typing-error.ts";

/** Whom or what a stored name names. */
export type NamedType = "Person" | "Country" | "Organization" | "Place";

/** A stored name that may be meant by one of the texts asked for. */
export interface NameRow extends KnownName {
  /** Which of the texts, from 0. */
  position: number;
  type: NamedType;
  /** Primary key of who has the name. */
  id: string;
  /** Whether only the words of the text stand in the name, which has more. */
  isPart: boolean;
  /** Of their trigrams, the share that the text and the name have in common. */
  similarity: number;
}

/** Of names that are equal, or that have the same words, at most so many are read for a text. */
const NAMES_MAX = 200;

/** Of names that are merely alike, at most so many are read for a text. */
const ALIKE_MAX = 50;

/** In longer texts one typing error leaves most trigrams, so that these alone find the name. */
const ERRORS_IN_UP_TO = 20;

/** Of several texts only those of so many letters are compared by trigrams: they may have two errors. */
const LONG = 7;

/** In shorter texts no error is forgiven. */
const ERRORS_FROM = 3;

const NAME = Prisma.sql`n.id AS name_id, n.value, n.folded, n.skeleton, n.kind, n.language,
  n.script, n.person_id, n.country_id, n.organization_id, n.place_id`;

/**
 * The names that equal one of the texts or have its skeleton, and those of the asked types in which
 * the words of the first text stand, the last of them as a beginning. Served by
 * entity_name_folded_idx, entity_name_skeleton_idx and entity_name_words_idx.
 */
export function equalNames(asked: readonly AskedName[], types: readonly NamedType[]): Prisma.Sql {
  return namesSql(
    asked,
    Prisma.sql`
      SELECT position, FALSE AS is_part, n.* FROM asked, LATERAL (
        SELECT ${NAME} FROM entity_name n WHERE n.folded = asked.folded AND n.folded <> ''
        ORDER BY n.kind, n.id LIMIT ${NAMES_MAX}) AS n
      UNION SELECT position, FALSE, n.* FROM asked, LATERAL (
        SELECT ${NAME} FROM entity_name n WHERE n.skeleton = asked.skeleton AND n.skeleton <> ''
        ORDER BY n.kind, n.id LIMIT ${NAMES_MAX}) AS n
      UNION SELECT 1, TRUE, n.* FROM (
        SELECT ${NAME} FROM entity_name n
        WHERE to_tsvector('simple', n.folded) @@ to_tsquery('simple', ${prefixQuery(asked)})
          AND (${Prisma.join(types.map(isOf), " OR ")})
        ORDER BY length(n.folded), n.id LIMIT ${NAMES_MAX}) AS n`,
  );
}

/**
 * The names that look like one of the texts: one typing error away, or by their trigrams. Served by
 * entity_name_beginning_idx and entity_name_end_idx, one of which every name with an error is in,
 * entity_name_skeleton_idx and entity_name_folded_trgm_idx.
 */
export function alikeNames(asked: readonly AskedName[]): Prisma.Sql {
  const mistyped = asked.flatMap(({ folded }, index) =>
    folded.length < ERRORS_FROM || folded.length > ERRORS_IN_UP_TO
      ? []
      : oneErrorAway(folded).map((pattern) => ({
          ...partsOf(folded),
          pattern,
          position: index + 1,
          size: folded.length,
        })),
  );
  return namesSql(
    asked,
    Prisma.sql`
      SELECT position, FALSE AS is_part, n.* FROM (
          SELECT position, size, beginning, ending, array_agg(pattern) AS patterns
          FROM unnest(${mistyped.map(({ position }) => position)}::int[],
            ${mistyped.map(({ size }) => size)}::int[],
            ${mistyped.map(({ beginning }) => beginning)}::text[],
            ${mistyped.map(({ ending }) => ending)}::text[],
            ${mistyped.map(({ pattern }) => pattern)}::text[])
            AS one (position, size, beginning, ending, pattern)
          GROUP BY position, size, beginning, ending) AS mistyped,
        LATERAL (VALUES (size - 1), (size), (size + 1)) AS sizes (likely),
        LATERAL (
          SELECT ${NAME} FROM entity_name n WHERE length(n.folded) = likely
            AND n.folded >= beginning AND n.folded < beginning || '~'
            AND n.folded LIKE ANY (patterns)
          UNION SELECT ${NAME} FROM entity_name n WHERE length(n.folded) = likely
            AND reverse(n.folded) >= reverse(ending) AND reverse(n.folded) < reverse(ending) || '~'
            AND n.folded LIKE ANY (patterns)) AS n
      UNION SELECT position, FALSE, ${NAME}
        FROM asked JOIN entity_name n USING (skeleton) WHERE n.skeleton <> ''
      UNION SELECT position, FALSE, n.* FROM asked, LATERAL (
        SELECT ${NAME} FROM entity_name n
        WHERE n.folded % asked.folded AND (${asked.length} = 1 OR length(asked.folded) >= ${LONG})
        ORDER BY similarity(n.folded, asked.folded) DESC, n.id LIMIT ${ALIKE_MAX}) AS n`,
  );
}

function namesSql(asked: readonly AskedName[], found: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    WITH asked AS (
      SELECT position::int, folded, skeleton
      FROM unnest(${asked.map(({ folded }) => folded)}::text[],
        ${asked.map(({ skeleton }) => skeleton)}::text[])
        WITH ORDINALITY AS asked (folded, skeleton, position)
    ), found AS (${found})
    SELECT position - 1 AS position, bool_and(is_part) AS "isPart", value, n.folded, n.skeleton,
      n.kind::text, n.language, n.script,
      CASE WHEN person_id IS NOT NULL THEN 'Person' WHEN n.country_id IS NOT NULL THEN 'Country'
        WHEN organization_id IS NOT NULL THEN 'Organization' ELSE 'Place' END AS type,
      coalesce(person_id, n.country_id, organization_id, place_id) AS id,
      coalesce((SELECT name FROM person WHERE id = person_id),
        (SELECT name FROM country WHERE id = n.country_id),
        (SELECT name FROM organization WHERE id = organization_id),
        (SELECT name FROM place WHERE id = place_id)) AS preferred,
      similarity(n.folded, asked.folded)::float8 AS similarity
    FROM found n JOIN asked USING (position)
    GROUP BY name_id, position, asked.folded, value, n.folded, n.skeleton, n.kind, n.language,
      n.script, person_id, n.country_id, organization_id, place_id
    ORDER BY position, similarity DESC, name_id`;
}

/** A stored name under which something that was found is also written. */
export interface OtherName {
  /** Which of the texts found it, from 0. */
  position: number;
  value: string;
  folded: string;
}

/** Whose other names are wanted. */
export interface Named {
  position: number;
  type: NamedType;
  id: string;
  /** Whether it was found by a weak name: then its weak names are meant, else the others. */
  isWeak: boolean;
  /** Whether names of one word are wanted, in the place of one word. */
  isWord: boolean;
}

/** The names, each of the strength by which it was found. Served by the unique keys of entity_name. */
export function otherNames(named: readonly Named[]): Prisma.Sql {
  const parts = NAMED_TYPES.flatMap((type) => {
    const group = named.filter((each) => each.type === type);
    if (group.length === 0) return [];
    const column = Prisma.raw(`n.${COLUMNS[type]}`);
    return Prisma.sql`
      SELECT wanted.position, n.value, n.folded, n.kind, n.id
      FROM unnest(${group.map(({ position }) => position)}::int[],
        ${group.map(({ id }) => id)}::uuid[], ${group.map(({ isWeak }) => isWeak)}::bool[],
        ${group.map(({ isWord }) => isWord)}::bool[]) AS wanted (position, id, weak, word)
      JOIN entity_name n ON ${column} = wanted.id AND (n.kind = 'WEAK') = wanted.weak
      WHERE NOT (wanted.word AND strpos(n.folded, ' ') > 0)`;
  });
  return Prisma.sql`SELECT position, value, folded FROM (${Prisma.join(parts, " UNION ALL ")})
    AS other ORDER BY position, kind, id LIMIT ${NAMES_MAX}`;
}

const NAMED_TYPES: readonly NamedType[] = ["Person", "Country", "Organization", "Place"];

const COLUMNS: Readonly<Record<NamedType, string>> = {
  Person: "person_id",
  Country: "country_id",
  Organization: "organization_id",
  Place: "place_id",
};

const isOf = (type: NamedType) => Prisma.sql`n.${Prisma.raw(COLUMNS[type])} IS NOT NULL`;

/** The words of the first text, in the syntax of to_tsquery: they are of a-z and 0-9 only. */
function prefixQuery([first]: readonly AskedName[]): string {
  const words = first?.folded ?? "";
  return words.replaceAll(" ", " & ") + (/\w{3}$/.test(words) ? ":*" : "");
}
