import type { DocumentNode } from "graphql";
import { LRUCache } from "lru-cache";

/** In characters; what is kept of a document takes some hundred times its text. */
const TEXTS_MAX = 500_000;

/** The documents of late operations, which were found valid: by their text. */
export class KnownDocuments {
  readonly #documents = new LRUCache<string, DocumentNode>({
    maxSize: TEXTS_MAX,
    sizeCalculation: (_document, text) => text.length + 1,
  });

  get(text: string): DocumentNode | undefined {
    return this.#documents.get(text);
  }

  add(text: string, document: DocumentNode): void {
    this.#documents.set(text, document);
  }
}
