import { batch } from "../batch.ts";
import type { NodeRow } from "../connection.ts";
import { ask, type Context } from "../context.ts";
import { type EncounterRules, outermostMeetings, type Two } from "../database/dyad.ts";
import type { MeetingStatus } from "../generated/prisma/client.ts";
import { occursInWhere } from "../lib/interval.ts";
import { MEETING_DAYS, type MeetingFilter, meetingWhere } from "./meeting-filter.ts";
import { checkedRange, type DateRange } from "./partial-date.ts";

/** What questions about who met whom may ask of the meetings. */
interface EncounterArguments {
  status: MeetingStatus[];
  during?: typeof DateRange.$inferInput | null | undefined;
  where?: typeof MeetingFilter.$inferInput | null | undefined;
}

/** Which encounters count; only a filter needs the meetings themselves. */
export async function encounterRules(
  { status, during, where }: EncounterArguments,
  context: Context,
): Promise<EncounterRules> {
  if (!during && !where) return { status };
  const days = during ? occursInWhere(MEETING_DAYS, checkedRange(during), during.match) : {};
  const meeting = where ? { meeting: await meetingWhere(where, context) } : {};
  return { status, narrower: { AND: [days, meeting] } };
}

const keyOf = ({ a, b }: Two) => `${a} ${b}`;

/** The first or last meeting of two who met; those of many pairs are found in one statement. */
export async function outermostMeeting(
  pair: Two,
  rules: EncounterRules,
  end: "first" | "last",
  context: Context,
): Promise<NodeRow> {
  const loader = batch<Two, NodeRow | undefined>(
    context,
    `${end} meeting ${JSON.stringify(rules)}`,
    async (pairs) => {
      const rows = await ask<Two & NodeRow>(context, outermostMeetings(pairs, rules, end));
      const found = new Map(rows.map((row) => [keyOf(row), row]));
      return pairs.map((each) => found.get(keyOf(each)));
    },
    keyOf,
  );
  const meeting = await loader.load(pair);
  if (!meeting) throw new TypeError("Two who met were expected.");
  return { id: meeting.id };
}
