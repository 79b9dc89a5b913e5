import type { NameKind } from "../generated/prisma/client.ts";
import { familyName } from "../lib/person-name.ts";
import type { CountrySeed, OrganizationSeed, PersonSeed, PlaceSeed } from "./reference-format.ts";

/** A spelling before it is stored. */
export interface NameSeed {
  value: string;
  kind: NameKind;
  language?: string | undefined;
}

/** Of names with the same spelling the first is kept. */
function unique(names: NameSeed[]): NameSeed[] {
  const seen = new Set<string>();
  return names.filter(({ value }) => !seen.has(value) && seen.add(value));
}

/** The full names of a person, and as weak names the family name of each. */
export function namesOfPerson({ name, names, familyFirst }: PersonSeed): NameSeed[] {
  const full: NameSeed[] = [{ value: name, kind: "PREFERRED" }, ...names];
  const family = full.map(({ value, language }): NameSeed => {
    return { value: familyName(value, familyFirst), kind: "WEAK", language };
  });
  return unique([...full, ...family]);
}

/** The names of a country, and as weak names its adjectives. */
export const namesOfCountry = ({ name, names, demonyms }: CountrySeed): NameSeed[] =>
  unique([
    { value: name, kind: "PREFERRED", language: "en" },
    ...names,
    ...demonyms.map((value): NameSeed => ({ value, kind: "WEAK", language: "en" })),
  ]);

/** The names of an organization with its acronym. */
export const namesOfOrganization = ({ name, acronym, names }: OrganizationSeed): NameSeed[] =>
  unique([
    { value: name, kind: "PREFERRED" },
    ...(acronym === undefined ? [] : [{ value: acronym, kind: "ACRONYM" as const }]),
    ...names,
  ]);

/** The names of a place. */
export const namesOfPlace = ({ name, names }: PlaceSeed): NameSeed[] =>
  unique([{ value: name, kind: "PREFERRED", language: "en" }, ...names]);
