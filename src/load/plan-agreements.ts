import { dateOf, mostFrequent } from "../lib/corroboration.ts";
import { uuidV5 } from "../lib/uuid.ts";
import { type Account, account, type ReadArticle } from "./accounts.ts";
import type { AgreementReport } from "./article-format.ts";
import { type Directory, partyColumns } from "./directory.ts";
import type { PlannedMeeting } from "./plan-meetings.ts";
import { groupBy } from "./plan-terms.ts";
import type { Problem } from "./problem.ts";
import { stored, type Tables } from "./rows.ts";

/** An agreement with all its reports. */
export interface PlannedAgreement {
  row: Tables["agreement"];
  parties: Tables["agreement_party"][];
  /** The meeting it was made at; null when no report says. */
  meeting: PlannedMeeting | null;
  accounts: Account<AgreementReport>[];
}

/** A report and the meeting that it puts the agreement at. */
interface Reported {
  meeting: PlannedMeeting | null;
  found: Account<AgreementReport>;
}

/** All agreements; reports with the same slug are of the same agreement. */
export function planAgreements(
  articles: readonly ReadArticle[],
  meetings: ReadonlyMap<string, PlannedMeeting>,
  directory: Directory,
  problems: Problem[],
): PlannedAgreement[] {
  const reported = [
    ...madeAtMeetings(meetings, directory, problems),
    ...madeApart(articles, directory, problems),
  ];
  const groups = groupBy(reported, ({ found }) => found.report.agreement);
  return [...groups].flatMap(([slug, given]) => planAgreement(slug, given, directory));
}

function madeAtMeetings(
  meetings: ReadonlyMap<string, PlannedMeeting>,
  directory: Directory,
  problems: Problem[],
): Reported[] {
  return [...meetings.values()].flatMap((meeting) =>
    meeting.accounts.flatMap(({ article, at: place, report }) =>
      report.agreements.flatMap((agreement, index) => {
        const concerned = [
          ...agreement.parties.map(directory.party),
          ...report.participants.map(({ person }) => directory.person(person)),
          ...report.delegations.map(({ party }) => directory.party(party)),
        ];
        const names = () => concerned.flatMap(({ folded }) => [...folded]);
        const at = `${place}.agreements[${index}]`;
        const found = account(article, at, agreement, names, problems);
        return found ? { meeting, found } : [];
      }),
    ),
  );
}

function madeApart(
  articles: readonly ReadArticle[],
  directory: Directory,
  problems: Problem[],
): Reported[] {
  return articles.flatMap((article) =>
    article.seed.agreements.flatMap(({ at, seed }) => {
      const names = () => seed.parties.flatMap((key) => [...directory.party(key).folded]);
      const found = account(article, at, seed, names, problems);
      return found ? { meeting: null, found } : [];
    }),
  );
}

function planAgreement(
  slug: string,
  given: readonly Reported[],
  directory: Directory,
): PlannedAgreement[] {
  const accounts = given.map(({ found }) => found);
  const meeting = given.find((reported) => reported.meeting)?.meeting ?? null;
  const reports = accounts.map(({ report }) => report);
  const [first] = reports;
  if (!first) return [];
  const dates = reports.flatMap(({ date }) => date ?? []);
  const date = stored(
    dates.length === 0
      ? null
      : dateOf(dates.map((given) => ({ date: given, status: "HELD", published: given }))),
  );
  const id = uuidV5("agreement", slug);
  const row = {
    id,
    slug,
    name: first.name,
    kind: mostFrequent(reports.map(({ kind }) => kind)) ?? first.kind,
    dateEdtf: date.edtf,
    dateEarliest: date.earliest,
    dateLatest: date.latest,
    dateRank: date.rank,
    meetingId: meeting?.row.id ?? null,
  };
  const parties = [...new Set(reports.flatMap((report) => report.parties))].map((key, position) => {
    const party = directory.party(key);
    return {
      id: uuidV5("agreement party", `${id} ${party.id}`),
      position,
      agreementId: id,
      ...partyColumns(party),
    };
  });
  return [{ row, parties, meeting, accounts }];
}
