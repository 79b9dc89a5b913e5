import type { Database } from "../../src/database/client.ts";
import { toDate } from "../../src/lib/day.ts";
import { uuidV5 } from "../../src/lib/uuid.ts";

/** A list to be walked: long enough for several pages of two, short enough for one of a hundred. */
export interface WalkedList {
  /** For a nested list, a query whose first `id` is its parent's. */
  of?: string;
  /** For a list of something that has no id, the field that leads there. */
  within?: string;
  /** The field between `within` and the list; of several parents the first is taken. */
  inside?: string;
  /** Arguments besides page and order. */
  args?: string;
  /** The order of a list that has no `orderBy`, when the items tell it: see `sort-key.ts`. */
  order?: string;
  /** Adds rows such as the seeds have none of. */
  prepare?: (database: Database) => Promise<void>;
}

const ANY = "status: [SCHEDULED, HELD, POSTPONED, CANCELLED, DENIED]";

const article = (slug: string, id = "id") => `article(by: {slug: "${slug}"}) { ${id} }`;
const person = (slug: string, id = "id") => `person(by: {slug: "${slug}"}) { ${id} }`;
const country = (code: string, id = "id") => `country(by: {code: "${code}"}) { ${id} }`;
const organization = (name: string) => `organization(by: {name: "${name}"}) { id }`;
const meeting = (slug: string, id = "id") => `meeting(by: {slug: "${slug}"}) { ${id} }`;

const OREANDA = article("2008-02-22-oreanda-news-heads-of-state-of-the-cis");
const RFERL_2002 = article("2002-12-20-rferl-kazakhstan-nazarbaev-concludes-moscow-visit-with");
const RFERL_2006 = article("2006-04-03-rferl-kazakhstan-president-looks-to-build-on");
const VOA_2006 = "2006-04-24-voa-kyrgyz-president-bakiyev-makes-first-state";
const ALIYEV = person("heydar-aliyev");
const WASHINGTON = meeting("2006-09-29-bush-nazarbayev-washington");

/**
 * For every connection of the schema what to walk; a test says when one is missing. Items have
 * equal, partial and unknown dates wherever the seeds have such.
 */
