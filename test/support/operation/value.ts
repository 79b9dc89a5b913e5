import {
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  GraphQLNonNull,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
} from "graphql";
import type { Dice } from "./dice.ts";
import type { Known } from "./known.ts";
import {
  DAYS,
  KEYS,
  LEAST,
  NUMBERS,
  TEXTS,
  WRONG_NUMBERS,
  WRONG_SHAPES,
  WRONG_TEXTS,
} from "./sample.ts";

/** A variable where a value is expected. */
export class Reference {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

/** Where a value is due, or a variable instead. */
export interface Position {
  type: GraphQLInputType;
  /** The argument or input field. Variables for one place may be one and the same. */
  place: string;
  /** Whether the argument or input field has a value of its own when none is given. */
  hasDefault: boolean;
}

/** Makes a variable that may stand there. */
export type Refer = (position: Position) => Reference;

/** What a value is made for. */
interface Ask {
  /** The argument or input field: `Query.node.id`, `PersonFilter.born`. */
  place: string;
  refer?: Refer | undefined;
  /** How many filters may still stand in one another. */
  depth?: number;
}

/** Makes values for arguments and variables. */
export class Values {
  readonly #dice: Dice;
  readonly #known: Known;
  /** How many values in a hundred are wrong: the right type, but nothing that can be meant. */
  wrong = 0;

  constructor(dice: Dice, known: Known) {
    this.#dice = dice;
    this.#known = known;
  }

  /** A value for a variable, which may also be of a wrong type. */
  given(type: GraphQLInputType, place: string): unknown {
    return this.wrong > 0 && this.#dice.chance(8)
      ? this.#dice.pick(WRONG_SHAPES)
      : this.of(type, { place });
  }

  /** A value that is not null, except inside. */
  of(type: GraphQLInputType, ask: Ask): unknown {
    if (isNonNullType(type)) return this.of(type.ofType, ask);
    if (isListType(type)) return this.#list(type.ofType, ask);
    if (isInputObjectType(type)) return this.#object(type, ask);
    if (isEnumType(type)) return this.#dice.pick(type.getValues()).name;
    switch (type.name) {
      case "Boolean":
        return this.#dice.chance(50);
      case "Int":
      case "Float":
        return this.#number();
      case "Date":
        return this.#dice.pick(DAYS);
      case "ID":
        return this.#id(ask.place);
      default:
        return this.#text(ask.place);
    }
  }

  #list(type: GraphQLInputType, ask: Ask): unknown {
    const dice = this.#dice;
    const isOfInputs = isInputObjectType(getNamedType(type));
    const least = LEAST[ask.place] ?? 1;
    // One value stands for a list of one.
    if (least === 1 && !isOfInputs && dice.chance(6)) return this.of(type, ask);
    const more = dice.number(isOfInputs ? 1 : 2);
    const length = this.isWrong() ? 0 : least + more;
    return Array.from({ length }, () => this.#inner(type, ask));
  }

  #object(type: GraphQLInputObjectType, ask: Ask): unknown {
    const { depth = 2 } = ask;
    const fields = Object.values(type.getFields());
    const plain = fields.filter((field) => getNamedType(field.type) !== type);
    const inside = fields.filter((field) => getNamedType(field.type) === type);
    const some = plain.length === 0 ? [] : this.#dice.some(plain, 3);
    const chosen = type.isOneOf
      ? some.slice(0, 1)
      : [...plain.filter(isRequiredInputField), ...some];
    if (!type.isOneOf && depth > 0 && inside.length > 0 && this.#dice.chance(30)) {
      chosen.push(this.#dice.pick(inside));
    }
    const value = this.#fields(type, new Set(chosen), { ...ask, depth: depth - 1 });
    const range = RANGES[type.name];
    return range ? this.#ordered(value, range) : value;
  }

