/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** What to do with dates that are not known to the day. */
export type DateMatch =
  /** Keep only what surely falls into the range: the date lies inside. */
  | 'CERTAIN'
  /** Keep what may fall into the range: the dates overlap. */
  | 'POSSIBLE';

/** How exactly a date is known. */
export type DatePrecision =
  /** The day is known. */
  | 'DAY'
  /** The month is known, the day is not. */
  | 'MONTH'
  /** It was one day among several, like `earlier this week`. */
  | 'RANGE'
  /** It lasted for several days, and these are known. */
  | 'SPAN'
  /** The year is known, the month is not. */
  | 'YEAR';

/** Days from `from` up to, but not including, `to`: the year 2005 is `{from: "2005-01-01", to: "2006-01-01"}`. */
export type DateRange = {
  /** First day of the range; open when left out. */
  from?: string | null | undefined;
  /** Whether a date that may fall into the range is enough. */
  match?: DateMatch;
  /** First day after the range; open when left out. Must be later than `from`. */
  to?: string | null | undefined;
};

/** Why something was found, the strongest first. */
export type MatchReason =
  /** The text is another of its names in the script of the preferred one: a former name, another spelling, an adjective. */
  | 'ALIAS'
  /** The text is its preferred name, the family name in that, or its acronym; or its id, slug or code. Case, accents and the order of words do not count. */
  | 'EXACT'
  /** The words of the text stand in its name, its headline or its text. */
  | 'TEXT'
  /** The text is one of its names in another script, or as another language romanizes it; or sounds like one. */
  | 'TRANSLITERATION'
  /** The text is one of its names with one or two typing errors. Nothing is shown for this reason when a name fits without. */
  | 'TYPO';

/** Which meetings. A meeting must meet every condition given; `and`, `or` and `not` combine further filters, at most 3 deep and 100 in all. */
export type MeetingFilter = {
  /** Meets all of these; an empty list asks nothing. */
  and?: Array<MeetingFilter> | null | undefined;
  /** Reported by this article: id, slug or address. */
  article?: string | null | undefined;
  /** Which countries took part, through people who act on their behalf. */
  countries?: NameSetFilter | null | undefined;
  /** When it took place or was due. */
  date?: DateRange | null | undefined;
  /** By what means people met. */
  format?: MeetingFormat | null | undefined;
  /** Whether its reports disagree on date, place, format or status. */
  hasConflict?: boolean | null | undefined;
  /** The country it took place in: id, code or name, in any known spelling. */
  hostCountry?: string | null | undefined;
  /** What sort of occasion it is. */
  kind?: MeetingKindFilter | null | undefined;
  /** Reported by at least so many articles. */
  minArticles?: number | null | undefined;
  /** At least so many people took part, as far as reports name them; whoever stayed away or declined is not counted. */
  minParticipants?: number | null | undefined;
  /** Its name contains this, whatever the case, accents or script. */
  name?: string | null | undefined;
  /** Does not meet this. */
  not?: MeetingFilter | null | undefined;
  /** Meets at least one of these; nothing meets an empty list. */
  or?: Array<MeetingFilter> | null | undefined;
  /** Which organizations took part, through people who act on their behalf. */
  organizations?: NameSetFilter | null | undefined;
  /** Which people took part. */
  participants?: NameSetFilter | null | undefined;
  /** A place by name, in any known spelling, or slug. A place that is not known finds nothing. */
  place?: string | null | undefined;
  /** Reported by this publisher: id, slug, name or acronym, in any known spelling. */
  publisher?: string | null | undefined;
  /** Between how many sides it is. */
  setting?: MeetingSetting | null | undefined;
  /** The headline or text of an article that reports it contains this, whatever the case. Words in any form, best first: see `search`. */
  text?: string | null | undefined;
  /** What it was about. */
  topic?: TopicFilter | null | undefined;
};

