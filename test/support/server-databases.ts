import { randomUUID } from "node:crypto";
import pg from "pg";

/** Makes a database with a fresh name on the server of this address; a copy, if of a template. */
export async function createDatabase(url: string, template?: string): Promise<string> {
  const name = `parley_test_${randomUUID().slice(0, 8)}`;
  await run(url, `CREATE DATABASE ${name}${template ? ` TEMPLATE ${template}` : ""}`);
  return name;
}

/** Also when somebody is still connected to it. */
export async function dropDatabase(url: string, name: string): Promise<void> {
  await run(url, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
}

/** The address of another database on the same server. */
export function addressOf(url: string, name: string): string {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}

async function run(url: string, sql: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
