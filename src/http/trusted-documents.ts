import { readFileSync } from "node:fs";
import { type GraphQLSchema, parse, validate } from "graphql";
import { z } from "zod";

const manifest = z.record(z.string(), z.string());

/** Some write `sha256:` before a hash, and some do not. */
const idOf = (given: string) => given.replace(/^sha256:/, "");

/** The operations that were registered; no other is answered. */
export class TrustedDocuments {
  readonly #texts: ReadonlyMap<string, string>;
  readonly #known: ReadonlySet<string>;

  /** @param documents Texts by their ids, as generators of clients write them. */
  constructor(documents: Readonly<Record<string, string>>) {
    this.#texts = new Map(Object.entries(documents).map(([id, text]) => [idOf(id), text]));
    this.#known = new Set(this.#texts.values());
  }

  /** The text that is registered under an id. */
  get(id: string): string | undefined {
    return this.#texts.get(idOf(id));
  }

  /** Whether this very text is registered. */
  has(text: string): boolean {
    return this.#known.has(text);
  }
}

/** Reads and checks manifests; the error says what is wrong with one. */
export function readTrustedDocuments(
  files: readonly string[],
  schema: GraphQLSchema,
): TrustedDocuments {
  return new TrustedDocuments(Object.assign({}, ...files.map((file) => read(file, schema))));
}

function read(file: string, schema: GraphQLSchema): Readonly<Record<string, string>> {
  try {
    const documents = manifest.parse(JSON.parse(readFileSync(file, "utf8")));
    for (const [id, text] of Object.entries(documents)) check(id, text, schema);
    return documents;
  } catch (cause) {
    const reason = cause instanceof z.ZodError ? "texts by their ids were expected" : cause;
    const message = reason instanceof Error ? reason.message : reason;
    throw new Error(`TRUSTED_DOCUMENTS cannot be used: ${file}: ${message}`, { cause });
  }
}

function check(id: string, text: string, schema: GraphQLSchema): void {
  const [error] = errorsOf(text, schema);
  if (error) throw new Error(`document ${id}: ${error.message}`);
}

function errorsOf(text: string, schema: GraphQLSchema): readonly Error[] {
  try {
    return validate(schema, parse(text));
  } catch (error) {
    return [error instanceof Error ? error : new Error(String(error))];
  }
}
