import type pg from "pg";
import { FIRST_DAY, LAST_DAY } from "../../src/lib/day.ts";
import { DAY_COUNT, numberOf } from "./calendar.ts";
import type { Country, Office, Organization, Person, Place, Topic, World } from "./world.ts";

// The seeds are the beginning of the world: real leaders, states and places, with all their names.

interface OfficeRow extends Omit<Office, "party" | "from" | "to"> {
  person_id: string;
  start_earliest: string;
  start_latest: string;
  end_latest: string;
  country_id: string | null;
  party_id: string;
  party_name: string;
}

/** What the seeds have put into the database, the busiest people and countries first. */
export async function readKnown(pool: pg.Pool): Promise<World> {
  const rowsOf = async <Row extends object>(sql: string) => (await pool.query<Row>(sql)).rows;
  const countries = await rowsOf<Country>(
    `SELECT id, code, name FROM country LEFT JOIN LATERAL (
       SELECT count(*) AS meetings FROM delegation WHERE country_id = country.id) AS d ON TRUE
     WHERE dissolved_latest = '${LAST_DAY}' ORDER BY meetings DESC, code`,
  );
  const countryById = new Map(countries.map((country) => [country.id, country]));
  const countryOf = (id: string | null) => countryById.get(id ?? "") ?? null;
  const places = await rowsOf<Omit<Place, "country"> & { country_id: string | null }>(
    "SELECT id, name, country_id FROM place ORDER BY slug",
  );
  const organizations = await rowsOf<Omit<Organization, "country"> & { country_id: string | null }>(
    `SELECT id, name, country_id, founded_earliest::text AS founded
     FROM organization ORDER BY slug`,
  );
  const people = await rowsOf<Pick<Person, "id" | "full" | "family">>(
    `SELECT p.id, p.name AS full, coalesce(n.value, p.name) AS family FROM person p
     LEFT JOIN LATERAL (
       SELECT value FROM entity_name WHERE person_id = p.id AND kind = 'WEAK'
         AND right(p.name, length(value) + 1) = ' ' || value
       ORDER BY length(value) DESC, value LIMIT 1) AS n ON TRUE
     LEFT JOIN LATERAL (
       SELECT count(*) AS meetings FROM participation WHERE person_id = p.id) AS m ON TRUE
     ORDER BY meetings DESC, slug`,
  );
  const offices = await rowsOf<OfficeRow>(
    `SELECT t.id, t.title, t.person_id, t.start_earliest::text, t.start_latest::text,
       t.end_latest::text, t.country_id, coalesce(c.id, o.id) AS party_id,
       coalesce(c.name, o.name) AS party_name
     FROM tenure t LEFT JOIN country c ON c.id = t.country_id
       LEFT JOIN organization o ON o.id = t.organization_id
     ORDER BY t.office, t.start_earliest DESC, t.id`,
  );
  const toOrganization = ({ id, name, country_id, founded }: (typeof organizations)[number]) => ({
    id,
    name,
    founded,
    country: countryOf(country_id),
  });
  return {
    countries,
    places: places.map(({ id, name, country_id }) => ({
      id,
      name,
      country: countryOf(country_id),
    })),
    organizations: organizations.map(toOrganization),
    // What is made up is not put into the mouth of those who exist.
    publishers: [],
    people: people.map((person) => {
      const own = offices.filter(({ person_id }) => person_id === person.id);
      const home = own.map(({ country_id }) => countryOf(country_id)).find((found) => found);
      return { ...person, home: home ?? null, offices: own.map(toOffice), ...careerOf(own) };
    }),
    topics: await rowsOf<Topic>("SELECT id, name FROM topic ORDER BY slug"),
    slugs: new Set(
      (
        await rowsOf<{ slug: string }>(
          `SELECT slug FROM person UNION ALL SELECT slug FROM organization
           UNION ALL SELECT slug FROM place`,
        )
      ).map(({ slug }) => slug),
    ),
  };
}

const toOffice = (row: OfficeRow): Office => ({
  id: row.id,
  title: row.title,
  party: {
    kind: row.country_id === null ? "organization" : "country",
    id: row.party_id,
    name: row.party_name,
  },
  from: numberOf(row.start_earliest > FIRST_DAY ? row.start_earliest : row.start_latest),
  to: numberOf(row.end_latest),
});

/** Before the first office and after the last one leaders meet others, too. */
const AROUND_DAYS = 700;

function careerOf(offices: readonly OfficeRow[]): { from: number; to: number } {
  const known = offices.map(toOffice);
  if (known.length === 0) return { from: 0, to: DAY_COUNT };
  return {
    from: Math.min(...known.map(({ from }) => from)) - AROUND_DAYS,
    to: Math.max(...known.map(({ to }) => to)) + AROUND_DAYS,
  };
}
