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
 * which keep it.
 */
export interface TypedDocument<Data, Variables> extends DocumentTypeDecoration<Data, Variables> {
  /** Of a parsed document, where it comes from. */
  readonly loc?: { readonly source: { readonly body: string } } | undefined;
  /** Of a document that a server may have been told of, the id it knows it by, called `hash`. */
  readonly __meta__?: Readonly<Record<string, unknown>> | undefined;
  toString(): string;
}

/** The text to be sent. */
export const textOf = (document: TypedDocument<unknown, never>): string =>
  document.loc?.source.body ?? document.toString();

/** The id to be sent instead. */
export function idOf(document: TypedDocument<unknown, never>): string {
  const hash = document.__meta__?.hash;
  if (typeof hash === "string") return hash;
  throw new TypeError("A document with an id was expected, as graphql-codegen makes them.");
}
