import type { Office } from "../generated/prisma/client.ts";
import { Office as OFFICES } from "../generated/prisma/client.ts";
import type { Capacity } from "../lib/capacity.ts";
import { readArticle } from "./accounts.ts";
import { Directory } from "./directory.ts";
import { MentionFinder } from "./mentions.ts";
import { planAgreements } from "./plan-agreements.ts";
import { ArticlePlacer } from "./plan-articles.ts";
import { planEntities } from "./plan-entities.ts";
import { planMeetings } from "./plan-meetings.ts";
import { planMemberships } from "./plan-memberships.ts";
import { type PlannedTenure, planTenures } from "./plan-tenures.ts";
import { groupBy, lastReported } from "./plan-terms.ts";
import { attempt, type Problem } from "./problem.ts";
import type { Seeds } from "./read-seeds.ts";
import { type Batch, Batches } from "./rows.ts";

/** What the seeds come to: the rows of each file, and the records refused. */
export interface Plan {
  batches: readonly Batch[];
  problems: readonly Problem[];
}

/**
 * Works out every row the seeds give: reports of one fact are merged, evidence is checked, capacities
 * are chosen. Pure: the same seeds give the same plan.
 */
export function planSeeds(seeds: Seeds): Plan {
  const problems = [...seeds.problems];
  const directory = new Directory(seeds);
  const batches = new Batches();
  const articles = seeds.articles
    .flatMap(readArticle)
    .filter(({ file, seed }) =>
      attempt(problems, file, "publisher", () => directory.organization(seed.publisher)),
    );

  const tenures = planTenures(seeds, articles, directory, problems);
  const memberships = planMemberships(seeds, articles, directory, problems);
  const capacities = groupBy(tenures, ({ person }) => person);
  const meetings = planMeetings(
    articles,
    directory,
    (person) => (capacities.get(person) ?? []).map(capacityOf),
    problems,
  );
  const agreements = planAgreements(articles, meetings, directory, problems);

  planEntities(seeds, directory, batches, problems);
  batches.begin("tenures and memberships of reference");
  for (const { row } of tenures) if (row.origin === "REFERENCE") batches.place("tenure", row);
  for (const { row } of memberships) {
    if (row.origin === "REFERENCE") batches.place("membership", row);
  }
  const finder = new MentionFinder(directory);
  const facts = { meetings, agreements, tenures, memberships };
  const placer = new ArticlePlacer(facts, directory, finder, batches, problems);
  for (const article of articles) {
    batches.begin(article.file);
    placer.place(article);
  }
  return { batches: batches.all, problems };
}

const RANKS: readonly Office[] = Object.values(OFFICES);

const capacityOf = ({ row, party, accounts }: PlannedTenure): Capacity => ({
  id: row.id,
  title: row.title,
  rank: RANKS.indexOf(row.office),
  acting: row.acting,
  party,
  bounds: row,
  lastReported:
    row.origin === "REFERENCE" ? null : lastReported(accounts.map(({ report }) => report)),
});