/** By what means people met. */
export type MeetingFormat =
  /** In one room. */
  | 'IN_PERSON'
  /** By telephone. */
  | 'PHONE'
  /** By video link. */
  | 'VIDEO'
  /** By letter or other written exchange. */
  | 'WRITTEN';

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

/** Which kinds of meeting. */
export type MeetingKindFilter = {
  /** One of these kinds. */
  in: Array<MeetingKind>;
};

/** Between how many sides a meeting is. */
export type MeetingSetting =
  /** Between two sides. */
  | 'BILATERAL'
  /** Among three sides or more, or in front of an audience. */
  | 'MULTILATERAL';

/** What became of a meeting. */
export type MeetingStatus =
  /** Called off before it took place. */
  | 'CANCELLED'
  /** Reported not to have taken place, or refused. */
  | 'DENIED'
  /** Reported as held. */
  | 'HELD'
  /** Put off before it took place. */
  | 'POSTPONED'
  /** Announced, and nobody reported that it was held. */
  | 'SCHEDULED';

/** Which of a set must be there. A name is an id, a slug, a code or a name in any known spelling; an unknown or ambiguous one is an error. */
export type NameSetFilter = {
  /** Every one of these. */
  all?: Array<string> | null | undefined;
  /** At least one of these. */
  any?: Array<string> | null | undefined;
  /** Not one of these. */
  none?: Array<string> | null | undefined;
  /** Some of these, and nobody else. */
  only?: Array<string> | null | undefined;
};

/** Which end of an order comes first. */
export type OrderDirection =
  /** Smallest, earliest or first in the alphabet comes first. */
  | 'ASC'
  /** Largest, latest or last in the alphabet comes first. */
  | 'DESC';

/** What somebody does at a meeting. */
export type ParticipationRole =
  /** Leads the session. */
  | 'CHAIR'
  /** Receives the others. */
  | 'HOST'
  /** Mediates between sides. */
  | 'MEDIATOR'
  /** Attends without a part in the decisions. */
  | 'OBSERVER'
  /** Takes part without another role. */
  | 'PARTICIPANT'
  /** Signs what was agreed. */
  | 'SIGNATORY'
  /** Speaks to the meeting. */
  | 'SPEAKER'
  /** Comes to see the host. */
  | 'VISITOR';

/** Whether a sentence speaks for a fact or against it. */
export type Stance =
  /** It speaks against the fact. */
  | 'DISPUTES'
  /** It speaks for the fact. */
  | 'SUPPORTS';

/** Whose words an article's text is in. */
export type TextKind =
  /** A digest in our own words. */
  | 'DIGEST'
  /** The publisher's full text, stored by an operator who holds the rights. */
  | 'FULL';

/** Which topics. */
export type TopicFilter = {
  /** At least one of these topics, by name or slug. A topic nobody coded finds nothing. */
  in: Array<string>;
};

export type SearchChoicesQueryVariables = Exact<{
  text: string;
  a: string;
  b: string;
  isPair: boolean;
}>;


export type SearchChoicesQuery = { search: { nodes: Array<{ id: string, matchedName: string, score: number, node:
        | { __typename: 'Article', slug: string, title: string, publisher: { name: string } }
        | { __typename: 'Country', code: string, name: string }
        | { __typename: 'Meeting', slug: string, name: string, date: { edtf: string } }
        | { __typename: 'Organization', slug: string, name: string, acronym: string | null }
        | { __typename: 'Person', slug: string, name: string, description: string | null }
        | { __typename: 'Topic', slug: string, name: string }
       }> }, a?: { nodes: Array<{ id: string, matchedName: string, score: number, node:
        | { __typename: 'Article', slug: string, title: string, publisher: { name: string } }
        | { __typename: 'Country', code: string, name: string }
        | { __typename: 'Meeting', slug: string, name: string, date: { edtf: string } }
        | { __typename: 'Organization', slug: string, name: string, acronym: string | null }
        | { __typename: 'Person', slug: string, name: string, description: string | null }
        | { __typename: 'Topic', slug: string, name: string }
       }> }, b?: { nodes: Array<{ id: string, matchedName: string, score: number, node:
        | { __typename: 'Article', slug: string, title: string, publisher: { name: string } }
        | { __typename: 'Country', code: string, name: string }
        | { __typename: 'Meeting', slug: string, name: string, date: { edtf: string } }
        | { __typename: 'Organization', slug: string, name: string, acronym: string | null }
        | { __typename: 'Person', slug: string, name: string, description: string | null }
        | { __typename: 'Topic', slug: string, name: string }
       }> } };

