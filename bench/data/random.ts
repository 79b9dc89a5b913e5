// Chance that falls alike on every machine: no Math.random, no clock.

/** A stream of random numbers: sfc32. Streams of different names do not disturb each other. */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #counter = 1;

  constructor(seed: number, name: string) {
    this.#a = mix(seed);
    this.#b = mix(seed ^ 0x9e3779b9);
    this.#c = [...name].reduce((hash, sign) => mix(hash ^ (sign.codePointAt(0) ?? 0)), seed | 0);
    for (let round = 0; round < 12; round += 1) this.next();
  }

  /** A whole number of 32 bits. */
  next(): number {
    const sum = (this.#a + this.#b + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0;
    return sum >>> 0;
  }

  /** From 0 up to, but not, 1. */
  fraction(): number {
    return this.next() / 0x1_0000_0000;
  }

  /** A whole number from `min` to `max`. */
  between(min: number, max: number): number {
    return min + Math.floor(this.fraction() * (max - min + 1));
  }

  /** Whether something of this probability happens. */
  happens(probability: number): boolean {
    return this.fraction() < probability;
  }

  /** One of the values, each as likely. */
  pick<Value>(values: readonly Value[]): Value {
    const value = values[Math.floor(this.fraction() * values.length)];
    if (value === undefined) throw new RangeError("There is nothing to pick from.");
    return value;
  }

  /** One of the values, as likely as its weight says; the weights add up to 1. */
  weighted<const Options extends readonly (readonly [value: unknown, weight: number])[]>(
    options: Options,
  ): Options[number][0] {
    let left = this.fraction();
    for (const [value, weight] of options) {
      left -= weight;
      if (left < 0) return value;
    }
    return this.pick(options)[0];
  }
}

/** Draws ranks from 0 by Zipf's law: rank r is as likely as 1 / (r + 1 + shift). */
export class Zipf {
  readonly #sums: Float64Array;

  constructor(size: number, shift: number) {
    this.#sums = new Float64Array(size);
    let sum = 0;
    for (let rank = 0; rank < size; rank += 1) {
      sum += 1 / (rank + 1 + shift);
      this.#sums[rank] = sum;
    }
  }

  draw(random: Random): number {
    const sums = this.#sums;
    const wanted = random.fraction() * (sums.at(-1) ?? 0);
    let low = 0;
    let high = sums.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) > wanted) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

/**
 * Ids of the rows of one kind: UUIDs of version 8, spread like random ones, made from the row's
 * number. Hashing a natural key, as records of the seeds have it, would take longer than all the rest.
 */
export class Ids {
  readonly #kind: number;
  #count = 0;

  constructor(kind: string) {
    this.#kind = [...kind].reduce((hash, sign) => mix(hash ^ (sign.codePointAt(0) ?? 0)), 1);
  }

  next(): string {
    this.#count += 1;
    const a = mix(this.#count ^ this.#kind);
    const b = mix(a + 0x7f4a7c15);
    const c = mix(b ^ this.#kind);
    const d = mix(c + this.#count);
    return `${hex(a)}-${hex(b).slice(0, 4)}-8${hex(b).slice(5)}-a${hex(c).slice(1, 4)}-${hex(c).slice(4)}${hex(d)}`;
  }
}

const hex = (word: number) =>
  `${HEX[word >>> 24]}${HEX[(word >>> 16) & 255]}${HEX[(word >>> 8) & 255]}${HEX[word & 255]}`;

/** Spreads 32 bits; different numbers stay different (MurmurHash3's finalizer). */
function mix(number: number): number {
  let hash = number | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
