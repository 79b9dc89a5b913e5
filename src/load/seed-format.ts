import { z } from "zod";
import {
  AgreementKind,
  Attendance,
  MeetingFormat,
  MeetingKind,
  MeetingSetting,
  MeetingStatus,
  MembershipRole,
  NameKind,
  Office,
  OrganizationClassification,
  ParticipationRole,
  PlaceKind,
  Stance,
} from "../generated/prisma/client.ts";
import { parsePartialDate } from "../lib/partial-date.ts";
import { isStorable } from "../lib/text.ts";

// The form of the records in seeds/. Every key is checked; an unknown one is an error. The files are
// lists of such records, and an article's file is an article with lists of what it reports.

const text = z.string().min(1).refine(isStorable, "has a character that a database cannot store");

const slug = text.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "a slug like vladimir-putin was expected");

const code = text.regex(/^[A-Z]{2}$/, "a country's code like KZ was expected");

/** A country's code, or the slug of an organization. */
const party = z.union([code, slug]);

const date = text.transform((value, context) => {
  try {
    return parsePartialDate(value).edtf;
  } catch (error) {
    context.addIssue({ code: "custom", message: error instanceof Error ? error.message : "" });
    return z.NEVER;
  }
});

const indexes = z.array(z.int().min(0)).min(1);

const name = z.strictObject({
  value: text,
  language: text.optional(),
  kind: z.enum(NameKind).exclude(["PREFERRED"]),
});

const identifier = z.strictObject({ scheme: text, value: text });

const term = { startDate: date.optional(), endDate: date.optional() };

const source = { basis: text.optional(), note: text.optional() };

export const country = z.strictObject({
  code,
  code3: text.regex(/^[A-Z]{3}$/),
  name: text,
  names: z.array(name).default([]),
  demonyms: z.array(text).default([]),
  dissolvedOn: date.optional(),
  identifiers: z.array(identifier).default([]),
  note: text.optional(),
});

export const place = z.strictObject({
  slug,
  name: text,
  country: code.optional(),
  kind: z.enum(PlaceKind),
  latitude: z.number().min(-90).max(90).optional(),
  longitude: z.number().min(-180).max(180).optional(),
  partOf: slug.optional(),
  names: z.array(name).default([]),
  ...source,
});

export const organization = z.strictObject({
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
  names: z.array(name).default([]),
  identifiers: z.array(identifier).default([]),
  ...source,
  memberships: z
    .array(z.strictObject({ member: party, role: z.enum(MembershipRole), ...term, ...source }))
    .default([]),
});

export const person = z.strictObject({
  slug,
  name: text,
  familyFirst: z.boolean().default(false),
  description: text.optional(),
  birthDate: date.optional(),
  deathDate: date.optional(),
  names: z.array(name).default([]),
  identifiers: z.array(identifier).default([]),
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
});

const agreement = z.strictObject({
  agreement: slug,
  name: text,
  kind: z.enum(AgreementKind),
  date: date.optional(),
  parties: z.array(party).default([]),
  sentences: indexes,
});

export const meeting = z.strictObject({
  meeting: slug,
  name: text,
  date,
  status: z.enum(MeetingStatus),
  setting: z.enum(MeetingSetting),
  format: z.enum(MeetingFormat),
  kind: z.enum(MeetingKind),
  place: slug.optional(),
  country: code.optional(),
  venue: text.optional(),
  parent: slug.optional(),
  topics: z.array(text).default([]),
  participants: z
    .array(
      z.strictObject({
        person: slug,
        role: z.enum(ParticipationRole),
        onBehalfOf: party.optional(),
        nameAsReported: text.optional(),
        titleAsReported: text.optional(),
        attendance: z.enum(Attendance),
      }),
    )
    .default([]),
  delegations: z
    .array(z.strictObject({ party, role: z.enum(ParticipationRole).optional() }))
    .default([]),
  agreements: z.array(agreement).default([]),
  stance: z.enum(Stance).optional(),
  sentences: indexes,
});

export const tenure = z.strictObject({
  person: slug,
  title: text,
  office: z.enum(Office),
  of: party,
  at: date,
  ...term,
  sentences: indexes,
});

export const membership = z.strictObject({
  member: party,
  organization: slug,
  role: z.enum(MembershipRole),
  at: date,
  ...term,
  sentences: indexes,
});

export const quote = z.strictObject({
  speaker: slug,
  summary: text,
  verbatim: text.optional(),
  date: date.optional(),
  meeting: slug.optional(),
  topics: z.array(text).default([]),
  sentences: indexes,
});

const records = z.array(z.unknown()).default([]);

/** An article with its reports still unread, so that one bad report does not cost the others. */
export const article = z.strictObject({
  title: text,
  publisher: slug,
  via: text.optional(),
  author: text.optional(),
  url: z.url(),
  published: date.nullable(),
  publishedBasis: text.optional(),
  dateline: text.optional(),
  language: text,
  corpus: text.optional(),
  sentences: z.array(text).min(1),
  meetings: records,
  tenures: records,
  memberships: records,
  quotes: records,
  notes: z.array(text).default([]),
});

export type CountrySeed = z.infer<typeof country>;
export type PlaceSeed = z.infer<typeof place>;
export type OrganizationSeed = z.infer<typeof organization>;
export type PersonSeed = z.infer<typeof person>;
export type MeetingReport = z.infer<typeof meeting>;
export type AgreementReport = MeetingReport["agreements"][number];
export type TenureReport = z.infer<typeof tenure>;
export type MembershipReport = z.infer<typeof membership>;
export type QuoteReport = z.infer<typeof quote>;

/** An article and what it reports. Reports keep the place they have in the file. */
export interface ArticleSeed
  extends Omit<z.infer<typeof article>, "meetings" | "tenures" | "memberships" | "quotes"> {
  /** The file's name without its ending. */
  slug: string;
  meetings: Placed<MeetingReport>[];
  tenures: Placed<TenureReport>[];
  memberships: Placed<MembershipReport>[];
  quotes: Placed<QuoteReport>[];
}

/** A record and where in its file it stands, like `meetings[2]`. */
export interface Placed<Seed> {
  at: string;
  seed: Seed;
}