export type FoundFragment = { id: string, matchedName: string, score: number, node:
    | { __typename: 'Article', slug: string, title: string, publisher: { name: string } }
    | { __typename: 'Country', code: string, name: string }
    | { __typename: 'Meeting', slug: string, name: string, date: { edtf: string } }
    | { __typename: 'Organization', slug: string, name: string, acronym: string | null }
    | { __typename: 'Person', slug: string, name: string, description: string | null }
    | { __typename: 'Topic', slug: string, name: string }
   };

export type EvidenceShownFragment = { id: string, quote: string, stance: Stance, startOffset: number, endOffset: number, article: { __typename: 'Article', slug: string, title: string, url: string, text: string, textKind: TextKind, publisher: { name: string }, published: { edtf: string, precision: DatePrecision, earliest: string, latest: string, approximate: boolean } | null } };

export type ExplorerDatasetQueryVariables = Exact<{ [key: string]: never; }>;


export type ExplorerDatasetQuery = { dataset: { version: string, licence: string, counts: { meetings: number, people: number, countries: number, organizations: number, articles: number, evidence: number } } };

export type MeetingShownFragment = { __typename: 'Meeting', slug: string, name: string, status: MeetingStatus, kind: MeetingKind, format: MeetingFormat, articleCount: number, date: { edtf: string, precision: DatePrecision, earliest: string, latest: string, approximate: boolean }, place: { name: string } | null, country: { __typename: 'Country', code: string, name: string } | null, participants: { totalCount: number, nodes: Array<{ role: ParticipationRole, person: { __typename: 'Person', slug: string, name: string }, onBehalfOf:
        | { __typename: 'Country', code: string, name: string }
        | { __typename: 'Organization', slug: string, name: string }
       | null, capacity: { title: string } | null }> }, topics: Array<{ slug: string, name: string }>, evidence: { totalCount: number, nodes: Array<{ id: string, quote: string, stance: Stance, startOffset: number, endOffset: number, article: { __typename: 'Article', slug: string, title: string, url: string, text: string, textKind: TextKind, publisher: { name: string }, published: { edtf: string, precision: DatePrecision, earliest: string, latest: string, approximate: boolean } | null } }> } };

export type MeetingsQueryVariables = Exact<{
  between?: Array<string> | string | null | undefined;
  where?: MeetingFilter | null | undefined;
  status?: Array<MeetingStatus> | MeetingStatus;
  direction?: OrderDirection;
  after?: string | null | undefined;
}>;


