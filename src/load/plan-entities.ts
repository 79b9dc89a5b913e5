import { fold } from "../lib/fold.ts";
import { script } from "../lib/person-name.ts";
import { skeleton } from "../lib/skeleton.ts";
import { uuidV5 } from "../lib/uuid.ts";
import type { Directory, Entry, Kind } from "./directory.ts";
import { type NameSeed, namesOfPlace } from "./names.ts";
import { attempt, type Problem, SeedError } from "./problem.ts";
import type { SeedFile, Seeds } from "./read-seeds.ts";
import { type Batches, stored } from "./rows.ts";

/** Does the work for a field of a record; null when something is wrong with it, which is noted. */
type Check = <Result>(field: string, work: () => Result) => Result | null;

/**
 * Places the rows of countries, places, organizations and people, each file a batch of its own. A
 * reference that leads nowhere is left out with its reason, and the record is kept.
 */
export function planEntities(
  seeds: Seeds,
  directory: Directory,
  batches: Batches,
  problems: Problem[],
): void {
  const each = <Seed>(
    files: readonly SeedFile<Seed>[],
    place: (seed: Seed, check: Check) => void,
  ) => {
    for (const { name, records } of files) {
      batches.begin(name);
      for (const { at, seed } of records) {
        place(seed, (field, work) => attempt(problems, name, `${at}.${field}`, work));
      }
    }
  };

  each(seeds.countries, (seed, check) => {
    const entry = directory.country(seed.code);
    const dissolved = stored(seed.dissolvedOn);
    batches.place("country", {
      id: entry.id,
      code: seed.code,
      code3: seed.code3,
      name: seed.name,
      nameFolded: fold(seed.name),
      dissolvedEdtf: dissolved.edtf,
      // A state of which no end is known has none.
      dissolvedEarliest: seed.dissolvedOn === undefined ? dissolved.latest : dissolved.earliest,
      dissolvedLatest: dissolved.latest,
    });
    placeNames(batches, entry.kind, entry.id, entry.names);
    placeIdentifiers(batches, entry, seed.identifiers, check);
  });

  each(seeds.places, (seed, check) => {
    const id = directory.placeId(seed.slug);
    batches.place("place", {
      id,
      slug: seed.slug,
      name: seed.name,
      kind: seed.kind,
      latitude: seed.latitude ?? null,
      longitude: seed.longitude ?? null,
      countryId: check("country", () => idOf(directory.country, seed.country)),
      partOfId: check("partOf", () => (seed.partOf ? directory.placeId(seed.partOf) : null)),
    });
    placeNames(batches, "place", id, namesOfPlace(seed));
  });

  each(seeds.organizations, (seed, check) => {
    const entry = directory.organization(seed.slug);
    const founded = stored(seed.foundedOn);
    const dissolved = stored(seed.dissolvedOn);
    batches.place("organization", {
      id: entry.id,
      slug: seed.slug,
      name: seed.name,
      nameFolded: fold(seed.name),
      acronym: seed.acronym ?? null,
      classification: seed.classification,
      description: seed.description ?? null,
      foundedEdtf: founded.edtf,
      foundedEarliest: founded.earliest,
      foundedLatest: founded.latest,
      foundedRank: founded.rank,
      dissolvedEdtf: dissolved.edtf,
      dissolvedEarliest: seed.dissolvedOn === undefined ? dissolved.latest : dissolved.earliest,
      dissolvedLatest: dissolved.latest,
      countryId: check("country", () => idOf(directory.country, seed.country)),
      headquartersId: check("headquarters", () =>
        seed.headquarters ? directory.placeId(seed.headquarters) : null,
      ),
      predecessorId: check("predecessor", () => idOf(directory.organization, seed.predecessor)),
    });
    placeNames(batches, entry.kind, entry.id, entry.names);
    placeIdentifiers(batches, entry, seed.identifiers, check);
  });

  each(seeds.people, (seed, check) => {
    const entry = directory.person(seed.slug);
    const birth = stored(seed.birthDate);
    const death = stored(seed.deathDate);
    batches.place("person", {
      id: entry.id,
      slug: seed.slug,
      name: seed.name,
      nameFolded: fold(seed.name),
      description: seed.description ?? null,
      birthEdtf: birth.edtf,
      birthEarliest: birth.earliest,
      birthLatest: birth.latest,
      birthRank: birth.rank,
      deathEdtf: death.edtf,
      deathEarliest: seed.deathDate === undefined ? death.latest : death.earliest,
      deathLatest: death.latest,
    });
    placeNames(batches, entry.kind, entry.id, entry.names);
    placeIdentifiers(batches, entry, seed.identifiers, check);
  });
}

const idOf = (find: (key: string) => Entry, key: string | undefined) =>
  key === undefined ? null : find(key).id;

function placeNames(
  batches: Batches,
  kind: Kind | "place",
  id: string,
  names: readonly NameSeed[],
): void {
  for (const { value, language, kind: nameKind } of names) {
    batches.place("entity_name", {
      id: uuidV5("name", `${kind} ${id} ${value}`),
      value,
      folded: fold(value),
      skeleton: skeleton(value),
      language: language ?? null,
      script: script(value),
      kind: nameKind,
      personId: kind === "person" ? id : null,
      countryId: kind === "country" ? id : null,
      organizationId: kind === "organization" ? id : null,
      placeId: kind === "place" ? id : null,
    });
  }
}

function placeIdentifiers(
  batches: Batches,
  { kind, id }: Entry,
  identifiers: readonly { scheme: string; value: string }[],
  check: Check,
): void {
  for (const [index, { scheme, value }] of identifiers.entries()) {
    const identifierId = uuidV5("identifier", `${scheme} ${value}`);
    check(`identifiers[${index}]`, () => {
      if (batches.has("identifier", identifierId)) {
        throw new SeedError(`${scheme} ${value} already belongs to another record`);
      }
      batches.place("identifier", {
        id: identifierId,
        scheme,
        value,
        personId: kind === "person" ? id : null,
        countryId: kind === "country" ? id : null,
        organizationId: kind === "organization" ? id : null,
      });
    });
  }
}
