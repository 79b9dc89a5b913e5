import type { PrismaClient } from "../generated/prisma/client.ts";
import { fold } from "../lib/fold.ts";
import { decodeGlobalId } from "../lib/global-id.ts";
import { askedName, matchName } from "../lib/name-match.ts";
import { skeleton } from "../lib/skeleton.ts";
import { isUuid } from "../lib/uuid.ts";
import { alikeNames, type NameRow } from "./name-search.ts";
import type { RequestWork } from "./request-work.ts";

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

/** The step of weak names, and what stands for it where a weak name has only the same skeleton. */
const WEAK = 5;
const LIKE_WEAK = 6;

const FIND = `
    WITH asked AS (
      SELECT * FROM unnest($1::text[], $2::text[], $3::text[],
        $4::uuid[]) WITH ORDINALITY AS asked (text, folded, skeleton, id, position)
    ), named AS (
      SELECT position, CASE kind WHEN 'WEAK' THEN ${WEAK}::int ELSE 4 END AS step,
             person_id, country_id, organization_id
      FROM asked JOIN entity_name USING (folded) WHERE place_id IS NULL AND asked.folded <> ''
      UNION SELECT position, ${LIKE_WEAK}::int, person_id, country_id, organization_id
      FROM asked JOIN entity_name USING (skeleton)
      WHERE place_id IS NULL AND asked.skeleton <> '' AND kind = 'WEAK'
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

/**
 * All entities that each of the texts may stand for, in the order of the texts, best step first;
 * one statement for all of them. A text is an id, a slug, a country's code in capitals, or a name
 * in any spelling: names are compared folded.
 */
export async function findEntities(
  work: Pick<RequestWork, "query">,
  texts: readonly string[],
): Promise<EntityMatch[][]> {
  const ids = texts.map((text) => decodeGlobalId(text)?.id ?? (isUuid(text) ? text : null));
  const values = [texts, texts.map(fold), texts.map(skeleton), ids];
  const { rows } = await work.query<MatchRow>({ name: "find_entities", text: FIND, values });
  return texts.map((_, index) => withRivals(rows.filter(({ position }) => position === index + 1)));
}

/**
 * Each entity once, by its best step. Of a family name one bearer may be stored with a romanization
 * that another lacks: whoever has the same name otherwise romanized is meant as much.
 */
function withRivals(rows: readonly MatchRow[]): EntityMatch[] {
  const isWeak = rows.some(({ step }) => step === WEAK);
  const matches = new Map<string, EntityMatch>();
  for (const { step, type, id, name } of rows) {
    if (matches.has(id) || (step === LIKE_WEAK && !isWeak)) continue;
    matches.set(id, { step: Math.min(step, WEAK), type, id, name });
  }
  return [...matches.values()];
}

/**
 * Up to five entities that the text may have been meant for, by the rules of search: first those
 * whose name it is in another romanization, then with a typing error, then alike by trigrams.
 */
export async function suggestEntities(
  prisma: PrismaClient,
  text: string,
  types: readonly EntityType[],
): Promise<Entity[]> {
  const asked = askedName(text);
  const rows = await prisma.$queryRaw<NameRow[]>(alikeNames([asked]));
  const suggestions = rows.flatMap((row) => {
    const type = types.find((each) => each === row.type);
    const { id, preferred: name, similarity } = row;
    const score = matchName(asked, row)?.score ?? 0;
    return type === undefined ? [] : [{ entity: { type, id, name }, score, similarity }];
  });
  const best = suggestions.toSorted((a, b) => b.score - a.score || b.similarity - a.similarity);
  const entities = new Map(best.toReversed().map(({ entity }) => [entity.id, entity]));
  return [...entities.values()].toReversed().slice(0, SUGGESTIONS);
}
