import type * as Models from "../generated/prisma/client.ts";
import type { Day } from "../lib/day.ts";
import { FIRST_DAY, LAST_DAY } from "../lib/day.ts";
import { parsePartialDate, precisionRank } from "../lib/partial-date.ts";

/** A row as it is sent to the database: days are ISO strings. */
type Row<Model> = { [Column in keyof Model]: Model[Column] extends Date ? Day : Model[Column] };

/**
 * The tables that the loader fills, without the counts that the database derives from them, in an order
 * in which each refers to earlier ones only.
 */
export interface Tables {
  country: Omit<Row<Models.Country>, "meetingCount">;
  place: Row<Models.Place>;
  organization: Omit<Row<Models.Organization>, "meetingCount">;
  person: Omit<Row<Models.Person>, "meetingCount">;
  entity_name: Row<Models.Name>;
  identifier: Row<Models.Identifier>;
  topic: Row<Models.Topic>;
  article: Row<Models.Article>;
  tenure: Row<Models.Tenure>;
  membership: Row<Models.Membership>;
  meeting: Omit<Row<Models.Meeting>, "participantCount">;
  participation: Row<Models.Participation>;
  delegation: Row<Models.Delegation>;
  quote: Row<Models.Quote>;
  agreement: Row<Models.Agreement>;
  agreement_party: Row<Models.AgreementParty>;
  meeting_topic: Row<Models.MeetingTopic>;
  quote_topic: Row<Models.QuoteTopic>;
  article_topic: Row<Models.ArticleTopic>;
  mention: Row<Models.Mention>;
  evidence: Row<Models.Evidence>;
  assertion: Row<Models.Assertion>;
}

export type Table = keyof Tables;

export const TABLES: readonly Table[] = [
  "country",
  "place",
  "organization",
  "person",
  "entity_name",
  "identifier",
  "topic",
  "article",
  "tenure",
  "membership",
  "meeting",
  "participation",
  "delegation",
  "quote",
  "agreement",
  "agreement_party",
  "meeting_topic",
  "quote_topic",
  "article_topic",
  "mention",
  "evidence",
  "assertion",
];

/** The rows of one file, written in one transaction. */
export interface Batch {
  /** The file below seeds/. */
  name: string;
  rows: Map<Table, { id: string }[]>;
}

/** Collects rows into batches. A row that several files need goes into the first that needs it. */
export class Batches {
  readonly all: Batch[] = [];
  readonly #placed = new Set<string>();

  /** All rows placed from now on belong to this file. */
  begin(name: string): void {
    this.all.push({ name, rows: new Map() });
  }

  /** Adds the row to the current file, unless an earlier call has placed it. */
  place<Name extends Table>(table: Name, row: Tables[Name] & { id: string }): void {
    if (this.has(table, row.id)) return;
    this.#placed.add(`${table} ${row.id}`);
    const batch = this.all.at(-1);
    if (!batch) throw new Error("A file must begin before its rows.");
    const rows = batch.rows.get(table) ?? [];
    batch.rows.set(table, rows);
    rows.push(row);
  }

  has(table: Table, id: string): boolean {
    return this.#placed.has(`${table} ${id}`);
  }
}

/** The stored form of a partial date. Unknown: the widest range, and last in the order of precision. */
export function stored(edtf: string | null | undefined) {
  if (edtf == null)
    return { edtf: null, earliest: FIRST_DAY, latest: LAST_DAY, rank: UNKNOWN_RANK };
  const { earliest, latest, precision } = parsePartialDate(edtf);
  return { edtf, earliest, latest, rank: precisionRank(precision) };
}

/** What the rows of those who took part carry of their meeting. */
export const occasionOf = (meeting: Tables["meeting"]) => ({
  status: meeting.status,
  dateEarliest: meeting.dateEarliest,
  dateLatest: meeting.dateLatest,
  dateRank: meeting.dateRank,
});

const UNKNOWN_RANK = 9;
