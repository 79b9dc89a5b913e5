import {
  doTypesOverlap,
  GraphQLBoolean,
  type GraphQLCompositeType,
  GraphQLNonNull,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isLeafType,
  isListType,
  isNonNullType,
  isUnionType,
} from "graphql";
import { schema } from "../../../src/schema/index.ts";
import type { AnyField, Arguments } from "./argument.ts";
import { anyField, isPart, typeAmong } from "./choice.ts";
import type { Dice } from "./dice.ts";
import { type Entry, Shape } from "./shape.ts";
import { literalOf } from "./value.ts";
import type { Variables } from "./variable.ts";

/** Objects of the answer of which something is asked. */
interface Place {
  type: GraphQLCompositeType;
  shape: Shape;
  /** How many there are at most, as far as can be told before. */
  rows: number;
  /** How many levels of records and fragments may follow. */
  depth: number;
  /** The type that they probably have, when it is known. */
  likely?: string | undefined;
}

interface Fragment {
  name: string;
  type: GraphQLCompositeType;
  shape: Shape;
  text: string;
  /** How many objects it shows of each of which it is asked. */
  cost: number;
}

/** So many objects an operation shows at most. */
const OBJECTS_MAX = 100;

/** A list without pages has about so many items. */
const ITEMS = 3;

const DEPTH = 4;

/** Some are names of other fields. */
const ALIASES = ["a", "b", "id", "name", "nodes"];

const SWITCH = { type: new GraphQLNonNull(GraphQLBoolean), place: "switch", hasDefault: false };

/** Chooses what is asked of objects. One for a document, whose operations share fragments. */
export class Selections {
  readonly #dice: Dice;
  readonly #arguments: Arguments;
  readonly #variables: Variables;
  readonly #fragments: Fragment[] = [];
  #fragmentCount = 0;
  #left = OBJECTS_MAX;

  constructor(dice: Dice, args: Arguments, variables: Variables) {
    this.#dice = dice;
    this.#arguments = args;
    this.#variables = variables;
  }

  /** What an operation asks. */
  operation(type: GraphQLCompositeType): string {
    this.#left = OBJECTS_MAX;
    return this.#set({ type, shape: new Shape(), rows: 1, depth: DEPTH });
  }

  /** The fragments that a text uses, each of which may use others. */
  fragmentsFor(text: string): string {
    const used = new Set<Fragment>();
    for (let open = [text]; open.length > 0; ) {
      const names = open.flatMap((each) => each.match(/(?<=\.\.\.)F\d+/g) ?? []);
      const found = this.#fragments.filter((each) => names.includes(each.name) && !used.has(each));
      for (const fragment of found) used.add(fragment);
      open = found.map((fragment) => fragment.text);
    }
    return [...used].map((fragment) => fragment.text).join(" ");
  }

  #set(place: Place): string {
    const more = this.#dice.number(isPart(place.type) ? 1 : place.depth === DEPTH ? 2 : 3);
    const parts = Array.from({ length: 1 + more }, () => this.#part(place) ?? []).flat();
    return `{ ${parts.length > 0 ? parts.join(" ") : "__typename"} }`;
  }

