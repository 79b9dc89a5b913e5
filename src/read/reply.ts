import { Scratch } from "./scratch.ts";

/** So many bytes are sooner copied one by one than by a call. */
const FEW = 64;

/** A longer text is sooner looked at and written as a whole. */
const SHORT = 256;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

const NULL = Buffer.from("null");
const OPEN = Buffer.from("[");
const CLOSE = Buffer.from("]");
const COMMA = Buffer.from(",");

/** The reply while it is written: JSON in UTF-8. One object writes one reply after another. */
export class Reply {
  readonly #scratch = new Scratch();
  #length = 0;

  /** Bytes as they are, or some of them. */
  put(from: Uint8Array, start = 0, end = from.length): void {
    const size = end - start;
    this.#scratch.grow(this.#length + size, this.#length);
    const { bytes } = this.#scratch;
    const at = this.#length;
    if (size > FEW) bytes.set(from.subarray(start, end), at);
    else for (let index = 0; index < size; index += 1) bytes[at + index] = from[start + index] ?? 0;
    this.#length = at + size;
  }

  null(): void {
    this.put(NULL);
  }

  /** A text, as JSON has it. */
  text(text: string): void {
    if (text.length > SHORT || !this.#putPlain(text)) this.json(JSON.stringify(text));
  }

  /** Writes a text of which no sign is escaped in JSON, or takes two bytes; else false. */
  #putPlain(text: string): boolean {
    const { length } = text;
    this.#scratch.grow(this.#length + length + 2, this.#length);
    const { bytes } = this.#scratch;
    let at = this.#length;
    bytes[at] = QUOTE;
    for (let index = 0; index < length; index += 1) {
      const code = text.charCodeAt(index);
      if (code < 0x20 || code > 0x7f || code === QUOTE || code === BACKSLASH) return false;
      at += 1;
      bytes[at] = code;
    }
    bytes[at + 1] = QUOTE;
    this.#length = at + 2;
    return true;
  }

  /** What is JSON already. */
  json(text: string): void {
    this.#scratch.grow(this.#length + 3 * text.length, this.#length);
    this.#length += this.#scratch.bytes.write(text, this.#length);
  }

  /** A list of which each item is written so. */
  list<Item>(items: readonly Item[], write: (item: Item) => void): void {
    this.put(OPEN);
    let isFirst = true;
    for (const item of items) {
      if (!isFirst) this.put(COMMA);
      isFirst = false;
      write(item);
    }
    this.put(CLOSE);
  }

  /** What was written. */
  take(): Buffer {
    return Buffer.from(this.#scratch.bytes.subarray(0, this.#length));
  }

  /** Forgets what was written, for the next reply. */
  drop(): void {
    this.#length = 0;
    this.#scratch.rest();
  }
}
