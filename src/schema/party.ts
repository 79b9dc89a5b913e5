import { builder } from "../builder.ts";
import type { NodeRow } from "../connection.ts";
import type { Entity } from "../database/find-entity.ts";
import { branded } from "./branded.ts";
import { Country } from "./country.ts";
import { Organization } from "./organization.ts";
import { Person } from "./person.ts";

export const Party = builder.unionType("Party", {
  description: "Whoever a person can act for, or who can be bound by an agreement.",
  types: () => [Country, Organization],
});

export const MembershipParty = builder.unionType("MembershipParty", {
  description: "Whoever can be a member of an organization.",
  types: () => [Country, Person, Organization],
});

/** A looked-up entity as a record of its type. */
export function memberOf({ type, id }: Pick<Entity, "type" | "id">) {
  if (type === "Person") return branded(Person, { id });
  return type === "Country" ? branded(Country, { id }) : branded(Organization, { id });
}

interface PartyColumns {
  person?: NodeRow | null;
  country?: NodeRow | null;
  organization?: NodeRow | null;
}

/** The one of the columns that is set, marked with its type; null when none is. */
export function onePartyOrNull({ country, organization }: Omit<PartyColumns, "person">) {
  if (country) return branded(Country, country);
  return organization ? branded(Organization, organization) : null;
}

/** The one of the columns that is set; the database refuses rows where none is. */
export function oneParty(columns: Omit<PartyColumns, "person">) {
  return set(onePartyOrNull(columns));
}

/** The one of the columns that is set; the database refuses rows where none is. */
export function oneMember({ person, ...columns }: PartyColumns) {
  return person ? branded(Person, person) : oneParty(columns);
}

function set<Value>(value: Value | null): Value {
  if (value === null) throw new TypeError("A row that points at a party was expected.");
  return value;
}
