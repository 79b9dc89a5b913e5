import { z } from "zod";
import {
  MembershipRole,
  NameKind,
  Office,
  OrganizationClassification,
  PlaceKind,
} from "../generated/prisma/client.ts";
import { parsePartialDate } from "../lib/partial-date.ts";
import { code, date, party, slug, term, text } from "./seed-format.ts";

// The records of countries.json, places.json, organizations.json and people/.

const name = z.strictObject({
  value: text,
  language: text.optional(),
  kind: z.enum(NameKind).exclude(["PREFERRED"]),
});

const names = z.array(name).default([]);

const identifiers = z.array(z.strictObject({ scheme: text, value: text })).default([]);

const source = { basis: text.optional(), note: text.optional() };

/** Whether something can end on the one date that began on the other. */
const inOrder = (start: string | undefined, end: string | undefined) =>
  start === undefined ||
  end === undefined ||
  parsePartialDate(start).earliest <= parsePartialDate(end).latest;

export const country = z.strictObject({
  code,
  code3: text.regex(/^[A-Z]{3}$/, "a code like KAZ was expected"),
  name: text,
  names,
  demonyms: z.array(text).default([]),
  dissolvedOn: date.optional(),
  identifiers,
  note: text.optional(),
});

export const place = z
  .strictObject({
    slug,
    name: text,
    country: code.optional(),
    kind: z.enum(PlaceKind),
    latitude: z.number().min(-90).max(90).optional(),
    longitude: z.number().min(-180).max(180).optional(),
    partOf: slug.optional(),
    names,
    ...source,
  })
  .refine(({ latitude, longitude }) => (latitude === undefined) === (longitude === undefined), {
    message: "a latitude needs a longitude, and the other way round",
  });

export const organization = z
  .strictObject({
    slug,
    name: text,
    acronym: text.optional(),
    classification: z.enum(OrganizationClassification),
    country: code.optional(),
    foundedOn: date.optional(),
    dissolvedOn: date.optional(),
    predecessor: slug.optional(),
    headquarters: slug.optional(),
    description: text.optional(),
    names,
    identifiers,
    ...source,
    memberships: z
      .array(z.strictObject({ member: party, role: z.enum(MembershipRole), ...term, ...source }))
      .default([]),
  })
  .refine(({ foundedOn, dissolvedOn }) => inOrder(foundedOn, dissolvedOn), {
    path: ["dissolvedOn"],
    message: "lies before its founding",
  })
  .refine((seed) => seed.predecessor !== seed.slug, {
    path: ["predecessor"],
    message: "nothing is its own predecessor",
  });

export const person = z
  .strictObject({
    slug,
    name: text,
    familyFirst: z.boolean().default(false),
    description: text.optional(),
    birthDate: date.optional(),
    deathDate: date.optional(),
    names,
    identifiers,
    ...source,
    tenures: z
      .array(
        z.strictObject({
          title: text,
          office: z.enum(Office),
          of: party,
          ...term,
          acting: z.boolean().default(false),
          ...source,
        }),
      )
      .default([]),
  })
  .refine(({ birthDate, deathDate }) => inOrder(birthDate, deathDate), {
    path: ["deathDate"],
    message: "lies before the birth",
  });

export type CountrySeed = z.infer<typeof country>;
export type PlaceSeed = z.infer<typeof place>;
export type OrganizationSeed = z.infer<typeof organization>;
export type PersonSeed = z.infer<typeof person>;
