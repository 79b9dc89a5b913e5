import { type DocumentPart, printDocument } from "./print-document.ts";

/**
 * A document that knows the types of its variables and of its data, by whichever tool it was typed.
 * @public Named by the types of the packed client.
 */
export interface DocumentTypeDecoration<Data, Variables> {
  /** For the compiler only: it is never set. */
  __apiType?: (variables: Variables) => Data;
}

/**
 * A document: a text, as this package's own; or what `gql` and `graphql` of other packages make of one,
 * most of which keep it.
 */
export interface TypedDocument<Data, Variables> extends DocumentTypeDecoration<Data, Variables> {
  /** Of a parsed document, where it comes from. */
  readonly loc?: { readonly source: { readonly body: string } } | undefined;
  /** Of a parsed document, what it was parsed into. */
  readonly definitions?: readonly DocumentPart[] | undefined;
  /** Of a document that a server may have been told of, the id it knows it by, called `hash`. */
  readonly __meta__?: Readonly<Record<string, unknown>> | undefined;
  /** The same, as gql.tada says it. */
  readonly documentId?: string | undefined;
  toString(): string;
}

/** The text to be sent. */
export function textOf(document: TypedDocument<unknown, never>): string {
  const { loc, definitions } = document;
  return loc?.source.body ?? (definitions ? printDocument(definitions) : document.toString());
}

/** The id to be sent instead. */
export function idOf({ documentId, __meta__ }: TypedDocument<unknown, never>): string {
  const id = documentId ?? __meta__?.hash;
  if (typeof id === "string") return id;
  throw new TypeError(
    "A document with an id was expected, as graphql-codegen and gql.tada make them.",
  );
}
