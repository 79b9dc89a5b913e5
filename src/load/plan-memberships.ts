import { uuidV5 } from "../lib/uuid.ts";
import { type Account, account, type ReadArticle } from "./accounts.ts";
import type { MembershipReport } from "./article-format.ts";
import type { Directory } from "./directory.ts";
import { canMean, groupBy, reportedTerm, type Term, termColumns } from "./plan-terms.ts";
import { attempt, type Problem, SeedError } from "./problem.ts";
import type { Seeds } from "./read-seeds.ts";
import type { Tables } from "./rows.ts";

/** A membership with its ends by key, and the reports of it. */
export interface PlannedMembership extends Term<Tables["membership"], MembershipReport> {
  member: string;
  organization: string;
}

/**
 * All memberships: those of the reference file, with the reports that mean them, and one for each
 * that reports alone know of.
 */
export function planMemberships(
  seeds: Seeds,
  articles: readonly ReadArticle[],
  directory: Directory,
  problems: Problem[],
): PlannedMembership[] {
  const memberships: PlannedMembership[] = [];
  const ids = new Set<string>();
  const add = (
    { member, organization, role }: Pick<MembershipReport, "member" | "organization" | "role">,
    { startDate, endDate }: { startDate: string | null; endDate: string | null },
    source: Pick<Tables["membership"], "origin" | "basis" | "note">,
    accounts: Account<MembershipReport>[] = [],
  ) => {
    const entry = directory.member(member);
    const suffix = source.origin === "REPORTED" ? "reported" : (startDate ?? "");
    const id = uuidV5("membership", `${organization} ${member} ${role} ${suffix}`);
    const row = {
      id,
      role,
      ...termColumns(startDate, endDate),
      ...source,
      organizationId: directory.organization(organization).id,
      memberCountryId: entry.kind === "country" ? entry.id : null,
      memberPersonId: entry.kind === "person" ? entry.id : null,
      memberOrganizationId: entry.kind === "organization" ? entry.id : null,
    };
    if (ids.has(id)) throw new SeedError(`an earlier record has ${member} in the same role`);
    ids.add(id);
    memberships.push({ row, accounts, member, organization });
  };

  for (const { name, records } of seeds.organizations) {
    for (const { at, seed } of records) {
      for (const [index, given] of seed.memberships.entries()) {
        const { startDate = null, endDate = null, basis = null, note = null } = given;
        attempt(problems, name, `${at}.memberships[${index}]`, () =>
          add(
            { ...given, organization: seed.slug },
            { startDate, endDate },
            { origin: "REFERENCE", basis, note },
          ),
        );
      }
    }
  }

  const known = groupBy(memberships, ({ member, organization }) => `${member} ${organization}`);
  const unmatched: Account<MembershipReport>[] = [];
  for (const reported of reportsOf(articles, directory, problems)) {
    const { member, organization } = reported.report;
    const meant = meantBy(reported.report, known.get(`${member} ${organization}`) ?? []);
    if (meant) meant.accounts.push(reported);
    else unmatched.push(reported);
  }
  const key = ({ report: { member, organization, role } }: Account<MembershipReport>) =>
    `${member} ${organization} ${role}`;
  for (const accounts of groupBy(unmatched, key).values()) {
    const [first] = accounts;
    if (!first) continue;
    const term = reportedTerm(accounts.map(({ report }) => report));
    const source = { origin: "REPORTED", basis: null, note: null } as const;
    attempt(problems, first.article.file, first.at, () =>
      add(first.report, term, source, accounts),
    );
  }
  return memberships;
}

function reportsOf(
  articles: readonly ReadArticle[],
  directory: Directory,
  problems: Problem[],
): Account<MembershipReport>[] {
  return articles.flatMap((article) =>
    article.seed.memberships.flatMap(({ at, seed }) => {
      const names = () => [
        ...directory.member(seed.member).folded,
        ...directory.organization(seed.organization).folded,
      ];
      return account(article, at, seed, names, problems) ?? [];
    }),
  );
}

/** The membership a report means: the same two, holding about that time; the same role if any has it. */
function meantBy(report: MembershipReport, known: readonly PlannedMembership[]) {
  const full = (role: string) => (role === "FOUNDER" ? "MEMBER" : role);
  return known.find(({ row }) => full(row.role) === full(report.role) && canMean(row, report));
}
