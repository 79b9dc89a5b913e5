import { fold } from "../lib/fold.ts";
import { slug } from "../lib/slug.ts";
import { uuidV5 } from "../lib/uuid.ts";
import { type Account, account, type ReadArticle } from "./accounts.ts";
import type { QuoteReport } from "./article-format.ts";
import type { Directory } from "./directory.ts";
import type { MentionFinder } from "./mentions.ts";
import { placeEvidence } from "./place-evidence.ts";
import type { PlannedAgreement } from "./plan-agreements.ts";
import { assertionsOf, type PlannedMeeting } from "./plan-meetings.ts";
import type { PlannedMembership } from "./plan-memberships.ts";
import type { PlannedTenure } from "./plan-tenures.ts";
import type { ReportedTerm } from "./plan-terms.ts";
import type { Problem } from "./problem.ts";
import { type Batches, stored } from "./rows.ts";

/** The facts that articles report, merged across articles. */
export interface Facts {
  meetings: ReadonlyMap<string, PlannedMeeting>;
  agreements: readonly PlannedAgreement[];
  tenures: readonly PlannedTenure[];
  memberships: readonly PlannedMembership[];
}

/** Places what an article gives: its record, the facts it is first to need, and its evidence. */
export class ArticlePlacer {
  readonly #facts: Facts;
  readonly #directory: Directory;
  readonly #finder: MentionFinder;
  readonly #batches: Batches;
  readonly #problems: Problem[];
  readonly #tenuresById: ReadonlyMap<string, PlannedTenure>;

  constructor(
    facts: Facts,
    directory: Directory,
    finder: MentionFinder,
    batches: Batches,
    problems: Problem[],
  ) {
    this.#facts = facts;
    this.#directory = directory;
    this.#finder = finder;
    this.#batches = batches;
    this.#problems = problems;
    this.#tenuresById = new Map(facts.tenures.map((tenure) => [tenure.row.id, tenure]));
  }

  place(article: ReadArticle): void {
    const { seed, text } = article;
    const batches = this.#batches;
    const id = uuidV5("article", seed.slug);
    const published = stored(seed.published);
    batches.place("article", {
      id,
      slug: seed.slug,
      title: seed.title,
      titleFolded: fold(seed.title),
      via: seed.via ?? null,
      author: seed.author ?? null,
      url: seed.url,
      publishedEdtf: published.edtf,
      publishedEarliest: published.earliest,
      publishedLatest: published.latest,
      publishedRank: published.rank,
      publishedBasis: seed.publishedBasis ?? null,
      dateline: seed.dateline ?? null,
      language: seed.language,
      text,
      textKind: "DIGEST",
      publisherId: this.#directory.organization(seed.publisher).id,
    });
    const here = <Report>(accounts: readonly Account<Report>[]) =>
      accounts.filter((given) => given.article === article);

    const topics: string[] = [];
    for (const meeting of this.#facts.meetings.values()) {
      const given = here(meeting.accounts);
      if (given.length === 0) continue;
      this.#placeMeeting(meeting);
      const testimonies = given.map(({ report, spans }) => ({
        spans,
        stance: report.stance ?? stanceOf(report.status, meeting.row.status),
        assertions: assertionsOf(report),
      }));
      placeEvidence(
        batches,
        { id, text },
        { column: "meetingId", id: meeting.row.id },
        testimonies,
      );
      topics.push(...given.flatMap(({ report }) => report.topics));
    }
    for (const { row, parties, meeting, accounts } of this.#facts.agreements) {
      const given = here(accounts);
      if (given.length === 0) continue;
      if (meeting) this.#placeMeeting(meeting);
      batches.place("agreement", row);
      for (const party of parties) batches.place("agreement_party", party);
      placeEvidence(
        batches,
        { id, text },
        { column: "agreementId", id: row.id },
        given.map(supporting),
      );
    }
    for (const { row, accounts } of this.#facts.tenures) {
      const given = here(accounts);
      if (given.length === 0) continue;
      batches.place("tenure", row);
      placeEvidence(
        batches,
        { id, text },
        { column: "tenureId", id: row.id },
        given.map(termTestimony),
      );
    }
    for (const { row, accounts } of this.#facts.memberships) {
      const given = here(accounts);
      if (given.length === 0) continue;
      batches.place("membership", row);
      placeEvidence(
        batches,
        { id, text },
        { column: "membershipId", id: row.id },
        given.map(termTestimony),
      );
    }
    topics.push(...this.#placeQuotes(article, id));
    for (const [position, name] of [...new Set(topics.map(slug))].entries()) {
      const topicId = uuidV5("topic", name);
      const rowId = uuidV5("article topic", `${id} ${topicId}`);
      batches.place("article_topic", { id: rowId, articleId: id, topicId, position });
    }
    this.#placeMentions(article, id);
  }

  /** A meeting with its parts and whatever they point at, unless an earlier article needed it. */
  #placeMeeting({ row, parent, participations, delegations, topics }: PlannedMeeting): void {
    const batches = this.#batches;
    if (batches.has("meeting", row.id)) return;
    const above = parent === null ? undefined : this.#facts.meetings.get(parent);
    if (above) this.#placeMeeting(above);
    batches.place("meeting", row);
    for (const participation of participations) {
      const tenure = this.#tenuresById.get(participation.capacityId ?? "");
      if (tenure) batches.place("tenure", tenure.row);
      batches.place("participation", participation);
    }
    for (const delegation of delegations) batches.place("delegation", delegation);
    for (const [position, topicId] of this.#placeTopics(topics).entries()) {
      const id = uuidV5("meeting topic", `${row.id} ${topicId}`);
      batches.place("meeting_topic", { id, meetingId: row.id, topicId, position });
    }
  }

