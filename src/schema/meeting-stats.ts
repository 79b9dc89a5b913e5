import { builder, describedEnum } from "../builder.ts";
import { checkedInput } from "../checked-input.ts";
import { ask } from "../context.ts";
import { countMeetings, type MeetingGroup as Group } from "../database/meeting-stats.ts";
import { badUserInput } from "../errors.ts";
import type {
  MeetingFormat as MeetingFormatValue,
  MeetingKind as MeetingKindValue,
} from "../generated/prisma/client.ts";
import { type Bucket, fillGaps } from "../lib/buckets.ts";
import type { PeriodUnit } from "../lib/period.ts";
import { work } from "../limits/work.ts";
import { Country } from "./country.ts";
import { MeetingFormat, MeetingKind } from "./meeting-enums.ts";
import { daysWhere } from "./meeting-filter.ts";
import { betweenArg, meetingArgs, meetingsWhere } from "./meeting-list.ts";
import { Organization } from "./organization.ts";
import { Person } from "./person.ts";
import { Place } from "./place.ts";
import { partiesBetween, togetherWhere } from "./together.ts";
import { Topic } from "./topic.ts";

/** More groups than this are hard to read, and costly. */
const GROUPS_MAX = 3;

/** More buckets than this are refused rather than cut. */
const BUCKETS_MAX = 5000;

const PERIODS: readonly Group[] = ["YEAR", "QUARTER", "MONTH"] satisfies PeriodUnit[];

const MeetingGroup = describedEnum("MeetingGroup", "What meetings can be counted by.", {
  YEAR: "The year, like `2005`.",
  QUARTER: "The quarter, like `2005-Q2`.",
  MONTH: "The month, like `2005-04`.",
  COUNTRY: "Each country that took part; a meeting counts once for each.",
  PERSON: "Each person who took part; a meeting counts once for each.",
  ORGANIZATION: "Each organization that took part; a meeting counts once for each.",
  KIND: "The kind of meeting.",
  FORMAT: "By what means people met.",
  PLACE: "Where it took place.",
  TOPIC: "Each topic; a meeting counts once for each.",
  PUBLISHER: "Each publisher that reports it; a meeting counts once for each.",
});

/** A bucket together with the groups its keys belong to. */
interface GroupedBucket extends Bucket {
  groups: readonly Group[];
}

const keyOf = ({ groups, keys }: GroupedBucket, group: Group): string | null =>
  keys[groups.indexOf(group)] ?? null;

const MeetingBucket = builder.objectRef<GroupedBucket>("MeetingBucket").implement({
  description:
    "A count of meetings that share a value of each group asked for. The fields of other groups are null.",
  fields: (t) => ({
    count: t.exposeInt("count", { nullable: false, description: "How many meetings." }),
    period: t.string({
      description:
        "The year, quarter or month; null when the groups name none, or when the date is not certain to fall into one.",
      resolve: (bucket) => {
        const group = bucket.groups.find((asked) => PERIODS.includes(asked));
        return group === undefined ? null : keyOf(bucket, group);
      },
    }),
    isUncertain: t.boolean({
      nullable: false,
      description:
        "Whether a period was asked for and the meetings are not certain to fall into one.",
      resolve: (bucket) =>
        bucket.groups.some((group) => PERIODS.includes(group) && keyOf(bucket, group) === null),
    }),
    kind: t.field({
      type: MeetingKind,
      description: "The kind of meeting.",
      resolve: (bucket) => keyOf(bucket, "KIND") as MeetingKindValue | null,
    }),
    format: t.field({
      type: MeetingFormat,
      description: "By what means people met.",
      resolve: (bucket) => keyOf(bucket, "FORMAT") as MeetingFormatValue | null,
    }),
    country: t.field({
      type: Country,
      description: "The country that took part; null also when none did.",
      resolve: (bucket) => row(keyOf(bucket, "COUNTRY")),
    }),
    person: t.field({
      type: Person,
      description: "The person who took part; null also when nobody is named.",
      resolve: (bucket) => row(keyOf(bucket, "PERSON")),
    }),
    organization: t.field({
      type: Organization,
      description: "The organization that took part; null also when none did.",
      resolve: (bucket) => row(keyOf(bucket, "ORGANIZATION")),
    }),
    place: t.field({
      type: Place,
      description: "The place; null also when it is not known.",
      resolve: (bucket) => row(keyOf(bucket, "PLACE")),
    }),
    topic: t.field({
      type: Topic,
      description: "The topic; null also when none was coded.",
      resolve: (bucket) => row(keyOf(bucket, "TOPIC")),
    }),
    publisher: t.field({
      type: Organization,
      description: "The publisher that reports the meetings.",
      resolve: (bucket) => row(keyOf(bucket, "PUBLISHER")),
    }),
  }),
});

const row = (id: string | null) => (id === null ? null : { id });

builder.queryField("meetingStats", (t) =>
  t.field({
    type: [MeetingBucket],
    ...work(300),
    nullable: { list: false, items: false },
    description: `Counts of meetings by up to ${GROUPS_MAX} groups, ordered by their values. A meeting whose date does not certainly fall into one period is counted once, with \`isUncertain\`.`,
    args: {
      groupBy: t.arg({
        type: [MeetingGroup],
        required: true,
        description: `What to count by: 1 to ${GROUPS_MAX} groups, at most one of them a period.`,
      }),
      ...betweenArg,
      where: meetingArgs.where,
      status: meetingArgs.status,
      fillGaps: t.arg.boolean({
        required: true,
        defaultValue: false,
        description: "Whether periods without meetings between the first and the last appear as 0.",
      }),
    },
    resolve: async (_root, unchecked, context) => {
      const args = checkedInput(unchecked);
      const groups = checkedGroups(args.groupBy);
      const [asked, parties] = await Promise.all([
        meetingsWhere(args, context),
        partiesBetween(args.between, context),
      ]);
      const where = { AND: [asked, togetherWhere(parties, daysWhere(args.where))] };
      const counted = await ask<Bucket>(context, countMeetings(groups, where, BUCKETS_MAX + 1));
      if (counted.length > BUCKETS_MAX) {
        throw badUserInput(
          `At most ${BUCKETS_MAX} counts were expected; narrow the filter or ask for fewer groups.`,
        );
      }
      const at = groups.findIndex((group) => PERIODS.includes(group));
      const unit = groups[at];
      const buckets = args.fillGaps && isPeriod(unit) ? fillGaps(counted, at, unit) : counted;
      return buckets.map((bucket) => ({ ...bucket, groups }));
    },
  }),
);

const isPeriod = (group: Group | undefined): group is PeriodUnit =>
  group !== undefined && PERIODS.includes(group);

function checkedGroups(groups: readonly Group[]): readonly Group[] {
  const periods = groups.filter((group) => PERIODS.includes(group));
  const isDistinct = new Set(groups).size === groups.length;
  if (groups.length >= 1 && groups.length <= GROUPS_MAX && isDistinct && periods.length <= 1) {
    return groups;
  }
  throw badUserInput(
    `1 to ${GROUPS_MAX} different groups were expected, at most one of YEAR, QUARTER and MONTH; not ${groups.join(", ") || "none"}.`,
  );
}
