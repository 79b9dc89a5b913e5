import type { Day } from "../../src/lib/day.ts";

// What meetings are made of. Everything is kept small, as millions of rows refer to it.

export interface Country {
  id: string;
  code: string;
  name: string;
}

/** Who somebody acts for. */
export interface Party {
  kind: "country" | "organization";
  id: string;
  name: string;
}

export interface Place {
  id: string;
  name: string;
  country: Country | null;
}

/** An office from one day up to, but not on, another; days by their numbers. */
export interface Office {
  id: string;
  title: string;
  party: Party;
  from: number;
  to: number;
}

export interface Person {
  id: string;
  full: string;
  /** As it stands in the full name. */
  family: string;
  home: Country | null;
  /** The highest first. */
  offices: Office[];
  /** The days on which this person meets others. */
  from: number;
  to: number;
}

export interface Organization {
  id: string;
  name: string;
  founded: Day;
  country: Country | null;
}

export interface Topic {
  id: string;
  name: string;
}

/** The entities of the seeds and the made-up ones after them; lists by rank, the busiest first. */
export interface World {
  countries: Country[];
  places: Place[];
  organizations: Organization[];
  publishers: Organization[];
  people: Person[];
  topics: Topic[];
  /** All that is taken; made-up entities get other ones. */
  slugs: Set<string>;
}
