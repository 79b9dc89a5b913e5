import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  CURSOR_MAX,
  CursorError,
  type CursorKind,
  decodeCursor,
  encodeCursor,
  type KeysetKey,
  type KeysetWhere,
  keysetWhere,
} from "../../src/lib/cursor.ts";
import { isStorable } from "../../src/lib/text.ts";
import { anyText, days } from "./arbitrary.ts";

const ID = "4404a8f4-26b9-5f68-831c-abb3354fcfc2";
const KINDS = ["day", "int16", "uuid"] as const;
const cursor = encodeCursor("DATE_ASC", ["2005-04-08", 0, ID]);
const base64 = (json: string) => Buffer.from(json).toString("base64url");

describe("a cursor", () => {
  it("gives its values back", () => {
    expect(decodeCursor(cursor, "DATE_ASC", KINDS)).toEqual(["2005-04-08", 0, ID]);
    expect(decodeCursor(encodeCursor("NONE", []), "NONE", [])).toEqual([]);
  });

  it("gives any values back that a sort key can have", () => {
    const text = anyText().filter((each) => isStorable(each) && each.length < 100);
    const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((each) => each + 0);
    const small = fc.integer({ min: -(2 ** 15), max: 2 ** 15 - 1 });
    const kinds = ["string", "number", "int16", "int32", "day", "uuid"] as const;
    fc.assert(
      fc.property(text, number, small, fc.integer(), days(), fc.uuid(), (...values) => {
        expect(decodeCursor(encodeCursor("X", values), "X", kinds)).toEqual(values);
      }),
    );
  });

  it("needs no escaping in an address", () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        expect(encodeCursor("X", [text])).toMatch(/^[\w-]+$/);
      }),
    );
  });
});

describe("decodeCursor refuses", () => {
  it.each<[what: string, text: string]>([
    ["nothing", ""],
    ["another order", encodeCursor("DATE_DESC", ["2005-04-08", 0, ID])],
    ["fewer values", encodeCursor("DATE_ASC", ["2005-04-08", 0])],
    ["more values", encodeCursor("DATE_ASC", ["2005-04-08", 0, ID, ID])],
    ["a day that does not exist", encodeCursor("DATE_ASC", ["2005-02-30", 0, ID])],
    ["text for a number", encodeCursor("DATE_ASC", ["2005-04-08", "0", ID])],
    ["a number for text", encodeCursor("DATE_ASC", [2005, 0, ID])],
    ["half a number", encodeCursor("DATE_ASC", ["2005-04-08", 0.5, ID])],
    ["a number that its column cannot hold", encodeCursor("DATE_ASC", ["2005-04-08", 32768, ID])],
    ["a forged id", encodeCursor("DATE_ASC", ["2005-04-08", 0, "' OR 1=1"])],
    ["null", base64(`["DATE_ASC","2005-04-08",null,"${ID}"]`)],
    ["a number without end", base64(`["DATE_ASC","2005-04-08",1e999,"${ID}"]`)],
    ["a list for a value", base64(`["DATE_ASC","2005-04-08",[0],"${ID}"]`)],
    ["an object", base64('{"0":"DATE_ASC"}')],
    ["an object with a prototype", base64('{"__proto__":["DATE_ASC"]}')],
    ["other spacing", base64(`["DATE_ASC", "2005-04-08",0,"${ID}"]`)],
    ["padding", `${cursor}=`],
    ["a line end", `${cursor}\n`],
    ["trailing junk", `${cursor}AAAA`],
    ["trailing bits", cursor.replace(/.$/, (last) => (last === "1" ? "2" : "1"))],
    ["another alphabet", base64('["DATE_ASC","ÿÿ>?"]').replaceAll("_", "/")],
    ["what is no base64", "not a cursor!"],
    ["what is no JSON", base64("DATE_ASC")],
    ["a megabyte", "W".repeat(1e6)],
    ["too long a cursor", encodeCursor("DATE_ASC", ["x".repeat(CURSOR_MAX)])],
  ])("%s", (_, text) => {
    expect(() => decodeCursor(text, "DATE_ASC", KINDS)).toThrow(CursorError);
  });

  it("whole numbers of more than 32 bits", () => {
    for (const number of [2 ** 31, -(2 ** 31) - 1, 1e300]) {
      expect(() => decodeCursor(encodeCursor("COUNT", [number]), "COUNT", ["int32"])).toThrow(
        CursorError,
      );
    }
  });

  it("text that the database cannot store", () => {
    for (const text of ["a\0b", "\ud800"]) {
      expect(() => decodeCursor(encodeCursor("NAME", [text]), "NAME", ["string"])).toThrow(
        CursorError,
      );
    }
  });

  it("any text but a cursor with nothing else than CursorError", () => {
    const kinds = fc.array(fc.constantFrom<CursorKind>("string", "int32", "number", "day", "uuid"));
    const json = fc.json().map(base64);
    fc.assert(
      fc.property(fc.oneof(anyText(), fc.base64String(), json), kinds, (text, expected) => {
        expect(() => decodeCursor(text, "DATE_ASC", expected)).toThrow(CursorError);
      }),
    );
  });

  it("a cursor with one character changed, or gives values of the right kinds", () => {
    const changed = fc.tuple(fc.nat(cursor.length - 1), fc.constantFrom(..."ABCxyz019-_"));
    fc.assert(
      fc.property(changed, ([index, sign]) => {
        const forged = cursor.slice(0, index) + sign + cursor.slice(index + 1);
        try {
          const [day, rank, id] = decodeCursor(forged, "DATE_ASC", KINDS);
          expect([typeof day, typeof rank, typeof id]).toEqual(["string", "number", "string"]);
        } catch (error) {
          expect(error).toBeInstanceOf(CursorError);
        }
      }),
    );
  });

  it("with a message that says what was expected and what came, cut short", () => {
    expect(() => decodeCursor("x".repeat(5000), "DATE_ASC", KINDS)).toThrow(
      /^Expected a cursor that this list gave in this order; got "x{60}…"$/,
    );
  });
});

