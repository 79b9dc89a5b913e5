/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** What sort of agreement it is. */
export type AgreementKind =
  /** An agreement or convention below a treaty. */
  | 'AGREEMENT'
  /** A charter or statute. */
  | 'CHARTER'
  /** A contract between companies or with them. */
  | 'CONTRACT'
  /** A decision taken together. */
  | 'DECISION'
  /** A declaration of intent or of shared views. */
  | 'DECLARATION'
  /** A memorandum of understanding. */
  | 'MEMORANDUM'
  /** None of the others. */
  | 'OTHER'
  /** A programme or plan. */
  | 'PROGRAMME'
  /** A promise or announcement. */
  | 'PROMISE'
  /** A protocol that adds to another agreement or carries it out. */
  | 'PROTOCOL'
  /** A joint statement or communique. */
  | 'STATEMENT'
  /** A treaty between states. */
  | 'TREATY';

/** The fields on which reports may disagree. */
export type AssertedField =
  /** The country it took place in, by its code. */
  | 'COUNTRY'
  /** When the meeting took place. */
  | 'DATE'
  /** When a tenure or membership ended. */
  | 'END_DATE'
  /** By what means people met. */
  | 'FORMAT'
  /** A day on which a tenure or membership held. */
  | 'HELD_ON'
  /** The place, by its slug. */
  | 'PLACE'
  /** When a tenure or membership began. */
  | 'START_DATE'
  /** What became of the meeting. */
  | 'STATUS';

/** Whether somebody came to a meeting. */
export type Attendance =
  /** Did not come. */
  | 'ABSENT'
  /** Came. */
  | 'ATTENDED'
  /** Refused to come. */
  | 'DECLINED'
  /** Was due to come. */
  | 'EXPECTED'
  /** Was invited; no more is known. */
  | 'INVITED';

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

/** In what way a member belongs to an organization. Former members have an end date instead of a role. */
export type MembershipRole =
  /** Associate, partner or guest with a lasting status. */
  | 'ASSOCIATE'
  /** Member from the founding on. */
  | 'FOUNDER'
  /** Full member. */
  | 'MEMBER'
  /** Observer, who attends without a vote. */
  | 'OBSERVER';

/** What sort of spelling a name is. */
export type NameKind =
  /** Initial letters that stand for the name. */
  | 'ACRONYM'
  /** Another name or spelling in use. */
  | 'ALIAS'
  /** A name no longer used. */
  | 'FORMER'
  /** The name in the entity's own language and script. */
  | 'NATIVE'
  /** The name shown first. */
  | 'PREFERRED'
  /** The name written in another script or by another system. */
  | 'TRANSLITERATION'
  /** A form too weak to identify alone: a bare family name, or the adjective of a country. It finds an entity only when no other has it. */
  | 'WEAK';

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

/** What the nodes of a network are. */
export type NetworkNode =
  /** Countries, tied by the meetings in which both were represented. */
  | 'COUNTRY'
  /** Organizations, tied by the meetings in which both were represented. */
  | 'ORGANIZATION'
  /** People, tied by the meetings in which both took part. */
  | 'PERSON';

/** Which end of an order comes first. */
export type OrderDirection =
  /** Smallest, earliest or first in the alphabet comes first. */
  | 'ASC'
  /** Largest, latest or last in the alphabet comes first. */
  | 'DESC';

/** What sort of body an organization is. */
export type OrganizationClassification =
  /** A business. */
  | 'COMPANY'
  /** A government or a part of one. */
  | 'GOVERNMENT'
  /** States are its members. */
  | 'INTERGOVERNMENTAL'
  /** A parliament or a chamber of one. */
  | 'LEGISLATURE'
  /** A publisher, broadcaster or news agency. */
  | 'MEDIA'
  /** Armed forces or a part of them. */
  | 'MILITARY'
  /** A non-governmental organization. */
  | 'NGO'
  /** None of the others. */
  | 'OTHER'
  /** A political party or movement. */
  | 'PARTY'
  /** A body for policy research. */
  | 'THINK_TANK'
  /** A university or academy. */
  | 'UNIVERSITY';

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

/** What can be searched for. */
export type SearchType =
  /** Articles, by the words of their titles and texts. */
  | 'ARTICLE'
  /** Countries, by their names and codes. */
  | 'COUNTRY'
  /** Meetings, by the words of their names. */
  | 'MEETING'
  /** Organizations, by their names and acronyms. */
  | 'ORGANIZATION'
  /** People, by their names. */
  | 'PERSON'
  /** Topics, by their names. */
  | 'TOPIC';

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

export type NetworkQueryVariables = Exact<{
  around?: Array<string> | string | null | undefined;
  depth: number;
  project: NetworkNode;
  where?: MeetingFilter | null | undefined;
  minWeight: number;
  first: number;
}>;


export type NetworkQuery = { network: { edgeCount: number, isComplete: boolean, nodes: Array<{ meetingCount: number, degree: number, distance: number | null, community: number, betweenness: number, node:
        | { __typename: 'Country', id: string, code: string, name: string }
        | { __typename: 'Organization', id: string, slug: string, name: string }
        | { __typename: 'Person', id: string, slug: string, name: string }
       }>, edges: Array<{ weight: number, meetingCount: number, source:
        | { id: string }
        | { id: string }
        | { id: string }
      , target:
        | { id: string }
        | { id: string }
        | { id: string }
       }> } };

export type NetworkChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type NetworkChoicesQuery = { years: Array<{ period: string | null }>, countries: Array<{ country: { code: string, name: string } | null }> };

export type PairShownFragment = { meetingCount: number, a:
    | { __typename: 'Country', code: string, name: string }
    | { __typename: 'Organization', slug: string, name: string }
    | { __typename: 'Person', slug: string, name: string }
  , b:
    | { __typename: 'Country', code: string, name: string }
    | { __typename: 'Organization', slug: string, name: string }
    | { __typename: 'Person', slug: string, name: string }
  , firstMeeting: { __typename: 'Meeting', slug: string, name: string, date: { edtf: string, precision: DatePrecision, earliest: string, latest: string, approximate: boolean } } | null, lastMeeting: { __typename: 'Meeting', slug: string, name: string, date: { edtf: string, precision: DatePrecision, earliest: string, latest: string, approximate: boolean } } | null, meetingsWithOthers: { totalCount: number }, topics: Array<{ count: number, topic: { slug: string, name: string } }>, agreements: Array<{ slug: string, name: string, kind: AgreementKind, date: { edtf: string, precision: DatePrecision, earliest: string, latest: string, approximate: boolean } | null }>, sharedOrganizations: Array<{ __typename: 'Organization', slug: string, name: string }>, articlesMentioningBoth: { totalCount: number, nodes: Array<{ __typename: 'Article', slug: string, title: string, publisher: { name: string }, published: { edtf: string, precision: DatePrecision, earliest: string, latest: string, approximate: boolean } | null }> } };

