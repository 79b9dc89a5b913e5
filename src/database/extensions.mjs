// @ts-check
/**
 * The PostgreSQL extensions that migrations may create. PGlite knows only those it is given, so
 * the server and the tools give it this one list. JavaScript, because the worker thread reads it.
 */
import { btree_gin } from "@electric-sql/pglite/contrib/btree_gin";
import { fuzzystrmatch } from "@electric-sql/pglite/contrib/fuzzystrmatch";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { unaccent } from "@electric-sql/pglite/contrib/unaccent";

export const extensions = { btree_gin, fuzzystrmatch, pg_trgm, unaccent };
