import { z } from "zod";
import {
  AgreementKind,
  Attendance,
  MeetingFormat,
  MeetingKind,
  MeetingSetting,
  MeetingStatus,
  MembershipRole,
  Office,
  ParticipationRole,
  Stance,
} from "../generated/prisma/client.ts";
import { code, date, type Placed, party, slug, term, text, topic, url } from "./seed-format.ts";

// The records of articles/: an article, and what it reports.

/** Which sentences say so, from 0. */
const sentences = z.array(z.int().min(0)).min(1);

const topics = z.array(topic).default([]);

/** What was agreed at the meeting it stands with, or, in the article's own list, apart from any. */
export const agreement = z.strictObject({
  agreement: slug,
  name: text,
  kind: z.enum(AgreementKind),
  date: date.optional(),
  parties: z.array(party).default([]),
  sentences,
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
  topics,
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
  sentences,
});

export const tenure = z.strictObject({
  person: slug,
  title: text,
  office: z.enum(Office),
  of: party,
  at: date,
  ...term,
  sentences,
});

export const membership = z.strictObject({
  member: party,
  organization: slug,
  role: z.enum(MembershipRole),
  at: date,
  ...term,
  sentences,
});

export const quote = z.strictObject({
  speaker: slug,
  summary: text,
  verbatim: text.optional(),
  date: date.optional(),
  meeting: slug.optional(),
  topics,
  sentences,
});

const records = z.array(z.unknown()).default([]);

/** An article with its reports still unread, so that one bad report does not cost the others. */
export const article = z.strictObject({
  title: text,
  publisher: slug,
  via: text.optional(),
  author: text.optional(),
  url,
  published: date.nullable(),
  publishedBasis: text.optional(),
  dateline: text.optional(),
  language: text,
  sentences: z.array(text).min(1),
  meetings: records,
  agreements: records,
  tenures: records,
  memberships: records,
  quotes: records,
  notes: z.array(text).default([]),
});

export type MeetingReport = z.infer<typeof meeting>;
export type AgreementReport = z.infer<typeof agreement>;
export type TenureReport = z.infer<typeof tenure>;
export type MembershipReport = z.infer<typeof membership>;
export type QuoteReport = z.infer<typeof quote>;

/** The lists of what an article reports. */
export interface Reports {
  meetings: Placed<MeetingReport>[];
  agreements: Placed<AgreementReport>[];
  tenures: Placed<TenureReport>[];
  memberships: Placed<MembershipReport>[];
  quotes: Placed<QuoteReport>[];
}

/** An article and what it reports. Reports keep the place they have in the file. */
export interface ArticleSeed extends Omit<z.infer<typeof article>, keyof Reports>, Reports {
  /** The file's name without its ending. */
  slug: string;
}
