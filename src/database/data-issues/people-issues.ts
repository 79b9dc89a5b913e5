import { Prisma } from "../../generated/prisma/client.ts";

/** Names this much alike by their trigrams may be spellings of one name. */
const SIMILARITY = 0.6;

/** A word that more people share tells little, and to compare them all would take too long. */
const BEARERS_MAX = 40;

/**
 * Pairs of people whose names are alike: two names that fold to the same, or that share a word and
 * most of their trigrams. Weak names, such as a bare family name, do not count; nor do pairs that a
 * register tells apart, or whose days of birth or death rule it out.
 *
 * Only people who share a word are compared, and only words with few bearers, so that the cost grows
 * with the number of people and not with its square.
 */
export const duplicatePeople = Prisma.sql`
  WITH spelling AS (
    SELECT DISTINCT person_id, folded FROM entity_name
    WHERE person_id IS NOT NULL AND kind <> 'WEAK' AND folded <> ''
  ), word AS (
    SELECT DISTINCT person_id, folded, word
    FROM spelling, unnest(string_to_array(folded, ' ')) AS word
  ), rare AS (
    SELECT word FROM word GROUP BY word
    HAVING count(DISTINCT person_id) BETWEEN 2 AND ${BEARERS_MAX}
  ), telling AS (
    SELECT person_id, folded, word FROM word JOIN rare USING (word)
  ), alike AS (
    SELECT a.person_id AS a_id, b.person_id AS b_id, a.folded AS a_name, b.folded AS b_name
    FROM telling a JOIN telling b ON b.word = a.word AND b.person_id > a.person_id
    WHERE similarity(a.folded, b.folded) >= ${SIMILARITY}
    UNION
    SELECT a.person_id, b.person_id, a.folded, b.folded
    FROM spelling a JOIN spelling b ON b.folded = a.folded AND b.person_id > a.person_id
  ), best AS (
    SELECT DISTINCT ON (a_id, b_id) * FROM alike
    ORDER BY a_id, b_id, similarity(a_name, b_name) DESC, a_name COLLATE "C", b_name COLLATE "C"
  )
  SELECT DATE '0001-01-01' AS day, a.id || ' ' || b.id AS key,
         ARRAY['Person:' || a.id, 'Person:' || b.id] AS records,
         format('%s (born %s) and %s (born %s) may be one person: “%s” is like “%s”.',
                a.name, coalesce(a.birth_edtf, 'on an unknown day'),
                b.name, coalesce(b.birth_edtf, 'on an unknown day'), a_name, b_name) AS message
  FROM best JOIN person a ON a.id = a_id JOIN person b ON b.id = b_id
  WHERE a.birth_earliest <= b.birth_latest AND b.birth_earliest <= a.birth_latest
    AND (a.death_edtf IS NULL OR b.death_edtf IS NULL
         OR (a.death_earliest <= b.death_latest AND b.death_earliest <= a.death_latest))
    AND NOT EXISTS (SELECT 1 FROM identifier i JOIN identifier j USING (scheme)
                    WHERE i.person_id = a.id AND j.person_id = b.id)`;
