import { Prisma } from "../generated/prisma/client.ts";
import { dyads, type EncounterRules, encounterWhere } from "./dyad.ts";
import type { Entity, EntityType } from "./find-entity.ts";
import { PARTIES } from "./parties.ts";
import { whereSql } from "./where-sql.ts";

/** What can tie two people, countries or organizations. */
export type PathLink = "MEETING" | "AGREEMENT" | "TENURE" | "MEMBERSHIP";

/** Which records count as ties; each condition is on the rows of its table. */
export interface TieRules {
  via: readonly PathLink[];
  /** Asks of status and date only, which meetings have like encounters. */
  encounters: EncounterRules;
  agreement: Prisma.AgreementWhereInput;
  tenure: Prisma.TenureWhereInput;
  membership: Prisma.MembershipWhereInput;
  /** Larger meetings are left out. */
  sizeMax: number;
  /** The end of the search at which people also meet countries and organizations as such. */
  mixedEnd: MixedEnd | undefined;
}

/** A country or an organization to be reached from an end of another type. */
interface MixedEnd {
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
  /** Whether the dyads know its ties. */
  isReady?: true;
}

/**
 * The ties from any of the nodes, or those to any of the others: rows of (a, b, strength). Two who
 * met at one meeting that is not too large are tied as strongly as they met often, at any.
 */
export function tiesOf(
  nodes: readonly string[],
  rules: TieRules,
  others?: readonly string[],
): Prisma.Sql {
  const ready = rules.via.includes("MEETING") ? [dyadTies(rules, others)] : [];
  const tables = tablesOf(rules).filter((table) => !table.isReady);
  const one = Prisma.sql`1 AS strength`;
  const counted = tables.flatMap((table) => recordsOf(table, nodes, others, one) ?? []);
  const ties = Prisma.join([...ready, ...counted], " UNION ALL ");
  return Prisma.sql`${sets(nodes, others)}
    SELECT a, b, sum(strength)::int AS strength FROM (${ties}) AS ties GROUP BY a, b`;
}

function dyadTies(
  { encounters, sizeMax }: TieRules,
  others: readonly string[] | undefined,
): Prisma.Sql {
  const condition = others
    ? Prisma.sql`e.a_id ${FROM_NODES} AND e.b_id ${TO_OTHERS}`
    : Prisma.sql`e.a_id ${FROM_NODES}`;
  return Prisma.sql`SELECT a_id AS a, b_id AS b, meeting_count AS strength
    FROM (${dyads(encounters, condition)}) AS dyads WHERE size_min <= ${sizeMax}`;
}

/**
 * What ties each two: the first link in the order of \`PathLink\`. Of several meetings the one that
 * most articles report, of other records the latest.
 */
export function linksOf(
  pairs: readonly (readonly [string, string])[],
  rules: TieRules,
): Prisma.Sql {
  const [as, bs] = [pairs.map(([a]) => a), pairs.map(([, b]) => b)];
  const [nodes, others] = [[...new Set(as)], [...new Set(bs)]];
  const records = Prisma.join(
    tablesOf(rules).flatMap((table) => {
      const { link, id } = table;
      const columns = Prisma.sql`${link} AS link, ${id} AS id, ${dayOf(link)} AS day`;
      return recordsOf(table, nodes, others, columns) ?? [];
    }),
    " UNION ALL ",
  );
  return Prisma.sql`${sets(nodes, others)}
    SELECT DISTINCT ON (a, b) a, b, link, ties.id, count(*) OVER (PARTITION BY a, b)::int AS count
    FROM (${records}) AS ties
      JOIN unnest(${as}::uuid[], ${bs}::uuid[]) AS pair (a, b) USING (a, b)
      LEFT JOIN meeting m ON link = 'MEETING' AND m.id = ties.id
    ORDER BY a, b, array_position(ARRAY['MEETING', 'AGREEMENT', 'TENURE', 'MEMBERSHIP'], link),
      m.article_count DESC, day DESC, ties.id`;
}

/** Each record of the table that ties one of the nodes to another, or to one of the others. */
function recordsOf(
  { table, from, to, where, end }: TieTable,
  nodes: readonly string[],
  others: readonly string[] | undefined,
  columns: Prisma.Sql,
): Prisma.Sql | undefined {
  if (end !== undefined && !nodes.includes(end) && !others?.includes(end)) return undefined;
  const toOthers = others ? TO_OTHERS : Prisma.sql`IS NOT NULL`;
  return Prisma.sql`SELECT ${from} AS a, ${to} AS b, ${columns} FROM ${table}
    WHERE ${from} ${FROM_NODES} AND ${to} ${toOthers} AND ${where}`;
}

/** The nodes and the others by name: there may be thousands, and each table is asked for them. */
const sets = (nodes: readonly string[], others: readonly string[] = []) => Prisma.sql`
  WITH nodes AS MATERIALIZED (SELECT unnest(${[...nodes]}::uuid[]) AS id),
       others AS MATERIALIZED (SELECT unnest(${[...others]}::uuid[]) AS id)`;

/** As keys of an index. */
const FROM_NODES = Prisma.sql`= ANY(ARRAY(SELECT id FROM nodes))`;

/** As a join: each looked up by itself would take longer. */
const TO_OTHERS = Prisma.sql`IN (SELECT id FROM others)`;

const dayOf = (link: PathLink) =>
  link === "TENURE" || link === "MEMBERSHIP"
    ? Prisma.sql`t.start_earliest`
    : Prisma.sql`t.date_earliest`;

const tablesOf = (rules: TieRules) => rules.via.flatMap((link) => tablesVia(link, rules));

function tablesVia(link: PathLink, rules: TieRules): TieTable[] {
  switch (link) {
    case "MEETING":
      return [encountersTable(rules), ...mixedMeetings(rules)];
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
const encountersTable = ({ encounters, sizeMax }: TieRules): TieTable => ({
  link: "MEETING",
  isReady: true,
  table: Prisma.sql`encounter AS t`,
  from: column("a_id"),
  to: column("b_id"),
  id: column("meeting_id"),
  where: Prisma.sql`t.size <= ${sizeMax} AND ${whereSql("Encounter", "t", encounterWhere(encounters))}`,
});

/** Those of the other type who were at the meetings of the end. */
function mixedMeetings({ mixedEnd, encounters, sizeMax }: TieRules): TieTable[] {
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
      AND ${whereSql("Meeting", "t", encounterWhere(encounters))}`,
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
