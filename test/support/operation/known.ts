import { type GraphQLObjectType, isObjectType, isRequiredArgument } from "graphql";
import { decodeGlobalId, encodeGlobalId } from "../../../src/lib/global-id.ts";
import { schema } from "../../../src/schema/index.ts";
import { connectionFields } from "../connection-fields.ts";
import { queryOver, recordTypes } from "../every-type.ts";
import type { Asking } from "../query.ts";

/** What the database answered before: random operations ask for it again. */
export interface Known {
  /** Global ids by the name of their type. */
  ids: ReadonlyMap<string, readonly string[]>;
  /** Texts that name records, by type and field: `Article.url`. */
  keys: ReadonlyMap<string, readonly string[]>;
  /** Cursors by list and order: see `cursorKey`. */
  cursors: ReadonlyMap<string, readonly string[]>;
}

/** An order as `orderBy` has it. */
export interface AskedOrder {
  field: string;
  direction: string;
}

/** What the cursors of a list are known by: `Person.meetings DATE ASC`, or the list alone. */
export const cursorKey = (list: string, order: AskedOrder | undefined): string =>
  order === undefined ? list : `${list} ${order.field} ${order.direction}`;

/** The fields that name a record, besides its id. */
const KEYS = ["slug", "url", "code"];

/** So many values of a sort are enough. */
const FEW = 12;

/** Reads ids and keys of records of every type, and cursors of every list in every order. */
export async function knownValues(asking: Pick<Asking, "ask">): Promise<Known> {
  const ids = new Map<string, string[]>();
  const keys = new Map<string, string[]>();
  const cursors = new Map<string, string[]>();
  for (const type of recordTypes.filter((each) => each.getFields().id !== undefined)) {
    const names = KEYS.filter((key) => type.getFields()[key] !== undefined);
    const answer = await asking.ask(queryOver(type, ["id", ...names].join(" ")), { n: 8 });
    ids.set(type.name, textsIn(answer, "id").filter(isIdOf(type)).slice(0, FEW));
    for (const name of names) {
      keys.set(`${type.name}.${name}`, textsIn(answer, name).slice(0, FEW));
    }
  }
  for (const { list, order, query } of everyList()) {
    const found = async (n: number) => textsIn(await asking.ask(query, { n }), "cursor");
    const few = await found(8);
    cursors.set(cursorKey(list, order), (few.length > 1 ? few : await found(100)).slice(0, FEW));
  }
  return { ids, keys, cursors };
}

/** The same without a database: well-formed, but nothing has these ids and names. */
export function madeUpValues(): Known {
  const types = recordTypes.filter((each) => each.getFields().id !== undefined);
  const keys = types.flatMap((type) => KEYS.map((key) => [`${type.name}.${key}`, ["x"]] as const));
  return {
    ids: new Map(types.map(({ name }) => [name, [encodeGlobalId(name, "x")]])),
    keys: new Map(keys),
    cursors: new Map(),
  };
}

const isIdOf =
  ({ name }: GraphQLObjectType) =>
  (id: string) =>
    decodeGlobalId(id)?.typename === name;

/** Every list of a record or of the query type in every order, with a query for its cursors. */
function everyList() {
  return connectionFields.flatMap(({ field: list, orders }) => {
    const [owner = "", name = ""] = list.split(".");
    const type = schema.getType(owner);
    if (!isObjectType(type)) return [];
    const isRoot = type === schema.getQueryType();
    const args = type.getFields()[name]?.args ?? [];
    if (!(isRoot || recordTypes.includes(type)) || args.some(isRequiredArgument)) return [];
    const ways = orders.flatMap((field) => [
      { field, direction: "ASC" },
      { field, direction: "DESC" },
    ]);
    return [undefined, ...ways].map((order) => {
      const by = order ? `, orderBy: {field: ${order.field}, direction: ${order.direction}}` : "";
      const text = `${name}(first: 6${by}) { edges { cursor } }`;
      return { list, order, query: isRoot ? `{ ${text} }` : queryOver(type, text) };
    });
  });
}

/** The texts that stand anywhere in an answer under a name, each once. */
function textsIn(answer: unknown, name: string): string[] {
  const found = new Set<string>();
  for (let level = [answer]; level.length > 0; level = level.flatMap(valuesOf)) {
    for (const value of level) {
      if (!isObject(value)) continue;
      const text = value[name];
      if (typeof text === "string") found.add(text);
    }
  }
  return [...found];
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

const valuesOf = (value: unknown): unknown[] => (isObject(value) ? Object.values(value) : []);
