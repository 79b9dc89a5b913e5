import type { DocumentNode } from "graphql";
import { LRUCache } from "lru-cache";

/** In characters; a document with what is compiled of it takes some two hundred times its text. */
const TEXTS_MAX = 150_000;

/** The documents of late operations by their text, parsed once, and which of them are valid. */
export class KnownDocuments {
  readonly #documents = new LRUCache<string, DocumentNode>({
    maxSize: TEXTS_MAX,
    sizeCalculation: (_document, text) => text.length + 1,
  });
  readonly #valid = new WeakSet<DocumentNode>();

  /** This and `set` are what Yoga keeps parsed documents by. */
  get(text: string): DocumentNode | undefined {
    return this.#documents.get(text);
  }

  set(text: string, document: DocumentNode): void {
    this.#documents.set(text, document);
  }

  /** Notes that a document was found valid. */
  approve(document: DocumentNode): void {
    this.#valid.add(document);
  }

  /** The document of a text, if it was found valid. */
  valid(text: string): DocumentNode | undefined {
    const document = this.get(text);
    return document && this.#valid.has(document) ? document : undefined;
  }
}
