import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isUuid, uuidV5 } from "../../src/lib/uuid.ts";

describe("uuidV5", () => {
  // Computed with Python's uuid.uuid5: these ids stand in databases and must never change.
  it.each([
    ["person", "Nursultan Nazarbayev", "4404a8f4-26b9-5f68-831c-abb3354fcfc2"],
    ["person", "Нурсултан Назарбаев", "e1a22aec-3421-59c7-bf49-a0b79730e848"],
    ["meeting", "", "a6ad7315-0481-5b0a-bf3c-84f8af769720"],
  ])("of %s %j is %s for ever", (kind, key, id) => {
    expect(uuidV5(kind, key)).toBe(id);
  });

  it("tells kinds apart, wherever the border between kind and key lies", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string({ minLength: 1 }), (kind, key, moved) => {
        expect(uuidV5(kind + moved, key)).not.toBe(uuidV5(kind, moved + key));
      }),
    );
  });

  it("is of version 5 and of the variant of RFC 9562", () => {
    fc.assert(
      fc.property(fc.string(), (key) => {
        expect(uuidV5("person", key)).toMatch(/^.{8}-.{4}-5.{3}-[89ab].{3}-.{12}$/);
        expect(isUuid(uuidV5("person", key))).toBe(true);
      }),
    );
  });
});

describe("isUuid", () => {
  it("takes every version, in either case", () => {
    fc.assert(
      fc.property(fc.uuid(), (id) => {
        expect(isUuid(id) && isUuid(id.toUpperCase())).toBe(true);
      }),
    );
  });

  it.each([
    "",
    "4404a8f426b95f68831cabb3354fcfc2",
    "{4404a8f4-26b9-5f68-831c-abb3354fcfc2}",
    "4404a8f4-26b9-5f68-831c-abb3354fcfcg",
    "4404a8f4-26b9-5f68-831c-abb3354fcfc2\n",
    " 4404a8f4-26b9-5f68-831c-abb3354fcfc2",
  ])("refuses %j", (text) => {
    expect(isUuid(text)).toBe(false);
  });
});