type PairParty_Country_Fragment = { __typename: 'Country', code: string, name: string };

type PairParty_Organization_Fragment = { __typename: 'Organization', slug: string, name: string };

type PairParty_Person_Fragment = { __typename: 'Person', slug: string, name: string };

export type PairPartyFragment =
  | PairParty_Country_Fragment
  | PairParty_Organization_Fragment
  | PairParty_Person_Fragment
;

export type ArticleShownFragment = { __typename: 'Article', slug: string, title: string, publisher: { name: string }, published: { edtf: string, precision: DatePrecision, earliest: string, latest: string, approximate: boolean } | null };

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

export type ConflictShownFragment = { field: AssertedField, values: Array<{ value: string, evidence: Array<{ id: string, quote: string, article: { __typename: 'Article', slug: string, title: string } }> }> };

export type EvidenceShownFragment = { id: string, stance: Stance, startOffset: number, endOffset: number, article: { __typename: 'Article', slug: string, title: string, url: string, text: string, publisher: { name: string }, published: { edtf: string, precision: DatePrecision, earliest: string, latest: string, approximate: boolean } | null } };

export type ExplorerDatasetQueryVariables = Exact<{ [key: string]: never; }>;


export type ExplorerDatasetQuery = { dataset: { version: string, licence: string, counts: { meetings: number, people: number, countries: number, organizations: number, articles: number, evidence: number } } };

