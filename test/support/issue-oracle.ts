/** What the kinds of data issues mean, worked out in plain JavaScript over all records. */
import type { Database } from "../../src/database/client.ts";
import { addDays, type Day, fromDate } from "../../src/lib/day.ts";
import type { Asking } from "./query.ts";

/** An issue, as its kind and the slugs or titles of its records tell it. */
export interface KnownIssue {
  kind: string;
  records: string[];
}

const days = <Name extends string>(row: Readonly<Record<Name, Date>>, name: Name): Day =>
  fromDate(row[name]);

const AWAY = ["ABSENT", "DECLINED"];

/** Every record that a rule speaks of, with what the rules ask of it. */
async function readRecords({ prisma }: Database) {
  return {
    meetings: await prisma.meeting.findMany({
      include: { participations: true, delegations: true },
    }),
    tenures: await prisma.tenure.findMany(),
    people: await prisma.person.findMany({ include: { quotes: true, memberships: true } }),
    countries: await prisma.country.findMany({ include: { memberships: true } }),
    organizations: await prisma.organization.findMany({
      include: { memberships: true, members: true },
    }),
  };
}

type Records = Awaited<ReturnType<typeof readRecords>>;
type Meeting = Records["meetings"][number];
type Tenure = Records["tenures"][number];
type Term = Omit<Tenure, "office" | "acting" | "title" | "personId" | "countryId"> & { id: string };

/** The first and the last day on which a term surely holds or has held, whatever its dates mean. */
function surely(
  term: Pick<Term, "startEarliest" | "startLatest" | "endEarliest" | "endEdtf" | "origin">,
) {
  const first = days(term, "startEarliest");
  const open = term.origin === "REPORTED" && term.endEdtf === null;
  const last = addDays(days(term, "endEarliest"), -1);
  return { begun: days(term, "startLatest"), last: open || last < first ? first : last };
}

function meetingIssues({ meetings }: Records): KnownIssue[] {
  const found: KnownIssue[] = [];
  for (const { id, status, format, placeId, hasConflict } of meetings) {
    if (status === "HELD" && format === "IN_PERSON" && placeId === null) {
      found.push({ kind: "MEETING_WITHOUT_PLACE", records: [id] });
    }
    if (hasConflict) found.push({ kind: "CONFLICTING_REPORTS", records: [id] });
  }
  meetings.forEach((a, at) => {
    for (const b of meetings.slice(at + 1)) {
      if (mayBeOne(a, b)) {
        found.push({ kind: "POSSIBLE_DUPLICATE_MEETINGS", records: [a.id, b.id].toSorted() });
      }
    }
  });
  return found;
}

const APART = ["SUMMIT", "CEREMONY", "INFORMAL", "PHONE_CALL"];

function mayBeOne(a: Meeting, b: Meeting): boolean {
  const who = ({ participations, delegations }: Meeting) =>
    [
      ...participations
        .filter((part) => !AWAY.includes(part.attendance))
        .map((part) => part.personId),
      ...delegations.map(({ countryId, organizationId }) => countryId ?? organizationId),
    ].toSorted();
  const sort = ({ kind }: Meeting) => (APART.includes(kind) ? kind : "TALKS");
  const length = (m: Meeting) => (m.dateLatest.getTime() - m.dateEarliest.getTime()) / 86_400_000;
  return (
    a.format === b.format &&
    sort(a) === sort(b) &&
    a.dateEarliest <= b.dateLatest &&
    b.dateEarliest <= a.dateLatest &&
    Math.max(length(a), length(b)) <= 366 &&
    a.parentId !== b.id &&
    b.parentId !== a.id &&
    who(a).length >= 2 &&
    who(a).join() === who(b).join()
  );
}

