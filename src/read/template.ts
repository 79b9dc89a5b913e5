import type { Prisma } from "../generated/prisma/client.ts";
import type { Run } from "./run.ts";

/** A place in a statement that each request fills. */
export type Hole = (run: Run) => Prisma.Sql;

/** The text of a statement, or of a part of it, with its holes. */
export type Template = readonly (string | Hole)[];

/** Puts parts of a statement together; texts come from the model and from this folder only. */
export function sql(
  texts: TemplateStringsArray,
  ...parts: readonly (string | Hole | Template)[]
): Template {
  const all = texts.flatMap((text, index) => {
    const part = parts[index];
    if (part === undefined) return [text];
    return typeof part === "object" ? [text, ...part] : [text, part];
  });
  return merged(all);
}

/** Several parts with a text between them. */
export const joined = (parts: readonly Template[], separator: string): Template =>
  merged(parts.flatMap((part, index) => (index === 0 ? part : [separator, ...part])));

/** Texts that follow one another become one. */
function merged(parts: Template): Template {
  const out: (string | Hole)[] = [];
  for (const part of parts) {
    const last = out.at(-1);
    if (typeof part === "string" && typeof last === "string") out[out.length - 1] = last + part;
    else out.push(part);
  }
  return out;
}

/** The statement of one request: what clients gave stands in the values only. */
export function fill(template: Template, run: Run): { text: string; values: unknown[] } {
  const values: unknown[] = [];
  let text = "";
  for (const part of template) {
    if (typeof part === "string") {
      text += part;
      continue;
    }
    const filled = part(run);
    for (const [index, string] of filled.strings.entries()) {
      if (index > 0) {
        values.push(filled.values[index - 1]);
        text += `$${values.length}`;
      }
      text += string;
    }
  }
  return { text, values };
}
