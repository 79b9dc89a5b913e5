import { type Capacity, capacityAt } from "../lib/capacity.ts";
import { type Assertion, conflictsAmong } from "../lib/conflict.ts";
import { dateOf, mostFrequent, statusOf, witnesses } from "../lib/corroboration.ts";
import { fold } from "../lib/fold.ts";
import { uuidV5 } from "../lib/uuid.ts";
import { type Account, account, type ReadArticle } from "./accounts.ts";
import type { MeetingReport } from "./article-format.ts";
import { type Directory, type Entry, partyColumns } from "./directory.ts";
import { groupBy } from "./plan-terms.ts";
import type { Problem } from "./problem.ts";
import { occasionOf, stored, type Tables } from "./rows.ts";

/** A meeting with all its reports. */
export interface PlannedMeeting {
  slug: string;
  row: Tables["meeting"];
  participations: Tables["participation"][];
  delegations: Tables["delegation"][];
  /** Names of its topics, in the order reported. */
  topics: string[];
  /** Slug of the meeting it is part of. */
  parent: string | null;
  accounts: Account<MeetingReport>[];
}

/** All meetings; reports with the same slug are of the same meeting. */
export function planMeetings(
  articles: readonly ReadArticle[],
  directory: Directory,
  capacities: (person: string) => readonly Capacity[],
  problems: Problem[],
): Map<string, PlannedMeeting> {
  const accounts = articles.flatMap((article) =>
    article.seed.meetings.flatMap(
      ({ at, seed }) => account(article, at, seed, () => namesOf(seed, directory), problems) ?? [],
    ),
  );
  const meetings = new Map<string, PlannedMeeting>();
  for (const [slug, reports] of groupBy(accounts, ({ report }) => report.meeting)) {
    meetings.set(slug, planMeeting(slug, reports, directory, capacities));
  }
  for (const meeting of meetings.values()) {
    if (meeting.parent === null) continue;
    const parent = meetings.get(meeting.parent);
    if (parent && !descends(parent, meeting.slug, meetings)) {
      meeting.row.parentId = parent.row.id;
      continue;
    }
    const reason = parent
      ? "is part of itself"
      : `is part of ${meeting.parent}, which nobody reports`;
    const reporter = meeting.accounts.find(({ report }) => report.parent === meeting.parent);
    problems.push({
      file: reporter?.article.file ?? "",
      place: `${reporter?.at}.parent`,
      reason: `the meeting ${reason}`,
    });
    meeting.parent = null;
  }
  return meetings;
}

/** The names of everybody concerned; throws when the report points at somebody unknown. */
function namesOf(report: MeetingReport, directory: Directory): string[] {
  if (report.place !== undefined) directory.placeId(report.place);
  if (report.country !== undefined) directory.country(report.country);
  for (const { parties } of report.agreements) parties.forEach(directory.party);
  const concerned: Entry[] = [
    ...report.participants.flatMap(({ person, onBehalfOf }) => {
      if (onBehalfOf !== undefined) directory.party(onBehalfOf);
      return directory.person(person);
    }),
    ...report.delegations.map(({ party }) => directory.party(party)),
  ];
  return concerned.flatMap(({ folded }) => [...folded]);
}

/** Whether the way up from the meeting passes the one with this slug. Ends also where it is a circle. */
function descends(
  meeting: PlannedMeeting,
  slug: string,
  meetings: ReadonlyMap<string, PlannedMeeting>,
): boolean {
  const passed = new Set<string>();
  let above: PlannedMeeting | undefined = meeting;
  while (above && !passed.has(above.slug)) {
    passed.add(above.slug);
    above = meetings.get(above.parent ?? "");
  }
  return passed.has(slug);
}

