import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escapeLike, isStorable, shown } from "../../src/lib/text.ts";
import { anyText } from "./arbitrary.ts";

describe("isStorable", () => {
  it.each(["", "Путин", "👋", "a\tb\n"])("takes %j", (text) => {
    expect(isStorable(text)).toBe(true);
  });

  it.each(["a\0b", "\ud83d", "\udc4b\ud83d"])("refuses %j", (text) => {
    expect(isStorable(text)).toBe(false);
  });

  it("takes exactly the texts that come back unchanged from UTF-8 and have no NUL", () => {
    const survives = (text: string) => Buffer.from(text).toString() === text;
    fc.assert(
      fc.property(anyText(), (text) => {
        expect(isStorable(text)).toBe(survives(text) && !text.includes("\0"));
      }),
    );
  });
});

describe("escapeLike", () => {
  it("escapes the three signs that LIKE gives a meaning, and nothing else", () => {
    expect(escapeLike("50%_of\\all.*")).toBe("50\\%\\_of\\\\all.*");
  });
});

describe("shown", () => {
  it("quotes and escapes", () => {
    expect(shown('a"\n\ud800')).toBe('"a\\"\\n\\ud800"');
  });

  it("cuts what is long", () => {
    expect(shown("x".repeat(1e6))).toBe(`"${"x".repeat(60)}…"`);
  });
});
