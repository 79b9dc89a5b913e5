import { fold } from "../../src/lib/fold.ts";
import { slug } from "../../src/lib/slug.ts";
import { stored } from "../../src/load/rows.ts";
import { dayAt } from "./calendar.ts";
import { Digest } from "./digest.ts";
import type { Meeting, Part } from "./meeting.ts";
import type { Put, Rows } from "./put.ts";
import { Ids, Random, Zipf } from "./random.ts";
import { quote, report } from "./sentences.ts";
import type { Organization, Topic, World } from "./world.ts";

type Fact = "meetingId" | "quoteId" | "agreementId";
type Span = ReturnType<typeof report>;

const KINDS = ["AGREEMENT", "MEMORANDUM", "PROTOCOL", "DECLARATION", "TREATY", "CONTRACT"] as const;
const LANGUAGES = ["en", "en", "en", "ru", "de", "kk", "fr"];
const NO_FACT = { tenureId: null, membershipId: null, quoteId: null, agreementId: null };

/** Writes the articles that report meetings, and puts all that an article gives. */
export class Newsroom {
  readonly #put: Put;
  readonly #random: Random;
  readonly #publishers: readonly Organization[];
  readonly #ranks: Zipf;
  readonly #slugs: readonly string[];
  readonly #foldedTopics: ReadonlyMap<string, string>;
  readonly #ids = {
    article: new Ids("article"),
    articleTopic: new Ids("article topic"),
    mention: new Ids("mention"),
    evidence: new Ids("evidence"),
    assertion: new Ids("assertion"),
    quote: new Ids("quote"),
    quoteTopic: new Ids("quote topic"),
    agreement: new Ids("agreement"),
    party: new Ids("agreement party"),
  };
  #written = 0;

  constructor({ publishers, topics }: World, seed: number, put: Put) {
    this.#put = put;
    this.#random = new Random(seed, "articles");
    this.#publishers = publishers;
    this.#ranks = new Zipf(publishers.length, 2);
    this.#slugs = publishers.map(({ name }) => slug(name).slice(0, 24));
    this.#foldedTopics = new Map(topics.map(({ id, name }) => [id, fold(name)]));
  }

  /** An article on these meetings, the newest of which are reported for the first time. */
  write(meetings: readonly Meeting[]): void {
    const [lead] = meetings;
    if (!lead) return;
    const random = this.#random;
    const id = this.#ids.article.next();
    const rank = this.#ranks.draw(random);
    const publisher = this.#publishers[rank];
    if (!publisher) throw new Error("The world has no publisher.");
    const day = dayAt(Math.max(...meetings.map((meeting) => meeting.day)) + random.between(0, 4));
    const digest = new Digest();
    const spans = meetings.map((meeting) => report(digest, meeting, random));
    const speaker = random.happens(0.25) ? random.pick(lead.parts) : undefined;
    const said = speaker && { speaker, ...quote(digest, lead, speaker, random) };
    this.#putArticle(id, lead, day, rank, publisher, digest);
    for (const [index, meeting] of meetings.entries()) {
      const span = spans[index];
      if (!span) continue;
      meeting.publishers.add(publisher.id);
      meeting.row.articleCount += 1;
      meeting.row.publisherCount = meeting.publishers.size;
      this.#putReport(id, meeting, span);
    }
    if (said) this.#putQuote(id, lead, said);
    this.#putTopics(id, [...new Set(meetings.flatMap(({ topics }) => topics))]);
    this.#putMentions(id, digest);
  }

  #putArticle(
    id: string,
    lead: Meeting,
    day: string,
    rank: number,
    publisher: Organization,
    { text }: Digest,
  ): void {
    this.#written += 1;
    const random = this.#random;
    const exact = random.happens(0.92);
    const published = exact
      ? { edtf: day, earliest: day, latest: day, rank: 0 }
      : stored(day.slice(0, "2005-04".length));
    const number = this.#written.toString(36);
    const topic = lead.topics[0];
    const ending = topic ? ` over ${topic.name}` : "";
    this.#put("article", {
      id,
      slug: `${published.edtf}-${this.#slugs[rank]}-${number}`,
      title: `${lead.row.name}${ending}`,
      titleFolded: `${lead.row.nameFolded}${topic ? ` over ${this.#foldedTopics.get(topic.id)}` : ""}`,
      via: null,
      author: random.happens(0.3) ? (random.pick(lead.parts).person.full ?? null) : null,
      url: `https://news.example/${this.#slugs[rank]}/${number}`,
      publishedEdtf: published.edtf,
      publishedEarliest: published.earliest,
      publishedLatest: published.latest,
      publishedRank: published.rank,
      publishedBasis: exact ? "page" : "url",
      dateline: lead.place && exact ? `${lead.place.name}, ${day}` : null,
      language: random.pick(LANGUAGES),
      text,
      textKind: "DIGEST",
      publisherId: publisher.id,
    });
  }

  /** The evidence for a meeting; of corroborating reports a few tell another date or outcome. */
  #putReport(articleId: string, meeting: Meeting, span: Span): void {
    const { row } = meeting;
    const differs = row.articleCount > 1 && this.#random.happens(0.04);
    const disputes = differs && row.status === "HELD" && this.#random.happens(0.5);
    if (differs) row.hasConflict = true;
    const evidenceId = this.#putEvidence(articleId, "meetingId", row.id, span, disputes);
    const date = differs && !disputes ? dayAt(meeting.day + 1) : row.dateEdtf;
    const status = disputes ? "DENIED" : row.status;
    this.#put("assertion", {
      id: this.#ids.assertion.next(),
      evidenceId,
      field: "DATE",
      value: date,
    });
    this.#put("assertion", {
      id: this.#ids.assertion.next(),
      evidenceId,
      field: "STATUS",
      value: status,
    });
    const isFirst = row.articleCount === 1;
    if (isFirst && meeting.parties.length > 1 && this.#random.happens(0.025)) {
      this.#putAgreement(articleId, meeting, span);
    }
  }

  #putEvidence(
    articleId: string,
    fact: Fact,
    factId: string,
    { start, end, sentence }: Span,
    disputes = false,
  ) {
    const id = this.#ids.evidence.next();
    this.#put("evidence", {
      id,
      startOffset: start,
      endOffset: end,
      sentence,
      stance: disputes ? "DISPUTES" : "SUPPORTS",
      confidence: this.#random.between(50, 100) / 100,
      extractor: "generated",
      ordinal: 1,
      articleId,
      meetingId: null,
      ...NO_FACT,
      [fact]: factId,
    });
    return id;
  }

  #putAgreement(articleId: string, { row, date, parties, topics }: Meeting, span: Span): void {
    const id = this.#ids.agreement.next();
    const name = `Agreement on ${topics[0]?.name ?? "cooperation"} of ${row.dateEarliest}`;
    this.#put("agreement", {
      id,
      slug: `agreement-${row.slug}`,
      name,
      kind: this.#random.pick(KINDS),
      dateEdtf: date.edtf,
      dateEarliest: date.earliest,
      dateLatest: date.latest,
      dateRank: date.rank,
      meetingId: row.id,
    });
    for (const [position, party] of parties.entries()) {
      this.#put("agreement_party", {
        id: this.#ids.party.next(),
        position,
        agreementId: id,
        countryId: party.kind === "country" ? party.id : null,
        organizationId: party.kind === "organization" ? party.id : null,
      });
    }
    this.#putEvidence(articleId, "agreementId", id, span);
  }

  #putQuote(
    articleId: string,
    { row, date, topics }: Meeting,
    { speaker, summary, span }: { speaker: Part; summary: string; span: Span },
  ): void {
    const id = this.#ids.quote.next();
    this.#put("quote", {
      id,
      summary,
      verbatim: null,
      dateEdtf: date.edtf,
      dateEarliest: date.earliest,
      dateLatest: date.latest,
      dateRank: date.rank,
      position: 0,
      speakerId: speaker.person.id,
      articleId,
      meetingId: row.id,
    });
    for (const [position, { id: topicId }] of topics.entries()) {
      this.#put("quote_topic", { id: this.#ids.quoteTopic.next(), quoteId: id, topicId, position });
    }
    this.#putEvidence(articleId, "quoteId", id, span);
  }

  #putTopics(articleId: string, topics: readonly Topic[]): void {
    for (const [position, { id: topicId }] of topics.entries()) {
      const id = this.#ids.articleTopic.next();
      this.#put("article_topic", { id, articleId, topicId, position });
    }
  }

  #putMentions(articleId: string, { names }: Digest): void {
    const counts = new Map<string, number>();
    for (const { surface, start, end, referent } of names) {
      const ordinal = (counts.get(referent.id) ?? 0) + 1;
      counts.set(referent.id, ordinal);
      const row: Rows["mention"] = {
        id: this.#ids.mention.next(),
        surface,
        startOffset: start,
        endOffset: end,
        ordinal,
        articleId,
        personId: null,
        countryId: null,
        organizationId: null,
      };
      row[referent.column] = referent.id;
      this.#put("mention", row);
    }
  }
}