  #fields(type: GraphQLInputObjectType, fields: Iterable<GraphQLInputField>, ask: Ask) {
    const isKnown = (place: string) => place in TEXTS || place in KEYS;
    return Object.fromEntries(
      [...fields].map((field) => {
        const place = `${type.name}.${field.name}`;
        const at = isKnown(place) || !isKnown(ask.place) ? place : ask.place;
        const due = type.isOneOf ? nonNull(field.type) : field.type;
        const hasDefault = field.defaultValue !== undefined;
        return [field.name, this.#inner(due, { ...ask, place: at }, hasDefault)];
      }),
    );
  }

  /** What stands inside another value may be null or a variable. */
  #inner(type: GraphQLInputType, ask: Ask, hasDefault = false): unknown {
    const { place, refer } = ask;
    const reference = this.#dice.chance(12) ? refer?.({ type, place, hasDefault }) : undefined;
    if (reference) return reference;
    return !isNonNullType(type) && this.#dice.chance(4) ? null : this.of(type, ask);
  }

  /** A range runs upwards, unless it is wrong or made of variables. */
  #ordered(value: Readonly<Record<string, unknown>>, [low, high]: readonly [string, string]) {
    const [first, second] = [value[low], value[high]];
    if (first == null || second == null || this.isWrong()) return value;
    if (first instanceof Reference || second instanceof Reference || first < second) return value;
    return first === second
      ? { ...value, [high]: null }
      : { ...value, [low]: second, [high]: first };
  }

  #number(): number {
    return this.#dice.pick(this.isWrong() ? WRONG_NUMBERS : NUMBERS);
  }

  #text(place: string): string {
    const name = place.slice(place.lastIndexOf(".") + 1);
    const key = KEYS[place];
    const texts = (key ? this.#known.keys.get(key) : TEXTS[place]) ?? TEXTS[name] ?? [];
    if (texts.length === 0) throw new Error(`test/support/operation has no text for ${place}.`);
    return this.#dice.pick(this.isWrong() ? WRONG_TEXTS : texts);
  }

  /** An id of the type that the place names, as `PersonBy.id` does; of any if it names none. */
  #id(place: string): string {
    if (this.isWrong()) return this.#dice.pick(WRONG_TEXTS);
    const { ids } = this.#known;
    const named = /^(\w+)By\.|: (\w+)$/.exec(place);
    const type = named?.[1] ?? (this.#dice.chance(85) ? named?.[2] : undefined);
    return this.#dice.pick(ids.get(type ?? this.#dice.pick([...ids.keys()])) ?? []);
  }

  /** Whether the next value shall be one. */
  isWrong(): boolean {
    return this.wrong > 0 && this.#dice.chance(this.wrong);
  }
}

/** The ends of ranges, by the names of their types. */
const RANGES: Readonly<Record<string, readonly [string, string]>> = {
  DateRange: ["from", "to"],
  IntRange: ["gte", "lte"],
};

const nonNull = (type: GraphQLInputType): GraphQLInputType =>
  isNonNullType(type) ? type : new GraphQLNonNull(type);

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

/** The value as it stands in a document. */
export function literalOf(value: unknown, type: GraphQLInputType): string {
  if (value instanceof Reference) return `$${value.name}`;
  if (value === null) return "null";
  if (isNonNullType(type)) return literalOf(value, type.ofType);
  if (isListType(type)) {
    if (!Array.isArray(value)) return literalOf(value, type.ofType);
    return `[${value.map((item) => literalOf(item, type.ofType)).join(", ")}]`;
  }
  if (isInputObjectType(type) && isRecord(value)) {
    const fields = type.getFields();
    const texts = Object.entries(value).flatMap(([name, inner]) => {
      const field = fields[name];
      return field ? [`${name}: ${literalOf(inner, field.type)}`] : [];
    });
    return `{${texts.join(", ")}}`;
  }
  return isEnumType(type) ? String(value) : JSON.stringify(value);
}
