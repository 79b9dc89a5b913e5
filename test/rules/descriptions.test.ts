import {
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedDirective,
  isSpecifiedScalarType,
} from "graphql";
import { describe, expect, it } from "vitest";
import { schema } from "../../src/schema/index.ts";

interface Element {
  /** Where it stands: `Query.meetings(between:)`. */
  at: string;
  name: string;
  description: string | null | undefined;
}

interface Described {
  name: string;
  description?: string | null | undefined;
}

const within = (owner: string, parts: readonly Described[], separator = ".", end = ""): Element[] =>
  parts.map(({ name, description }) => ({
    at: `${owner}${separator}${name}${end}`,
    name,
    description,
  }));

function partsOf(type: GraphQLNamedType): Element[] {
  if (isEnumType(type)) return within(type.name, type.getValues());
  if (isInputObjectType(type)) return within(type.name, Object.values(type.getFields()));
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  const fields = Object.values(type.getFields());
  const args = fields.flatMap((field) =>
    within(`${type.name}.${field.name}`, field.args, "(", ":)"),
  );
  return [...within(type.name, fields), ...args];
}

const types = Object.values(schema.getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
);
const directives = schema.getDirectives().filter((directive) => !isSpecifiedDirective(directive));

const elements: readonly Element[] = [
  ...types.map(({ name, description }) => ({ at: name, name, description })),
  ...types.flatMap(partsOf),
  ...directives.map(({ name, description }) => ({ at: `@${name}`, name, description })),
  ...directives.flatMap(({ name, args }) => within(`@${name}`, args, "(", ":)")),
];

/** The words of a name or text, without those that say nothing. */
const wordsOf = (text: string) =>
  text
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "" && !/^(an?|the|of|its?|this|that|is|for|in)$/.test(word));

const bad = (isBad: (element: Element & { description: string }) => boolean) =>
  elements
    .filter(({ description }) => description)
    .map((element) => ({ ...element, description: element.description ?? "" }))
    .filter(isBad)
    .map(({ at, description }) => `${at}: ${description}`);

describe("the schema", () => {
  it("has hundreds of elements to describe", () => {
    expect(elements.length).toBeGreaterThan(400);
  });

  it("describes every type, field, argument, input field, enum value and directive", () => {
    const silent = elements.filter(({ description }) => !description?.trim()).map(({ at }) => at);
    expect(silent).toEqual([]);
  });

  it("says more of each than its name does", () => {
    const repeats = bad(({ name, description }) => {
      const known = new Set(wordsOf(name));
      return wordsOf(description).every((word) => known.has(word));
    });
    expect(repeats).toEqual([]);
  });

  it("speaks in sentences, of one line each", () => {
    expect(bad(({ description }) => !/^[\p{Lu}`\d]/u.test(description))).toEqual([]);
    expect(bad(({ description }) => !/[.:)]$/.test(description))).toEqual([]);
    expect(bad(({ description }) => /\s\s|\n|^\s|\s$/.test(description))).toEqual([]);
  });

  it("names in backticks only what it has, or what is an example", () => {
    const names = new Set(elements.map(({ name }) => name));
    const enums = bad(({ description }) =>
      [...description.matchAll(/`([A-Z][A-Z_]{2,})`/g)].some(([, name = ""]) => !names.has(name)),
    );
    expect(enums.filter((text) => !/WIKIDATA|ISO_3166/.test(text))).toEqual([]);
  });
});