describe("keysetWhere", () => {
  const a: KeysetKey = { path: ["meeting", "dateEarliest"], direction: "desc", value: 5 };
  const b: KeysetKey = { path: ["id"], direction: "asc", value: ID };

  it("bounds the first key by itself, so that an index range can be used", () => {
    expect(keysetWhere([a, b], "after")).toEqual({
      AND: [
        { meeting: { dateEarliest: { lte: 5 } } },
        { OR: [{ meeting: { dateEarliest: { lt: 5 } } }, { id: { gt: ID } }] },
      ],
    });
  });

  it("turns every comparison round before the cursor", () => {
    expect(keysetWhere([b], "after")).toEqual({ id: { gt: ID } });
    expect(keysetWhere([b], "before")).toEqual({ id: { lt: ID } });
  });

  it("refuses to compare by nothing", () => {
    expect(() => keysetWhere([], "after")).toThrow(RangeError);
  });

  it("cuts any list, in any order, exactly at the cursor", () => {
    const direction = fc.constantFrom("asc" as const, "desc" as const);
    const value = fc.integer({ min: 0, max: 3 });
    const cases = fc
      .tuple(fc.array(direction, { minLength: 1, maxLength: 4 }), fc.nat(12))
      .chain(([directions, length]) =>
        fc.record({
          directions: fc.constant(directions),
          rows: fc.uniqueArray(
            fc.array(value, { minLength: directions.length, maxLength: directions.length }),
            { minLength: 1, maxLength: length + 1, selector: String },
          ),
          at: fc.nat(),
        }),
      );
    fc.assert(
      fc.property(cases, ({ directions, rows, at }) => {
        const list = rows.toSorted((one, other) => compare(one, other, directions));
        const index = at % list.length;
        const keys = directions.map((each, column) => ({
          path: column === 0 ? ["relation", "key0"] : [`key${column}`],
          direction: each,
          value: list[index]?.[column] ?? 0,
        }));
        const found = (side: "after" | "before") =>
          list.filter((row) => finds(keysetWhere(keys, side), asRow(row)));
        expect(found("after")).toEqual(list.slice(index + 1));
        expect(found("before")).toEqual(list.slice(0, index));
      }),
      { numRuns: 1000 },
    );
  });
});

function compare(one: number[], other: number[], directions: readonly string[]): number {
  for (const [column, direction] of directions.entries()) {
    const difference = (one[column] ?? 0) - (other[column] ?? 0);
    if (difference !== 0) return direction === "asc" ? difference : -difference;
  }
  return 0;
}

interface Row {
  readonly [name: string]: Row | number;
}

/** The first key stands in a related row, the others in the row itself. */
const asRow = ([first = 0, ...rest]: number[]): Row => ({
  relation: { key0: first },
  ...Object.fromEntries(rest.map((value, index) => [`key${index + 1}`, value])),
});

const OPERATORS: Record<string, (a: number, b: number) => boolean> = {
  gt: (a, b) => a > b,
  gte: (a, b) => a >= b,
  lt: (a, b) => a < b,
  lte: (a, b) => a <= b,
};

/** Whether a database would find the row: the part of Prisma's language that a keyset uses. */
function finds(where: KeysetWhere, row: Row | number | undefined): boolean {
  return Object.entries(where).every(([name, condition]) => {
    if (Array.isArray(condition)) {
      const found = condition.map((each) => finds(each, row));
      return name === "AND" ? !found.includes(false) : found.includes(true);
    }
    if (typeof row === "number") return OPERATORS[name]?.(row, Number(condition)) ?? false;
    if (typeof condition !== "object" || condition instanceof Date) return false;
    return finds(condition, row?.[name]);
  });
}
