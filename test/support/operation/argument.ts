import {
  type GraphQLArgument,
  type GraphQLField,
  GraphQLInt,
  GraphQLString,
  isNonNullType,
  isRequiredArgument,
} from "graphql";
import type { Dice } from "./dice.ts";
import { type AskedOrder, cursorKey, type Known } from "./known.ts";
import { WRONG_NUMBERS } from "./sample.ts";
import { isRecord, literalOf, type Refer, Reference, type Values } from "./value.ts";
import type { Draw, Variables } from "./variable.ts";

export type AnyField = GraphQLField<unknown, unknown>;

/** The arguments of a field in a document, and how many items it shows at most. */
export interface AskedArguments {
  text: string;
  size: number;
  /** The type of a record that is asked for by its id, unless another is asked for. */
  likely?: string;
}

const PAGE = new Set(["first", "last", "after", "before"]);
const DEFAULT_SIZE = 20;
const SIZES = [2, 1, 3, 5, 8, 13, 20, 40, 100];

/** Chooses arguments: as literals, variables, or literals with variables inside. */
export class Arguments {
  readonly #dice: Dice;
  readonly #known: Known;
  readonly #values: Values;
  readonly #variables: Variables;

  constructor(dice: Dice, known: Known, values: Values, variables: Variables) {
    this.#dice = dice;
    this.#known = known;
    this.#values = values;
    this.#variables = variables;
  }

  /** Arguments for a field, whose list may show so many items. */
  of(owner: string, field: AnyField, room: number): AskedArguments {
    const list = `${owner}.${field.name}`;
    if (list === "Query.node" || list === "Query.nodes") return this.#byId(list, field);
    const isPaged = field.args.some(({ name }) => name === "after");
    const given = new Map<GraphQLArgument, unknown>();
    for (const arg of field.args) {
      const isPage = PAGE.has(arg.name) && isPaged;
      if (!isPage && (isRequiredArgument(arg) || this.#dice.chance(30))) {
        given.set(arg, this.#value(arg, `${list}.${arg.name}`));
      }
    }
    const size = isPaged ? this.#page(list, field, given, room) : 1;
    const texts = [...given].map(([{ name, type }, value]) => `${name}: ${literalOf(value, type)}`);
    return { text: texts.length > 0 ? `(${texts.join(", ")})` : "", size };
  }

  #byId(list: string, { args }: AnyField): AskedArguments {
    const likely = this.#dice.pick([...this.#known.ids.keys()]);
    const texts = args.map((arg) => {
      const value = this.#value(arg, `${list}.${arg.name}: ${likely}`);
      return `${arg.name}: ${literalOf(value, arg.type)}`;
    });
    return { text: `(${texts.join(", ")})`, size: 1, likely };
  }

  #value(arg: GraphQLArgument, place: string): unknown {
    const { type } = arg;
    const hasDefault = arg.defaultValue !== undefined;
    if (this.#dice.chance(35)) return this.#variables.at({ type, place, hasDefault });
    if (!isNonNullType(type) && this.#dice.chance(5)) return null;
    return this.#values.of(type, { place, refer: this.#refer });
  }

  readonly #refer: Refer = (position) => this.#variables.at(position);

  /** Says which page, and returns how many items it has at most. */
  #page(list: string, field: AnyField, given: Map<GraphQLArgument, unknown>, room: number): number {
    const dice = this.#dice;
    const arg = (name: string) => argumentOf(field, name);
    const order = [...given].find(([{ name }]) => name === "orderBy")?.[1];
    const [near, far] = dice.chance(25) ? ["last", "first"] : ["first", "last"];
    let size = DEFAULT_SIZE;
    if (room < DEFAULT_SIZE || dice.chance(85)) {
      size = dice.pick(SIZES.filter((each) => each <= room));
      given.set(arg(near), this.#size(size, room));
    }
    if (dice.chance(8)) given.set(arg(far), null);
    else if (this.#values.wrong > 0 && dice.chance(5)) given.set(arg(far), 1);
    if (dice.chance(25)) given.set(arg("after"), this.#cursor(field, list, order));
    if (dice.chance(15)) given.set(arg("before"), this.#cursor(field, list, order));
    return Math.max(size, room < DEFAULT_SIZE ? 0 : DEFAULT_SIZE);
  }

  #size(max: number, room: number): unknown {
    const sizes = SIZES.filter((each) => each <= max).toReversed();
    const draw = () => this.#dice.pick(this.#values.isWrong() ? WRONG_NUMBERS : sizes);
    if (this.#dice.chance(60)) return draw();
    const isNeeded = room < DEFAULT_SIZE;
    const position = { type: GraphQLInt, place: `size ${max}`, hasDefault: false };
    return this.#variables.at(position, { isNeeded, draw });
  }

  #cursor(field: AnyField, list: string, order: unknown): unknown {
    const orderBy = field.args.find(({ name }) => name === "orderBy");
    const draw: Draw = (look) =>
      this.#cursorIn(cursorKey(list, orderBy && askedOrder(order ?? orderBy.defaultValue, look)));
    const text = orderBy && order ? literalOf(order, orderBy.type) : "";
    const isFixed = !text.includes("$");
    if (isFixed && this.#dice.chance(50)) return draw(() => undefined);
    const place = `${list} ${text} cursor`;
    return this.#variables.at({ type: GraphQLString, place, hasDefault: false }, { draw });
  }

  /** A cursor that a list gave in this order; now and then one that is altered, or another's. */
  #cursorIn(key: string): string {
    const { cursors } = this.#known;
    const known = cursors.get(key) ?? [];
    if (known.length === 0 || this.#values.isWrong()) {
      return this.#dice.pick(["", "bm90aGluZw", ...[...cursors.values()].flat()]);
    }
    const cursor = this.#dice.pick(known);
    return this.#dice.chance(4) ? this.#altered(cursor) : cursor;
  }

  #altered(cursor: string): string {
    const content = Buffer.from(cursor, "base64url").toString();
    const digit = String(this.#dice.number(9));
    const digits = [...content.matchAll(/\d/g)].map(({ index }) => index);
    const at = this.#dice.pick(digits);
    const altered = content.slice(0, at) + digit + content.slice(at + 1);
    return Buffer.from(altered).toString("base64url");
  }
}

function argumentOf(field: AnyField, name: string): GraphQLArgument {
  const found = field.args.find((arg) => arg.name === name);
  if (!found) throw new Error(`${field.name} has no ${name}.`);
  return found;
}

/** The order that an `orderBy` asks for, which may be a variable or made of some. */
function askedOrder(
  orderBy: unknown,
  look: (reference: Reference) => unknown,
): AskedOrder | undefined {
  const read = (value: unknown) => (value instanceof Reference ? look(value) : value);
  const order = read(orderBy);
  if (!isRecord(order)) return undefined;
  return { field: String(read(order.field)), direction: String(read(order.direction) ?? "ASC") };
}
