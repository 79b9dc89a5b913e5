import { Prisma } from "../generated/prisma/client.ts";
import type { EntityType } from "./find-entity.ts";

/** Who took part in which meeting, once each: rows of (id, meeting_id). */
export const PARTIES: Readonly<Record<EntityType, Prisma.Sql>> = {
  Person: Prisma.sql`(SELECT person_id AS id, meeting_id FROM participation
    WHERE attendance NOT IN ('ABSENT', 'DECLINED'))`,
  Country: Prisma.sql`(SELECT country_id AS id, meeting_id FROM delegation
    WHERE country_id IS NOT NULL)`,
  Organization: Prisma.sql`(SELECT organization_id AS id, meeting_id FROM delegation
    WHERE organization_id IS NOT NULL)`,
};
