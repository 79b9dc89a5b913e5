// What each record is in FollowTheMoney. One record may be several entities: an office held is an
// Occupancy of a Position.
import {
  derivedFtmId,
  type FtmEntity,
  ftmDate,
  ftmEntity,
  ftmId,
  ftmLanguage,
  ftmOccasion,
} from "../../../lib/ftm.ts";
import type {
  Article,
  Country,
  CountryCode,
  Evidence,
  Meeting,
  Membership,
  Organization,
  Participant,
  Person,
  Tenure,
} from "./records.ts";

/** FollowTheMoney's code: ISO 3166-1 alpha-2, or the four letters of ISO 3166-3 for a former state. */
function codeOf(country: CountryCode | null): string | null {
  if (!country) return null;
  const former = country.identifiers.find(({ scheme }) => scheme === "ISO_3166_3");
  return (former?.value ?? country.code).toLowerCase();
}

interface Named {
  readonly name: string;
  readonly names: readonly { readonly value: string; readonly kind: string }[];
  readonly identifiers: readonly { readonly scheme: string; readonly value: string }[];
}

const ALIASES = ["ALIAS", "NATIVE", "TRANSLITERATION"];
const WEAK_ALIASES = ["WEAK", "ACRONYM"];

function naming({ name, names, identifiers }: Named) {
  const ofKinds = (...kinds: string[]) =>
    names.filter(({ kind, value }) => kinds.includes(kind) && value !== name).map(textOf);
  return {
    name,
    alias: ofKinds(...ALIASES),
    previousName: ofKinds("FORMER"),
    weakAlias: ofKinds(...WEAK_ALIASES),
    wikidataId: identifiers.filter(({ scheme }) => scheme === "WIKIDATA").map(textOf),
  };
}

const textOf = ({ value }: { readonly value: string }) => value;
const nameOf = ({ name }: { readonly name: string }) => name;
const dateOf = (date: Parameters<typeof ftmDate>[0] | null) => (date ? ftmDate(date) : null);
const words = (value: string) => value.toLowerCase().replaceAll("_", " ");

export const personEntity = (person: Person, tenures: readonly Tenure[]): FtmEntity =>
  ftmEntity("Person", ftmId(person.id), {
    ...naming(person),
    summary: person.description,
    birthDate: dateOf(person.birthDate),
    deathDate: dateOf(person.deathDate),
    country: tenures.map(({ country }) => codeOf(country)),
    position: tenures.map(({ title }) => title),
  });

export const countryEntity = (country: Country): FtmEntity =>
  ftmEntity("PublicBody", ftmId(country.id), {
    ...naming(country),
    country: codeOf(country),
    dissolutionDate: dateOf(country.dissolvedOn),
  });

/** Bodies of a state; any other organization is no more than an Organization there. */
const PUBLIC = ["GOVERNMENT", "LEGISLATURE"];

export function organizationEntity(organization: Organization): FtmEntity {
  const { id, classification, country, headquarters, description } = organization;
  const schema = PUBLIC.includes(classification) ? "PublicBody" : "Organization";
  return ftmEntity(schema, ftmId(id), {
    ...naming(organization),
    summary: description,
    classification: words(classification),
    country: codeOf(country),
    address: headquarters?.name,
    incorporationDate: dateOf(organization.foundedOn),
    dissolutionDate: dateOf(organization.dissolvedOn),
  });
}

export function tenureEntities(person: Pick<Person, "id">, tenure: Tenure): FtmEntity[] {
  const party = tenure.country ?? tenure.organization;
  if (!party) throw new TypeError("An office in a country or an organization was expected.");
  const post = derivedFtmId("position", party.id, tenure.title);
  return [
    ftmEntity("Position", post, {
      name: `${tenure.title} of ${party.name}`,
      country: codeOf(tenure.country ?? tenure.organization?.country ?? null),
      organization: ftmId(party.id),
    }),
    ftmEntity("Occupancy", ftmId(tenure.id), {
      holder: ftmId(person.id),
      post,
      status: tenure.acting ? "acting" : null,
      ...term(tenure),
    }),
  ];
}

export const membershipEntity = (member: { id: string }, membership: Membership): FtmEntity =>
  ftmEntity("Membership", ftmId(membership.id), {
    member: ftmId(member.id),
    organization: ftmId(membership.organization.id),
    role: words(membership.role),
    ...term(membership),
  });

/** An Interval is no Thing, so no Documentation can point at it: it names its sources itself. */
const term = ({ startDate, endDate, note, evidence: { nodes } }: Tenure | Membership) => ({
  startDate: dateOf(startDate),
  endDate: dateOf(endDate),
  description: note,
  sourceUrl: nodes.map(({ article }) => article.url),
  publisher: nodes.map(({ article }) => article.publisher.name),
});

export const articleEntity = (article: Article): FtmEntity =>
  ftmEntity("Article", ftmId(article.id), {
    name: article.title,
    title: article.title,
    fileName: `${article.slug}.txt`,
    mimeType: "text/plain",
    author: article.author,
    publisher: article.publisher.name,
    sourceUrl: article.url,
    publishedAt: dateOf(article.published),
    language: ftmLanguage(article.language),
    keywords: article.topics.map(nameOf),
    bodyText: article.text,
  });

/** Whoever stayed away or declined took no part. */
const AWAY = ["ABSENT", "DECLINED"];

export function meetingEntity(meeting: Meeting, participants: readonly Participant[]): FtmEntity {
  const { delegations, date } = meeting;
  const present = participants.filter(({ attendance }) => !AWAY.includes(attendance));
  const parts = [
    ...present.map(({ person, role }) => ({ id: person.id, role })),
    ...delegations.map(({ party, role }) => ({ id: party.id, role })),
  ];
  return ftmEntity("Event", ftmId(meeting.id), {
    name: meeting.name,
    summary: [meeting.kind, meeting.format, meeting.status].map(words).join(", "),
    // What a date there cannot say, such as one of several days, is not lost.
    description: `Date: ${date.edtf}`,
    ...ftmOccasion(date),
    location: [meeting.venue, meeting.place?.name].filter((each) => each != null).join(", "),
    country: codeOf(meeting.country),
    keywords: meeting.topics.map(nameOf),
    organizer: parts.filter(({ role }) => role === "HOST").map(({ id }) => ftmId(id)),
    involved: parts.map(({ id }) => ftmId(id)),
  });
}

export const evidenceEntity = (meeting: Pick<Meeting, "id">, evidence: Evidence): FtmEntity =>
  ftmEntity("Documentation", ftmId(evidence.id), {
    document: ftmId(evidence.article.id),
    entity: ftmId(meeting.id),
    role: words(evidence.stance),
    summary: evidence.quote,
  });
