import type { Office as OfficeValue } from "../../src/generated/prisma/client.ts";
import { addDays } from "../../src/lib/day.ts";
import { fold } from "../../src/lib/fold.ts";
import { uuidV5 } from "../../src/lib/uuid.ts";
import { termColumns } from "../../src/load/plan-terms.ts";
import { stored } from "../../src/load/rows.ts";
import { DAY_COUNT, dayAt } from "./calendar.ts";
import { freeSlug, putNames } from "./names.ts";
import { drawPersonName } from "./person-names.ts";
import type { Put } from "./put.ts";
import { type Random, Zipf } from "./random.ts";
import type { Size } from "./size.ts";
import type { Office, Party, Person, World } from "./world.ts";

const STATE_OFFICES = [
  [["President", "HEAD_OF_STATE"], 0.03],
  [["Prime Minister", "HEAD_OF_GOVERNMENT"], 0.05],
  [["Minister of Foreign Affairs", "FOREIGN_MINISTER"], 0.12],
  [["Minister of Defence", "MINISTER"], 0.1],
  [["Minister of Energy", "MINISTER"], 0.1],
  [["Minister of Economy", "MINISTER"], 0.1],
  [["Deputy Prime Minister", "MINISTER"], 0.1],
  [["Member of Parliament", "LEGISLATOR"], 0.2],
  [["Ambassador", "OTHER"], 0.2],
] as const satisfies readonly (readonly [readonly [string, OfficeValue], number])[];

const OTHER_OFFICES = [
  [["Chairman", "CHIEF_EXECUTIVE"], 0.3],
  [["Secretary-General", "CHIEF_EXECUTIVE"], 0.1],
  [["Director", "CHIEF_EXECUTIVE"], 0.3],
  [["Spokesman", "SPOKESPERSON"], 0.15],
  [["Analyst", "EXPERT"], 0.15],
] as const satisfies readonly (readonly [readonly [string, OfficeValue], number])[];

/** Adds people with one to three offices until there are as many as the size wants. */
export function addPeople(world: World, size: Size, random: Random, put: Put): void {
  const byRank = new Zipf(world.countries.length, 6);
  while (world.people.length < size.people) {
    const { full, family, spellings } = drawPersonName(random);
    const slug = freeSlug(full, world.slugs);
    const id = uuidV5("person", slug);
    const home = world.countries[byRank.draw(random)] ?? null;
    const from = random.between(-2_000, DAY_COUNT - 1_500);
    const person: Person = { id, full, family, home, offices: [], from, to: from };
    const birth = stored(drawBirth(random, from));
    const nothing = stored(null);
    put("person", {
      id,
      slug,
      name: full,
      nameFolded: fold(full),
      description: null,
      birthEdtf: birth.edtf,
      birthEarliest: birth.earliest,
      birthLatest: birth.latest,
      birthRank: birth.rank,
      deathEdtf: null,
      deathEarliest: nothing.latest,
      deathLatest: nothing.latest,
      meetingCount: 0,
    });
    putNames(put, "person", id, spellings);
    for (let count = random.between(1, 3); count > 0; count -= 1) {
      addOffice(world, person, random, put);
    }
    person.to += random.between(0, 1_500);
    world.people.push(person);
  }
}

/** Somebody begins at an age of 30 to 60 years. */
function drawBirth(random: Random, from: number): string | null {
  if (random.happens(0.4)) return null;
  const day = addDays(dayAt(0), from - random.between(30 * 365, 60 * 365));
  return random.happens(0.6) ? day : day.slice(0, "1950".length);
}

/** An office that follows the earlier ones without overlapping them. */
function addOffice(world: World, person: Person, random: Random, put: Put): void {
  const from = person.to + random.between(0, 300);
  const to = from + random.between(400, 3_000);
  const inState = random.happens(0.65) && person.home !== null;
  const party: Party =
    inState && person.home
      ? { kind: "country", id: person.home.id, name: person.home.name }
      : { kind: "organization", ...random.pick(world.organizations) };
  const [title, office] = random.weighted(inState ? STATE_OFFICES : OTHER_OFFICES);
  const id = uuidV5("tenure", `${person.id} ${person.offices.length}`);
  const first = dayAt(0);
  person.to = to;
  const held: Office = { id, title, party, from, to };
  person.offices.push(held);
  put("tenure", {
    id,
    title,
    office,
    acting: random.happens(0.03),
    ...termColumns(
      drawEdge(random, addDays(first, from)),
      to >= DAY_COUNT || random.happens(0.05) ? null : drawEdge(random, addDays(first, to)),
    ),
    origin: "REFERENCE",
    basis: "generated",
    note: null,
    personId: person.id,
    countryId: party.kind === "country" ? party.id : null,
    organizationId: party.kind === "organization" ? party.id : null,
  });
}

/** The first or last day of an office, as exactly as it is known. */
function drawEdge(random: Random, day: string): string {
  const kind = random.fraction();
  if (kind < 0.65) return day;
  return kind < 0.85 ? day.slice(0, "2005-04".length) : day.slice(0, "2005".length);
}
