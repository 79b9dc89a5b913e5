/** What XML 1.0 cannot hold at all: most control characters, lone surrogates and two others. */
const ILLEGAL = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
  // A reader would turn these into spaces inside an attribute.
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/** The text, safe between tags and in attributes; what XML cannot hold is left out. */
const xmlText = (text: string): string =>
  text.replace(ILLEGAL, "").replace(/[&<>"'\t\n\r]/g, (character) => ENTITIES[character] ?? "");

/** Attributes of an element; those without a value are left out. */
export type XmlAttributes = Readonly<Record<string, string | number | null | undefined>>;

/** The element on lines of its own: with what is inside, or closed at once. */
export function xmlElement(name: string, attributes: XmlAttributes, inside?: string): string {
  const open = `<${name}${attributesOf(attributes)}`;
  return inside === undefined ? `${open}/>\n` : `${open}>\n${inside}</${name}>\n`;
}

/** An element with a text and nothing else. */
export const xmlValue = (name: string, attributes: XmlAttributes, value: string | number): string =>
  `<${name}${attributesOf(attributes)}>${xmlText(String(value))}</${name}>\n`;

const attributesOf = (attributes: XmlAttributes) =>
  Object.entries(attributes)
    .flatMap(([name, value]) => (value == null ? [] : [` ${name}="${xmlText(String(value))}"`]))
    .join("");
