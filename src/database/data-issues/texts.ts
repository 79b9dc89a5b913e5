import { Prisma } from "../../generated/prisma/client.ts";

// How the sentences of data issues name things. An alias is a table's name within its statement.

/** A meeting by its name and date. */
export const MEETING_TEXT = (alias: string): Prisma.Sql =>
  Prisma.raw(`format('“%s” (%s)', ${alias}.name, ${alias}.date_edtf)`);

/** From when until when a tenure or membership held, as far as that is known. */
export const TERM_TEXT = (alias: string): Prisma.Sql =>
  Prisma.raw(`format('from %s to %s', coalesce(${alias}.start_edtf, 'an unknown day'),
    coalesce(${alias}.end_edtf, 'an unknown day'))`);

/**
 * The first day on which a tenure or membership may no longer hold. The interval rule takes an
 * unknown end as open, and reference data mean that; of a term that only reports know, its end is
 * merely not reported, and nothing is certain of it after its start. What held did so for a day.
 */
export const SURE_END = (alias: string): Prisma.Sql =>
  Prisma.raw(`greatest(${alias}.start_earliest + 1,
    CASE WHEN ${alias}.origin = 'REFERENCE' OR ${alias}.end_edtf IS NOT NULL
      THEN ${alias}.end_earliest END)`);
