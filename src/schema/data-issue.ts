import { builder, describedEnum } from "../builder.ts";
import { checkedInput } from "../checked-input.ts";
import { pageOfEdges } from "../connection.ts";
import { ask } from "../context.ts";
import {
  type DataIssueKind as DataIssueKindValue,
  ISSUE_KINDS,
  type IssueRow,
  issueCount,
  issuesOfPage,
  kindsOfPage,
} from "../database/data-issue.ts";
import { encodeCursor } from "../lib/cursor.ts";
import { encodeGlobalId } from "../lib/global-id.ts";
import type { Order } from "../lib/order.ts";
import { uuidV5 } from "../lib/uuid.ts";
import { work } from "../limits/work.ts";
import { askedPage, cursorValues } from "../page-query.ts";

// A data issue is found by a rule each time somebody asks; nothing is stored of it.

const KINDS: Readonly<Record<DataIssueKindValue, string>> = {
  MEETING_WITHOUT_PLACE:
    "A meeting was held in person, but no report names a place. At most its country is known.",
  CONFLICTING_REPORTS: "The reports of a meeting disagree; its `conflicts` say on what.",
  OVERLAPPING_TENURES:
    "Two people surely were head of state, or of government, of one country at the same time. Who was acting is compared only with others who were. Some countries have two heads by their constitution.",
  PARTICIPATION_OUTSIDE_TENURE:
    "Somebody acted for a country or an organization at a meeting that was held, though none of the offices known of them, of any country or organization, can have been held on its days. People of whom no office is known are not listed.",
  DATE_BEFORE_BIRTH:
    "A person took part in a meeting that was held, held an office, was a member or spoke, surely before birth.",
  DATE_AFTER_DEATH:
    "A person took part in a meeting that was held, held an office, was a member or spoke, surely after the day of death.",
  DATE_BEFORE_FOUNDING:
    "An organization took part in a meeting that was held, had an officer or a member, or was a member itself, surely before it was founded.",
  DATE_AFTER_DISSOLUTION:
    "A country or an organization took part in a meeting that was held or was the scene of one, had an officer or a member, or was a member itself, surely after the day of its dissolution.",
  POSSIBLE_DUPLICATE_MEETINGS:
    "Two meetings of any status have the same participants, two or more, the same format and days that may be the same, unless a date spans over a year. A summit, a ceremony, an informal occasion and talks or a visit are held to be different, and a meeting is not compared with its `parent`.",
  POSSIBLE_DUPLICATE_PEOPLE:
    "Two people have names that are the same in another spelling, or share a word and most of their letters; nothing known of their birth, death and identifiers speaks against their being one. Words that over 40 people share are not compared.",
};

const DataIssueKind = describedEnum(
  "DataIssueKind",
  "What may be wrong with the data. Where dates are partial, only what is wrong whatever they mean is listed, unless the kind says `possible`. An office or membership that only reports know, without an end, is sure only of its start.",
  KINDS,
);

const DataIssue = builder.objectRef<IssueRow>("DataIssue").implement({
  description:
    "Something in the data that is wrong, or that somebody should look at. It is worked out anew for each question, and gone as soon as the records are mended.",
  fields: (t) => ({
    id: t.id({
      nullable: false,
      description:
        "Opaque id; the same as long as the same is wrong with the same records. No id of a record.",
      resolve: ({ kind, key }) =>
        encodeGlobalId("DataIssue", uuidV5("data-issue", `${kind} ${key}`)),
    }),
    kind: t.expose("kind", {
      type: DataIssueKind,
      nullable: false,
      description: "What sort of mistake it may be.",
    }),
    message: t.exposeString("message", {
      nullable: false,
      description: "What is wrong, in a sentence with names and dates.",
    }),
    records: t.field({
      type: [builder.nodeInterfaceRef()],
      nullable: { list: false, items: false },
      description:
        "The records concerned: first whom it is about, then what contradicts it. Of a pair, both.",
      resolve: ({ records }) => records.map(recordOf),
    }),
  }),
});

/** A record as the interface of all records takes it: the rest is read by its type. */
function recordOf(record: string) {
  const [__typename, id] = record.split(":");
  return { __typename, id };
}

/** By kind, in the order of the enum; then by day and record. */
const issueOrder: Order = {
  name: "issue",
  keys: [
    { path: ["rank"], kind: "int16", direction: "asc" },
    { path: ["day"], kind: "day", direction: "asc" },
    { path: ["key"], kind: "string", direction: "asc" },
  ],
};

builder.queryField("issues", (t) =>
  t.connection(
    {
      type: DataIssue,
      ...work(500),
      description:
        "What is wrong with the data, or may be: gaps, contradictions and likely duplicates. By kind, in the order of the enum, then by the first day concerned.",
      args: {
        kind: t.arg({
          type: [DataIssueKind],
          description: "Only issues of one of these kinds; of all kinds when left out.",
        }),
      },
      resolve: async (_root, unchecked, context) => {
        const args = checkedInput(unchecked);
        const kinds = args.kind ?? ISSUE_KINDS;
        const page = askedPage(args);
        const place = {
          after: cursorValues(page.after, issueOrder),
          before: cursorValues(page.before, issueOrder),
          backward: page.backward,
        };
        const rows: IssueRow[] = [];
        // Kind by kind, as some are costly to look for and the page may be full before.
        for (const kind of kindsOfPage(kinds, place)) {
          const missing = page.size + 1 - rows.length;
          if (missing > 0) {
            rows.push(...(await ask<IssueRow>(context, issuesOfPage(kind, place, missing))));
          }
        }
        const found = pageOfEdges(rows, page, (node) => ({
          node,
          cursor: encodeCursor(issueOrder.name, [node.rank, node.day, node.key]),
        }));
        return {
          ...found,
          totalCount: async () => {
            const [{ count } = { count: 0 }] = await ask<{ count: number }>(
              context,
              issueCount(kinds),
            );
            return count;
          },
        };
      },
    },
    { name: "DataIssueConnection", description: "A page of data issues." },
    { name: "DataIssueEdge", description: "A data issue and its cursor." },
  ),
);
