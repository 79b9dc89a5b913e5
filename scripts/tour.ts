/** The questions of docs/tour.md, each with the answer that stands below it. */
import { fileURLToPath } from "node:url";
import { type Answering, jsonAnswerTo, tableAnswerTo } from "./examples.ts";

export const TOUR_FILE = fileURLToPath(new URL("../docs/tour.md", import.meta.url));

export interface Lesson {
  /** The heading that the question stands under. */
  title: string;
  query: string;
  /** The language of the block that holds the answer. */
  form: "json" | "csv";
  answer: string;
}

const LESSON =
  /^## (\d+\. .+)\n[^#]*?^```graphql\n([\s\S]*?)^```\n\n```(json|csv)\n([\s\S]*?)^```$/gm;

export function readLessons(tour: string): Lesson[] {
  return [...tour.matchAll(LESSON)].map(([, title = "", query = "", form, answer = ""]) => ({
    title,
    query,
    form: form === "csv" ? "csv" : "json",
    answer,
  }));
}

/** The answer in the form in which the page shows it: of CSV, the ends of lines are those of the page. */
export async function answerToLesson({ query, form }: Lesson, server: Answering["server"]) {
  if (form === "json") return jsonAnswerTo(query, server);
  return (await tableAnswerTo(query, server)).replaceAll("\r\n", "\n");
}

/** The page with these answers below its questions, in their order. */
export function withAnswers(tour: string, answers: readonly string[]): string {
  const left = [...answers];
  return tour.replace(LESSON, (block: string, _title, _query, form: string, answer: string) => {
    const end = `\`\`\`${form}\n${answer}\`\`\``;
    return `${block.slice(0, -end.length)}\`\`\`${form}\n${left.shift() ?? answer}\`\`\``;
  });
}