function tenureIssues({ tenures, meetings }: Records): KnownIssue[] {
  const heads = tenures
    .filter(
      ({ office, countryId, startEarliest, endLatest }) =>
        countryId && endLatest > startEarliest && /^HEAD_OF_(STATE|GOVERNMENT)$/.test(office),
    )
    .map((tenure) => ({ ...tenure, ...surely(tenure) }));
  const overlaps = heads.flatMap((a, at) =>
    heads.slice(at + 1).flatMap((b) => {
      const same = a.countryId === b.countryId && a.office === b.office && a.acting === b.acting;
      if (!same || a.personId === b.personId || a.begun > b.last || b.begun > a.last) return [];
      return {
        kind: "OVERLAPPING_TENURES",
        records: [a.countryId ?? "", ...[a.id, b.id].toSorted()],
      };
    }),
  );
  const outside = meetings
    .filter(({ status }) => status === "HELD")
    .flatMap(({ id, dateEarliest, dateLatest, participations }) =>
      participations.flatMap((part) => {
        const own = tenures.filter(({ personId }) => personId === part.personId);
        const mayHold = own.some(
          (t) => t.startEarliest <= dateLatest && t.endLatest > dateEarliest,
        );
        const acted = part.countryId ?? part.organizationId;
        if (!acted || AWAY.includes(part.attendance) || own.length === 0 || mayHold) return [];
        return { kind: "PARTICIPATION_OUTSIDE_TENURE", records: [part.personId, part.id, id] };
      }),
    );
  return [...overlaps, ...outside];
}

/** A record with the latest its first day and the earliest its last day can be. */
interface Dated {
  id: string;
  firstBy: Day;
  lastFrom: Day;
}

const occasion = (row: { id: string; dateEarliest: Date; dateLatest: Date }): Dated => ({
  id: row.id,
  firstBy: days(row, "dateLatest"),
  lastFrom: days(row, "dateEarliest"),
});

const terms = (rows: readonly Term[]): Dated[] =>
  rows
    .filter(({ endLatest, startEarliest }) => endLatest > startEarliest)
    .map((row) => {
      const lastDay = addDays(days(row, "endLatest"), -1);
      const { begun, last } = surely(row);
      const [firstBy = begun] = [begun, lastDay].toSorted();
      return { id: row.id, firstBy, lastFrom: last };
    });

function lifeIssues({
  meetings,
  tenures,
  people,
  countries,
  organizations,
}: Records): KnownIssue[] {
  const held = meetings.filter(({ status }) => status === "HELD");
  const beyond = (kind: string, owner: string, dated: Dated[], is: (each: Dated) => boolean) =>
    dated.filter(is).map(({ id }) => ({ kind, records: [owner, id] }));
  const offices = (where: (tenure: Tenure) => boolean) => terms(tenures.filter(where));
  const at = (id: string) =>
    held.filter((each) =>
      each.delegations.some(
        ({ countryId, organizationId }) => (countryId ?? organizationId) === id,
      ),
    );
  return [
    ...people.flatMap((person) => {
      const came = held.filter(({ participations }) =>
        participations.some((p) => p.personId === person.id && !AWAY.includes(p.attendance)),
      );
      const dated = [
        ...came.map(occasion),
        ...offices(({ personId }) => personId === person.id),
        ...terms(person.memberships),
        ...person.quotes.filter(({ dateEdtf }) => dateEdtf !== null).map(occasion),
      ];
      const [born, died] = [days(person, "birthEarliest"), days(person, "deathLatest")];
      return [
        ...beyond("DATE_BEFORE_BIRTH", person.id, dated, ({ firstBy }) => firstBy < born),
        ...beyond("DATE_AFTER_DEATH", person.id, dated, ({ lastFrom }) => lastFrom > died),
      ];
    }),
    ...countries.flatMap((country) => {
      const there = held.filter(({ countryId }) => countryId === country.id);
      const dated = [
        ...[...new Set([...at(country.id), ...there])].map(occasion),
        ...offices(({ countryId }) => countryId === country.id),
        ...terms(country.memberships),
      ];
      const gone = days(country, "dissolvedLatest");
      return beyond("DATE_AFTER_DISSOLUTION", country.id, dated, ({ lastFrom }) => lastFrom > gone);
    }),
    ...organizations.flatMap((body) => {
      const dated = [
        ...at(body.id).map(occasion),
        ...offices(({ organizationId }) => organizationId === body.id),
        ...terms([...body.memberships, ...body.members]),
      ];
      const [founded, gone] = [days(body, "foundedEarliest"), days(body, "dissolvedLatest")];
      return [
        ...beyond("DATE_BEFORE_FOUNDING", body.id, dated, ({ firstBy }) => firstBy < founded),
        ...beyond("DATE_AFTER_DISSOLUTION", body.id, dated, ({ lastFrom }) => lastFrom > gone),
      ];
    }),
  ];
}

/** Every issue of every kind but POSSIBLE_DUPLICATE_PEOPLE, whose trigrams only the database knows. */
export async function knownIssues({ database }: Asking): Promise<KnownIssue[]> {
  const records = await readRecords(database());
  return [...meetingIssues(records), ...tenureIssues(records), ...lifeIssues(records)];
}
