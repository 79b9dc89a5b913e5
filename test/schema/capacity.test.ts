/** `Participation.capacity` against the tenures that the API itself tells, day by day. */
import { beforeAll, describe, expect, it } from "vitest";
import { addDays, type Day } from "../../src/lib/day.ts";
import { onSeededDatabase } from "../support/query.ts";

const { ask } = onSeededDatabase();

interface Days {
  edtf: string;
  earliest: Day;
  latest: Day;
}

interface Tenure {
  id: string;
  origin: string;
  title: string;
  startDate: Days | null;
  endDate: Days | null;
  country: { id: string } | null;
  organization: { id: string } | null;
}

interface Part {
  person: { slug: string };
  onBehalfOf: { id: string } | null;
  titleAsReported: string | null;
  capacity: Tenure | null;
}

interface Meeting {
  slug: string;
  date: Days;
  participants: { nodes: Part[] };
}

const TENURE = `id origin title startDate { edtf earliest latest } endDate { edtf earliest latest }
  country { id } organization { id }`;

const LISTS = {
  meetings: `meetings(first: 100, after: $after, status: [SCHEDULED, HELD, POSTPONED, CANCELLED, DENIED]) {
    nodes { slug date { edtf earliest latest } participants(first: 100) { nodes {
      person { slug } onBehalfOf { ... on Node { id } } titleAsReported capacity { ${TENURE} } } } }
    pageInfo { hasNextPage endCursor } }`,
  people: `people(first: 100, after: $after) { nodes { slug tenures(first: 100) { nodes { ${TENURE} } } }
    pageInfo { hasNextPage endCursor } }`,
};

interface Page<Node> {
  list: { nodes: Node[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
}

async function every<Node>(list: string): Promise<Node[]> {
  const nodes: Node[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const query = `query ($after: String) { list: ${list} }`;
    const page: Page<Node> = await ask<Page<Node>>(query, { after });
    nodes.push(...page.list.nodes);
    after = page.list.pageInfo.endCursor;
    more = page.list.pageInfo.hasNextPage;
  }
  return nodes;
}

let tenures: ReadonlyMap<string, readonly Tenure[]> = new Map();
let parts: (Part & { date: Days; of: string })[] = [];
beforeAll(async () => {
  const people = await every<{ slug: string; tenures: { nodes: Tenure[] } }>(LISTS.people);
  tenures = new Map(people.map(({ slug, tenures: { nodes } }) => [slug, nodes]));
  parts = (await every<Meeting>(LISTS.meetings)).flatMap(({ slug, date, participants }) =>
    participants.nodes.map((part) => ({ ...part, date, of: `${part.person.slug} at ${slug}` })),
  );
});

function daysOf({ earliest, latest }: Days): Day[] {
  const days = [earliest];
  for (let day = earliest; day < latest; day = addDays(day, 1)) days.push(addDays(day, 1));
  return days;
}

/** Whether there is a day of the meeting, a start and an end that fit what is known. */
const mayHold = ({ startDate, endDate }: Tenure, date: Days) =>
  daysOf(date).some(
    (day) =>
      (startDate === null || startDate.earliest <= day) &&
      (endDate === null || endDate.latest > day) &&
      (startDate === null || endDate === null || startDate.earliest < endDate.latest),
  );

const partyOf = ({ country, organization }: Tenure) => (country ?? organization)?.id;

/** What is known from reference data with its start needs no report to be held. */
const isSure = ({ origin, startDate }: Tenure) => origin === "REFERENCE" && startDate !== null;

describe("the capacity in which somebody took part", () => {
  it("is an office of that person which may hold on a day of the meeting", () => {
    const inOffice = parts.filter(({ capacity }) => capacity !== null);
    expect(inOffice.length).toBeGreaterThan(200);
    const wrong = inOffice.filter(
      ({ capacity, person, date }) =>
        capacity === null ||
        !tenures.get(person.slug)?.some(({ id }) => id === capacity.id) ||
        !mayHold(capacity, date),
    );
    expect(wrong.map(({ of }) => of)).toEqual([]);
  });

  it("is missing only when no office on record may hold then", () => {
    const without = parts.filter(({ capacity }) => capacity === null);
    expect(without.length).toBeGreaterThan(3);
    const wrong = without.filter(({ person, date }) =>
      tenures.get(person.slug)?.some((tenure) => isSure(tenure) && mayHold(tenure, date)),
    );
    expect(wrong.map(({ of }) => of)).toEqual([]);
  });

  it("is an office of whom they act for, when they have one", () => {
    const elsewhere = parts.filter(
      ({ capacity, onBehalfOf }) =>
        capacity !== null && onBehalfOf !== null && partyOf(capacity) !== onBehalfOf.id,
    );
    const wrong = elsewhere.filter(({ person, date, onBehalfOf }) =>
      tenures
        .get(person.slug)
        ?.some(
          (tenure) => isSure(tenure) && partyOf(tenure) === onBehalfOf?.id && mayHold(tenure, date),
        ),
    );
    expect(wrong.map(({ of }) => of)).toEqual([]);
  });
});
