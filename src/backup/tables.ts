import type pg from "pg";

/** A table as it is backed up: with the columns that are not worked out from others. */
export interface StoredTable {
  readonly name: string;
  readonly columns: readonly string[];
}

/** All tables but the history of migrations, by name. */
export async function tablesOf(client: pg.ClientBase): Promise<StoredTable[]> {
  const { rows } = await client.query<{ name: string; columns: string[] }>(
    `SELECT c.relname AS name, array_agg(a.attname::text ORDER BY a.attnum) AS columns
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
     WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r'
       AND c.relname <> '_prisma_migrations'
       AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
     GROUP BY c.relname ORDER BY c.relname COLLATE "C"`,
  );
  return rows;
}

/** The migrations that the database has had, oldest first; none where there is no history. */
export async function migrationsOf(client: pg.ClientBase): Promise<string[]> {
  const { rows: found } = await client.query<{ history: string | null }>(
    "SELECT to_regclass('_prisma_migrations')::text AS history",
  );
  if (!found[0]?.history) return [];
  const { rows } = await client.query<{ name: string }>(
    `SELECT migration_name AS name FROM _prisma_migrations
     WHERE rolled_back_at IS NULL ORDER BY migration_name COLLATE "C"`,
  );
  return rows.map(({ name }) => name);
}

export const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`;

export const identifiers = (names: readonly string[]): string => names.map(identifier).join(", ");
