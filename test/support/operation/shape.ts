/** A field that an object of the answer has, whoever asked for it. */
export interface Entry {
  name: string;
  /** The type of which it was asked. */
  parent: string;
  /** Its arguments as they stand in the document. */
  args: string;
  /** Its type as the schema has it. */
  type: string;
  /** How many items are shown of it at most. */
  size: number;
  inner: Shape;
}

/**
 * What is asked of one object of the answer, by keys. Two fields may have one key if they are
 * the same field with the same arguments: then what is asked of them is one.
 */
export class Shape {
  readonly #entries = new Map<string, Entry>();

  /** The entries of fields of this type, by their keys. */
  of(parent: string): [string, Entry][] {
    return [...this.#entries].filter(([, entry]) => entry.parent === parent);
  }

  /** Takes the field in under this key; undefined when the key has another meaning. */
  add(key: string, entry: Omit<Entry, "inner">): Entry | undefined {
    const known = this.#entries.get(key);
    if (known) return isAlike(known, entry) ? known : undefined;
    const added = { ...entry, inner: new Shape() };
    this.#entries.set(key, added);
    return added;
  }

  /** Whether all of that can be asked of the same object too. */
  fits(other: Shape): boolean {
    return [...other.#entries].every(([key, entry]) => {
      const known = this.#entries.get(key);
      return !known || (isAlike(known, entry) && known.inner.fits(entry.inner));
    });
  }

  /** Takes in what fits. */
  absorb(other: Shape): void {
    for (const [key, entry] of other.#entries) this.add(key, entry)?.inner.absorb(entry.inner);
  }
}

const isAlike = (one: Omit<Entry, "inner">, other: Omit<Entry, "inner">) =>
  one.name === other.name && one.args === other.args && one.type === other.type;
