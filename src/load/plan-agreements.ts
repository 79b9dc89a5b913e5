import { dateOf, mostFrequent } from "../lib/corroboration.ts";
import { uuidV5 } from "../lib/uuid.ts";
import { type Account, account } from "./accounts.ts";
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
  /** The meeting it was made at. */
  meeting: PlannedMeeting;
  accounts: Account<AgreementReport>[];
}

/** All agreements; reports with the same slug are of the same agreement. */
export function planAgreements(
  meetings: ReadonlyMap<string, PlannedMeeting>,
  directory: Directory,
  problems: Problem[],
): PlannedAgreement[] {
  const reported = [...meetings.values()].flatMap((meeting) =>
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
  const groups = groupBy(reported, ({ found }) => found.report.agreement);
  return [...groups].flatMap(([slug, given]) => {
    const [first] = given;
    return first
      ? planAgreement(
          slug,
          first.meeting,
          given.map(({ found }) => found),
          directory,
        )
      : [];
  });
}

function planAgreement(
  slug: string,
  meeting: PlannedMeeting,
  accounts: Account<AgreementReport>[],
  directory: Directory,
): PlannedAgreement[] {
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
    meetingId: meeting.row.id,
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
