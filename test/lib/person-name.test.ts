import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { familyName, script } from "../../src/lib/person-name.ts";
import { anyText } from "./arbitrary.ts";

describe("familyName", () => {
  it.each([
    ["Nursultan Nazarbayev", "Nazarbayev"],
    ["Нурсултан Абишевич Назарбаев", "Назарбаев"],
    ["George W. Bush", "Bush"],
    ["Levon Ter-Petrosyan", "Ter-Petrosyan"],
    ["Abdel Fattah el-Sisi", "el-Sisi"],
    ["Putin", "Putin"],
    ["", ""],
    ["  ", ""],
  ])("of %j is %j", (name, family) => {
    expect(familyName(name, false)).toBe(family);
  });

  it.each([
    ["Ursula von der Leyen", "von der Leyen"],
    ["Herman Van Rompuy", "Van Rompuy"],
    ["Jaap de Hoop Scheffer", "de Hoop Scheffer"],
    ["Marc Perrin de Brichambaut", "de Brichambaut"],
    ["Luiz Inácio Lula da Silva", "da Silva"],
    ["Jean-Yves Le Drian", "Le Drian"],
    ["Tamim bin Hamad Al Thani", "Al Thani"],
    ["Mohammed bin Salman", "bin Salman"],
    ["David Ben Gurion", "Ben Gurion"],
  ])("of %s keeps its particles: %s", (name, family) => {
    expect(familyName(name, false)).toBe(family);
  });

  it.each([
    ["Ben Wallace", "Wallace"],
    ["Van Morrison", "Morrison"],
    ["Nguyen Van", "Van"],
  ])("of %s takes no particle where only a name can stand: %s", (name, family) => {
    expect(familyName(name, false)).toBe(family);
  });

  it.each([
    ["Martin Luther King, Jr.", "King"],
    ["Donald Trump Jr", "Trump"],
    ["Patriarch Alexy II", "Alexy"],
    ["Benedict XVI", "Benedict"],
    ["Jr.", "Jr."],
  ])("of %s leaves the suffix out: %s", (name, family) => {
    expect(familyName(name, false)).toBe(family);
  });

  it.each([
    ["Xi Jinping", "Xi"],
    ["Ban Ki-moon", "Ban"],
    ["Kim Jong Un", "Kim"],
    ["習近平", "習近平"],
    ["", ""],
  ])("of %j leads where the family name comes first: %j", (name, family) => {
    expect(familyName(name, true)).toBe(family);
  });

  it("is a run of the name's own words, never nothing where there is a word", () => {
    fc.assert(
      fc.property(anyText(), fc.boolean(), (name, familyFirst) => {
        const words = (text: string) => text.split(/[\s,]+/).filter((word) => word !== "");
        const family = familyName(name, familyFirst);
        expect(words(name).join(" ")).toContain(family);
        expect(family === "").toBe(words(name).length === 0);
      }),
    );
  });
});

describe("script", () => {
  it.each([
    ["Vladimir Putin", "Latn"],
    ["Владимир Путин", "Cyrl"],
    ["محمد بن سلمان", "Arab"],
    ["习近平", "Hani"],
    ["მიხეილ სააკაშვილი", "Geor"],
    ["Սերժ Սարգսյան", "Armn"],
    ["בנימין נתניהו", "Hebr"],
    ["문재인", "Hang"],
    ["トランプ", "Kana"],
    ["नरेंद्र मोदी", "Deva"],
    ["Αλέξης Τσίπρας", "Grek"],
    ["", "Zyyy"],
    ["2005-04-08 …", "Zyyy"],
  ])("of %j is %s", (text, code) => {
    expect(script(text)).toBe(code);
  });

  it("is that of most letters", () => {
    expect(script("Путин (V.)")).toBe("Cyrl");
    expect(script("Vladimir (В.)")).toBe("Latn");
  });

  it("is Latin when Latin has as many letters as another", () => {
    expect(script("Яя Aa")).toBe("Latn");
  });
});
