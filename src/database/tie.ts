import { Prisma } from "../generated/prisma/client.ts";
import type { Entity, EntityType } from "./find-entity.ts";
import { PARTIES } from "./parties.ts";
import { whereSql } from "./where-sql.ts";

/** What can tie two people, countries or organizations. */
export type PathLink = "MEETING" | "AGREEMENT" | "TENURE" | "MEMBERSHIP";

/** Which records count as ties; each condition is on the rows of its table. */
export interface TieRules {
  via: readonly PathLink[];
  /** On meetings and encounters: status and date. */
  meeting: object;
  agreement: Prisma.AgreementWhereInput;
  tenure: Prisma.TenureWhereInput;
  membership: Prisma.MembershipWhereInput;
  /** Larger meetings are left out. */
  sizeMax: number;
  /** The end of the search at which people also meet countries and organizations as such. */
  mixedEnd: MixedEnd | undefined;
}

/** A country or an organization to be reached from an end of another type. */
export interface MixedEnd {
  end: Entity;
  otherType: EntityType;
}

/** A tie with the record that makes it. */
export interface Link {
  a: string;
  b: string;
  link: PathLink;
  id: string;
  /** How many records tie the two in any way. */
  count: number;
}

/** A table whose rows tie `from` to `to`: columns of the alias `t`, once in each direction. */
interface TieTable {
  link: PathLink;
  table: Prisma.Sql;
  from: Prisma.Sql;
  to: Prisma.Sql;
  id: Prisma.Sql;
  where: Prisma.Sql;
  /** Only from and to this node. */
  end?: string;
}

/** The ties from any of the nodes, or those to any of the others: rows of (a, b, strength). */
export const tiesOf = (
  nodes: readonly string[],
  rules: TieRules,
  others?: readonly string[],
): Prisma.Sql => Prisma.sql`
  SELECT a, b, count(*)::int AS strength
  FROM (${rowsOf(rules, nodes, others)}) AS ties GROUP BY a, b`;

/**
 * What ties each two: the first link in the order of \`PathLink\`. Of several meetings the one that
 * most articles report, of other records the latest.
 */
export function linksOf(
  pairs: readonly (readonly [string, string])[],
  rules: TieRules,
): Prisma.Sql {
  const [as, bs] = [pairs.map(([a]) => a), pairs.map(([, b]) => b)];
  return Prisma.sql`
    SELECT DISTINCT ON (a, b) a, b, link, ties.id, count(*) OVER (PARTITION BY a, b)::int AS count
    FROM (${rowsOf(rules, [...new Set(as)], [...new Set(bs)])}) AS ties
      JOIN unnest(${as}::uuid[], ${bs}::uuid[]) AS pair (a, b) USING (a, b)
      LEFT JOIN meeting m ON link = 'MEETING' AND m.id = ties.id
    ORDER BY a, b, array_position(ARRAY['MEETING', 'AGREEMENT', 'TENURE', 'MEMBERSHIP'], link),
      m.article_count DESC, day DESC, ties.id`;
}

/** Each record that ties one of the nodes to another, or to one of the others. */
function rowsOf(rules: TieRules, nodes: readonly string[], others: readonly string[] | undefined) {
  const tables = rules.via.flatMap((link) => tablesOf(link, rules));
  const selects = tables.flatMap(({ link, table, from, to, id, where, end }) => {
    if (end !== undefined && !nodes.includes(end) && !others?.includes(end)) return [];
    const toOthers = others ? Prisma.sql`= ANY(${[...others]}::uuid[])` : Prisma.sql`IS NOT NULL`;
    return [
      Prisma.sql`SELECT ${from} AS a, ${to} AS b, ${link} AS link, ${id} AS id, ${dayOf(link)} AS day
        FROM ${table} WHERE ${from} = ANY(${[...nodes]}::uuid[]) AND ${to} ${toOthers} AND ${where}`,
    ];
  });
  return Prisma.join(selects, " UNION ALL ");
}

const dayOf = (link: PathLink) =>
  link === "TENURE" || link === "MEMBERSHIP"
    ? Prisma.sql`t.start_earliest`
    : Prisma.sql`t.date_earliest`;

function tablesOf(link: PathLink, rules: TieRules): TieTable[] {
  switch (link) {
    case "MEETING":
      return [encounters(rules), ...mixedMeetings(rules)];
    case "AGREEMENT":
      return agreements(rules);
    case "TENURE": {
      const where = whereSql("Tenure", "t", rules.tenure);
      return PARTY_COLUMNS.flatMap((party) => bothWays(link, "tenure", "person_id", party, where));
    }
    case "MEMBERSHIP": {
      const where = whereSql("Membership", "t", rules.membership);
      return MEMBER_COLUMNS.flatMap((member) =>
        bothWays(link, "membership", member, "organization_id", where),
      );
    }
  }
}

const PARTY_COLUMNS = ["country_id", "organization_id"];

const MEMBER_COLUMNS = ["member_country_id", "member_person_id", "member_organization_id"];

const column = (name: string) => Prisma.raw(`t."${name}"`);

function bothWays(
  link: PathLink,
  table: string,
  one: string,
  other: string,
  where: Prisma.Sql,
): TieTable[] {
  const row = { link, table: Prisma.raw(`"${table}" AS t`), id: column("id"), where };
  return [
    { ...row, from: column(one), to: column(other) },
    { ...row, from: column(other), to: column(one) },
  ];
}

/** Two of a type at one meeting. */
const encounters = ({ meeting, sizeMax }: TieRules): TieTable => ({
  link: "MEETING",
  table: Prisma.sql`encounter AS t`,
  from: column("a_id"),
  to: column("b_id"),
  id: column("meeting_id"),
  where: Prisma.sql`t.size <= ${sizeMax} AND ${whereSql("Encounter", "t", meeting)}`,
});

/** Those of the other type who were at the meetings of the end. */
function mixedMeetings({ mixedEnd, meeting, sizeMax }: TieRules): TieTable[] {
  if (!mixedEnd) return [];
  const { end, otherType } = mixedEnd;
  const row = {
    link: "MEETING" as const,
    table: Prisma.sql`meeting AS t
      JOIN ${PARTIES[end.type]} AS ending ON ending.meeting_id = t.id
      JOIN ${PARTIES[otherType]} AS met ON met.meeting_id = t.id`,
    id: Prisma.sql`t.id`,
    where: Prisma.sql`ending.id = ${end.id}::uuid AND t.participant_count <= ${sizeMax}
      AND (SELECT count(*) FROM delegation d WHERE d.meeting_id = t.id) <= ${sizeMax}
      AND ${whereSql("Meeting", "t", meeting)}`,
    end: end.id,
  };
  const [ending, met] = [Prisma.sql`ending.id`, Prisma.sql`met.id`];
  return [
    { ...row, from: ending, to: met },
    { ...row, from: met, to: ending },
  ];
}

/** Two parties of one agreement. */
const agreements = ({ agreement }: TieRules): TieTable[] =>
  PARTY_COLUMNS.flatMap((one) =>
    PARTY_COLUMNS.map((other) => ({
      link: "AGREEMENT" as const,
      table: Prisma.sql`agreement AS t JOIN agreement_party AS one ON one.agreement_id = t.id
        JOIN agreement_party AS other ON other.agreement_id = t.id AND other.id <> one.id`,
      from: Prisma.raw(`one."${one}"`),
      to: Prisma.raw(`other."${other}"`),
      id: Prisma.sql`t.id`,
      where: whereSql("Agreement", "t", agreement),
    })),
  );