function planMeeting(
  slug: string,
  accounts: Account<MeetingReport>[],
  directory: Directory,
  capacities: (person: string) => readonly Capacity[],
): PlannedMeeting {
  const reports = accounts.map(({ article, report }) => ({
    ...report,
    published: stored(article.seed.published).earliest,
  }));
  const best = witnesses(reports);
  const usual = <Value>(pick: (report: MeetingReport) => Value | undefined) =>
    mostFrequent(best.map(pick)) ?? mostFrequent(reports.map(pick));
  const date = stored(dateOf(best));
  const dated = best.find((report) => report.date === date.edtf) ?? best[0];
  const [first] = reports;
  if (!first || !dated || date.edtf === null) throw new Error("A meeting has at least one report.");
  const place = usual((report) => report.place);
  const country =
    (place === null ? null : directory.countryOfPlace(place)) ?? usual((report) => report.country);
  const row = {
    id: uuidV5("meeting", slug),
    slug,
    name: dated.name,
    nameFolded: fold(dated.name),
    dateEdtf: date.edtf,
    dateEarliest: date.earliest,
    dateLatest: date.latest,
    dateRank: date.rank,
    status: statusOf(reports),
    setting: usual((report) => report.setting) ?? first.setting,
    format: usual((report) => report.format) ?? first.format,
    kind: usual((report) => report.kind) ?? first.kind,
    venue: usual((report) => report.venue),
    articleCount: new Set(accounts.map(({ article }) => article.file)).size,
    publisherCount: new Set(accounts.map(({ article }) => article.seed.publisher)).size,
    hasConflict: conflictsAmong(reports.flatMap(assertionsOf)).length > 0,
    placeId: place === null ? null : directory.placeId(place),
    countryId: country === null ? null : directory.country(country).id,
    parentId: null,
  };
  const inOrder = [...best, ...reports.filter((report) => report.status !== row.status)];
  const participations = planParticipations(row, inOrder, directory, capacities);
  return {
    slug,
    row,
    participations,
    delegations: planDelegations(row, participations, inOrder, directory),
    topics: [...new Set(inOrder.flatMap(({ topics }) => topics))],
    parent: usual((report) => report.parent),
    accounts,
  };
}

/** The better known attendance comes first. */
const ATTENDANCES = ["ATTENDED", "ABSENT", "DECLINED", "EXPECTED", "INVITED"] as const;

/** One participation for each person whom any report names, from the best report that does. */
function planParticipations(
  meeting: Tables["meeting"],
  reports: readonly MeetingReport[],
  directory: Directory,
  capacities: (person: string) => readonly Capacity[],
): Tables["participation"][] {
  const parts = groupBy(
    reports.flatMap(({ participants }) => participants),
    ({ person }) => person,
  );
  return [...parts].map(([person, given], position) => {
    const first = <Value>(pick: (part: (typeof given)[number]) => Value | undefined) =>
      given.map(pick).find((value) => value !== undefined) ?? null;
    const roles = given.map(({ role }) => role);
    const party = first((part) => part.onBehalfOf);
    const titleAsReported = first((part) => part.titleAsReported);
    const extent = { earliest: meeting.dateEarliest, latest: meeting.dateLatest };
    const capacity = capacityAt({ extent, party, titleAsReported }, capacities(person));
    return {
      id: uuidV5("participation", `${meeting.slug} ${person}`),
      role: roles.find((role) => role !== "PARTICIPANT") ?? "PARTICIPANT",
      attendance:
        ATTENDANCES.find((value) => given.some(({ attendance }) => attendance === value)) ??
        "INVITED",
      nameAsReported: first((part) => part.nameAsReported),
      titleAsReported,
      position,
      meetingId: meeting.id,
      personId: directory.person(person).id,
      ...(party === null
        ? { countryId: null, organizationId: null }
        : partyColumns(directory.party(party))),
      capacityId: capacity?.id ?? null,
      ...occasionOf(meeting),
    };
  });
}

/** The countries and organizations that took part: through somebody, or with nobody named. */
function planDelegations(
  meeting: Tables["meeting"],
  participations: readonly Tables["participation"][],
  reports: readonly MeetingReport[],
  directory: Directory,
): Tables["delegation"][] {
  const present = participations.filter(
    ({ attendance }) => attendance !== "ABSENT" && attendance !== "DECLINED",
  );
  const parties = new Map<string, Omit<Tables["delegation"], "id" | "position">>();
  const common = { meetingId: meeting.id, ...occasionOf(meeting) };
  for (const { countryId, organizationId } of present) {
    const id = countryId ?? organizationId;
    if (id !== null) parties.set(id, { ...common, countryId, organizationId, role: null });
  }
  for (const { party, role } of reports.flatMap(({ delegations }) => delegations)) {
    const entry = directory.party(party);
    if (parties.has(entry.id)) continue;
    parties.set(entry.id, { ...common, ...partyColumns(entry), role: role ?? null });
  }
  return [...parties].map(([party, row], position) => ({
    id: uuidV5("delegation", `${meeting.id} ${party}`),
    position,
    ...row,
  }));
}

/** What a report says of the fields on which reports may disagree. */
export function assertionsOf(report: MeetingReport): Assertion<MeetingReport>[] {
  const { date, status, format, place, country } = report;
  const all: Assertion<MeetingReport>[] = [
    { field: "DATE", value: date, report },
    { field: "STATUS", value: status, report },
    { field: "FORMAT", value: format, report },
  ];
  if (place !== undefined) all.push({ field: "PLACE", value: place, report });
  if (country !== undefined) all.push({ field: "COUNTRY", value: country, report });
  return all;
}
