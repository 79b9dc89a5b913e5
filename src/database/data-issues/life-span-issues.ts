import { Prisma } from "../../generated/prisma/client.ts";
import { MEETING_TEXT, SURE_END, TERM_TEXT } from "./texts.ts";

// What is dated before somebody was born or a body was founded, or after death or dissolution. Each
// statement gives rows as `IssueRow` tells. Where few have such a date, the indexes on whom a record
// is about find what is dated of them; births are known of most people, and to hold them against all
// meetings takes a pass over the participations.

/** Something dated of the owner `o`, as the parts of a statement. */
interface Dated {
  /** The tables it is read from, joined with the owner. */
  from: Prisma.Sql;
  where: Prisma.Sql;
  record: Prisma.Sql;
  /** What follows the owner's name. */
  text: Prisma.Sql;
  day: Prisma.Sql;
  /** The latest that its first day can be, and the earliest that its last day can be. */
  firstBy: Prisma.Sql;
  lastFrom: Prisma.Sql;
}

const meeting = (verb: string, from: Prisma.Sql, where = Prisma.sql`TRUE`): Dated => ({
  from,
  where: Prisma.sql`m.status = 'HELD' AND ${where}`,
  record: Prisma.sql`'Meeting:' || m.id`,
  text: Prisma.sql`${verb} || ' ' || ${MEETING_TEXT("m")}`,
  day: Prisma.sql`m.date_earliest`,
  firstBy: Prisma.sql`m.date_latest`,
  lastFrom: Prisma.sql`m.date_earliest`,
});

/** A tenure or membership; what cannot have held on any day has neither a first day nor a last. */
const term = (type: "Tenure" | "Membership", from: Prisma.Sql, text: Prisma.Sql): Dated => ({
  from,
  where: Prisma.sql`x.end_latest > x.start_earliest`,
  record: Prisma.sql`${`${type}:`} || x.id`,
  text: Prisma.sql`'is recorded ' || ${text} || ' ' || ${TERM_TEXT("x")}`,
  day: Prisma.sql`x.start_earliest`,
  firstBy: Prisma.sql`least(x.start_latest, x.end_latest - 1)`,
  lastFrom: Prisma.sql`${SURE_END("x")} - 1`,
});

const memberOf = (column: string): Dated =>
  term(
    "Membership",
    Prisma.sql`JOIN membership x ON x.${Prisma.raw(column)} = o.id
      JOIN organization g ON g.id = x.organization_id`,
    Prisma.sql`'as a member of ' || g.name`,
  );

const OF_PERSON: readonly Dated[] = [
  meeting(
    "took part in",
    Prisma.sql`JOIN participation r ON r.person_id = o.id JOIN meeting m ON m.id = r.meeting_id`,
    Prisma.sql`r.attendance NOT IN ('ABSENT', 'DECLINED')`,
  ),
  term("Tenure", Prisma.sql`JOIN tenure x ON x.person_id = o.id`, Prisma.sql`'as ' || x.title`),
  memberOf("member_person_id"),
  {
    from: Prisma.sql`JOIN quote q ON q.speaker_id = o.id`,
    where: Prisma.sql`q.date_edtf IS NOT NULL`,
    record: Prisma.sql`'Quote:' || q.id`,
    text: Prisma.sql`'is quoted as speaking on ' || q.date_edtf`,
    day: Prisma.sql`q.date_earliest`,
    firstBy: Prisma.sql`q.date_latest`,
    lastFrom: Prisma.sql`q.date_earliest`,
  },
];

/** What countries and organizations have in common. */
function ofParty(column: "country_id" | "organization_id"): Dated[] {
  const party = Prisma.raw(column);
  return [
    meeting(
      "took part in",
      Prisma.sql`JOIN delegation d ON d.${party} = o.id JOIN meeting m ON m.id = d.meeting_id`,
    ),
    term(
      "Tenure",
      Prisma.sql`JOIN tenure x ON x.${party} = o.id JOIN person p ON p.id = x.person_id`,
      Prisma.sql`'as having ' || p.name || ' as ' || x.title`,
    ),
    memberOf(`member_${column}`),
  ];
}

const OF_COUNTRY: readonly Dated[] = [
  ...ofParty("country_id"),
  meeting(
    "was the scene of",
    Prisma.sql`JOIN meeting m ON m.country_id = o.id`,
    // A host that took part is listed for that already.
    Prisma.sql`NOT EXISTS (SELECT 1 FROM delegation d
      WHERE d.meeting_id = m.id AND d.country_id = m.country_id)`,
  ),
];

const OF_ORGANIZATION: readonly Dated[] = [
  ...ofParty("organization_id"),
  term(
    "Membership",
    Prisma.sql`JOIN membership x ON x.organization_id = o.id
      LEFT JOIN country c ON c.id = x.member_country_id
      LEFT JOIN person p ON p.id = x.member_person_id
      LEFT JOIN organization g ON g.id = x.member_organization_id`,
    Prisma.sql`'as having the member ' || coalesce(c.name, p.name, g.name)`,
  ),
];

/** One end of a life or of an existence. */
interface Limit {
  edtf: Prisma.Sql;
  isBeyond: (dated: Dated) => Prisma.Sql;
  words: string;
}

const before = (column: "birth" | "founded", name: string): Limit => ({
  edtf: Prisma.raw(`o.${column}_edtf`),
  isBeyond: ({ firstBy }) => Prisma.sql`${firstBy} < ${Prisma.raw(`o.${column}_earliest`)}`,
  words: `which begins before the ${name}`,
});

const after = (column: "death" | "dissolved", name: string): Limit => ({
  edtf: Prisma.raw(`o.${column}_edtf`),
  isBeyond: ({ lastFrom }) => Prisma.sql`${lastFrom} > ${Prisma.raw(`o.${column}_latest`)}`,
  words: `which reaches beyond the ${name}`,
});

type OwnerType = "Person" | "Country" | "Organization";

const issues = (type: OwnerType, dated: readonly Dated[], limit: Limit): Prisma.Sql =>
  Prisma.join(
    dated.map(
      (each) => Prisma.sql`
        SELECT ${each.day} AS day, o.id || ' ' || ${each.record} AS key,
               ARRAY[${`${type}:`} || o.id, ${each.record}] AS records,
               format('%s %s, %s (%s).', o.name, ${each.text}, ${limit.words}::text, ${limit.edtf})
                 AS message
        FROM ${Prisma.raw(type.toLowerCase())} o ${each.from}
        WHERE ${limit.edtf} IS NOT NULL AND ${each.where} AND ${limit.isBeyond(each)}`,
    ),
    " UNION ALL ",
  );

export const datesBeforeBirth = issues("Person", OF_PERSON, before("birth", "birth"));

export const datesAfterDeath = issues("Person", OF_PERSON, after("death", "death"));

export const datesBeforeFounding = issues(
  "Organization",
  OF_ORGANIZATION,
  before("founded", "founding"),
);

const DISSOLUTION = after("dissolved", "dissolution");

export const datesAfterDissolution = Prisma.sql`
  ${issues("Country", OF_COUNTRY, DISSOLUTION)}
  UNION ALL ${issues("Organization", OF_ORGANIZATION, DISSOLUTION)}`;
