import type { DocumentNode } from "graphql";

/** Nothing is found when the document has no such operation. */
type Find<Known> = (document: DocumentNode, name: string | null) => Known | null | undefined;

/**
 * What was found out about the operations of documents. Documents are kept by whoever parses them;
 * what was found out goes when they go.
 */
export class OperationMemo<Known> {
  readonly #known = new WeakMap<DocumentNode, Map<string | null, Known>>();
  readonly #find: Find<Known>;

  constructor(find: Find<Known>) {
    this.#find = find;
  }

  of(document: DocumentNode, name: string | null | undefined = null): Known | undefined {
    const known = this.#known.get(document) ?? new Map<string | null, Known>();
    this.#known.set(document, known);
    const before = known.get(name);
    if (before !== undefined) return before;
    const found = this.#find(document, name) ?? undefined;
    // A document has few operations; names of others are not kept.
    if (found !== undefined) known.set(name, found);
    return found;
  }
}