  #part(place: Place): string | undefined {
    const way = this.#dice.number(99);
    if (way >= 95) return `__typename${this.#directives()}`;
    if (way >= 85) return this.#spread(place);
    if (way >= (isUnionType(place.type) ? 15 : 70)) return this.#inline(place);
    return way >= 62 ? this.#again(place) : this.#field(place);
  }

  #directives(): string {
    const names = ["skip", "include"].filter(() => this.#dice.chance(6));
    return names.map((name) => ` @${name}(if: ${this.#switch()})`).join("");
  }

  #switch(): string {
    if (this.#dice.chance(35)) return String(this.#dice.chance(50));
    const isNeeded = !this.#dice.chance(10);
    return literalOf(this.#variables.at(SWITCH, { isNeeded }), SWITCH.type);
  }

  #field(place: Place): string | undefined {
    const { type, shape, rows, depth } = place;
    if (isUnionType(type)) return undefined;
    const field = anyField(this.#dice, type, rows <= this.#left && (depth > 0 || isPart(type)));
    if (!field) return undefined;
    const room = Math.min(this.#left / rows / 2, rows === 1 ? 100 : 8);
    const { text: args, size, likely } = this.#arguments.of(type.name, field, Math.max(room, 1));
    const isList = isListType(isNonNullType(field.type) ? field.type.ofType : field.type);
    const entry = {
      name: field.name,
      parent: type.name,
      args,
      type: String(field.type),
      size: isList && !isPart(type) ? ITEMS : size,
    };
    let key = this.#dice.chance(70) ? field.name : this.#dice.pick(ALIASES);
    let added = shape.add(key, entry);
    for (let at = 2; !added; at++) {
      key = `${field.name}${at}`;
      added = shape.add(key, entry);
    }
    return this.#fieldText(key, field, added, { ...place, likely });
  }

  /** A field that is asked for already. */
  #again(place: Place): string | undefined {
    const known = place.shape.of(place.type.name);
    if (known.length === 0 || isUnionType(place.type)) return undefined;
    const [key, entry] = this.#dice.pick(known);
    const field = place.type.getFields()[entry.name];
    const isTooMuch = entry.size * place.rows > this.#left;
    if (!field || (isTooMuch && !isLeafType(getNamedType(field.type)))) return undefined;
    return this.#fieldText(key, field, entry, { ...place, likely: undefined });
  }

  /** The field with its selection; `likely` is the type of what it shows. */
  #fieldText(key: string, field: AnyField, { args, size, inner }: Entry, place: Place): string {
    const type = getNamedType(field.type);
    const alias = key === field.name ? "" : `${key}: `;
    const text = `${alias}${field.name}${args}${this.#directives()}`;
    if (!isCompositeType(type)) return text;
    const rows = place.rows * size;
    const isItem = isPart(place.type);
    if (!isItem) this.#left -= rows;
    const depth = place.depth - (isPart(type) || isItem ? 0 : 1);
    return `${text} ${this.#set({ type, shape: inner, rows, depth, likely: place.likely })}`;
  }

  #inline(place: Place): string | undefined {
    const condition = this.#dice.chance(20)
      ? undefined
      : typeAmong(this.#dice, place.type, place.likely);
    const type = condition ?? place.type;
    if (place.depth === 0 && (isAbstractType(type) || type === place.type)) return undefined;
    const inside = this.#set({ ...place, type, depth: Math.max(place.depth - 1, 0) });
    return `...${condition ? ` on ${condition.name}` : ""}${this.#directives()} ${inside}`;
  }

  #spread(place: Place): string | undefined {
    const fragments = this.#fragments.filter(
      ({ type, cost, shape }) =>
        doTypesOverlap(schema, type, place.type) &&
        place.shape.fits(shape) &&
        cost * place.rows <= this.#left,
    );
    const isKnown = fragments.length > 0 && this.#dice.chance(60);
    if (!isKnown && place.depth === 0) return undefined;
    const fragment = isKnown ? this.#dice.pick(fragments) : this.#newFragment(place);
    if (!place.shape.fits(fragment.shape)) return undefined;
    place.shape.absorb(fragment.shape);
    if (isKnown) this.#left -= fragment.cost * place.rows;
    return `...${fragment.name}${this.#directives()}`;
  }

  #newFragment(place: Place): Fragment {
    this.#fragmentCount += 1;
    const name = `F${this.#fragmentCount}`;
    const type = typeAmong(this.#dice, place.type, place.likely);
    const shape = new Shape();
    const before = this.#left;
    const inside = this.#set({ ...place, type, shape, depth: place.depth - 1 });
    const cost = (before - this.#left) / place.rows;
    const fragment = {
      name,
      type,
      shape,
      cost,
      text: `fragment ${name} on ${type.name} ${inside}`,
    };
    this.#fragments.push(fragment);
    return fragment;
  }
}
