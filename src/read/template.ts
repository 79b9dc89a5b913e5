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
export interface Statement {
  text: string;
  values: unknown[];
}

/** So many of its last texts are kept of a template: a page's first, and those after a cursor. */
const TEXTS_MAX = 4;

/** A template that makes a text again only when the parts that requests fill are others. */
export class StatementTemplate {
  readonly #template: Template;
  readonly #holes: readonly Hole[];
  readonly #known: { strings: readonly (readonly string[])[]; text: string }[] = [];

  constructor(template: Template) {
    this.#template = template;
    this.#holes = template.filter((part) => typeof part === "function");
  }

  fill(run: Run): Statement {
    const filled = this.#holes.map((hole) => hole(run));
    const values = filled.flatMap((part) => part.values);
    const known = this.#known.find(({ strings }) =>
      strings.every((texts, at) => isSame(texts, filled[at]?.strings ?? [])),
    );
    if (known) return { text: known.text, values };
    const text = this.#textOf(filled);
    this.#known.unshift({ strings: filled.map(({ strings }) => strings), text });
    this.#known.length = Math.min(this.#known.length, TEXTS_MAX);
    return { text, values };
  }

  #textOf(filled: readonly Prisma.Sql[]): string {
    let text = "";
    let count = 0;
    let at = 0;
    for (const part of this.#template) {
      if (typeof part === "string") {
        text += part;
        continue;
      }
      for (const [index, string] of (filled[at]?.strings ?? []).entries()) {
        if (index > 0) count += 1;
        text += index > 0 ? `$${count}${string}` : string;
      }
      at += 1;
    }
    return text;
  }
}

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a === b || (a.length === b.length && a.every((text, at) => text === b[at]));
