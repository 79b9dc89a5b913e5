import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvLines } from "../../src/lib/csv.ts";
import { isStorable } from "../../src/lib/text.ts";
import { anyText } from "./arbitrary.ts";

/** As a program reads it; null only where nothing stands, not even quotes. */
const read = (text: string): unknown[][] =>
  parse(text, {
    relax_column_count: true,
    cast: (value, { quoting }) => (value === "" && !quoting ? null : value),
  });

describe("csvLines", () => {
  it.each([
    [["a", 1, true], "a,1,true\r\n"],
    [["a,b", 'say "no"', "two\nlines"], '"a,b","say ""no""","two\nlines"\r\n'],
    [[null, "", 0, false], ',"",0,false\r\n'],
    [[" a", "b "], '" a","b "\r\n'],
  ])("writes %j", (cells, line) => {
    expect(csvLines([cells])).toBe(line);
  });

  it.each(["=1+1", "+7", "-7", "@SUM(A1)", "\t=1"])("does not alter %j", (text) => {
    expect(read(csvLines([[text]]))).toEqual([[text]]);
  });

  it("is read back as it was written, whatever the texts are", () => {
    const cell = fc.oneof(
      anyText().filter(isStorable), // whatever is not, is not in the data
      fc.string({ unit: fc.constantFrom(..."\"',;=+-@\r\n\t a") }),
      fc.constant(null),
    );
    // A line of one empty cell is an empty line, which readers skip.
    const lines = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { maxLength: 5 });
    fc.assert(
      fc.property(lines, (rows) => {
        expect(read(csvLines(rows))).toEqual(rows);
      }),
    );
  });
});