export type MeetingsQuery = { meetings: { totalCount: number, nodes: Array<{ __typename: 'Meeting', slug: string, name: string, status: MeetingStatus, kind: MeetingKind, format: MeetingFormat, articleCount: number, date: { edtf: string, precision: DatePrecision, earliest: string, latest: string, approximate: boolean }, place: { name: string } | null, country: { __typename: 'Country', code: string, name: string } | null, participants: { totalCount: number, nodes: Array<{ role: ParticipationRole, person: { __typename: 'Person', slug: string, name: string }, onBehalfOf:
            | { __typename: 'Country', code: string, name: string }
            | { __typename: 'Organization', slug: string, name: string }
           | null, capacity: { title: string } | null }> }, topics: Array<{ slug: string, name: string }>, evidence: { totalCount: number, nodes: Array<{ id: string, quote: string, stance: Stance, startOffset: number, endOffset: number, article: { __typename: 'Article', slug: string, title: string, url: string, text: string, textKind: TextKind, publisher: { name: string }, published: { edtf: string, precision: DatePrecision, earliest: string, latest: string, approximate: boolean } | null } }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type SearchQueryVariables = Exact<{
  text: string;
}>;


export type SearchQuery = { search: { totalCount: number, nodes: Array<{ reason: MatchReason, snippet: string | null, id: string, matchedName: string, score: number, node:
        | { __typename: 'Article', slug: string, title: string, publisher: { name: string } }
        | { __typename: 'Country', code: string, name: string }
        | { __typename: 'Meeting', slug: string, name: string, date: { edtf: string } }
        | { __typename: 'Organization', slug: string, name: string, acronym: string | null }
        | { __typename: 'Person', slug: string, name: string, description: string | null }
        | { __typename: 'Topic', slug: string, name: string }
       }> } };

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
export const FoundFragmentDoc = new TypedDocumentString(`
    fragment Found on SearchResult {
  id
  matchedName
  score
  node {
    __typename
    ... on Person {
      slug
      name
      description
    }
    ... on Country {
      code
      name
    }
    ... on Organization {
      slug
      name
      acronym
    }
    ... on Meeting {
      slug
      name
      date {
        edtf
      }
    }
    ... on Article {
      slug
      title
      publisher {
        name
      }
    }
    ... on Topic {
      slug
      name
    }
  }
}
    `, {"fragmentName":"Found"}) as unknown as TypedDocumentString<FoundFragment, unknown>;
export const EvidenceShownFragmentDoc = new TypedDocumentString(`
    fragment EvidenceShown on Evidence {
  id
  quote
  stance
  startOffset
  endOffset
  article {
    __typename
    slug
    title
    url
    text
    textKind
    publisher {
      name
    }
    published {
      edtf
      precision
      earliest
      latest
      approximate
    }
  }
}
    `, {"fragmentName":"EvidenceShown"}) as unknown as TypedDocumentString<EvidenceShownFragment, unknown>;
export const MeetingShownFragmentDoc = new TypedDocumentString(`
    fragment MeetingShown on Meeting {
  __typename
  slug
  name
  date {
    edtf
    precision
    earliest
    latest
    approximate
  }
  status
  kind
  format
  place {
    name
  }
  country {
    __typename
    code
    name
  }
  articleCount
  participants(first: 12) {
    totalCount
    nodes {
      role
      person {
        __typename
        slug
        name
      }
      onBehalfOf {
        __typename
        ... on Country {
          code
          name
        }
        ... on Organization {
          slug
          name
        }
      }
      capacity {
        title
      }
    }
  }
  topics {
    slug
    name
  }
  evidence(first: 5) {
    totalCount
    nodes {
      ...EvidenceShown
    }
  }
}
    fragment EvidenceShown on Evidence {
  id
  quote
  stance
  startOffset
  endOffset
  article {
    __typename
    slug
    title
    url
    text
    textKind
    publisher {
      name
    }
    published {
      edtf
      precision
      earliest
      latest
      approximate
    }
  }
}`, {"fragmentName":"MeetingShown"}) as unknown as TypedDocumentString<MeetingShownFragment, unknown>;
export const SearchChoicesDocument = new TypedDocumentString(`
    query SearchChoices($text: String!, $a: String!, $b: String!, $isPair: Boolean!) {
  search(text: $text, first: 8) {
    nodes {
      ...Found
    }
  }
  a: search(text: $a, first: 1, types: [PERSON, COUNTRY, ORGANIZATION]) @include(if: $isPair) {
    nodes {
      ...Found
    }
  }
  b: search(text: $b, first: 1, types: [PERSON, COUNTRY, ORGANIZATION]) @include(if: $isPair) {
    nodes {
      ...Found
    }
  }
}
    fragment Found on SearchResult {
  id
  matchedName
  score
  node {
    __typename
    ... on Person {
      slug
      name
      description
    }
    ... on Country {
      code
      name
    }
    ... on Organization {
      slug
      name
      acronym
    }
    ... on Meeting {
      slug
      name
      date {
        edtf
      }
    }
    ... on Article {
      slug
      title
      publisher {
        name
      }
    }
    ... on Topic {
      slug
      name
    }
  }
}`, {"hash":"sha256:4047da937cf6c3f2fb8084fe262f397c2b134b1e7736326e5131f29048f76324"}) as unknown as TypedDocumentString<SearchChoicesQuery, SearchChoicesQueryVariables>;
export const ExplorerDatasetDocument = new TypedDocumentString(`
    query ExplorerDataset {
  dataset {
    version
    licence
    counts {
      meetings
      people
      countries
      organizations
      articles
      evidence
    }
  }
}
    `, {"hash":"sha256:8953ae77b2399f6866c16188ad1896d0e5d6b63abffe34181f74ee48959a7177"}) as unknown as TypedDocumentString<ExplorerDatasetQuery, ExplorerDatasetQueryVariables>;
export const MeetingsDocument = new TypedDocumentString(`
    query Meetings($between: [String!], $where: MeetingFilter, $status: [MeetingStatus!]! = [HELD], $direction: OrderDirection! = ASC, $after: String) {
  meetings(
    between: $between
    where: $where
    status: $status
    orderBy: {field: DATE, direction: $direction}
    first: 20
    after: $after
  ) {
    totalCount
    nodes {
      ...MeetingShown
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment EvidenceShown on Evidence {
  id
  quote
  stance
  startOffset
  endOffset
  article {
    __typename
    slug
    title
    url
    text
    textKind
    publisher {
      name
    }
    published {
      edtf
      precision
      earliest
      latest
      approximate
    }
  }
}
fragment MeetingShown on Meeting {
  __typename
  slug
  name
  date {
    edtf
    precision
    earliest
    latest
    approximate
  }
  status
  kind
  format
  place {
    name
  }
  country {
    __typename
    code
    name
  }
  articleCount
  participants(first: 12) {
    totalCount
    nodes {
      role
      person {
        __typename
        slug
        name
      }
      onBehalfOf {
        __typename
        ... on Country {
          code
          name
        }
        ... on Organization {
          slug
          name
        }
      }
      capacity {
        title
      }
    }
  }
  topics {
    slug
    name
  }
  evidence(first: 5) {
    totalCount
    nodes {
      ...EvidenceShown
    }
  }
}`, {"hash":"sha256:367805f1ccc3bcb7f784e66a65282b440b0d4832d5a228a3e5f18a4f394bb03b"}) as unknown as TypedDocumentString<MeetingsQuery, MeetingsQueryVariables>;
export const SearchDocument = new TypedDocumentString(`
    query Search($text: String!) {
  search(text: $text, first: 50) {
    totalCount
    nodes {
      ...Found
      reason
      snippet
    }
  }
}
    fragment Found on SearchResult {
  id
  matchedName
  score
  node {
    __typename
    ... on Person {
      slug
      name
      description
    }
    ... on Country {
      code
      name
    }
    ... on Organization {
      slug
      name
      acronym
    }
    ... on Meeting {
      slug
      name
      date {
        edtf
      }
    }
    ... on Article {
      slug
      title
      publisher {
        name
      }
    }
    ... on Topic {
      slug
      name
    }
  }
}`, {"hash":"sha256:0cf6d732dd6366728bc85e771bf9d83a1b0ecb71a4146af176719f7b6bdac603"}) as unknown as TypedDocumentString<SearchQuery, SearchQueryVariables>;