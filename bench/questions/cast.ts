import type pg from "pg";

/** Whom the questions are about. Chosen by rank, so that any set of data has them. */
export interface Cast {
  /** The people who took part in most meetings, by slug, and in how many. */
  heads: { slug: string; meetings: number }[];
  /** Two who are neither leaders nor seldom seen, and met each other. */
  middling: [string, string];
  /** The country of which the first of these two met most often. */
  country: string;
  /** Two who are seldom seen. */
  seldom: [Rare, Rare];
}

interface Rare {
  slug: string;
  name: string;
}

interface Slug {
  slug: string;
}

const RANKED = `WITH ranked AS (
  SELECT id, slug, name, meeting_count AS meetings,
    row_number() OVER (ORDER BY meeting_count DESC, slug COLLATE "C") AS rank,
    count(*) OVER () AS people
  FROM person WHERE meeting_count > 0
)`;

export async function chooseCast(pool: pg.Pool): Promise<Cast> {
  const heads = await pool.query<Cast["heads"][number]>(
    `${RANKED} SELECT slug, meetings FROM ranked ORDER BY rank LIMIT 4`,
  );
  const middling = await pool.query<{ a: string; b: string }>(`${RANKED}
    SELECT a.slug AS a, b.slug AS b FROM dyad d
      JOIN ranked a ON a.id = d.a_id JOIN ranked b ON b.id = d.b_id AND b.rank > a.rank
    WHERE d.type = 'PERSON' AND d.status = 'HELD'
      AND a.rank BETWEEN a.people / 50 AND a.people / 5
      AND b.rank BETWEEN b.people / 50 AND b.people / 5
    ORDER BY d.meeting_count DESC, a.rank, b.rank LIMIT 1`);
  const two = firstOf(middling.rows);
  const country = await pool.query<Slug>(
    `SELECT c.code AS slug FROM person p JOIN participation q ON q.person_id = p.id
       JOIN delegation d ON d.meeting_id = q.meeting_id JOIN country c ON c.id = d.country_id
     WHERE p.slug = $1 GROUP BY c.code ORDER BY count(*) DESC, c.code COLLATE "C" LIMIT 1`,
    [two.a],
  );
  const seldom = await pool.query<Rare>(
    `${RANKED} SELECT slug, name FROM ranked ORDER BY rank DESC LIMIT 2`,
  );
  return {
    heads: heads.rows,
    middling: [two.a, two.b],
    country: firstOf(country.rows).slug,
    seldom: [firstOf(seldom.rows), firstOf(seldom.rows.slice(1))],
  };
}

function firstOf<Row>([row]: readonly Row[]): Row {
  if (row === undefined) throw new Error("The database has too few people who met.");
  return row;
}
