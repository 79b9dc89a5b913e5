// The answers that the export takes: of each record what its operations ask.
import { z } from "zod";

const date = z.object({
  edtf: z.string(),
  precision: z.enum(["DAY", "MONTH", "YEAR", "RANGE", "SPAN"]),
  earliest: z.string(),
  latest: z.string(),
});

export const page = <Item extends z.ZodType>(item: Item) =>
  z.object({
    nodes: z.array(item),
    pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
  });

const identifiers = z.array(z.object({ scheme: z.string(), value: z.string() }));
const names = z.array(z.object({ value: z.string(), kind: z.string() }));
const code = z.object({ id: z.string(), code: z.string(), name: z.string(), identifiers });
const id = z.object({ id: z.string() });
const name = z.object({ name: z.string() });

const sources = z.object({
  nodes: z.array(z.object({ article: z.object({ url: z.string(), publisher: name }) })),
});

export const tenure = z.object({
  id: z.string(),
  title: z.string(),
  acting: z.boolean(),
  note: z.string().nullable(),
  startDate: date.nullable(),
  endDate: date.nullable(),
  country: code.nullable(),
  organization: z.object({ id: z.string(), name: z.string(), country: code.nullable() }).nullable(),
  evidence: sources,
});

export const membership = z.object({
  id: z.string(),
  role: z.string(),
  note: z.string().nullable(),
  startDate: date.nullable(),
  endDate: date.nullable(),
  organization: id,
  evidence: sources,
});

export const participant = z.object({ role: z.string(), attendance: z.string(), person: id });

export const evidence = z.object({
  id: z.string(),
  quote: z.string(),
  stance: z.string(),
  article: id,
});

export const person = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string().nullable(),
  names,
  identifiers,
  birthDate: date.nullable(),
  deathDate: date.nullable(),
  tenures: page(tenure),
  memberships: page(membership),
});

export const country = code.extend({
  names,
  dissolvedOn: date.nullable(),
  memberships: page(membership),
});

export const organization = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string().nullable(),
  classification: z.string(),
  names,
  identifiers,
  foundedOn: date.nullable(),
  dissolvedOn: date.nullable(),
  country: code.nullable(),
  headquarters: name.nullable(),
  memberships: page(membership),
});

export const article = z.object({
  id: z.string(),
  slug: z.string(),
  title: z.string(),
  url: z.string(),
  author: z.string().nullable(),
  language: z.string(),
  text: z.string(),
  published: date.nullable(),
  publisher: name,
  topics: z.array(name),
});

export const meeting = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.string(),
  format: z.string(),
  status: z.string(),
  date,
  venue: z.string().nullable(),
  place: name.nullable(),
  country: code.nullable(),
  delegations: z.array(z.object({ role: z.string().nullable(), party: id })),
  topics: z.array(name),
  participants: page(participant),
  evidence: page(evidence),
});

export type Tenure = z.infer<typeof tenure>;
export type Membership = z.infer<typeof membership>;
export type Person = z.infer<typeof person>;
export type Country = z.infer<typeof country>;
export type Organization = z.infer<typeof organization>;
export type Article = z.infer<typeof article>;
export type Meeting = z.infer<typeof meeting>;
export type CountryCode = z.infer<typeof code>;
export type Participant = z.infer<typeof participant>;
export type Evidence = z.infer<typeof evidence>;
