// Values that random operations give as arguments, by what the schema asks for. They stand in the
// seeds, unless they are wrong on purpose.

const PEOPLE = ["Putin", "Назарбаев", "emomali-rahmon", "Islam Karimov", "Tymoshenko"];
const COUNTRIES = ["Russia", "KZ", "Узбекистан", "UKR", "Turkmenistan"];
const ORGANIZATIONS = ["CSTO", "UN", "CIS", "Gazprom", "НАТО"];
const PUBLISHERS = ["RFE/RL", "Jamestown Foundation", "TASS"];
const ANYONE = [...PEOPLE, ...COUNTRIES, ...ORGANIZATIONS];
const TOPICS = ["energy", "Caspian Sea", "afghanistan", "nothing"];
const WORDS = ["putin", "САММИТ", "summit", "ан", "island", "100%", "nothing of the kind"];

/** Texts by the argument or input field they are for; those inside it are the same ones. */
export const TEXTS: Readonly<Record<string, readonly string[]>> = {
  "ArticleFilter.language": ["en", "ru", "de"],
  "ArticleFilter.mentions": ANYONE,
  "ArticleFilter.publisher": PUBLISHERS,
  "ArticleFilter.text": WORDS,
  "ArticleFilter.title": WORDS,
  "ArticleFilter.topic": TOPICS,
  "CountryBy.name": COUNTRIES,
  "CountryFilter.memberOf": ORGANIZATIONS,
  "CountryFilter.name": WORDS,
  "MeetingFilter.countries": COUNTRIES,
  "MeetingFilter.hostCountry": COUNTRIES,
  "MeetingFilter.name": WORDS,
  "MeetingFilter.organizations": ORGANIZATIONS,
  "MeetingFilter.participants": PEOPLE,
  "MeetingFilter.place": ["Moscow", "Астана", "st-petersburg", "Nowhere"],
  "MeetingFilter.publisher": PUBLISHERS,
  "MeetingFilter.text": WORDS,
  "OrganizationBy.name": ORGANIZATIONS,
  "OrganizationFilter.country": COUNTRIES,
  "OrganizationFilter.member": ANYONE,
  "OrganizationFilter.name": WORDS,
  "PersonBy.name": PEOPLE,
  "PersonBy.wikidataId": ["Q7747", "Q1"],
  "PersonFilter.memberOf": ORGANIZATIONS,
  "PersonFilter.met": ANYONE,
  "PersonFilter.name": WORDS,
  "TenureFilter.country": COUNTRIES,
  "TenureFilter.organization": ORGANIZATIONS,
  "TopicFilter.in": TOPICS,
  a: PEOPLE,
  around: ANYONE,
  b: [...COUNTRIES, ...PEOPLE],
  between: ANYONE,
  from: PEOPLE,
  text: ["Putin", "Казахстан", "gas", "Yeltsin"],
  to: COUNTRIES,
  with: ANYONE,
};

/** Input fields that take a text by which a record is known: its type and field. */
export const KEYS: Readonly<Record<string, string>> = {
  "ArticleBy.slug": "Article.slug",
  "ArticleBy.url": "Article.url",
  "CountryBy.code": "Country.code",
  "MeetingBy.slug": "Meeting.slug",
  "MeetingFilter.article": "Article.slug",
  "OrganizationBy.slug": "Organization.slug",
  "PersonBy.slug": "Person.slug",
};

/** How many values a list must have, when one is not enough. */
export const LEAST: Readonly<Record<string, number>> = {
  "Query.meetings.between": 2,
  "Query.meetingStats.between": 2,
};

/** Days on and between which much is known. */
export const DAYS = [
  "2006-04-03",
  "1991-12-25",
  "1994-03-15",
  "1999-12-31",
  "2001-06-15",
  "2002-12-19",
  "2005-01-01",
  "2008-02-22",
  "2014-05-29",
  "2025-01-01",
];

/** Numbers of things, as filters and limits ask for them. */
export const NUMBERS = [1, 2, 0, 3, 5, 12, 30];

/** Unknown, ambiguous, empty and endless texts, and such as the database cannot hold. */
export const WRONG_TEXTS = ["Nobody Known", "Bush", "", "%", "\u0000", "x".repeat(1001)];

/** Numbers that are out of every range. */
export const WRONG_NUMBERS = [0, -1, 101, 2 ** 31 - 1];

/** What no variable can be coerced from, whatever its type. */
export const WRONG_SHAPES = ["2003-02-30", "NOTHING", 1.5, {}, [[]], true];
