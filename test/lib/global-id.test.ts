import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeGlobalId, encodeGlobalId } from "../../src/lib/global-id.ts";
import { uuidV5 } from "../../src/lib/uuid.ts";
import { anyText } from "./arbitrary.ts";

const id = uuidV5("person", "vladimir-putin");

describe("a global id", () => {
  it("is opaque, and stands in an address as it is", () => {
    expect(encodeGlobalId("Person", id)).toMatch(/^[\w-]+$/);
    expect(encodeGlobalId("Person", id)).not.toContain("Person");
  });

  it("leads back to the type and the key", () => {
    const typename = fc.stringMatching(/^[A-Z][A-Za-z]{0,30}$/);
    fc.assert(
      fc.property(typename, fc.uuid(), (name, key) => {
        expect(decodeGlobalId(encodeGlobalId(name, key))).toEqual({ typename: name, id: key });
      }),
    );
  });

  it.each([
    ["nothing", ""],
    ["a slug", "vladimir-putin"],
    ["a bare key", id],
    ["a type without a key", encodeGlobalId("Person", "")],
    ["a key without a type", encodeGlobalId("", id)],
    ["a key that is no UUID", encodeGlobalId("Person", "42")],
    ["something after the key", encodeGlobalId("Person", `${id}:more`)],
    ["padding that nobody wrote", `${encodeGlobalId("Person", id)}=`],
    ["the other alphabet of base64", Buffer.from(`Пerson:${id}`).toString("base64")],
  ])("is not %s", (_title, text) => {
    expect(decodeGlobalId(text)).toBeNull();
  });

  it("is no other text: what can be read is spelled in one way only", () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const found = decodeGlobalId(text);
        if (found) expect(encodeGlobalId(found.typename, found.id)).toBe(text);
      }),
    );
  });
});
