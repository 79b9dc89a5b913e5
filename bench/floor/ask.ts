import type pg from "pg";

// What a good engineer would write by hand for one kind of request: one prepared statement that
// gives one value of positional JSON, and a reply put together without a library.

/** Answers one kind of request with the `data` of its reply. */
export type Ask = (pool: pg.Pool, variables: unknown) => Promise<object>;

interface Statement<Value> {
  name: string;
  text: string;
  /** The statement's parameters. */
  values: (variables: unknown) => unknown[];
  data: (value: Value) => object;
}

export const askBy =
  <Value>({ name, text, values, data }: Statement<Value>): Ask =>
  async (pool, variables) => {
    const { rows } = await pool.query<[Value]>({
      name,
      text,
      values: values(variables),
      rowMode: "array",
    });
    const [row] = rows;
    if (!row) throw new Error(`${name} gave no row.`);
    return data(row[0]);
  };

/** A variable of a request. */
export const variable = (variables: unknown, name: string): unknown =>
  typeof variables === "object" && variables !== null ? Reflect.get(variables, name) : undefined;

/** The primary key in a global id. */
export function keyOf(globalId: unknown): string {
  if (typeof globalId !== "string") throw new TypeError("A global id was expected.");
  const text = Buffer.from(globalId, "base64url").toString("latin1");
  return text.slice(text.indexOf(":") + 1);
}

/** The cursor of a row in a list by date. */
const cursorOf = (earliest: string, rank: number, id: string): string =>
  Buffer.from(`["date","${earliest}",${rank},"${id}"]`).toString("base64url");

/** What the statements give first of each meeting. */
export type MeetingHead = [
  id: string,
  slug: string,
  name: string,
  edtf: string,
  rank: number,
  earliest: string,
];

/** A page of meetings as Parley shows it. */
export function meetingsPage<Row extends [...MeetingHead, ...unknown[]]>(
  [hasNextPage, rows]: [hasNextPage: boolean, rows: Row[] | null],
  node: (row: Row) => object,
): object {
  const edges = (rows ?? []).map((row) => ({
    cursor: cursorOf(row[5], row[4], row[0]),
    node: node(row),
  }));
  const endCursor = edges.at(-1)?.cursor ?? null;
  return { meetings: { pageInfo: { hasNextPage, endCursor }, edges } };
}

/** The names of precisions, by rank. */
export const PRECISIONS = ["DAY", "SPAN", "RANGE", "MONTH", "YEAR"] as const;

export const edtf = (text: string | null) => (text === null ? null : { edtf: text });
export const named = (name: string | null) => (name === null ? null : { name });
