import { Prisma, type PrismaClient } from "../generated/prisma/client.ts";
import { fold } from "../lib/fold.ts";
import { decodeGlobalId } from "../lib/global-id.ts";
import { isUuid } from "../lib/uuid.ts";

/** The types that a name can stand for. */
export type EntityType = "Person" | "Country" | "Organization";

export interface Entity {
  type: EntityType;
  /** Primary key. */
  id: string;
  /** Preferred name. */
  name: string;
}

/** An entity together with the rule that found it; a lower step outranks a higher one. */
export interface EntityMatch extends Entity {
  /** 1 id, 2 slug, 3 code, 4 a stored name, 5 a weak name (a bare family name, an adjective). */
  step: number;
}

interface MatchRow extends EntityMatch {
  position: number;
}

/** At most this many entities are offered for a name that nobody has. */
const SUGGESTIONS = 5;

/**
 * All entities that each of the texts may stand for, in the order of the texts, best step first;
 * one statement for all of them. A text is an id, a slug, a country's code in capitals, or a name
 * in any spelling: names are compared folded.
 */
export async function findEntities(
  prisma: PrismaClient,
  texts: readonly string[],
): Promise<EntityMatch[][]> {
  const folded = texts.map(fold);
  const ids = texts.map((text) => decodeGlobalId(text)?.id ?? (isUuid(text) ? text : null));
  const rows = await prisma.$queryRaw<MatchRow[]>`
    WITH asked AS (
      SELECT * FROM unnest(${[...texts]}::text[], ${folded}::text[], ${ids}::uuid[])
        WITH ORDINALITY AS asked (text, folded, id, position)
    ), named AS (
      SELECT position, CASE kind WHEN 'WEAK' THEN 5 ELSE 4 END AS step,
             person_id, country_id, organization_id
      FROM asked JOIN entity_name USING (folded) WHERE place_id IS NULL AND asked.folded <> ''
    )
    SELECT position::int, step, type, id, name FROM (
      SELECT position, 1 AS step, 'Person' AS type, p.id, p.name FROM asked JOIN person p USING (id)
      UNION SELECT position, 1, 'Country', c.id, c.name FROM asked JOIN country c USING (id)
      UNION SELECT position, 1, 'Organization', o.id, o.name
        FROM asked JOIN organization o USING (id)
      UNION SELECT position, 2, 'Person', p.id, p.name FROM asked JOIN person p ON p.slug = text
      UNION SELECT position, 2, 'Organization', o.id, o.name
        FROM asked JOIN organization o ON o.slug = text
      UNION SELECT position, 3, 'Country', c.id, c.name FROM asked JOIN country c ON c.code = text
      UNION SELECT position, 3, 'Country', c.id, c.name FROM asked JOIN country c ON c.code3 = text
      UNION SELECT position, step, 'Person', p.id, p.name
        FROM named JOIN person p ON p.id = person_id
      UNION SELECT position, step, 'Country', c.id, c.name
        FROM named JOIN country c ON c.id = country_id
      UNION SELECT position, step, 'Organization', o.id, o.name
        FROM named JOIN organization o ON o.id = organization_id
    ) AS found ORDER BY position, step, name COLLATE "C", id`;
  return texts.map((_, index) =>
    rows
      .filter(({ position }) => position === index + 1)
      .map(({ step, type, id, name }) => ({ step, type, id, name })),
  );
}

/** Up to five entities whose names look most like the text (trigrams), best first. */
export async function suggestEntities(
  prisma: PrismaClient,
  text: string,
  types: readonly EntityType[],
): Promise<Entity[]> {
  const folded = fold(text);
  const kinds: Prisma.Sql[] = [];
  if (types.includes("Person")) kinds.push(Prisma.sql`n.person_id IS NOT NULL`);
  if (types.includes("Country")) kinds.push(Prisma.sql`n.country_id IS NOT NULL`);
  if (types.includes("Organization")) kinds.push(Prisma.sql`n.organization_id IS NOT NULL`);
  return prisma.$queryRaw<Entity[]>`
    SELECT type, id, name FROM (
      SELECT CASE WHEN n.person_id IS NOT NULL THEN 'Person'
                  WHEN n.country_id IS NOT NULL THEN 'Country' ELSE 'Organization' END AS type,
             coalesce(p.id, c.id, o.id) AS id, coalesce(p.name, c.name, o.name) AS name,
             max(similarity(n.folded, ${folded})) AS score
      FROM entity_name n
        LEFT JOIN person p ON p.id = n.person_id
        LEFT JOIN country c ON c.id = n.country_id
        LEFT JOIN organization o ON o.id = n.organization_id
      WHERE n.folded % ${folded} AND (${Prisma.join(kinds, " OR ")})
      GROUP BY 1, 2, 3
    ) AS alike ORDER BY score DESC, name COLLATE "C", id LIMIT ${SUGGESTIONS}`;
}
