/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** What sort of occasion a meeting is. */
export type MeetingKind =
  /** An opening, a signing, an address, a celebration. */
  | 'CEREMONY'
  /** An informal meeting. */
  | 'INFORMAL'
  /** A round of negotiations towards a settlement or a text. */
  | 'NEGOTIATION'
  /** An official visit, one rank below a state visit. */
  | 'OFFICIAL_VISIT'
  /** A call by telephone. */
  | 'PHONE_CALL'
  /** A visit of the highest rank. */
  | 'STATE_VISIT'
  /** A meeting of heads of state or government of several sides. */
  | 'SUMMIT'
  /** Talks without a rank of their own. */
  | 'TALKS'
  /** A working visit, with talks and little ceremony. */
  | 'WORKING_VISIT';

export type MeetingsBetweenQueryVariables = Exact<{
  names: Array<string> | string;
  after?: string | null | undefined;
}>;


export type MeetingsBetweenQuery = { meetings: { nodes: Array<{ kind: MeetingKind, date: { edtf: string }, place: { name: string } | null, country: { name: string } | null, articles: { nodes: Array<{ publisher: { name: string } }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const MeetingsBetweenDocument = new TypedDocumentString(`
    query MeetingsBetween($names: [String!]!, $after: String) {
  meetings(between: $names, first: 25, after: $after) {
    nodes {
      date {
        edtf
      }
      kind
      place {
        name
      }
      country {
        name
      }
      articles(first: 100) {
        nodes {
          publisher {
            name
          }
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `, {"hash":"sha256:e21cb47bf3c75bac5ad3dca491d53a60015e7db4a8b7a93962ab45b55bd032d8"}) as unknown as TypedDocumentString<MeetingsBetweenQuery, MeetingsBetweenQueryVariables>;