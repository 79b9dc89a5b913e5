import { hasName, joinSentences, type Span, searchable } from "../lib/sentence.ts";
import type { ArticleSeed } from "./article-format.ts";
import { attempt, type Problem } from "./problem.ts";
import type { SeedFile } from "./read-seeds.ts";

/** The sentences of an article that stand for a fact. */
export interface Account<Report> {
  article: ReadArticle;
  /** Where the report stands in the file. */
  at: string;
  report: Report;
  spans: Span[];
}

/** An article with its text laid out, so that evidence can be checked against it. */
export interface ReadArticle {
  file: string;
  seed: ArticleSeed;
  text: string;
  spans: readonly Span[];
  /** Each sentence with the one before it, in the form that names are looked up in. */
  contexts: readonly string[];
}

export function readArticle({ name, records }: SeedFile<ArticleSeed>): ReadArticle[] {
  return records.map(({ seed }) => {
    const { text, spans } = joinSentences(seed.sentences);
    const contexts = seed.sentences.map((sentence, index) =>
      searchable(`${seed.sentences[index - 1] ?? ""} ${sentence}`),
    );
    return { file: name, seed, text, spans, contexts };
  });
}

interface Reported {
  sentences: readonly number[];
}

/**
 * Checks the evidence of one report: every sentence must exist, and a known name of somebody
 * concerned must stand in it or in the one before. A sentence that fails is refused with the reason;
 * a report that keeps none is refused whole (null). `names` throws when the report points at nobody.
 */
export function account<Report extends Reported>(
  article: ReadArticle,
  at: string,
  report: Report,
  names: () => Iterable<string>,
  problems: Problem[],
): Account<Report> | null {
  const known = attempt(problems, article.file, at, () => [...names()]);
  if (!known) return null;
  const refuse = (reason: string) => {
    problems.push({ file: article.file, place: at, reason });
    return null;
  };
  const spans = report.sentences.flatMap((index) => {
    const span = article.spans[index];
    if (!span) {
      refuse(`there is no sentence ${index}; the text has ${article.spans.length}`);
      return [];
    }
    if (hasName(article.contexts[index] ?? "", known)) return [span];
    refuse(`no known name of anybody concerned stands in sentence ${index} or the one before`);
    return [];
  });
  if (spans.length === 0) return refuse("refused: no sentence supports it");
  return { article, at, report, spans };
}
