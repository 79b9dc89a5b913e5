import { getNullableType, isNonNullType } from "graphql";
import type { Dice } from "./dice.ts";
import { literalOf, type Position, Reference, type Values } from "./value.ts";

/** What a request gives for variables. */
export type Given = Record<string, unknown>;

/** Makes a value for one request; `look` tells what it gives for an earlier variable. */
export type Draw = (look: (reference: Reference) => unknown) => unknown;

/** What a variable is for besides. */
interface Special {
  /** Whether there must be a value that is not null, though the type allows it. */
  isNeeded?: boolean;
  /** Makes the values when the type and the place do not tell enough. */
  draw?: Draw;
}

interface Variable {
  name: string;
  /** Place and type. */
  use: string;
  declaration: string;
  isOptional: boolean;
  isNullable: boolean;
  /** The value when a request gives none. */
  fallback: unknown;
  draw: Draw;
}

/** The variables of a document, whichever operation uses them. */
export class Variables {
  readonly #dice: Dice;
  readonly #values: Values;
  readonly #all: Variable[] = [];

  constructor(dice: Dice, values: Values) {
    this.#dice = dice;
    this.#values = values;
  }

  /** A variable for this: a new one, or one that is used for the same already. */
  at(position: Position, special: Special = {}): Reference {
    const use = `${position.place}: ${position.type}`;
    const known = this.#all.filter((variable) => variable.use === use);
    if (known.length > 0 && this.#dice.chance(50)) {
      return new Reference(this.#dice.pick(known).name);
    }
    const name = `v${this.#all.length + 1}`;
    this.#all.push({ name, use, ...this.#declare(name, position, special) });
    return new Reference(name);
  }

  #declare(name: string, { type, place, hasDefault }: Position, { isNeeded, draw }: Special) {
    const dice = this.#dice;
    const isRequired = isNonNullType(type) && !hasDefault;
    const isNullable = !isNeeded && dice.chance(isRequired ? 10 : 65);
    const isOptional = isNullable || dice.chance(25);
    const nullable = getNullableType(type);
    // A variable that may be null can stand where null is refused only if it has a default.
    const isGiven = isOptional && (!isNullable || isRequired || dice.chance(30));
    const ofType = () => this.#values.of(nullable, { place });
    const fallback = isGiven ? (draw ?? ofType)(() => undefined) : undefined;
    const text = isGiven ? ` = ${literalOf(fallback, nullable)}` : "";
    return {
      declaration: `$${name}: ${nullable}${isNullable ? "" : "!"}${text}`,
      isOptional,
      isNullable,
      fallback,
      draw: draw ?? (() => this.#values.given(nullable, place)),
    };
  }

  /** The declarations of the variables that a text uses. */
  declarationsFor(text: string): string[] {
    const used = new Set(text.match(/\$v\d+/g));
    return this.#all.flatMap(({ name, declaration }) =>
      used.has(`$${name}`) ? [declaration] : [],
    );
  }

  /** Values for one request; some are left out, and some null. */
  given(): Given {
    const dice = this.#dice;
    const given: Given = {};
    const look = ({ name }: Reference) =>
      given[name] === undefined
        ? this.#all.find((variable) => variable.name === name)?.fallback
        : given[name];
    for (const { name, isOptional, isNullable, draw } of this.#all) {
      const isMissing = isOptional ? dice.chance(15) : this.#values.wrong > 0 && dice.chance(3);
      if (isMissing) continue;
      given[name] = isNullable && dice.chance(8) ? null : draw(look);
    }
    return given;
  }
}
