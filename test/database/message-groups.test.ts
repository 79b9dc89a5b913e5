import fc from "fast-check";
import { expect, test } from "vitest";
import { MessageGroups } from "../../src/database/message-groups.ts";

const STARTUP = Buffer.from([0, 0, 0, 9, 0, 3, 0, 0, 0]);

function message(type: string, text = ""): Buffer {
  const header = Buffer.alloc(5);
  header.write(type);
  header.writeInt32BE(text.length + 4, 1);
  return Buffer.concat([header, Buffer.from(text)]);
}

function groupsOf(...chunks: Buffer[]): string[] {
  const groups = new MessageGroups();
  return chunks.flatMap((chunk) => groups.add(chunk)).map((group) => group.toString("latin1"));
}

test("a query by parts is one call up to its Sync", () => {
  const parts = ["P", "B", "D", "E", "S"].map((type) => message(type, "x"));
  expect(groupsOf(STARTUP, ...parts)).toEqual([
    STARTUP.toString("latin1"),
    Buffer.concat(parts).toString("latin1"),
  ]);
});

test("simple queries that come together are a call each", () => {
  const [first, second] = [message("Q", "select 1"), message("Q", "select 2")];
  expect(groupsOf(STARTUP, Buffer.concat([first, second])).slice(1)).toEqual([
    first.toString("latin1"),
    second.toString("latin1"),
  ]);
});

test("the end of a connection is kept from PGlite", () => {
  expect(groupsOf(STARTUP, message("X"), message("Q", "select 1"))).toHaveLength(2);
});

test("does not depend on how the stream is cut into chunks", () => {
  const types = fc.constantFrom("P", "B", "D", "E", "S", "Q", "H", "X", "d", "c", "f", "C");
  const messages = fc.array(fc.tuple(types, fc.string({ unit: "binary-ascii", maxLength: 20 })));
  fc.assert(
    fc.property(messages, fc.array(fc.nat(400)), (list, cuts) => {
      const stream = Buffer.concat([STARTUP, ...list.map(([type, text]) => message(type, text))]);
      const ends = [0, ...cuts.filter((cut) => cut < stream.length), stream.length];
      ends.sort((a, b) => a - b);
      const chunks = ends.slice(1).map((end, index) => stream.subarray(ends[index], end));
      expect(groupsOf(...chunks)).toEqual(groupsOf(stream));
    }),
  );
});
