// @ts-check
/**
 * The PostgreSQL extensions that migrations may create. PGlite knows only those it is given, so
 * the server and the tools give it this one list. JavaScript, because the worker thread reads it.
 *
 * No more than are used: PGlite starts all their modules side by side, and with four of them the
 * first call into one trapped in 4 of 24 new databases on a busy machine, with one in none of 72.
 */
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";

export const extensions = { pg_trgm };
