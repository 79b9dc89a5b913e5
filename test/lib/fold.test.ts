import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold, foldedWords, foldWithOffsets, originalSpan } from "../../src/lib/fold.ts";
import { anyText } from "./arbitrary.ts";

describe("fold", () => {
  it.each([
    ["Назарбаев", "nazarbaev"],
    ["Путин", "putin"],
    ["НАЗАРБАЕВ", "nazarbaev"],
    ["Қасым-Жомарт Тоқаев", "qasym zhomart toqaev"],
    ["Сергей Лавров", "sergei lavrov"],
    ["Ильхам Алиев", "ilkham aliev"],
    ["Подъезд", "podezd"],
    ["Горбачёв", "gorbachev"],
    ["Erdoğan", "erdogan"],
    ["İstanbul", "istanbul"],
    ["Łukasz Đinh Øystein", "lukasz dinh oystein"],
    ["Straße", "strasse"],
    ["სააკაშვილი", "saakashvili"],
    ["Սարգսյան", "sargsyan"],
    ["习近平", "xijinping"],
    ["№ 5, ½", "5 12"],
    ["", ""],
    [" ’–— ", ""],
  ])("writes %j as %j", (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it.each([
    ["Jean-Claude", "Jean Claude"],
    ["Ma'ruf", "Maruf"],
    ["Ma’ruf", "Maruf"],
    ["Maʿruf", "Maruf"],
    ["Naza\u00adrbaev", "Nazarbaev"],
    ["  Levon\u00a0 Ter‑Petrosyan\n", "levon ter petrosyan"],
    ["Müller", "Mu\u0308ller"],
    ["Ｐｕｔｉｎ", "Putin"],
    ["김정은", "김정은".normalize("NFD")],
    ["Сергей", "Сергей".normalize("NFD")],
  ])("makes %j and %j equal", (one, other) => {
    expect(fold(one)).toBe(fold(other));
  });

  it("keeps the initials of a country apart from a pronoun", () => {
    expect(fold("the U.S.")).toBe("the u s");
    expect(fold("the US")).toBe("the us");
  });

  it("gives words of a-z0-9 with one space between, whatever the text", () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        expect(fold(text)).toMatch(/^(?:[a-z0-9]+(?: [a-z0-9]+)*)?$/);
      }),
    );
  });

  it("changes nothing the second time", () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});

describe("foldedWords", () => {
  it("gives the words in their order, and none for nothing", () => {
    expect(foldedWords("Жан-Клод, Jr.")).toEqual(["zhan", "klod", "jr"]);
    expect(foldedWords("…")).toEqual([]);
  });
});

describe("foldWithOffsets", () => {
  const spanOf = (text: string, name: string) => {
    const folded = foldWithOffsets(text);
    const start = folded.folded.indexOf(name);
    const { start: from, end } = originalSpan(folded, start, start + name.length);
    return text.slice(from, end);
  };

  it.each([
    ["‘Ma’ruf’ came", "maruf", "Ma’ruf"],
    ["В Казань, потом", "kazan", "Казань"],
    ["met Mu\u0308ller, then", "muller", "Mu\u0308ller"],
    ["Щукин", "shchukin", "Щукин"],
    ["قال عبد الله", "bd llh", "عبد الله"],
    ["👋🏽 Jean -\n Claude!", "jean claude", "Jean -\n Claude"],
    ["习近平", "jin", "近"],
  ])("finds in %j for %j exactly %j", (text, folded, original) => {
    expect(spanOf(text, folded)).toBe(original);
  });

  it("folds as fold does", () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        expect(foldWithOffsets(text).folded).toBe(fold(text));
      }),
    );
  });

  it("has for each folded character a place in the text, and the places follow each other", () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const { folded, offsets, ends } = foldWithOffsets(text);
        expect([offsets.length, ends.length]).toEqual([folded.length, folded.length]);
        expect(offsets.every((offset, index) => offset < (ends[index] ?? 0))).toBe(true);
        expect(offsets).toEqual(offsets.toSorted((a, b) => a - b));
        expect(ends).toEqual(ends.toSorted((a, b) => a - b));
        expect(ends.every((end) => end <= text.length)).toBe(true);
      }),
    );
  });

  it("gives for every run of words an original that folds to these words", () => {
    fc.assert(
      fc.property(anyText(), fc.nat(), fc.nat(), (text, from, count) => {
        const words = foldedWords(text);
        fc.pre(words.length > 0);
        const first = from % words.length;
        const run = words.slice(first, first + 1 + (count % 3)).join(" ");
        const start = words.slice(0, first).join(" ").length + (first > 0 ? 1 : 0);
        const span = originalSpan(foldWithOffsets(text), start, start + run.length);
        expect(fold(text.slice(span.start, span.end))).toBe(run);
      }),
    );
  });

  it("takes time in proportion to the text", () => {
    const text = "Президент Казахстана Нурсултан Назарбаев. ".repeat(10_000);
    const started = performance.now();
    foldWithOffsets(text);
    expect(performance.now() - started).toBeLessThan(3000);
  });
});

describe("originalSpan", () => {
  it.each([
    [0, 0],
    [2, 1],
    [-1, 2],
    [0, 6],
  ])("refuses %i to %i of five characters", (start, end) => {
    expect(() => originalSpan(foldWithOffsets("Putin"), start, end)).toThrow(RangeError);
  });
});
