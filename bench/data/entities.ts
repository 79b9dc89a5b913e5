import type { OrganizationClassification } from "../../src/generated/prisma/client.ts";
import { fold } from "../../src/lib/fold.ts";
import { uuidV5 } from "../../src/lib/uuid.ts";
import { stored } from "../../src/load/rows.ts";
import { drawTown, freeSlug, putNames } from "./names.ts";
import type { Spelling } from "./person-names.ts";
import type { Put } from "./put.ts";
import { type Random, Zipf } from "./random.ts";
import type { Size } from "./size.ts";
import type { Country, World } from "./world.ts";

/** Adds towns until there are as many places as the size wants. */
export function addPlaces(world: World, size: Size, random: Random, put: Put): void {
  const byRank = new Zipf(world.countries.length, 10);
  while (world.places.length < size.places) {
    const name = drawTown(random);
    const slug = freeSlug(name, world.slugs);
    const id = uuidV5("place", slug);
    const country = world.countries[byRank.draw(random)] ?? null;
    world.places.push({ id, name, country });
    put("place", {
      id,
      slug,
      name,
      kind: random.happens(0.95) ? "CITY" : "REGION",
      latitude: random.between(-5_500, 7_000) / 100,
      longitude: random.between(-18_000, 18_000) / 100,
      countryId: country?.id ?? null,
      partOfId: null,
    });
    putNames(put, "place", id, [{ value: name, kind: "PREFERRED", language: "en" }]);
  }
}

const KINDS = [
  ["GOVERNMENT", 0.3],
  ["COMPANY", 0.25],
  ["NGO", 0.1],
  ["MEDIA", 0.1],
  ["PARTY", 0.08],
  ["THINK_TANK", 0.05],
  ["UNIVERSITY", 0.05],
  ["INTERGOVERNMENTAL", 0.04],
  ["LEGISLATURE", 0.03],
] as const satisfies readonly (readonly [OrganizationClassification, number])[];

const FIELDS =
  "Agriculture Aviation Commerce Culture Defence Development Ecology Education Energy Finance Fisheries Foreign-Trade Gas Health Housing Industry Infrastructure Investment Justice Labour Metals Mining Oil Railways Regional-Policy Science Security Shipping Space Statistics Telecommunications Tourism Transport Water".split(
    " ",
  );

function drawOrganizationName(
  random: Random,
  kind: (typeof KINDS)[number][0],
  country: Country,
): string {
  const field = random.pick(FIELDS).replace("-", " ");
  const town = drawTown(random);
  switch (kind) {
    case "GOVERNMENT":
      return `${random.pick(["Ministry", "Agency", "Committee"])} of ${field} of ${country.name}`;
    case "COMPANY":
      return `${town} ${field}`;
    case "NGO":
      return `${town} Foundation for ${field}`;
    case "MEDIA":
      return `${town} ${random.pick(["Times", "Herald", "Post", "Tribune", "News", "Courier"])}`;
    case "PARTY":
      return `${random.pick(["People's", "Democratic", "National", "Popular", "Liberal"])} ${random.pick(["Party", "Union", "Front", "Movement"])} of ${country.name}`;
    case "THINK_TANK":
      return `${town} Institute for ${field}`;
    case "UNIVERSITY":
      return `${town} State University`;
    case "INTERGOVERNMENTAL":
      return `${town} Organization for ${field}`;
    case "LEGISLATURE":
      return `${random.pick(["Parliament", "National Assembly", "Senate"])} of ${country.name}`;
  }
}

/** Adds organizations until there are as many as the size wants; newspapers publish. */
export function addOrganizations(world: World, size: Size, random: Random, put: Put): void {
  const byRank = new Zipf(world.countries.length, 10);
  while (world.organizations.length < size.organizations) {
    const country = world.countries[byRank.draw(random)];
    if (!country) throw new Error("The seeds give no country.");
    const classification = random.weighted(KINDS);
    const name = drawOrganizationName(random, classification, country);
    const slug = freeSlug(name, world.slugs);
    const id = uuidV5("organization", slug);
    const founded = stored(random.happens(0.6) ? String(random.between(1900, 1991)) : null);
    const nothing = stored(null);
    const initials = name.replace(/[^A-Z]/g, "");
    const acronym = initials.length >= 3 && random.happens(0.5) ? initials : null;
    const organization = { id, name, founded: founded.earliest, country };
    world.organizations.push(organization);
    if (classification === "MEDIA") world.publishers.push(organization);
    put("organization", {
      id,
      slug,
      name,
      nameFolded: fold(name),
      acronym,
      classification,
      description: null,
      foundedEdtf: founded.edtf,
      foundedEarliest: founded.earliest,
      foundedLatest: founded.latest,
      foundedRank: founded.rank,
      dissolvedEdtf: null,
      dissolvedEarliest: nothing.latest,
      dissolvedLatest: nothing.latest,
      countryId: country.id,
      headquartersId: random.happens(0.5) ? random.pick(world.places).id : null,
      predecessorId: null,
      meetingCount: 0,
    });
    const spellings: Spelling[] = [{ value: name, kind: "PREFERRED", language: null }];
    if (acronym !== null) spellings.push({ value: acronym, kind: "ACRONYM", language: null });
    putNames(put, "organization", id, spellings);
  }
}
