import { NotCompiled } from "./not-compiled.ts";
import type { Reply } from "./reply.ts";
import { Scratch } from "./scratch.ts";

/** Where a value stands in an answer. */
export type Cell = number;

/** Where the values of a row begin, one after the other. */
export type Row = Cell;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const LOWER_N = 0x6e;
const ARRAY = 0x5b;
const ARRAY_END = 0x5d;
const OBJECT = 0x7b;
const OBJECT_END = 0x7d;

/** What stands between values: space, line feed, comma, colon. */
const isBetween = (byte: number | undefined): boolean =>
  byte === 0x2c || byte === 0x20 || byte === 0x0a || byte === 0x3a;

/** Of each value: where it starts, where it ends, and which cell follows it and all it contains. */
const SIZE = 3;

/** For so many values there is room from the start, and for so many it is kept. */
const CELLS = 8_192;
const CELLS_KEPT = 8 * CELLS;

/**
 * The JSON that a statement gave. It is not parsed: what it holds goes into the reply as it is, byte by
 * byte, and only what a function asks for becomes a value. One object takes one answer after another.
 */
export class Answer {
  readonly #scratch = new Scratch();
  #text = "";
  #isAscii = true;
  #hasEscapes = false;
  #cells = new Int32Array(CELLS * SIZE);

  /** Takes JSON as PostgreSQL writes it, and returns where its one value stands. */
  take(text: string): Cell {
    this.#scratch.grow(text.length * 3, 0);
    const length = this.#scratch.bytes.write(text);
    this.#text = text;
    this.#isAscii = length === text.length;
    this.#hasEscapes = text.includes("\\");
    this.#find(length);
    return 0;
  }

  /** Lets go of it. */
  drop(): void {
    this.#text = "";
    this.#scratch.rest();
    if (this.#cells.length > CELLS_KEPT * SIZE) this.#cells = new Int32Array(CELLS * SIZE);
  }

  isNull(cell: Cell): boolean {
    return this.#lead(cell) === LOWER_N;
  }

  isText(cell: Cell): boolean {
    return this.#lead(cell) === QUOTE;
  }

  /** The first value of an array. */
  first(array: Cell): Row {
    if (this.#lead(array) !== ARRAY) throw new NotCompiled("an array was expected");
    return array + SIZE;
  }

  /** The value at a place of a row. */
  at(row: Row, place: number): Cell {
    let cell = row;
    for (let left = place; left > 0; left -= 1) cell = this.#next(cell);
    return cell;
  }

  /** The values of an array; none of null, which `json_agg` makes of no rows. */
  items(array: Cell): Cell[] {
    const items: Cell[] = [];
    if (this.isNull(array)) return items;
    const end = this.#next(array);
    for (let cell = this.first(array); cell < end; cell = this.#next(cell)) items.push(cell);
    return items;
  }

  /** The value itself. */
  value(cell: Cell): unknown {
    const start = this.#start(cell);
    const end = this.#end(cell);
    if (this.#hasEscapes || this.#lead(cell) !== QUOTE) return JSON.parse(this.#slice(start, end));
    return this.#slice(start + 1, end - 1);
  }

  /** Puts the value into a reply as it is. */
  copy(cell: Cell, reply: Reply): void {
    reply.put(this.#scratch.bytes, this.#start(cell), this.#end(cell));
  }

  #slice(start: number, end: number): string {
    return this.#isAscii
      ? this.#text.slice(start, end)
      : this.#scratch.bytes.toString("utf8", start, end);
  }

  #start(cell: Cell): number {
    return this.#cells[cell] ?? 0;
  }

  #end(cell: Cell): number {
    return this.#cells[cell + 1] ?? 0;
  }

  #next(cell: Cell): Cell {
    return this.#cells[cell + 2] ?? 0;
  }

  #lead(cell: Cell): number | undefined {
    return this.#scratch.bytes[this.#start(cell)];
  }

  /** Finds where the values stand. */
  #find(length: number): void {
    const { bytes } = this.#scratch;
    let cells = this.#cells;
    let cell = 0;
    // An array or an object that has not ended holds the one around it where what follows it belongs.
    let open = -1;
    let at = 0;
    while (at < length) {
      const lead = bytes[at];
      const start = at;
      at += 1;
      if (isBetween(lead)) continue;
      if (isEnd(lead)) {
        const around = cells[open + 2] ?? -1;
        cells[open + 1] = at;
        cells[open + 2] = cell;
        open = around;
        continue;
      }
      if (cell === cells.length) cells = this.#larger();
      cells[cell] = start;
      if (lead === ARRAY || lead === OBJECT) {
        cells[cell + 2] = open;
        open = cell;
        cell += SIZE;
        continue;
      }
      at = lead === QUOTE ? afterText(bytes, at, length) : afterWord(bytes, at, length);
      cells[cell + 1] = at;
      cell += SIZE;
      cells[cell - 1] = cell;
    }
  }

  #larger(): Int32Array<ArrayBuffer> {
    const larger = new Int32Array(2 * this.#cells.length);
    larger.set(this.#cells);
    this.#cells = larger;
    return larger;
  }
}

const isEnd = (byte: number | undefined): boolean => byte === ARRAY_END || byte === OBJECT_END;

/** Where a text ends of which the first quote has been read. */
function afterText(bytes: Buffer, start: number, length: number): number {
  let at = start;
  for (; at < length && bytes[at] !== QUOTE; at += 1) if (bytes[at] === BACKSLASH) at += 1;
  return at + 1;
}

/** Where a number, `true`, `false` or `null` ends. */
function afterWord(bytes: Buffer, start: number, length: number): number {
  let at = start;
  while (at < length && !isBetween(bytes[at]) && !isEnd(bytes[at])) at += 1;
  return at;
}
