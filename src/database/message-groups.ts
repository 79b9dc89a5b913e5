/**
 * Cuts the stream that `pg` writes into the calls that PGlite needs: one call for all messages up
 * to the one that PostgreSQL answers with "ready for query". PGlite forgets an error at the end of
 * a call, so a part of such a group would run statements that the error should have skipped.
 */
const LAST_OF_GROUP = new Set(
  // Query, Sync, Flush, FunctionCall, CopyDone, CopyFail
  ["Q", "S", "H", "F", "c", "f"].map((type) => type.charCodeAt(0)),
);
const TERMINATE = "X".charCodeAt(0);

export class MessageGroups {
  #input: Buffer = Buffer.alloc(0);
  /** Where the first message that is not whole yet begins. */
  #scanned = 0;
  #isFirst = true;

  /** The groups that this chunk completes; what is left waits for the next chunk. */
  add(chunk: Buffer): Buffer[] {
    this.#input = this.#input.length > 0 ? Buffer.concat([this.#input, chunk]) : chunk;
    const groups: Buffer[] = [];
    let begin = 0;
    for (;;) {
      // The first message of a connection has no type byte, only a length.
      const header = this.#isFirst ? 0 : 1;
      if (this.#input.length < this.#scanned + header + 4) break;
      const end = this.#scanned + header + this.#input.readInt32BE(this.#scanned + header);
      if (this.#input.length < end) break;
      const type = this.#input.readUInt8(this.#scanned);
      this.#scanned = end;
      if (this.#isFirst || LAST_OF_GROUP.has(type)) {
        groups.push(this.#input.subarray(begin, end));
        begin = end;
      } else if (type === TERMINATE) {
        begin = end; // the end of a connection is not the end of PGlite
      }
      this.#isFirst = false;
    }
    this.#input = this.#input.subarray(begin);
    this.#scanned -= begin;
    return groups;
  }
}
