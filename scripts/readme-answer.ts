/** The part of the README that shows what the first example answers. */
import { formatJson } from "./format-json.ts";

/** Between these two lines of the README stands what `npm run generate:examples` writes. */
const BEGIN = "<!-- The answer, written by npm run generate:examples. -->";
const END = "<!-- End of the answer. -->";

const LIST_MAX = 2;

interface Answer {
  data: { meetings: { edges: { node: { participants: { nodes: unknown[] } } }[] } };
}

/** The README with the answer in its place: one meeting of two people, long lists cut and said so. */
export function withAnswer(readme: string, answerText: string): string {
  const start = readme.indexOf(BEGIN);
  const end = readme.indexOf(END);
  if (start < 0 || end < start) throw new Error("README.md has no place for the answer.");
  const block = `${BEGIN}\n\n\`\`\`jsonc\n${shortAnswer(answerText)}\n\`\`\`\n\n`;
  return readme.slice(0, start) + block + readme.slice(end);
}

function shortAnswer(answerText: string): string {
  const answer: Answer = JSON.parse(answerText);
  const { meetings } = answer.data;
  const edge = meetings.edges.find(({ node }) => node.participants.nodes.length === 2);
  const left = meetings.edges.length - 1;
  const shown = { data: { meetings: { ...meetings, edges: [cut(edge), more(left)] } } };
  return formatJson(shown).replace(/"…(\d+)…"/g, "/* and $1 more */");
}

/** The value with no more than the first items of every list in it. */
function cut(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.slice(0, LIST_MAX).map(cut);
    return value.length > LIST_MAX ? [...items, more(value.length - LIST_MAX)] : items;
  }
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, cut(item)]));
}

const more = (count: number) => `…${count}…`;
