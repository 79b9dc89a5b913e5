import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { migrate, readMigrations } from "../../src/database/migrate.ts";
import { openTestDatabase, type TestDatabase } from "../support/database.ts";
import { addressOf, createDatabase, dropDatabase } from "../support/server-databases.ts";

/** The blocks of SQL in the guide: how to add a user, and what to do where roles may not be made. */
const [ADD_USER = "", BY_HAND = ""] = [
  ...readFileSync("docs/questions/sql.md", "utf8").matchAll(/```sql\n([^`]*)```/g),
].map(([, sql = ""]) => sql);

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

/** Every user sees which views and tables there are. */
async function column(client: pg.ClientBase, sql: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(sql);
  return rows.map(({ name }) => name);
}

const VIEWS = "SELECT viewname AS name FROM pg_views WHERE schemaname = 'public'";
const TABLES = "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'";

/** What PostgreSQL says to a statement; null when it does as told. Nothing is kept. */
async function refusal(client: pg.ClientBase, sql: string): Promise<unknown> {
  await client.query("BEGIN");
  try {
    await client.query(sql);
    return null;
  } catch (error) {
    return error instanceof Error && "code" in error ? error.code : error;
  } finally {
    await client.query("ROLLBACK");
  }
}

const FORBIDDEN = "42501";

async function expectReader(client: pg.ClientBase): Promise<void> {
  // A default of the user: whoever turns it off gains nothing.
  await client.query("SET default_transaction_read_only = off");
  for (const view of await column(client, VIEWS)) {
    expect(await refusal(client, `SELECT * FROM ${view} LIMIT 1`), view).toBeNull();
    expect(await refusal(client, `DELETE FROM ${view}`), view).not.toBeNull();
    expect(await refusal(client, `DROP VIEW ${view}`), view).toBe(FORBIDDEN);
  }
  for (const table of await column(client, TABLES)) {
    for (const statement of [
      `SELECT 1 FROM ${table}`,
      `INSERT INTO ${table} DEFAULT VALUES`,
      `DELETE FROM ${table}`,
      `TRUNCATE ${table}`,
    ]) {
      expect(await refusal(client, statement), statement).toBe(FORBIDDEN);
    }
  }
  for (const statement of [
    "CREATE TABLE mine (number int)",
    "CREATE SCHEMA mine",
    "CREATE FUNCTION mine() RETURNS int LANGUAGE sql AS 'SELECT 1'",
    "CREATE ROLE mine",
    "COPY (SELECT 1) TO '/tmp/mine'",
  ]) {
    expect(await refusal(client, statement), statement).toBe(FORBIDDEN);
  }
}

describe("parley_reader", () => {
  it("reads the views, and neither reads nor changes anything else", async () => {
    const client = await database.pool.connect();
    try {
      await client.query("SET ROLE parley_reader");
      await expectReader(client);
    } finally {
      await client.query("RESET ROLE");
      client.release();
    }
  });
});

const templates = inject("templates");

describe.runIf(templates.kind === "server")("on a server", () => {
  const url = templates.kind === "server" ? templates.url : "";
  const roles: string[] = [];
  const databases: string[] = [];

  const newName = () => `parley_test_${randomUUID().slice(0, 8)}`;

  async function as<T>(address: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
    const client = new pg.Client(address);
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  }

  const addressFor = (name: string, user: string) => {
    const address = new URL(addressOf(url, name));
    address.username = user;
    address.password = user;
    return address.href;
  };

  async function newDatabase(): Promise<string> {
    const name = await createDatabase(url);
    databases.push(name);
    return name;
  }

  const migrated = async (address: string, role = "parley_reader") => {
    const pool = new pg.Pool({ connectionString: address });
    try {
      const own = readMigrations().map(({ name, sql }) => ({
        name,
        sql: sql.replaceAll("parley_reader", role),
      }));
      await migrate(pool, own);
    } finally {
      await pool.end();
    }
  };

  /** A user made as the guide says; the password is the name. */
  async function addUser(name: string, role = "parley_reader") {
    const user = newName();
    roles.push(user);
    const sql = ADD_USER.replaceAll("anna", user).replaceAll("parley_reader", role);
    await as(addressOf(url, name), (client) =>
      client.query(`${sql}; ALTER ROLE ${user} PASSWORD '${user}'`),
    );
    return addressFor(name, user);
  }

  afterAll(async () => {
    for (const name of databases) await dropDatabase(url, name);
    await as(url, async (client) => {
      for (const role of roles) await client.query(`DROP ROLE IF EXISTS ${role}`);
    });
  });

  it("a user added as the guide says reads the views and no more, for a minute at most", async () => {
    const name = await newDatabase();
    await migrated(addressOf(url, name));
    await as(await addUser(name), async (client) => {
      const settings = await client.query(
        "SELECT current_setting('statement_timeout') AS timeout, current_setting('transaction_read_only') AS closed",
      );
      expect(settings.rows).toEqual([{ timeout: "1min", closed: "on" }]);
      await expectReader(client);
      expect(await refusal(client, "CREATE TEMPORARY TABLE mine (number int)")).toBe(FORBIDDEN);
    });
  });

  it("starts for a user who may make no roles, and the guide says what to do by hand", async () => {
    const [owner, role] = [newName(), newName()];
    roles.push(owner, role);
    const name = await newDatabase();
    await as(url, async (client) => {
      await client.query(`CREATE ROLE ${owner} LOGIN PASSWORD '${owner}'`);
      await client.query(`ALTER DATABASE ${name} OWNER TO ${owner}`);
    });
    await migrated(addressFor(name, owner), role);
    const made = `SELECT 1 FROM pg_roles WHERE rolname = '${role}'`;
    await as(addressOf(url, name), async (client) => {
      expect((await client.query(made)).rowCount).toBe(0);
      await client.query(BY_HAND.replaceAll("parley_reader", role));
    });
    await as(await addUser(name, role), (client) => expectReader(client));
  });

  it("finds the role that another database of the server has made", async () => {
    const [first, second] = [await newDatabase(), await newDatabase()];
    await Promise.all([first, second].map((name) => migrated(addressOf(url, name))));
    await as(await addUser(second), (client) => expectReader(client));
  });
});