export type MeetingShownFragment = { __typename: 'Meeting', slug: string, name: string, status: MeetingStatus, kind: MeetingKind, format: MeetingFormat, articleCount: number, date: { edtf: string, precision: DatePrecision, earliest: string, latest: string, approximate: boolean }, place: { name: string } | null, country: { __typename: 'Country', code: string, name: string } | null, participants: { totalCount: number, nodes: Array<{ role: ParticipationRole, person: { __typename: 'Person', slug: string, name: string }, onBehalfOf:
        | { __typename: 'Country', code: string, name: string }
        | { __typename: 'Organization', slug: string, name: string }
       | null, capacity: { title: string } | null }> }, topics: Array<{ slug: string, name: string }>, evidence: { totalCount: number, nodes: Array<{ id: string, stance: Stance, startOffset: number, endOffset: number, article: { __typename: 'Article', slug: string, title: string, url: string, text: string, publisher: { name: string }, published: { edtf: string, precision: DatePrecision, earliest: string, latest: string, approximate: boolean } | null } }> } };

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
           | null, capacity: { title: string } | null }> }, topics: Array<{ slug: string, name: string }>, evidence: { totalCount: number, nodes: Array<{ id: string, stance: Stance, startOffset: number, endOffset: number, article: { __typename: 'Article', slug: string, title: string, url: string, text: string, publisher: { name: string }, published: { edtf: string, precision: DatePrecision, earliest: string, latest: string, approximate: boolean } | null } }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type MeetingsByYearQueryVariables = Exact<{
  where: MeetingFilter;
}>;


export type MeetingsByYearQuery = { meetingStats: Array<{ period: string | null, count: number, isUncertain: boolean }> };

export type MembershipShownFragment = { id: string, role: MembershipRole, organization: { __typename: 'Organization', slug: string, name: string }, member:
    | { __typename: 'Country', code: string, name: string }
    | { __typename: 'Organization', slug: string, name: string }
    | { __typename: 'Person', slug: string, name: string }
  , startDate: { edtf: string, precision: DatePrecision, earliest: string, latest: string, approximate: boolean } | null, endDate: { edtf: string, precision: DatePrecision, earliest: string, latest: string, approximate: boolean } | null };

export type ParticipationShownFragment = { id: string, role: ParticipationRole, attendance: Attendance, nameAsReported: string | null, titleAsReported: string | null, person: { __typename: 'Person', slug: string, name: string }, onBehalfOf:
    | { __typename: 'Country', code: string, name: string }
    | { __typename: 'Organization', slug: string, name: string }
   | null, capacity: { title: string } | null };

export type QuoteShownFragment = { id: string, summary: string, date: { edtf: string, precision: DatePrecision, earliest: string, latest: string, approximate: boolean } | null, speaker: { __typename: 'Person', slug: string, name: string }, article: { __typename: 'Article', slug: string, title: string } };

export type TenureShownFragment = { id: string, title: string, acting: boolean, person: { __typename: 'Person', slug: string, name: string }, country: { __typename: 'Country', code: string, name: string } | null, organization: { __typename: 'Organization', slug: string, name: string } | null, startDate: { edtf: string, precision: DatePrecision, earliest: string, latest: string, approximate: boolean } | null, endDate: { edtf: string, precision: DatePrecision, earliest: string, latest: string, approximate: boolean } | null };

export type PartyNamedQueryVariables = Exact<{
  name: string;
}>;


export type PartyNamedQuery = { search: { nodes: Array<{ reason: MatchReason, node:
        | { __typename: 'Article' }
        | { __typename: 'Country', code: string, name: string }
        | { __typename: 'Meeting' }
        | { __typename: 'Organization', slug: string, name: string }
        | { __typename: 'Person', slug: string, name: string }
        | { __typename: 'Topic' }
       }> } };

export type MeetingMarkedFragment = { __typename: 'Meeting', slug: string, name: string, status: MeetingStatus, date: { edtf: string, precision: DatePrecision, earliest: string, latest: string, approximate: boolean }, place: { name: string } | null, country: { name: string } | null, participants: { totalCount: number, nodes: Array<{ id: string, person: { name: string } }> } };

export type TimelineQueryVariables = Exact<{
  between?: Array<string> | string | null | undefined;
  where?: MeetingFilter | null | undefined;
  status?: Array<MeetingStatus> | MeetingStatus;
  after?: string | null | undefined;
}>;


export type TimelineQuery = { meetings: { totalCount: number, nodes: Array<{ __typename: 'Meeting', slug: string, name: string, status: MeetingStatus, date: { edtf: string, precision: DatePrecision, earliest: string, latest: string, approximate: boolean }, place: { name: string } | null, country: { name: string } | null, participants: { totalCount: number, nodes: Array<{ id: string, person: { name: string } }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ArticlePageQueryVariables = Exact<{
  slug: string;
}>;


export type ArticlePageQuery = { article: { title: string, url: string, author: string | null, language: string, dateline: string | null, text: string, textKind: TextKind, publishedBasis: string | null, published: { edtf: string, precision: DatePrecision, earliest: string, latest: string, approximate: boolean } | null, publisher: { __typename: 'Organization', slug: string, name: string }, mentions: { nodes: Array<{ startOffset: number, endOffset: number, entity:
          | { __typename: 'Country', code: string, name: string }
          | { __typename: 'Organization', slug: string, name: string }
          | { __typename: 'Person', slug: string, name: string }
         }> }, meetings: { totalCount: number, nodes: Array<{ __typename: 'Meeting', slug: string, name: string, status: MeetingStatus, kind: MeetingKind, format: MeetingFormat, articleCount: number, date: { edtf: string, precision: DatePrecision, earliest: string, latest: string, approximate: boolean }, place: { name: string } | null, country: { __typename: 'Country', code: string, name: string } | null, participants: { totalCount: number, nodes: Array<{ role: ParticipationRole, person: { __typename: 'Person', slug: string, name: string }, onBehalfOf:
              | { __typename: 'Country', code: string, name: string }
              | { __typename: 'Organization', slug: string, name: string }
             | null, capacity: { title: string } | null }> }, topics: Array<{ slug: string, name: string }>, evidence: { totalCount: number, nodes: Array<{ id: string, stance: Stance, startOffset: number, endOffset: number, article: { __typename: 'Article', slug: string, title: string, url: string, text: string, publisher: { name: string }, published: { edtf: string, precision: DatePrecision, earliest: string, latest: string, approximate: boolean } | null } }> } }> }, quotes: { totalCount: number, nodes: Array<{ id: string, summary: string, date: { edtf: string, precision: DatePrecision, earliest: string, latest: string, approximate: boolean } | null, speaker: { __typename: 'Person', slug: string, name: string }, article: { __typename: 'Article', slug: string, title: string } }> } } | null };

export type CountryPageQueryVariables = Exact<{
  code: string;
}>;


export type CountryPageQuery = { country: { code: string, code3: string, name: string, dissolvedOn: { edtf: string, precision: DatePrecision, earliest: string, latest: string, approximate: boolean } | null, names: Array<{ value: string, language: string | null, kind: NameKind }>, identifiers: Array<{ scheme: string, value: string }>, hostedMeetings: { totalCount: number }, tenures: { nodes: Array<{ id: string, title: string, acting: boolean, person: { __typename: 'Person', slug: string, name: string }, country: { __typename: 'Country', code: string, name: string } | null, organization: { __typename: 'Organization', slug: string, name: string } | null, startDate: { edtf: string, precision: DatePrecision, earliest: string, latest: string, approximate: boolean } | null, endDate: { edtf: string, precision: DatePrecision, earliest: string, latest: string, approximate: boolean } | null }> }, memberships: { nodes: Array<{ id: string, role: MembershipRole, organization: { __typename: 'Organization', slug: string, name: string }, member:
          | { __typename: 'Country', code: string, name: string }
          | { __typename: 'Organization', slug: string, name: string }
          | { __typename: 'Person', slug: string, name: string }
        , startDate: { edtf: string, precision: DatePrecision, earliest: string, latest: string, approximate: boolean } | null, endDate: { edtf: string, precision: DatePrecision, earliest: string, latest: string, approximate: boolean } | null }> }, articles: { totalCount: number, nodes: Array<{ __typename: 'Article', slug: string, title: string, publisher: { name: string }, published: { edtf: string, precision: DatePrecision, earliest: string, latest: string, approximate: boolean } | null }> } } | null };

export type PlacesQueryVariables = Exact<{
  between?: Array<string> | string | null | undefined;
  where?: MeetingFilter | null | undefined;
  status?: Array<MeetingStatus> | MeetingStatus;
}>;


export type PlacesQuery = { meetingStats: Array<{ count: number, place: { slug: string, name: string, latitude: number | null, longitude: number | null, country: { name: string } | null } | null }> };

export type MeetingPageQueryVariables = Exact<{
  slug: string;
}>;


export type MeetingPageQuery = { meeting: { name: string, status: MeetingStatus, kind: MeetingKind, format: MeetingFormat, setting: MeetingSetting, venue: string | null, articleCount: number, publisherCount: number, date: { edtf: string, precision: DatePrecision, earliest: string, latest: string, approximate: boolean }, place: { name: string } | null, country: { __typename: 'Country', code: string, name: string } | null, parent: { __typename: 'Meeting', slug: string, name: string } | null, children: Array<{ __typename: 'Meeting', slug: string, name: string, date: { edtf: string, precision: DatePrecision, earliest: string, latest: string, approximate: boolean } }>, participants: { nodes: Array<{ id: string, role: ParticipationRole, attendance: Attendance, nameAsReported: string | null, titleAsReported: string | null, person: { __typename: 'Person', slug: string, name: string }, onBehalfOf:
          | { __typename: 'Country', code: string, name: string }
          | { __typename: 'Organization', slug: string, name: string }
         | null, capacity: { title: string } | null }> }, topics: Array<{ slug: string, name: string }>, agreements: Array<{ slug: string, name: string, kind: AgreementKind }>, conflicts: Array<{ field: AssertedField, values: Array<{ value: string, evidence: Array<{ id: string, quote: string, article: { __typename: 'Article', slug: string, title: string } }> }> }>, evidence: { totalCount: number, nodes: Array<{ id: string, stance: Stance, startOffset: number, endOffset: number, article: { __typename: 'Article', slug: string, title: string, url: string, text: string, publisher: { name: string }, published: { edtf: string, precision: DatePrecision, earliest: string, latest: string, approximate: boolean } | null } }> } } | null };

export type MeetingEvidenceTableQueryVariables = Exact<{
  slug: string;
}>;


export type MeetingEvidenceTableQuery = { meeting: { slug: string, name: string, date: { edtf: string }, evidence: { nodes: Array<{ stance: Stance, quote: string, article: { title: string, url: string, publisher: { name: string }, published: { edtf: string } | null } }> } } | null };

export type OrganizationPageQueryVariables = Exact<{
  slug: string;
}>;


export type OrganizationPageQuery = { organization: { name: string, acronym: string | null, classification: OrganizationClassification, description: string | null, foundedOn: { edtf: string, precision: DatePrecision, earliest: string, latest: string, approximate: boolean } | null, dissolvedOn: { edtf: string, precision: DatePrecision, earliest: string, latest: string, approximate: boolean } | null, country: { __typename: 'Country', code: string, name: string } | null, headquarters: { name: string } | null, predecessor: { __typename: 'Organization', slug: string, name: string } | null, successor: { __typename: 'Organization', slug: string, name: string } | null, names: Array<{ value: string, language: string | null, kind: NameKind }>, identifiers: Array<{ scheme: string, value: string }>, members: { nodes: Array<{ id: string, role: MembershipRole, organization: { __typename: 'Organization', slug: string, name: string }, member:
          | { __typename: 'Country', code: string, name: string }
          | { __typename: 'Organization', slug: string, name: string }
          | { __typename: 'Person', slug: string, name: string }
        , startDate: { edtf: string, precision: DatePrecision, earliest: string, latest: string, approximate: boolean } | null, endDate: { edtf: string, precision: DatePrecision, earliest: string, latest: string, approximate: boolean } | null }> }, memberships: { nodes: Array<{ id: string, role: MembershipRole, organization: { __typename: 'Organization', slug: string, name: string }, member:
          | { __typename: 'Country', code: string, name: string }
          | { __typename: 'Organization', slug: string, name: string }
          | { __typename: 'Person', slug: string, name: string }
        , startDate: { edtf: string, precision: DatePrecision, earliest: string, latest: string, approximate: boolean } | null, endDate: { edtf: string, precision: DatePrecision, earliest: string, latest: string, approximate: boolean } | null }> }, tenures: { nodes: Array<{ id: string, title: string, acting: boolean, person: { __typename: 'Person', slug: string, name: string }, country: { __typename: 'Country', code: string, name: string } | null, organization: { __typename: 'Organization', slug: string, name: string } | null, startDate: { edtf: string, precision: DatePrecision, earliest: string, latest: string, approximate: boolean } | null, endDate: { edtf: string, precision: DatePrecision, earliest: string, latest: string, approximate: boolean } | null }> }, published: { totalCount: number, nodes: Array<{ __typename: 'Article', slug: string, title: string, publisher: { name: string }, published: { edtf: string, precision: DatePrecision, earliest: string, latest: string, approximate: boolean } | null }> }, articles: { totalCount: number, nodes: Array<{ __typename: 'Article', slug: string, title: string, publisher: { name: string }, published: { edtf: string, precision: DatePrecision, earliest: string, latest: string, approximate: boolean } | null }> } } | null };

export type PairPageQueryVariables = Exact<{
  a: string;
  b: string;
  between: Array<string> | string;
  during?: DateRange | null | undefined;
  where?: MeetingFilter | null | undefined;
  status?: Array<MeetingStatus> | MeetingStatus;
}>;


export type PairPageQuery = { pair: { meetingCount: number, a:
      | { __typename: 'Country', code: string, name: string }
      | { __typename: 'Organization', slug: string, name: string }
      | { __typename: 'Person', slug: string, name: string }
    , b:
      | { __typename: 'Country', code: string, name: string }
      | { __typename: 'Organization', slug: string, name: string }
      | { __typename: 'Person', slug: string, name: string }
    , firstMeeting: { __typename: 'Meeting', slug: string, name: string, date: { edtf: string, precision: DatePrecision, earliest: string, latest: string, approximate: boolean } } | null, lastMeeting: { __typename: 'Meeting', slug: string, name: string, date: { edtf: string, precision: DatePrecision, earliest: string, latest: string, approximate: boolean } } | null, meetingsWithOthers: { totalCount: number }, topics: Array<{ count: number, topic: { slug: string, name: string } }>, agreements: Array<{ slug: string, name: string, kind: AgreementKind, date: { edtf: string, precision: DatePrecision, earliest: string, latest: string, approximate: boolean } | null }>, sharedOrganizations: Array<{ __typename: 'Organization', slug: string, name: string }>, articlesMentioningBoth: { totalCount: number, nodes: Array<{ __typename: 'Article', slug: string, title: string, publisher: { name: string }, published: { edtf: string, precision: DatePrecision, earliest: string, latest: string, approximate: boolean } | null }> } }, always: { meetingCount: number, byYear: Array<{ year: number | null, count: number }> }, places: Array<{ count: number, place: { slug: string, name: string } | null }>, people: Array<{ count: number, person: { __typename: 'Person', slug: string, name: string } | null }> };

export type PersonPageQueryVariables = Exact<{
  slug: string;
}>;


export type PersonPageQuery = { person: { name: string, description: string | null, birthDate: { edtf: string, precision: DatePrecision, earliest: string, latest: string, approximate: boolean } | null, deathDate: { edtf: string, precision: DatePrecision, earliest: string, latest: string, approximate: boolean } | null, names: Array<{ value: string, language: string | null, kind: NameKind }>, identifiers: Array<{ scheme: string, value: string }>, tenures: { nodes: Array<{ id: string, title: string, acting: boolean, person: { __typename: 'Person', slug: string, name: string }, country: { __typename: 'Country', code: string, name: string } | null, organization: { __typename: 'Organization', slug: string, name: string } | null, startDate: { edtf: string, precision: DatePrecision, earliest: string, latest: string, approximate: boolean } | null, endDate: { edtf: string, precision: DatePrecision, earliest: string, latest: string, approximate: boolean } | null }> }, memberships: { nodes: Array<{ id: string, role: MembershipRole, organization: { __typename: 'Organization', slug: string, name: string }, member:
          | { __typename: 'Country', code: string, name: string }
          | { __typename: 'Organization', slug: string, name: string }
          | { __typename: 'Person', slug: string, name: string }
        , startDate: { edtf: string, precision: DatePrecision, earliest: string, latest: string, approximate: boolean } | null, endDate: { edtf: string, precision: DatePrecision, earliest: string, latest: string, approximate: boolean } | null }> }, counterparts: { edges: Array<{ meetingCount: number, node: { __typename: 'Person', slug: string, name: string } }> }, quotes: { totalCount: number, nodes: Array<{ id: string, summary: string, date: { edtf: string, precision: DatePrecision, earliest: string, latest: string, approximate: boolean } | null, speaker: { __typename: 'Person', slug: string, name: string }, article: { __typename: 'Article', slug: string, title: string } }> }, articles: { totalCount: number, nodes: Array<{ __typename: 'Article', slug: string, title: string, publisher: { name: string }, published: { edtf: string, precision: DatePrecision, earliest: string, latest: string, approximate: boolean } | null }> } } | null };

export type SearchQueryVariables = Exact<{
  text: string;
  types?: Array<SearchType> | SearchType | null | undefined;
  after?: string | null | undefined;
}>;


export type SearchQuery = { search: { totalCount: number, nodes: Array<{ reason: MatchReason, snippet: string | null, id: string, matchedName: string, score: number, node:
        | { __typename: 'Article', slug: string, title: string, publisher: { name: string } }
        | { __typename: 'Country', code: string, name: string }
        | { __typename: 'Meeting', slug: string, name: string, date: { edtf: string } }
        | { __typename: 'Organization', slug: string, name: string, acronym: string | null }
        | { __typename: 'Person', slug: string, name: string, description: string | null }
        | { __typename: 'Topic', slug: string, name: string }
       }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type SearchTableQueryVariables = Exact<{
  text: string;
  types?: Array<SearchType> | SearchType | null | undefined;
}>;


export type SearchTableQuery = { search: { nodes: Array<{ matchedName: string, reason: MatchReason, score: number, node:
        | { __typename: 'Article', slug: string, title: string, url: string }
        | { __typename: 'Country', code: string, name: string }
        | { __typename: 'Meeting', slug: string, name: string, date: { edtf: string } }
        | { __typename: 'Organization', slug: string, name: string }
        | { __typename: 'Person', slug: string, name: string }
        | { __typename: 'Topic', slug: string, name: string }
       }> } };

export type TimelineYearsQueryVariables = Exact<{
  between?: Array<string> | string | null | undefined;
  where?: MeetingFilter | null | undefined;
  status?: Array<MeetingStatus> | MeetingStatus;
}>;


export type TimelineYearsQuery = { meetingStats: Array<{ period: string | null, count: number }> };

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
export const PairPartyFragmentDoc = new TypedDocumentString(`
    fragment PairParty on MembershipParty {
  __typename
  ... on Person {
    slug
    name
  }
  ... on Country {
    code
    name
  }
  ... on Organization {
    slug
    name
  }
}
    `, {"fragmentName":"PairParty"}) as unknown as TypedDocumentString<PairPartyFragment, unknown>;
export const ArticleShownFragmentDoc = new TypedDocumentString(`
    fragment ArticleShown on Article {
  __typename
  slug
  title
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
    `, {"fragmentName":"ArticleShown"}) as unknown as TypedDocumentString<ArticleShownFragment, unknown>;
export const PairShownFragmentDoc = new TypedDocumentString(`
    fragment PairShown on Pair {
  a {
    ...PairParty
  }
  b {
    ...PairParty
  }
  meetingCount
  firstMeeting {
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
  }
  lastMeeting {
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
  }
  meetingsWithOthers(first: 1) {
    totalCount
  }
  topics {
    count
    topic {
      slug
      name
    }
  }
  agreements {
    slug
    name
    kind
    date {
      edtf
      precision
      earliest
      latest
      approximate
    }
  }
  sharedOrganizations {
    __typename
    slug
    name
  }
  articlesMentioningBoth(first: 5) {
    totalCount
    nodes {
      ...ArticleShown
    }
  }
}
    fragment PairParty on MembershipParty {
  __typename
  ... on Person {
    slug
    name
  }
  ... on Country {
    code
    name
  }
  ... on Organization {
    slug
    name
  }
}
fragment ArticleShown on Article {
  __typename
  slug
  title
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
}`, {"fragmentName":"PairShown"}) as unknown as TypedDocumentString<PairShownFragment, unknown>;
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
export const ConflictShownFragmentDoc = new TypedDocumentString(`
    fragment ConflictShown on Conflict {
  field
  values {
    value
    evidence {
      id
      quote
      article {
        __typename
        slug
        title
      }
    }
  }
}
    `, {"fragmentName":"ConflictShown"}) as unknown as TypedDocumentString<ConflictShownFragment, unknown>;
export const EvidenceShownFragmentDoc = new TypedDocumentString(`
    fragment EvidenceShown on Evidence {
  id
  stance
  startOffset
  endOffset
  article {
    __typename
    slug
    title
    url
    text
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
  stance
  startOffset
  endOffset
  article {
    __typename
    slug
    title
    url
    text
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
export const MembershipShownFragmentDoc = new TypedDocumentString(`
    fragment MembershipShown on Membership {
  id
  role
  organization {
    __typename
    slug
    name
  }
  member {
    __typename
    ... on Person {
      slug
      name
    }
    ... on Country {
      code
      name
    }
    ... on Organization {
      slug
      name
    }
  }
  startDate {
    edtf
    precision
    earliest
    latest
    approximate
  }
  endDate {
    edtf
    precision
    earliest
    latest
    approximate
  }
}
    `, {"fragmentName":"MembershipShown"}) as unknown as TypedDocumentString<MembershipShownFragment, unknown>;
export const ParticipationShownFragmentDoc = new TypedDocumentString(`
    fragment ParticipationShown on Participation {
  id
  role
  attendance
  nameAsReported
  titleAsReported
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
    `, {"fragmentName":"ParticipationShown"}) as unknown as TypedDocumentString<ParticipationShownFragment, unknown>;
export const QuoteShownFragmentDoc = new TypedDocumentString(`
    fragment QuoteShown on Quote {
  id
  summary
  date {
    edtf
    precision
    earliest
    latest
    approximate
  }
  speaker {
    __typename
    slug
    name
  }
  article {
    __typename
    slug
    title
  }
}
    `, {"fragmentName":"QuoteShown"}) as unknown as TypedDocumentString<QuoteShownFragment, unknown>;
export const TenureShownFragmentDoc = new TypedDocumentString(`
    fragment TenureShown on Tenure {
  id
  title
  acting
  person {
    __typename
    slug
    name
  }
  country {
    __typename
    code
    name
  }
  organization {
    __typename
    slug
    name
  }
  startDate {
    edtf
    precision
    earliest
    latest
    approximate
  }
  endDate {
    edtf
    precision
    earliest
    latest
    approximate
  }
}
    `, {"fragmentName":"TenureShown"}) as unknown as TypedDocumentString<TenureShownFragment, unknown>;
export const MeetingMarkedFragmentDoc = new TypedDocumentString(`
    fragment MeetingMarked on Meeting {
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
  place {
    name
  }
  country {
    name
  }
  participants(first: 6) {
    totalCount
    nodes {
      id
      person {
        name
      }
    }
  }
}
    `, {"fragmentName":"MeetingMarked"}) as unknown as TypedDocumentString<MeetingMarkedFragment, unknown>;
export const NetworkDocument = new TypedDocumentString(`
    query Network($around: [String!], $depth: Int!, $project: NetworkNode!, $where: MeetingFilter, $minWeight: Float!, $first: Int!) {
  network(
    around: $around
    depth: $depth
    project: $project
    where: $where
    minWeight: $minWeight
    first: $first
  ) {
    edgeCount
    isComplete
    nodes {
      meetingCount
      degree
      distance
      community
      betweenness
      node {
        __typename
        ... on Person {
          id
          slug
          name
        }
        ... on Country {
          id
          code
          name
        }
        ... on Organization {
          id
          slug
          name
        }
      }
    }
    edges(first: 3000) {
      weight
      meetingCount
      source {
        ... on Node {
          id
        }
      }
      target {
        ... on Node {
          id
        }
      }
    }
  }
}
    `, {"hash":"sha256:fc4234ebb1152b6110a5d6a85c4caa99e3b0c44331d320ed93ab4af5e2fbfe27"}) as unknown as TypedDocumentString<NetworkQuery, NetworkQueryVariables>;
export const NetworkChoicesDocument = new TypedDocumentString(`
    query NetworkChoices {
  years: meetingStats(groupBy: [YEAR]) {
    period
  }
  countries: meetingStats(groupBy: [COUNTRY]) {
    country {
      code
      name
    }
  }
}
    `, {"hash":"sha256:cd0456bdcd419ccee12c02bbfdb244278db921f1197ebdf98b6cd3364209e60c"}) as unknown as TypedDocumentString<NetworkChoicesQuery, NetworkChoicesQueryVariables>;
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
  stance
  startOffset
  endOffset
  article {
    __typename
    slug
    title
    url
    text
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
}`, {"hash":"sha256:5ebe467c6d15031db2d87f8de88e15e6ec2d8f596b52f8ab68c0c614b834c65e"}) as unknown as TypedDocumentString<MeetingsQuery, MeetingsQueryVariables>;
export const MeetingsByYearDocument = new TypedDocumentString(`
    query MeetingsByYear($where: MeetingFilter!) {
  meetingStats(groupBy: [YEAR], where: $where) {
    period
    count
    isUncertain
  }
}
    `, {"hash":"sha256:a060c47802806cc3ad6d58164a5f51fad892448dab519325965c929db1cb702f"}) as unknown as TypedDocumentString<MeetingsByYearQuery, MeetingsByYearQueryVariables>;
export const PartyNamedDocument = new TypedDocumentString(`
    query PartyNamed($name: String!) {
  search(text: $name, types: [PERSON, COUNTRY, ORGANIZATION], first: 1) {
    nodes {
      reason
      node {
        __typename
        ... on Person {
          slug
          name
        }
        ... on Country {
          code
          name
        }
        ... on Organization {
          slug
          name
        }
      }
    }
  }
}
    `, {"hash":"sha256:ae14436813a6f296e9e372eb73a5f8450082bd3a5772de97748ee7f9cd4674e0"}) as unknown as TypedDocumentString<PartyNamedQuery, PartyNamedQueryVariables>;
export const TimelineDocument = new TypedDocumentString(`
    query Timeline($between: [String!], $where: MeetingFilter, $status: [MeetingStatus!]! = [HELD], $after: String) {
  meetings(
    between: $between
    where: $where
    status: $status
    first: 100
    after: $after
  ) {
    totalCount
    nodes {
      ...MeetingMarked
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment MeetingMarked on Meeting {
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
  place {
    name
  }
  country {
    name
  }
  participants(first: 6) {
    totalCount
    nodes {
      id
      person {
        name
      }
    }
  }
}`, {"hash":"sha256:9fca97dd29b02895e64b52d83960dba98418c6b877ed65ceec39f46cef77144b"}) as unknown as TypedDocumentString<TimelineQuery, TimelineQueryVariables>;
export const ArticlePageDocument = new TypedDocumentString(`
    query ArticlePage($slug: String!) {
  article(by: {slug: $slug}) {
    title
    url
    author
    language
    dateline
    text
    textKind
    publishedBasis
    published {
      edtf
      precision
      earliest
      latest
      approximate
    }
    publisher {
      __typename
      slug
      name
    }
    mentions(first: 100) {
      nodes {
        startOffset
        endOffset
        entity {
          __typename
          ... on Person {
            slug
            name
          }
          ... on Country {
            code
            name
          }
          ... on Organization {
            slug
            name
          }
        }
      }
    }
    meetings(first: 20, status: [HELD, SCHEDULED, POSTPONED, CANCELLED, DENIED]) {
      totalCount
      nodes {
        ...MeetingShown
      }
    }
    quotes(first: 20) {
      totalCount
      nodes {
        ...QuoteShown
      }
    }
  }
}
    fragment EvidenceShown on Evidence {
  id
  stance
  startOffset
  endOffset
  article {
    __typename
    slug
    title
    url
    text
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
}
fragment QuoteShown on Quote {
  id
  summary
  date {
    edtf
    precision
    earliest
    latest
    approximate
  }
  speaker {
    __typename
    slug
    name
  }
  article {
    __typename
    slug
    title
  }
}`, {"hash":"sha256:8a512ab8e5e58748e6707581efb0d6b037a733c3c7ad08d7f734613613082126"}) as unknown as TypedDocumentString<ArticlePageQuery, ArticlePageQueryVariables>;
export const CountryPageDocument = new TypedDocumentString(`
    query CountryPage($code: String!) {
  country(by: {code: $code}) {
    code
    code3
    name
    dissolvedOn {
      edtf
      precision
      earliest
      latest
      approximate
    }
    names {
      value
      language
      kind
    }
    identifiers {
      scheme
      value
    }
    hostedMeetings(first: 1) {
      totalCount
    }
    tenures(first: 100) {
      nodes {
        ...TenureShown
      }
    }
    memberships(first: 100) {
      nodes {
        ...MembershipShown
      }
    }
    articles(first: 10) {
      totalCount
      nodes {
        ...ArticleShown
      }
    }
  }
}
    fragment ArticleShown on Article {
  __typename
  slug
  title
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
fragment MembershipShown on Membership {
  id
  role
  organization {
    __typename
    slug
    name
  }
  member {
    __typename
    ... on Person {
      slug
      name
    }
    ... on Country {
      code
      name
    }
    ... on Organization {
      slug
      name
    }
  }
  startDate {
    edtf
    precision
    earliest
    latest
    approximate
  }
  endDate {
    edtf
    precision
    earliest
    latest
    approximate
  }
}
fragment TenureShown on Tenure {
  id
  title
  acting
  person {
    __typename
    slug
    name
  }
  country {
    __typename
    code
    name
  }
  organization {
    __typename
    slug
    name
  }
  startDate {
    edtf
    precision
    earliest
    latest
    approximate
  }
  endDate {
    edtf
    precision
    earliest
    latest
    approximate
  }
}`, {"hash":"sha256:5500fcf6494f11c252a2b8b68b6daa2905e24ba2f8b7efbd0bb131cbe958ca3d"}) as unknown as TypedDocumentString<CountryPageQuery, CountryPageQueryVariables>;
export const PlacesDocument = new TypedDocumentString(`
    query Places($between: [String!], $where: MeetingFilter, $status: [MeetingStatus!]! = [HELD]) {
  meetingStats(
    groupBy: [PLACE]
    between: $between
    where: $where
    status: $status
  ) {
    count
    place {
      slug
      name
      latitude
      longitude
      country {
        name
      }
    }
  }
}
    `, {"hash":"sha256:eb457688ac5ef455726af355e96f2694b1b900c4a5a02aa661c8d417528ccbe9"}) as unknown as TypedDocumentString<PlacesQuery, PlacesQueryVariables>;
export const MeetingPageDocument = new TypedDocumentString(`
    query MeetingPage($slug: String!) {
  meeting(by: {slug: $slug}) {
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
    setting
    place {
      name
    }
    country {
      __typename
      code
      name
    }
    venue
    articleCount
    publisherCount
    parent {
      __typename
      slug
      name
    }
    children {
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
    }
    participants(first: 100) {
      nodes {
        ...ParticipationShown
      }
    }
    topics {
      slug
      name
    }
    agreements {
      slug
      name
      kind
    }
    conflicts {
      ...ConflictShown
    }
    evidence(first: 50) {
      totalCount
      nodes {
        ...EvidenceShown
      }
    }
  }
}
    fragment ConflictShown on Conflict {
  field
  values {
    value
    evidence {
      id
      quote
      article {
        __typename
        slug
        title
      }
    }
  }
}
fragment EvidenceShown on Evidence {
  id
  stance
  startOffset
  endOffset
  article {
    __typename
    slug
    title
    url
    text
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
fragment ParticipationShown on Participation {
  id
  role
  attendance
  nameAsReported
  titleAsReported
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
}`, {"hash":"sha256:3957fe642a0548010e53e85d500c0c4483fe21d80460ee6ca1a2f066fd960113"}) as unknown as TypedDocumentString<MeetingPageQuery, MeetingPageQueryVariables>;
export const MeetingEvidenceTableDocument = new TypedDocumentString(`
    query MeetingEvidenceTable($slug: String!) {
  meeting(by: {slug: $slug}) {
    slug
    name
    date {
      edtf
    }
    evidence {
      nodes {
        stance
        quote
        article {
          title
          url
          publisher {
            name
          }
          published {
            edtf
          }
        }
      }
    }
  }
}
    `, {"hash":"sha256:34b759c87f82866b4130190e281f4a4317ee10757b2108605c229b951b5c3fcc"}) as unknown as TypedDocumentString<MeetingEvidenceTableQuery, MeetingEvidenceTableQueryVariables>;
export const OrganizationPageDocument = new TypedDocumentString(`
    query OrganizationPage($slug: String!) {
  organization(by: {slug: $slug}) {
    name
    acronym
    classification
    description
    foundedOn {
      edtf
      precision
      earliest
      latest
      approximate
    }
    dissolvedOn {
      edtf
      precision
      earliest
      latest
      approximate
    }
    country {
      __typename
      code
      name
    }
    headquarters {
      name
    }
    predecessor {
      __typename
      slug
      name
    }
    successor {
      __typename
      slug
      name
    }
    names {
      value
      language
      kind
    }
    identifiers {
      scheme
      value
    }
    members(first: 100) {
      nodes {
        ...MembershipShown
      }
    }
    memberships(first: 20) {
      nodes {
        ...MembershipShown
      }
    }
    tenures(first: 50) {
      nodes {
        ...TenureShown
      }
    }
    published(first: 10) {
      totalCount
      nodes {
        ...ArticleShown
      }
    }
    articles(first: 10) {
      totalCount
      nodes {
        ...ArticleShown
      }
    }
  }
}
    fragment ArticleShown on Article {
  __typename
  slug
  title
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
fragment MembershipShown on Membership {
  id
  role
  organization {
    __typename
    slug
    name
  }
  member {
    __typename
    ... on Person {
      slug
      name
    }
    ... on Country {
      code
      name
    }
    ... on Organization {
      slug
      name
    }
  }
  startDate {
    edtf
    precision
    earliest
    latest
    approximate
  }
  endDate {
    edtf
    precision
    earliest
    latest
    approximate
  }
}
fragment TenureShown on Tenure {
  id
  title
  acting
  person {
    __typename
    slug
    name
  }
  country {
    __typename
    code
    name
  }
  organization {
    __typename
    slug
    name
  }
  startDate {
    edtf
    precision
    earliest
    latest
    approximate
  }
  endDate {
    edtf
    precision
    earliest
    latest
    approximate
  }
}`, {"hash":"sha256:30bd8c125bcccf3f1cad71dad7e856c88b750697bb2992b239229b06b7eaa6f0"}) as unknown as TypedDocumentString<OrganizationPageQuery, OrganizationPageQueryVariables>;
export const PairPageDocument = new TypedDocumentString(`
    query PairPage($a: String!, $b: String!, $between: [String!]!, $during: DateRange, $where: MeetingFilter, $status: [MeetingStatus!]! = [HELD]) {
  pair(a: $a, b: $b, during: $during, status: $status) {
    ...PairShown
  }
  always: pair(a: $a, b: $b, status: $status) {
    meetingCount
    byYear {
      year
      count
    }
  }
  places: meetingStats(
    groupBy: [PLACE]
    between: $between
    where: $where
    status: $status
  ) {
    count
    place {
      slug
      name
    }
  }
  people: meetingStats(
    groupBy: [PERSON]
    between: $between
    where: $where
    status: $status
  ) {
    count
    person {
      __typename
      slug
      name
    }
  }
}
    fragment PairShown on Pair {
  a {
    ...PairParty
  }
  b {
    ...PairParty
  }
  meetingCount
  firstMeeting {
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
  }
  lastMeeting {
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
  }
  meetingsWithOthers(first: 1) {
    totalCount
  }
  topics {
    count
    topic {
      slug
      name
    }
  }
  agreements {
    slug
    name
    kind
    date {
      edtf
      precision
      earliest
      latest
      approximate
    }
  }
  sharedOrganizations {
    __typename
    slug
    name
  }
  articlesMentioningBoth(first: 5) {
    totalCount
    nodes {
      ...ArticleShown
    }
  }
}
fragment PairParty on MembershipParty {
  __typename
  ... on Person {
    slug
    name
  }
  ... on Country {
    code
    name
  }
  ... on Organization {
    slug
    name
  }
}
fragment ArticleShown on Article {
  __typename
  slug
  title
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
}`, {"hash":"sha256:db59b61d67b17afe1b5c6fb740ba56c6afc1a4ccc5faf3cbaa62e3720634b5a1"}) as unknown as TypedDocumentString<PairPageQuery, PairPageQueryVariables>;
export const PersonPageDocument = new TypedDocumentString(`
    query PersonPage($slug: String!) {
  person(by: {slug: $slug}) {
    name
    description
    birthDate {
      edtf
      precision
      earliest
      latest
      approximate
    }
    deathDate {
      edtf
      precision
      earliest
      latest
      approximate
    }
    names {
      value
      language
      kind
    }
    identifiers {
      scheme
      value
    }
    tenures(first: 50) {
      nodes {
        ...TenureShown
      }
    }
    memberships(first: 50) {
      nodes {
        ...MembershipShown
      }
    }
    counterparts(first: 12) {
      edges {
        meetingCount
        node {
          __typename
          slug
          name
        }
      }
    }
    quotes(first: 5) {
      totalCount
      nodes {
        ...QuoteShown
      }
    }
    articles(first: 10) {
      totalCount
      nodes {
        ...ArticleShown
      }
    }
  }
}
    fragment ArticleShown on Article {
  __typename
  slug
  title
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
fragment MembershipShown on Membership {
  id
  role
  organization {
    __typename
    slug
    name
  }
  member {
    __typename
    ... on Person {
      slug
      name
    }
    ... on Country {
      code
      name
    }
    ... on Organization {
      slug
      name
    }
  }
  startDate {
    edtf
    precision
    earliest
    latest
    approximate
  }
  endDate {
    edtf
    precision
    earliest
    latest
    approximate
  }
}
fragment QuoteShown on Quote {
  id
  summary
  date {
    edtf
    precision
    earliest
    latest
    approximate
  }
  speaker {
    __typename
    slug
    name
  }
  article {
    __typename
    slug
    title
  }
}
fragment TenureShown on Tenure {
  id
  title
  acting
  person {
    __typename
    slug
    name
  }
  country {
    __typename
    code
    name
  }
  organization {
    __typename
    slug
    name
  }
  startDate {
    edtf
    precision
    earliest
    latest
    approximate
  }
  endDate {
    edtf
    precision
    earliest
    latest
    approximate
  }
}`, {"hash":"sha256:75edb3fd66b0e1985ac0d15f8c5ce0f6d71074901ea1dc92a6b716f5b044dc2d"}) as unknown as TypedDocumentString<PersonPageQuery, PersonPageQueryVariables>;
export const SearchDocument = new TypedDocumentString(`
    query Search($text: String!, $types: [SearchType!], $after: String) {
  search(text: $text, types: $types, first: 50, after: $after) {
    totalCount
    nodes {
      ...Found
      reason
      snippet
    }
    pageInfo {
      hasNextPage
      endCursor
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
}`, {"hash":"sha256:df0ab4dffb46ed9a57c771c2a148aa4c09cae9b7c9ab6c60a13f60d644e8ec88"}) as unknown as TypedDocumentString<SearchQuery, SearchQueryVariables>;
export const SearchTableDocument = new TypedDocumentString(`
    query SearchTable($text: String!, $types: [SearchType!]) {
  search(text: $text, types: $types) {
    nodes {
      matchedName
      reason
      score
      node {
        __typename
        ... on Person {
          slug
          name
        }
        ... on Country {
          code
          name
        }
        ... on Organization {
          slug
          name
        }
        ... on Meeting {
          slug
          name
          date {
            edtf
          }
        }
        ... on Topic {
          slug
          name
        }
        ... on Article {
          slug
          title
          url
        }
      }
    }
  }
}
    `, {"hash":"sha256:740939cbc4ad8e9824a37745bae683e63ab0c8b1598f010584c6f1fb317d1fdd"}) as unknown as TypedDocumentString<SearchTableQuery, SearchTableQueryVariables>;
export const TimelineYearsDocument = new TypedDocumentString(`
    query TimelineYears($between: [String!], $where: MeetingFilter, $status: [MeetingStatus!]! = [HELD]) {
  meetingStats(groupBy: [YEAR], between: $between, where: $where, status: $status) {
    period
    count
  }
}
    `, {"hash":"sha256:f8b1d771a1689e6231f11e24e0e860f36dbdddeb8b80cde4e804941885fd0e3d"}) as unknown as TypedDocumentString<TimelineYearsQuery, TimelineYearsQueryVariables>;