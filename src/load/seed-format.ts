import { z } from "zod";
import { parsePartialDate } from "../lib/partial-date.ts";
import { slug as slugOf } from "../lib/slug.ts";
import { isStorable } from "../lib/text.ts";

// The form of the records in seeds/. Every key is checked; an unknown one is an error. The files are
// lists of such records, and an article's file is an article with lists of what it reports. Here
// stands what the records are made of; reference-format.ts and article-format.ts have the records.

const STORABLE = "has a character that a database cannot store";

export const text = z.string().min(1).refine(isStorable, STORABLE);

export const url = z.url().refine(isStorable, STORABLE);

export const slug = text.regex(
  /^[a-z0-9]+(-[a-z0-9]+)*$/,
  "a slug like vladimir-putin was expected",
);

/** Code of a country. */
export const code = text.regex(/^[A-Z]{2}$/, "a country's code like KZ was expected");

/** A country's code, or the slug of an organization. */
export const party = z.union([code, slug]);

export const topic = text.refine((name) => slugOf(name) !== "", "has neither letters nor digits");

export const date = text.transform((value, context) => {
  try {
    return parsePartialDate(value).edtf;
  } catch (error) {
    context.addIssue({ code: "custom", message: error instanceof Error ? error.message : "" });
    return z.NEVER;
  }
});

/** From when to when something holds. */
export const term = { startDate: date.optional(), endDate: date.optional() };

/** A record and where in its file it stands, like `meetings[2]`. */
export interface Placed<Seed> {
  at: string;
  seed: Seed;
}
