import { fold } from "../lib/fold.ts";
import { uuidV5 } from "../lib/uuid.ts";
import { type NameSeed, namesOfCountry, namesOfOrganization, namesOfPerson } from "./names.ts";
import { SeedError } from "./problem.ts";
import type { Seeds } from "./read-seeds.ts";

/** The types of entity that a text can name. */
export type Kind = "person" | "country" | "organization";

/** A person, country or organization of the seeds. */
export interface Entry {
  kind: Kind;
  /** Slug, or a country's code. */
  key: string;
  id: string;
  names: readonly NameSeed[];
  /** All its names, folded. */
  folded: ReadonlySet<string>;
}

/** Finds the entities of the seeds by key; SeedError for a key that nobody has. */
export class Directory {
  readonly entries: readonly Entry[];
  readonly #byKey: ReadonlyMap<string, Entry>;
  /** The country of each place; null when it lies in none. */
  readonly #places: ReadonlyMap<string, string | null>;

  constructor({ people, countries, organizations, places }: Seeds) {
    const records = <Seed>(files: readonly { records: readonly { seed: Seed }[] }[]) =>
      files.flatMap((file) => file.records.map(({ seed }) => seed));
    this.entries = [
      ...records(people).map((seed) => entry("person", seed.slug, namesOfPerson(seed))),
      ...records(countries).map((seed) => entry("country", seed.code, namesOfCountry(seed))),
      ...records(organizations).map((seed) =>
        entry("organization", seed.slug, namesOfOrganization(seed)),
      ),
    ];
    this.#byKey = new Map(this.entries.map((found) => [`${found.kind} ${found.key}`, found]));
    this.#places = new Map(
      records(places).map(({ slug, country = "" }) => [
        slug,
        this.#byKey.has(`country ${country}`) ? country : null,
      ]),
    );
  }

  person = (slug: string): Entry => this.#find("person", slug);

  country = (code: string): Entry => this.#find("country", code);

  organization = (slug: string): Entry => this.#find("organization", slug);

  /** A country by its code in capitals, else an organization by its slug. */
  party = (key: string): Entry => (isCode(key) ? this.country(key) : this.organization(key));

  /** A party, or a person by its slug. */
  member(key: string): Entry {
    return this.#byKey.get(`person ${key}`) ?? this.party(key);
  }

  /** The id of the place with this slug. */
  placeId(slug: string): string {
    if (!this.#places.has(slug)) throw new SeedError(`no place has the slug ${slug}`);
    return uuidV5("place", slug);
  }

  /** The code of the country a place lies in; null when it lies in none. */
  countryOfPlace = (slug: string): string | null => this.#places.get(slug) ?? null;

  #find(kind: Kind, key: string): Entry {
    const found = this.#byKey.get(`${kind} ${key}`);
    if (!found) throw new SeedError(`no ${kind} has the key ${key}`);
    return found;
  }
}

/** The columns that point at a party, one of them set. */
export const partyColumns = ({ kind, id }: Entry) => ({
  countryId: kind === "country" ? id : null,
  organizationId: kind === "organization" ? id : null,
});

const isCode = (key: string) => /^[A-Z]{2}$/.test(key);

function entry(kind: Kind, key: string, names: readonly NameSeed[]): Entry {
  const folded = new Set(names.map(({ value }) => fold(value)));
  return { kind, key, id: uuidV5(kind, key), names, folded };
}
