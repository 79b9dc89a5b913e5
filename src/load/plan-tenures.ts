import { fold } from "../lib/fold.ts";
import { uuidV5 } from "../lib/uuid.ts";
import { type Account, account, type ReadArticle } from "./accounts.ts";
import type { TenureReport } from "./article-format.ts";
import { type Directory, partyColumns } from "./directory.ts";
import { canMean, groupBy, reportedTerm, sameTitle, type Term, termColumns } from "./plan-terms.ts";
import { attempt, type Problem, SeedError } from "./problem.ts";
import type { Seeds } from "./read-seeds.ts";
import type { PersonSeed } from "./reference-format.ts";
import type { Tables } from "./rows.ts";

/** A tenure with its person and party by key, and the reports of it. */
export interface PlannedTenure extends Term<Tables["tenure"], TenureReport> {
  person: string;
  party: string;
}

/**
 * All tenures: those of the reference files, with the reports that mean them, and one for each
 * office that reports alone know of. Reports of one person's office with one title are one tenure.
 */
export function planTenures(
  seeds: Seeds,
  articles: readonly ReadArticle[],
  directory: Directory,
  problems: Problem[],
): PlannedTenure[] {
  const tenures = seeds.people.flatMap(({ name, records }) =>
    records.flatMap(({ at, seed }) => referenceTenures(seed, name, at, directory, problems)),
  );
  const byPerson = groupBy(tenures, ({ person }) => person);
  const unmatched: Account<TenureReport>[] = [];
  for (const reported of reportsOf(articles, directory, problems)) {
    const known = byPerson.get(reported.report.person) ?? [];
    const meant = meantBy(reported.report, known);
    if (meant) meant.accounts.push(reported);
    else unmatched.push(reported);
  }
  const key = ({ report: { person, of, title } }: Account<TenureReport>) =>
    `${person} ${of} ${fold(title)}`;
  for (const accounts of groupBy(unmatched, key).values()) {
    tenures.push(...newTenure(accounts, directory, problems));
  }
  return tenures;
}

function referenceTenures(
  { slug, tenures }: PersonSeed,
  file: string,
  at: string,
  directory: Directory,
  problems: Problem[],
): PlannedTenure[] {
  const ids = new Set<string>();
  return tenures.flatMap((seed, index) => {
    const { of, title, office, acting, startDate = null, endDate = null, basis, note } = seed;
    const row = attempt(problems, file, `${at}.tenures[${index}]`, () => {
      const id = uuidV5("tenure", `${slug} ${of} ${fold(title)} ${startDate ?? ""}`);
      if (ids.has(id)) throw new SeedError("an earlier tenure has the same title and start");
      ids.add(id);
      return {
        id,
        title,
        office,
        acting,
        ...termColumns(startDate, endDate),
        origin: "REFERENCE" as const,
        basis: basis ?? null,
        note: note ?? null,
        personId: directory.person(slug).id,
        ...partyColumns(directory.party(of)),
      };
    });
    return row ? [{ row, accounts: [], person: slug, party: of }] : [];
  });
}

function reportsOf(
  articles: readonly ReadArticle[],
  directory: Directory,
  problems: Problem[],
): Account<TenureReport>[] {
  return articles.flatMap((article) =>
    article.seed.tenures.flatMap(({ at, seed }) => {
      const names = () => {
        directory.party(seed.of);
        return directory.person(seed.person).folded;
      };
      return account(article, at, seed, names, problems) ?? [];
    }),
  );
}

/** The tenure a report means: the same party, the same title or office, holding about that time. */
function meantBy(report: TenureReport, known: readonly PlannedTenure[]): PlannedTenure | undefined {
  const possible = known.filter(
    ({ party, row }) =>
      party === report.of &&
      (sameTitle(row.title, report.title) ||
        (row.office === report.office && row.office !== "OTHER")) &&
      canMean(row, report),
  );
  return possible.find(({ row }) => sameTitle(row.title, report.title)) ?? possible[0];
}

function newTenure(
  accounts: Account<TenureReport>[],
  directory: Directory,
  problems: Problem[],
): PlannedTenure[] {
  const [first] = accounts;
  if (!first) return [];
  const { person, of, title, office } = first.report;
  const { startDate, endDate } = reportedTerm(accounts.map(({ report }) => report));
  const row = attempt(problems, first.article.file, first.at, () => ({
    id: uuidV5("tenure", `${person} ${of} ${fold(title)} reported`),
    title,
    office,
    acting: false,
    ...termColumns(startDate, endDate),
    origin: "REPORTED" as const,
    basis: null,
    note: null,
    personId: directory.person(person).id,
    ...partyColumns(directory.party(of)),
  }));
  return row ? [{ row, accounts, person, party: of }] : [];
}
