import { batch } from "../batch.ts";
import { builder } from "../builder.ts";
import { checkedInput, checkRange } from "../checked-input.ts";
import { pageOfEdges } from "../connection.ts";
import { ask } from "../context.ts";
import {
  type CounterpartRow,
  countCounterparts,
  counterpartsOf,
} from "../database/counterparts.ts";
import { encodeCursor } from "../lib/cursor.ts";
import { type Order, orderOf } from "../lib/order.ts";
import { work } from "../limits/work.ts";
import { askedPage } from "../page-query.ts";
import { pageSql } from "../page-sql.ts";
import { encounterRules, outermostMeeting } from "./encounter.ts";
import { Meeting } from "./meeting.ts";
import { meetingArgs } from "./meeting-list.ts";
import { orderInput } from "./order.ts";
import { DateRange } from "./partial-date.ts";
import { Person } from "./person.ts";

// Counterparts of a person: the people met. Read from `encounter`, not through a stored relation.

const CounterpartOrder = orderInput("CounterpartOrder", "counterparts", {
  MEETING_COUNT: "How often they met.",
  FIRST_MEETING: "The first day on which their first meeting may have been.",
  LAST_MEETING: "The first day on which their last meeting may have been.",
});

/** The columns of a counterpart's row that hold what each order asks for. */
const COLUMNS = {
  MEETING_COUNT: "meetingCount",
  FIRST_MEETING: "firstDay",
  LAST_MEETING: "lastDay",
} as const;

const byColumn = (name: string, kind: "int32" | "day"): Order => ({
  name,
  keys: [
    { path: [name], kind, direction: "asc" },
    { path: ["id"], kind: "uuid", direction: "asc" },
  ],
});

const ORDERS = {
  MEETING_COUNT: byColumn(COLUMNS.MEETING_COUNT, "int32"),
  FIRST_MEETING: byColumn(COLUMNS.FIRST_MEETING, "day"),
  LAST_MEETING: byColumn(COLUMNS.LAST_MEETING, "day"),
} as const;

const DEFAULT_ORDER = { field: "MEETING_COUNT", direction: "DESC" } as const;

builder.prismaObjectField(Person, "counterparts", (t) =>
  t.connection(
    {
      type: Person,
      description: "The people this one met, the most frequent first.",
      select: { id: true },
      ...work(50),
      args: {
        during: t.arg({ type: DateRange, description: "Only meetings in this range of days." }),
        where: meetingArgs.where,
        status: meetingArgs.status,
        minMeetings: t.arg.int({
          required: true,
          defaultValue: 1,
          description: "Only people met at least so many times; 1 or more.",
        }),
        orderBy: t.arg({
          type: CounterpartOrder,
          defaultValue: DEFAULT_ORDER,
          description: "The order of the list; equals are in the order of their ids.",
        }),
      },
      resolve: async ({ id }, unchecked, context) => {
        const args = checkedInput(unchecked);
        const { minMeetings } = args;
        checkRange("minMeetings", minMeetings, 1);
        const rules = await encounterRules(args, context);
        const encounters = { ...rules, minMeetings };
        const orderBy = args.orderBy ?? DEFAULT_ORDER;
        const order = orderOf(orderBy, ORDERS);
        const page = askedPage(args);
        const pages = batch<string, CounterpartRow[]>(
          context,
          `counterparts ${JSON.stringify([encounters, order.name, page])}`,
          async (ids) => {
            const sql = counterpartsOf(ids, encounters, pageSql(page, order));
            const rows = await ask<CounterpartRow>(context, sql);
            return ids.map((of) => rows.filter((row) => row.of === of));
          },
        );
        const counts = batch<string, number>(
          context,
          `count of counterparts ${JSON.stringify(encounters)}`,
          async (ids) => {
            const sql = countCounterparts(ids, encounters);
            const rows = await ask<{ of: string; count: number }>(context, sql);
            const found = new Map(rows.map(({ of, count }) => [of, count]));
            return ids.map((of) => found.get(of) ?? 0);
          },
        );
        const found = pageOfEdges(await pages.load(id), page, (row) => ({
          ...row,
          rules,
          cursor: encodeCursor(order.name, [row[COLUMNS[orderBy.field]], row.id]),
          node: { id: row.id },
        }));
        return { ...found, totalCount: () => counts.load(id) };
      },
    },
    { name: "CounterpartConnection", description: "A page of counterparts." },
    {
      name: "CounterpartEdge",
      description: "Somebody met, how often and when, and the cursor.",
      fields: (edge) => ({
        meetingCount: edge.exposeInt("meetingCount", {
          nullable: false,
          description: "How many meetings there were.",
        }),
        firstMeeting: edge.field({
          type: Meeting,
          nullable: false,
          description: "The earliest of the meetings.",
          resolve: ({ of, id, rules }, _args, context) =>
            outermostMeeting({ a: of, b: id }, rules, "first", context),
        }),
        lastMeeting: edge.field({
          type: Meeting,
          nullable: false,
          description: "The latest of the meetings.",
          resolve: ({ of, id, rules }, _args, context) =>
            outermostMeeting({ a: of, b: id }, rules, "last", context),
        }),
      }),
    },
  ),
);