  /** The ids of the topics. Spellings with one slug are one topic. */
  #placeTopics(names: readonly string[]): string[] {
    const ids = names.map((name) => {
      const id = uuidV5("topic", slug(name));
      this.#batches.place("topic", { id, slug: slug(name), name });
      return id;
    });
    return [...new Set(ids)];
  }

  /** The topics of the article's quotes. */
  #placeQuotes(article: ReadArticle, articleId: string): string[] {
    return article.seed.quotes.flatMap(({ at, seed }, position) => {
      const names = () => this.#directory.person(seed.speaker).folded;
      const given = account(article, at, seed, names, this.#problems);
      if (!given) return [];
      const id = uuidV5("quote", `${article.seed.slug} ${seed.speaker} ${seed.summary}`);
      if (this.#batches.has("quote", id)) {
        const reason = "an earlier quote has the same speaker and summary";
        this.#problems.push({ file: article.file, place: at, reason });
        return [];
      }
      const date = stored(seed.date);
      this.#batches.place("quote", {
        id,
        summary: seed.summary,
        verbatim: seed.verbatim ?? null,
        dateEdtf: date.edtf,
        dateEarliest: date.earliest,
        dateLatest: date.latest,
        dateRank: date.rank,
        position,
        speakerId: this.#directory.person(seed.speaker).id,
        articleId,
        meetingId: this.#meetingOfQuote(article, at, seed),
      });
      for (const [place, topicId] of this.#placeTopics(seed.topics).entries()) {
        const rowId = uuidV5("quote topic", `${id} ${topicId}`);
        this.#batches.place("quote_topic", { id: rowId, quoteId: id, topicId, position: place });
      }
      placeEvidence(
        this.#batches,
        { id: articleId, text: article.text },
        { column: "quoteId", id },
        [supporting(given)],
      );
      return seed.topics;
    });
  }

  #meetingOfQuote(article: ReadArticle, place: string, { meeting }: QuoteReport): string | null {
    if (meeting === undefined) return null;
    const found = this.#facts.meetings.get(meeting);
    if (found) {
      this.#placeMeeting(found);
      return found.row.id;
    }
    const reason = `it is said at the meeting ${meeting}, which nobody reports`;
    this.#problems.push({ file: article.file, place, reason });
    return null;
  }

  #placeMentions({ seed, text }: ReadArticle, articleId: string): void {
    const people = new Set([
      ...seed.meetings.flatMap((meeting) => meeting.seed.participants.map(({ person }) => person)),
      ...seed.tenures.map((tenure) => tenure.seed.person),
      ...seed.quotes.map((quote) => quote.seed.speaker),
    ]);
    const counts = new Map<string, number>();
    for (const { entry, start, end } of this.#finder.find(text, people)) {
      const ordinal = (counts.get(entry.id) ?? 0) + 1;
      counts.set(entry.id, ordinal);
      this.#batches.place("mention", {
        id: uuidV5("mention", `${articleId} ${entry.id} ${ordinal}`),
        surface: text.slice(start, end),
        startOffset: start,
        endOffset: end,
        ordinal,
        articleId,
        personId: entry.kind === "person" ? entry.id : null,
        countryId: entry.kind === "country" ? entry.id : null,
        organizationId: entry.kind === "organization" ? entry.id : null,
      });
    }
  }
}

/** A report that a meeting did not take place disputes one that was held. */
const stanceOf = (reported: string, status: string) =>
  status === "HELD" && (reported === "DENIED" || reported === "CANCELLED")
    ? "DISPUTES"
    : "SUPPORTS";

const supporting = <Report>({ spans }: Account<Report>) => ({
  spans,
  stance: "SUPPORTS" as const,
  assertions: [],
});

const termTestimony = <Report extends ReportedTerm>({ spans, report }: Account<Report>) => ({
  spans,
  stance: "SUPPORTS" as const,
  assertions: [
    { field: "HELD_ON" as const, value: report.at },
    ...(report.startDate === undefined
      ? []
      : [{ field: "START_DATE" as const, value: report.startDate }]),
    ...(report.endDate === undefined
      ? []
      : [{ field: "END_DATE" as const, value: report.endDate }]),
  ],
});