export const CONNECTIONS: Readonly<Record<string, readonly WalkedList[]>> = {
  "Query.articles": [{ args: `where: {published: {to: "1999-01-01"}}` }],
  "Query.people": [
    { args: "where: {tenure: {office: [SPOKESPERSON, EXPERT]}}" },
    { args: `where: {born: {from: "1940-01-01", to: "1941-01-01", match: CERTAIN}}` },
  ],
  "Query.countries": [{ args: `where: {name: "island"}` }],
  "Query.organizations": [{ args: "where: {classification: [LEGISLATURE, THINK_TANK]}" }],
  "Query.meetings": [
    { args: `${ANY}, where: {date: {from: "2003-01-01", to: "2004-01-01"}}` },
    { args: `between: ["Putin", "Islam Karimov"]` },
  ],
  "Query.search": [{ args: 'text: "Yeltsin"' }],
  "Query.issues": [
    { args: "kind: [CONFLICTING_REPORTS, OVERLAPPING_TENURES, POSSIBLE_DUPLICATE_PEOPLE]" },
  ],
  "Pair.meetings": [{ within: `pair(a: "Putin", b: "Islam Karimov")` }],
  "Pair.meetingsWithOthers": [{ within: `pair(a: "Russia", b: "Kazakhstan")` }],
  "Pair.articlesMentioningBoth": [{ within: `pair(a: "Putin", b: "CSTO")`, order: "PUBLISHED" }],
  "PathStep.evidence": [
    {
      within: `paths(from: "Putin", to: "Nazarbaev", during: {from: "2006-01-01", to: "2007-01-01"})`,
      inside: "steps",
      order: "IN_ARTICLE",
    },
  ],
  "Article.mentions": [{ of: OREANDA, order: "TEXT" }],
  "Article.people": [{ of: OREANDA }],
  "Article.countries": [{ of: OREANDA }],
  "Article.organizations": [{ of: RFERL_2006 }],
  "Article.meetings": [{ of: RFERL_2006, args: ANY }],
  "Article.quotes": [{ of: RFERL_2002 }],
  "Article.evidence": [{ of: RFERL_2006, order: "TEXT" }],
  "Person.tenures": [{ of: person("nursultan-nazarbayev"), order: "START" }],
  "Person.memberships": [{ of: ALIYEV, order: "START", prepare: addMemberships }],
  "Person.meetings": [{ of: ALIYEV, args: ANY }],
  "Person.counterparts": [{ of: ALIYEV, args: ANY }],
  "Person.quotes": [{ of: person("dmitry-medvedev"), order: "DATE" }],
  "Person.mentions": [{ of: ALIYEV, order: "IN_ARTICLE" }],
  "Person.articles": [{ of: ALIYEV, order: "PUBLISHED" }],
  "Country.tenures": [{ of: country("BY"), order: "START" }],
  "Country.memberships": [{ of: country("CN"), order: "START" }],
  "Country.meetings": [{ of: country("TR"), args: ANY }],
  "Country.hostedMeetings": [{ of: country("UA"), args: ANY }],
  "Country.mentions": [{ of: country("TR"), order: "IN_ARTICLE" }],
  "Country.articles": [{ of: country("TR"), order: "PUBLISHED" }],
  "Organization.members": [{ of: organization("CIS"), order: "START" }],
  "Organization.memberships": [
    { of: organization("CSTO"), order: "START", prepare: addMemberships },
  ],
  "Organization.tenures": [{ of: organization("CSTO"), order: "START" }],
  "Organization.meetings": [{ of: organization("UN"), args: ANY }],
  "Organization.mentions": [{ of: organization("NATO"), order: "IN_ARTICLE" }],
  "Organization.articles": [{ of: organization("NATO"), order: "PUBLISHED" }],
  "Organization.published": [{ of: organization("TASS"), order: "PUBLISHED" }],
  "Meeting.participants": [{ of: meeting("2015-10-16-cis-summit-burabay") }],
  "Meeting.evidence": [{ of: WASHINGTON, order: "IN_ARTICLE" }],
  "Meeting.articles": [{ of: WASHINGTON, order: "PUBLISHED" }],
  "Place.meetings": [
    { of: meeting("2000-07-05-shanghai-five-summit-dushanbe", "place { id }"), args: ANY },
  ],
  "Topic.meetings": [
    { of: meeting("2000-07-05-shanghai-five-summit-dushanbe", "topics { id }"), args: ANY },
  ],
  "Tenure.evidence": [
    {
      of: person("leonid-kuchma", "tenures(office: [HEAD_OF_STATE]) { nodes { id } }"),
      order: "IN_ARTICLE",
    },
  ],
  "Membership.evidence": [
    { of: country("KG", `memberships(at: "1992-01-01") { nodes { id } }`), order: "IN_ARTICLE" },
  ],
  "Quote.evidence": [{ of: article(VOA_2006, "quotes { nodes { id } }"), order: "IN_ARTICLE" }],
  "Agreement.evidence": [
    {
      of: meeting("2010-04-21-medvedev-yanukovych-kharkiv", "agreements { id }"),
      order: "IN_ARTICLE",
    },
  ],
};

/** Memberships of a person and of an organization, of which two begin alike and two when unknown. */
async function addMemberships({ prisma }: Database): Promise<void> {
  const { id: memberPersonId } = await prisma.person.findFirstOrThrow({
    where: { slug: "heydar-aliyev" },
  });
  const { id: memberOrganizationId } = await prisma.organization.findFirstOrThrow({
    where: { acronym: "CSTO" },
  });
  const organizations = await prisma.organization.findMany({ orderBy: { slug: "asc" }, take: 5 });
  const starts = ["1999-05-01", null, "1999-05-01", "2001-02-03", null];
  await prisma.membership.createMany({
    data: [{ memberPersonId }, { memberOrganizationId }].flatMap((member, side) =>
      organizations.map(({ id: organizationId }, index) => {
        const startEdtf = starts[index] ?? null;
        return {
          ...member,
          id: uuidV5("test-membership", `${side} ${index}`),
          organizationId,
          role: "MEMBER" as const,
          origin: "REFERENCE" as const,
          startEdtf,
          startEarliest: toDate(startEdtf ?? "0001-01-01"),
          startLatest: toDate(startEdtf ?? "9999-12-31"),
          startRank: startEdtf ? 0 : 9,
          endEarliest: toDate("9999-12-31"),
          endLatest: toDate("9999-12-31"),
        };
      }),
    ),
    skipDuplicates: true,
  });
}
