import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PAGE_DEFAULT, PAGE_MAX, PageError, pageOf, slicePage } from "../../src/lib/page.ts";

describe("pageOf", () => {
  it("is the first twenty when nothing is given, or only null", () => {
    const expected = { size: PAGE_DEFAULT, backward: false };
    expect(pageOf({})).toStrictEqual(expected);
    const nothing = { first: null, last: null, after: null, before: undefined };
    expect(pageOf(nothing)).toStrictEqual(expected);
  });

  it("counts from the end with last", () => {
    expect(pageOf({ last: 5, first: null })).toStrictEqual({ size: 5, backward: true });
  });

  it("takes either cursor, or both, in either direction", () => {
    const window = { after: "a", before: "b" };
    expect(pageOf({ after: "a" })).toStrictEqual({ size: 20, backward: false, after: "a" });
    expect(pageOf({ first: 3, before: "b" })).toStrictEqual({
      size: 3,
      backward: false,
      before: "b",
    });
    expect(pageOf({ first: 3, ...window })).toStrictEqual({ size: 3, backward: false, ...window });
    expect(pageOf({ last: 3, ...window })).toStrictEqual({ size: 3, backward: true, ...window });
  });

  it("does not take an empty cursor for none", () => {
    expect(pageOf({ after: "" })).toHaveProperty("after", "");
  });

  it.each([1, PAGE_MAX])("takes %i", (size) => {
    expect(pageOf({ first: size }).size).toBe(size);
    expect(pageOf({ last: size }).size).toBe(size);
  });

  it.each([0, -1, PAGE_MAX + 1, 2 ** 31, 1.5, Number.NaN])("refuses %d", (size) => {
    expect(() => pageOf({ first: size })).toThrow(PageError);
    expect(() => pageOf({ first: size })).toThrow(
      `Expected first to be a whole number 1–100; got ${size}`,
    );
    expect(() => pageOf({ last: size })).toThrow(
      `Expected last to be a whole number 1–100; got ${size}`,
    );
  });

  it("refuses first and last together", () => {
    expect(() => pageOf({ first: 1, last: 2 })).toThrow(
      new PageError("Expected first or last, not both; got first 1 and last 2"),
    );
  });
});

describe("slicePage", () => {
  it("tells of a next page by the surplus row, which it leaves out", () => {
    expect(slicePage([1, 2, 3], { size: 2, backward: false })).toEqual({
      items: [1, 2],
      hasNextPage: true,
      hasPreviousPage: false,
    });
  });

  it("puts rows that were fetched backward into the order of the list", () => {
    expect(slicePage([9, 8, 7], { size: 2, backward: true })).toEqual({
      items: [8, 9],
      hasNextPage: false,
      hasPreviousPage: true,
    });
  });

  it("knows by its cursor that there is more where it came from", () => {
    expect(slicePage([1], { size: 2, backward: false, after: "a" }).hasPreviousPage).toBe(true);
    expect(slicePage([1], { size: 2, backward: true, before: "b" }).hasNextPage).toBe(true);
  });

  it("does not change the rows it was given", () => {
    const rows = [3, 2, 1];
    slicePage(rows, { size: 3, backward: true });
    expect(rows).toEqual([3, 2, 1]);
  });

  it("leads through any list in either direction, without a gap and without a repetition", () => {
    fc.assert(
      fc.property(
        fc.nat(50),
        fc.integer({ min: 1, max: 7 }),
        fc.boolean(),
        (length, size, back) => {
          const list = Array.from({ length }, (_, index) => index);
          const side = back ? "before" : "after";
          const walked: number[] = [];
          for (let at: number | undefined, more = true; more; ) {
            const from = at;
            const rest = list.filter(
              (each) => from === undefined || (back ? each < from : each > from),
            );
            const rows = (back ? rest.toReversed() : rest).slice(0, size + 1);
            const cursor = at === undefined ? null : String(at);
            const page = pageOf({ [back ? "last" : "first"]: size, [side]: cursor });
            const { items, hasNextPage, hasPreviousPage } = slicePage(rows, page);
            if (back) walked.unshift(...items);
            else walked.push(...items);
            at = back ? items[0] : items.at(-1);
            more = back ? hasPreviousPage : hasNextPage;
          }
          expect(walked).toEqual(list);
        },
      ),
    );
  });
});
