import fc from "fast-check";

/**
 * Numbers up to a greatest one, all equally likely: fast-check would rather give small and great ones,
 * and what stands in the middle of a list would hardly ever be chosen.
 */
const upTo = (max: number) => fc.noBias(fc.nat({ max }));

/**
 * Chance, as fast-check gives it: a failure is repeated by its seed. When it looks for a smaller
 * one, numbers become 0, so what is simplest stands first in every choice.
 */
export class Dice {
  readonly #gen: fc.GeneratorValue;

  constructor(gen: fc.GeneratorValue) {
    this.#gen = gen;
  }

  /** A whole number from 0 to `max`. */
  number(max: number): number {
    return this.#gen(upTo, max);
  }

  /** True so many times in a hundred. */
  chance(percent: number): boolean {
    return this.number(99) >= 100 - percent;
  }

  /** One of these. */
  pick<Item>(items: readonly Item[]): Item {
    const at = this.number(items.length - 1);
    for (const item of items.slice(at, at + 1)) return item;
    throw new RangeError("There is nothing to pick from.");
  }

  /** One to `max` of these; some may come twice. */
  some<Item>(items: readonly Item[], max: number): Item[] {
    return Array.from({ length: 1 + this.number(max - 1) }, () => this.pick(items));
  }
}
