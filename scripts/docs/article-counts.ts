/** The part of docs/data.md that counts the articles of seeds/ by publisher and language. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { table } from "./schema-markdown.ts";

const SEEDS = fileURLToPath(new URL("../../seeds", import.meta.url));
const BEGIN = "<!-- Counted by npm run generate:docs. -->";
const END = "<!-- End of the counts. -->";

/** Publishers of fewer articles are counted together. */
const SHOWN_MIN = 4;

const articleFile = z.looseObject({ publisher: z.string(), language: z.string() });
const organizations = z.array(z.looseObject({ slug: z.string(), name: z.string() }));

/** The page with the counts in their place. */
export function withArticleCounts(page: string): string {
  const [start, end] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (start < 0 || end < start) throw new Error("docs/data.md has no place for the counts.");
  return `${page.slice(0, start)}${BEGIN}\n\n${articleCounts()}\n\n${page.slice(end)}`;
}

function articleCounts(): string {
  const folder = path.join(SEEDS, "articles");
  const articles = readdirSync(folder).map((name) =>
    articleFile.parse(JSON.parse(readFileSync(path.join(folder, name), "utf8"))),
  );
  const file = readFileSync(path.join(SEEDS, "organizations.json"), "utf8");
  const names = new Map(
    organizations.parse(JSON.parse(file)).map(({ slug, name }) => [slug, name]),
  );
  const publishers = countBy(articles.map(({ publisher }) => names.get(publisher) ?? publisher));
  const languages = countBy(articles.map(({ language }) => language));
  const shown = publishers.filter(([, count]) => count >= SHOWN_MIN);
  const others = publishers.slice(shown.length);
  const left = others.reduce((sum, [, count]) => sum + count, 0);
  const rows = [...shown, [`${others.length} others`, left] as const];
  return [
    `${articles.length} articles of ${publishers.length} publishers, in ${languages.length} languages: ${languages.map(([language, count]) => `\`${language}\` ${count}`).join(", ")}.`,
    table(
      ["Publisher", "Articles"],
      rows.map(([name, count]) => [name, String(count)]),
    ),
  ].join("\n\n");
}

/** Each value with how often it is there: the most frequent first, then by the alphabet. */
function countBy(values: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}
