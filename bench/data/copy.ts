import { once } from "node:events";
import { finished } from "node:stream/promises";
import pg from "pg";
import { type CopyStreamQuery, from } from "pg-copy-streams";
import type { Table } from "../../src/load/rows.ts";
import type { Put } from "./put.ts";

/** So much text is sent at once. */
const CHUNK = 128 * 1024;

type Value = string | number | boolean | Date | null;

/** Sends rows to many tables at the same time, each by COPY over a connection of its own. */
export class Copier {
  readonly #url: string;
  readonly #lanes = new Map<Table, Lane>();
  rows = 0;

  constructor(url: string) {
    this.#url = url;
  }

  readonly put: Put = (table, row) => {
    let lane = this.#lanes.get(table);
    if (!lane) {
      lane = new Lane(this.#url, table, Object.keys(row));
      this.#lanes.set(table, lane);
    }
    this.rows += 1;
    lane.add(row);
  };

  /** Sends what has gathered, and waits when the database does not keep up. */
  async flush(): Promise<void> {
    await Promise.all([...this.#lanes.values()].map((lane) => lane.flush(CHUNK)));
  }

  /** Sends the rest; all rows are in the database when this returns. */
  async end(): Promise<void> {
    await Promise.all([...this.#lanes.values()].map((lane) => lane.end()));
    this.#lanes.clear();
  }

  /** Gives up; the rows that were sent since the last `end` are not kept. */
  async abort(): Promise<void> {
    await Promise.allSettled([...this.#lanes.values()].map((lane) => lane.abort()));
    this.#lanes.clear();
  }
}

/** The COPY into one table. */
class Lane {
  readonly #client: pg.Client;
  readonly #table: Table;
  readonly #fields: readonly string[];
  #text = "";
  #stream: CopyStreamQuery | undefined;
  #failure: Error | undefined;

  constructor(url: string, table: Table, fields: readonly string[]) {
    this.#client = new pg.Client({ connectionString: url, application_name: "parley bench" });
    this.#table = table;
    this.#fields = fields;
  }

  add(row: Readonly<Record<string, Value>>): void {
    let line = "";
    for (const field of this.#fields) {
      line += `${line === "" ? "" : "\t"}${textOf(row[field])}`;
    }
    this.#text += `${line}\n`;
  }

  async flush(least: number): Promise<void> {
    if (this.#text.length < least || this.#text === "") return;
    const stream = this.#stream ?? (await this.#open());
    if (this.#failure) throw this.#failure;
    const text = this.#text;
    this.#text = "";
    if (!stream.write(text)) await once(stream, "drain");
  }

  async end(): Promise<void> {
    await this.flush(0);
    if (this.#stream) {
      this.#stream.end();
      await finished(this.#stream);
    }
    await this.#client.end();
  }

  async abort(): Promise<void> {
    this.#stream?.destroy();
    await this.#client.end();
  }

  async #open(): Promise<CopyStreamQuery> {
    await this.#client.connect();
    await this.#client.query("SET synchronous_commit = off");
    await checkColumns(this.#client, this.#table, this.#fields.map(snakeCase));
    const columns = this.#fields.map((field) => `"${snakeCase(field)}"`).join(", ");
    const stream = this.#client.query(from(`COPY "${this.#table}" (${columns}) FROM STDIN`));
    stream.on("error", (error) => {
      this.#failure = error;
    });
    this.#stream = stream;
    return stream;
  }
}

/** The rows must fill every column that the database does not make itself: nothing is forgotten. */
async function checkColumns(
  client: pg.Client,
  table: Table,
  given: readonly string[],
): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT column_name AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND table_name = $1 AND is_generated = 'NEVER'`,
    [table],
  );
  const missing = rows.map(({ name }) => name).filter((name) => !given.includes(name));
  if (missing.length > 0) {
    throw new Error(`The generated rows of ${table} lack ${missing.join(", ")}: see bench/data.`);
  }
}

const SPECIAL = /[\\\t\n\r]/;
const ESCAPES: Readonly<Record<string, string>> = {
  "\\": "\\\\",
  "\t": "\\t",
  "\n": "\\n",
  "\r": "\\r",
};

/** A value in the text format of COPY. */
function textOf(value: Value | undefined): string {
  if (value === null || value === undefined) return "\\N";
  if (typeof value !== "string") return String(value);
  return SPECIAL.test(value) ? value.replace(/[\\\t\n\r]/g, (sign) => ESCAPES[sign] ?? "") : value;
}

const snakeCase = (name: string) =>
  name.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`);
